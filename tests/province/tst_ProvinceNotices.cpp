#include "Seats.h"

#include "contract/Administration.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// Notices of unusual look-ups, over TLS.
class tst_ProvinceNotices : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aSealedFileRaisesOneOnce();
    void theSameAgainWithoutACase();
    void whoHasACaseMayLookAgain();
    void atNightOutsideTheShift();
    void whoIsOnShiftLooksAtNight();
    void manyPersonsWithinTheHour();
    void noticesOutliveARestartAndAreNotRaisedTwice();
    void aNoticeIsAnsweredByAPersonOnce();
    void nobodyAnswersForThemselves();
    void noticesAreForThoseOfTheAccount();

private:
    QList<contract::Notice> notices(const QString& who = u"leader106m"_s)
    {
        Client client = m_town->as(who);
        const Reply reply = client.get("/v1/notices");
        const auto list = contract::readBytes<contract::NoticeList>(reply.body);
        return list ? list->notices : QList<contract::Notice>();
    }
    QStringList rules()
    {
        QStringList list;
        for (const auto& notice : notices())
            list << notice.rule;
        return list;
    }
    int open(const QString& who, const QString& person)
    {
        Client client = m_town->as(who);
        return client
            .post("/v1/persons/" + person.toLatin1() + "/file",
                  contract::toJson(contract::FileReason{u"supervision"_s, {}, u"走访"_s}))
            .status;
    }
    Reply answer(const QString& who, const QString& notice)
    {
        Client client = m_town->as(who);
        return client.post("/v1/notices/" + notice.toLatin1(), {{u"words"_s, u"已当面问明，系排查需要"_s}});
    }
    std::unique_ptr<Town> m_town;
};

void tst_ProvinceNotices::init()
{
    m_town = std::make_unique<Town>();
    m_town->upload({seats::account(u"leader106"_s, {u"440106"_s}, {u"leader"_s}),
                    seats::account(u"leader106m"_s, {u"440106"_s}, {u"leader"_s}, true),
                    seats::account(u"leader103"_s, {u"440103"_s}, {u"leader"_s}),
                    seats::account(u"procurator"_s, {u"44"_s}, {u"procurator"_s}, true)});
}

void tst_ProvinceNotices::aSealedFileRaisesOneOnce()
{
    QCOMPARE(open(u"minors106"_s, u"P3"_s), 200);
    QCOMPARE(open(u"minors106"_s, u"P3"_s), 200);
    QCOMPARE(open(u"minors106"_s, u"P1"_s), 200);
    const auto list = notices();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first().rule, u"sealed"_s);
    QCOMPARE(list.first().user.text, u"minors106"_s);
    QCOMPARE(list.first().subject, u"P3"_s);
    QCOMPARE(list.first().name, u"周*P3"_s);
    const auto sealed = notices(u"leader106"_s);
    QCOMPARE(sealed.size(), 1);
    QVERIFY(sealed.first().sealed && sealed.first().subject.isEmpty() && sealed.first().name.isEmpty());
}

void tst_ProvinceNotices::theSameAgainWithoutACase()
{
    for (int i = 0; i < 5; ++i)
        open(u"duty106"_s, u"P4"_s);
    QVERIFY(notices().isEmpty());
    open(u"duty106"_s, u"P4"_s);
    QCOMPARE(rules(), QStringList{u"repeat"_s});
    QCOMPARE(notices().first().count, 6);
}

void tst_ProvinceNotices::whoHasACaseMayLookAgain()
{
    m_town->walkOut(u"P1"_s);
    for (int i = 0; i < 8; ++i)
        open(u"duty106"_s, u"P1"_s);
    QVERIFY(notices().isEmpty());
}

void tst_ProvinceNotices::atNightOutsideTheShift()
{
    m_town->clock.advance(8h); // midnight in Shanghai
    open(u"duty106"_s, u"P1"_s);
    open(u"duty106"_s, u"P4"_s);
    QCOMPARE(rules(), QStringList{u"night"_s});
}

void tst_ProvinceNotices::whoIsOnShiftLooksAtNight()
{
    const Instant now = m_town->clock.now();
    const contract::Shift shift{u"s-1"_s, OrgCode(u"440106"_s), u"duty"_s, UserId(u"duty106"_s), {}, now, now + 12h,
                                {}};
    Client leader = m_town->as(u"leader106"_s);
    QCOMPARE(leader.post("/v1/shifts", contract::toJson(contract::ShiftAct{u"put"_s, shift, {}})).status, 200);
    m_town->clock.advance(8h);
    open(u"duty106"_s, u"P1"_s);
    QVERIFY(notices().isEmpty());
    open(u"other106"_s, u"P1"_s);
    QCOMPARE(rules(), QStringList{u"night"_s});
}

void tst_ProvinceNotices::manyPersonsWithinTheHour()
{
    Client client = m_town->as(u"duty106"_s);
    for (int i = 0; i < 30; ++i)
        client.post("/v1/search", {{u"query"_s, u"周某%1"_s.arg(i)}});
    QVERIFY(notices().isEmpty());
    client.post("/v1/search", {{u"query"_s, u"周某又一"_s}});
    QCOMPARE(rules(), QStringList{u"many"_s});
    QCOMPARE(notices().first().count, 31);
}

void tst_ProvinceNotices::noticesOutliveARestartAndAreNotRaisedTwice()
{
    open(u"minors106"_s, u"P3"_s);
    const auto before = notices();
    m_town->restart();
    QCOMPARE(notices(), before);
}

void tst_ProvinceNotices::aNoticeIsAnsweredByAPersonOnce()
{
    open(u"minors106"_s, u"P3"_s);
    const QString id = notices().first().id;
    Client leader = m_town->as(u"leader106m"_s);
    QCOMPARE(leader.post("/v1/notices/" + id.toLatin1(), {{u"words"_s, u"  "_s}}).status, 400);
    QCOMPARE(answer(u"leader106m"_s, id).status, 200);
    QCOMPARE(notices().first().answer, u"已当面问明，系排查需要"_s);
    QCOMPARE(notices().first().answeredBy, u"leader106m"_s);
    QCOMPARE(answer(u"procurator"_s, id).code(), u"answered"_s);
    QCOMPARE(answer(u"leader106m"_s, u"99"_s).status, 404);
}

void tst_ProvinceNotices::nobodyAnswersForThemselves()
{
    open(u"leader106m"_s, u"P3"_s);
    const QString id = notices().first().id;
    QCOMPARE(answer(u"leader106m"_s, id).code(), u"own-account"_s);
    QCOMPARE(answer(u"procurator"_s, id).status, 200);
}

void tst_ProvinceNotices::noticesAreForThoseOfTheAccount()
{
    open(u"minors106"_s, u"P3"_s);
    QCOMPARE(notices(u"procurator"_s).size(), 1);
    QVERIFY(notices(u"leader103"_s).isEmpty());
    QCOMPARE(answer(u"leader103"_s, notices().first().id).status, 404);
    Client duty = m_town->as(u"duty106"_s);
    QCOMPARE(duty.get("/v1/notices").status, 403);
}

QTEST_GUILESS_MAIN(tst_ProvinceNotices)
#include "tst_ProvinceNotices.moc"
