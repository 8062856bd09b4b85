#include "Seats.h"
#include "contract/Matter.h"
#include "contract/PersonFile.h"
#include "province/CheckDesk.h"

#include <QTest>
#include <algorithm>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Matter;
using contract::Outcome;

namespace {

const QJsonObject yes{{u"opinion"_s, u"同意"_s}};

QString shanghai(Instant at)
{
    return toWire(at);
}

QJsonObject deviceCase(int months = 1)
{
    return {{u"ground"_s, u"2"_s},
            {u"facts"_s, u"未经批准离开天河区两日"_s},
            {u"document"_s, u"警告〔2026〕3号"_s},
            {u"months"_s, months}};
}

const QJsonObject served{{u"notice"_s, u"告知〔2026〕3号"_s}, {u"signed"_s, true}};

} // namespace

/// Matters about persons over the wire: their steps, who may make them, and what follows.
class tst_ProvinceMatters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aLeaveGoesItsWay();
    void nobodyDecidesOnTheirOwn();
    void aLongLeaveIsForTheCounty();
    void whatIsRefused_data();
    void whatIsRefused();
    void aStaleDeskIsAConflict();
    void aGrantedLeaveIsNoExit();
    void aLeaveWithoutAShapeIsNotJudged();
    void aDecisionBeginsWithTheNotice();
    void noFixTheMinuteAfterTheEnd();
    void anExtensionIsApprovedBeforeTheEnd();
    void aLiftedDecisionEndsAtOnce();
    void aMissedArrivalIsTold();
    void aTeamBeforeTheAnnouncement();
    void aSanctionNeedsItsParts();
    void objectionsRest();
    void aReleaseClosesTheFile();
    void aMinorsMatterIsSealed();
    void everyStepIsInTheLog();
    void plannedChecksAreAsked();
    void randomChecksKeepTheHours();
    void theDailyChecksAreTheOfficesOwn();
    void somebodyNewIsRegisteredWhole();
    void aTransferTakesEverythingAlong();

private:
    Outcome send(const QString& user, const QString& type, const QString& id, const QJsonObject& body, qint64 base = 0);
    Outcome open(const QString& user, const QString& id, const QString& kind, const QString& person,
                 const QJsonObject& fields);
    Outcome move(const QString& user, const QString& id, const QString& act, const QJsonObject& fields,
                 qint64 base = 0);
    std::optional<Matter> matter(const QString& user, const QString& id);
    QList<contract::Decision> decisions(const QString& user);
    QList<contract::Alert> told(); ///< alerts at the county's desk
    Outcome begin(const QString& id, const QString& person, int months = 1);
    QJsonObject leave(int days = 2, const QString& org = u"440103"_s) const;
    void grantLeave(const QString& id, const QJsonObject& fields);
    void team(const QString& sex);

    std::unique_ptr<Town> m_town;
    QMap<QString, std::shared_ptr<Chain>> m_chains;
};

void tst_ProvinceMatters::init()
{
    m_town = std::make_unique<Town>();
    m_chains.clear();
    m_town->upload({seats::account(u"leader106"_s, {u"440106"_s}, {u"leader"_s}, true),
                    seats::account(u"office106"_s, {u"440106001"_s}, {u"office"_s}),
                    seats::account(u"leader01"_s, {u"4401"_s}, {u"leader"_s}, true)});
}

Outcome tst_ProvinceMatters::send(const QString& user, const QString& type, const QString& id, const QJsonObject& body,
                                  qint64 base)
{
    if (!m_chains.contains(user))
        m_chains.insert(user, std::make_shared<Chain>(u"console-"_s + user));
    Client client = m_town->as(user);
    return m_chains.value(user)->send(client, m_town->clock, user, type, id, body, base);
}

Outcome tst_ProvinceMatters::open(const QString& user, const QString& id, const QString& kind, const QString& person,
                                  const QJsonObject& fields)
{
    return send(user, u"matter.open"_s, id, {{u"kind"_s, kind}, {u"person"_s, person}, {u"fields"_s, fields}});
}

Outcome tst_ProvinceMatters::move(const QString& user, const QString& id, const QString& act, const QJsonObject& fields,
                                  qint64 base)
{
    return send(user, u"matter.move"_s, id, {{u"act"_s, act}, {u"fields"_s, fields}}, base);
}

std::optional<Matter> tst_ProvinceMatters::matter(const QString& user, const QString& id)
{
    Client client = m_town->as(user);
    return seats::row<Matter>(client, "ops", u"matter"_s, id);
}

QList<contract::Decision> tst_ProvinceMatters::decisions(const QString& user)
{
    Client client = m_town->as(user);
    QList<contract::Decision> all;
    for (const auto& row : snapshot(client, "reg")) {
        if (row.type == "decision"_L1)
            all.append(contract::readBytes<contract::Decision>(row.body).value());
    }
    return all;
}

QList<contract::Alert> tst_ProvinceMatters::told()
{
    m_town->clock.advance(100ms); // who asks again and again is slowed down
    Client duty = m_town->as(u"duty106"_s);
    return alerts(duty);
}

/// A positioning decision from the proposal to the notice.
Outcome tst_ProvinceMatters::begin(const QString& id, const QString& person, int months)
{
    open(u"office106"_s, id, u"positioning"_s, person, deviceCase(months));
    move(u"leader106"_s, id, u"approve"_s, yes);
    return move(u"office106"_s, id, u"tell"_s, served);
}

QJsonObject tst_ProvinceMatters::leave(int days, const QString& org) const
{
    const Instant from = m_town->clock.now() + 1h;
    return {{u"cause"_s, u"medical"_s},
            {u"reason"_s, u"到专科医院复诊"_s},
            {u"org"_s, org},
            {u"address"_s, u"荔湾区某路1号"_s},
            {u"from"_s, shanghai(from)},
            {u"to"_s, shanghai(from + days * 24h - 12h)}};
}

void tst_ProvinceMatters::grantLeave(const QString& id, const QJsonObject& fields)
{
    QCOMPARE(open(u"office106"_s, id, u"leave"_s, u"P1"_s, fields).kind, Outcome::Kind::Applied);
    QCOMPARE(move(u"office106"_s, id, u"check"_s, yes).kind, Outcome::Kind::Applied);
    const Outcome granted = move(u"leader106"_s, id, u"approve"_s, yes);
    QVERIFY2(granted.kind == Outcome::Kind::Applied, qPrintable(granted.title));
}

void tst_ProvinceMatters::team(const QString& sex)
{
    const QJsonObject member{{u"name"_s, u"李某"_s}, {u"sex"_s, sex}, {u"role"_s, u"01"_s}};
    send(u"office106"_s, u"file.put"_s, u"P1"_s, {{u"kind"_s, u"team"_s}, {u"key"_s, sex}, {u"entry"_s, member}});
}

void tst_ProvinceMatters::aLeaveGoesItsWay()
{
    QCOMPARE(open(u"office106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave()).kind, Outcome::Kind::Applied);
    auto made = matter(u"duty106"_s, u"M1"_s);
    QVERIFY(made);
    QCOMPARE(made->state, u"applied"_s);
    QCOMPARE(made->level, u"office"_s);
    QCOMPARE(made->maskedName, u"周*P1"_s);
    QVERIFY(made->open && made->due && !made->from);
    move(u"office106"_s, u"M1"_s, u"check"_s, yes);
    move(u"leader106"_s, u"M1"_s, u"approve"_s, yes);
    made = matter(u"duty106"_s, u"M1"_s);
    QCOMPARE(made->state, u"granted"_s);
    QCOMPARE(made->number, u"外出〔2026〕1号"_s);
    QCOMPARE(made->span, u"leave"_s);
    QCOMPARE(made->due, made->to);
    move(u"office106"_s, u"M1"_s, u"report"_s, {{u"how"_s, u"phone"_s}, {u"words"_s, u"已到医院"_s}});
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->state, u"granted"_s);
    Client duty = m_town->as(u"duty106"_s);
    const auto person = seats::row<contract::Person>(duty, "reg", u"person"_s, u"P1"_s);
    QCOMPARE(person->lastVerified, m_town->clock.now());
    QCOMPARE(person->lastVerifiedHow, u"phone"_s);
    m_town->clock.advance(24h);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"close"_s, {{u"on"_s, u"2026-11-24"_s}, {u"proof"_s, u"病历"_s}}).kind,
             Outcome::Kind::Applied);
    made = matter(u"duty106"_s, u"M1"_s);
    QCOMPARE(made->open, false);
    QCOMPARE(made->to, m_town->clock.now());
    QCOMPARE(made->steps.size(), 5);
    QCOMPARE(made->steps.constLast().by, UserId(u"office106"_s));
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"close"_s, {}).code, u"matter-state"_s);
}

void tst_ProvinceMatters::nobodyDecidesOnTheirOwn()
{
    open(u"leader106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave());
    move(u"leader106"_s, u"M1"_s, u"check"_s, yes);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).code, u"same-person"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
}

void tst_ProvinceMatters::aLongLeaveIsForTheCounty()
{
    open(u"duty106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave(9));
    move(u"duty106"_s, u"M1"_s, u"check"_s, yes);
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->level, u"county"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"approve"_s, yes).code, u"forbidden"_s);
    QCOMPARE(move(u"leader01"_s, u"M1"_s, u"approve"_s, yes).code, u"forbidden"_s);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    m_town->clock.advance(240h);
    // Nine days and twenty-five more within two months are over thirty: the level above decides.
    open(u"duty106"_s, u"M2"_s, u"leave"_s, u"P1"_s, leave(25));
    move(u"duty106"_s, u"M2"_s, u"check"_s, yes);
    QCOMPARE(move(u"leader106"_s, u"M2"_s, u"approve"_s, yes).code, u"forbidden"_s);
    QCOMPARE(move(u"leader01"_s, u"M2"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
}

void tst_ProvinceMatters::whatIsRefused_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QJsonObject>("change"); // of a leave's fields
    QTest::addColumn<QString>("code");
    const auto row = [](const char* name, const QString& user, const QString& kind, const QString& person,
                        const QJsonObject& change,
                        const QString& code) { QTest::newRow(name) << user << kind << person << change << code; };
    const QString office = u"office106"_s, kind = u"leave"_s, one = u"P1"_s;
    row("no such kind", office, u"moon"_s, one, {}, u"unknown-kind"_s);
    row("nobody of that name", office, kind, u"P9"_s, {}, u"not-found"_s);
    row("another county's", office, kind, u"P2"_s, {}, u"not-found"_s);
    row("sealed", office, kind, u"P3"_s, {}, u"not-found"_s);
    row("an inspector", u"inspector106"_s, kind, one, {}, u"forbidden"_s);
    row("a field officer", u"officer106"_s, kind, one, {}, u"forbidden"_s);
    row("no cause", office, kind, one, {{u"cause"_s, QJsonValue()}}, u"bad-fields"_s);
    row("a cause of nobody's list", office, kind, one, {{u"cause"_s, u"party"_s}}, u"bad-fields"_s);
    row("no moment", office, kind, one, {{u"from"_s, u"tomorrow"_s}}, u"bad-fields"_s);
    row("back before it begins", office, kind, one, {{u"to"_s, u"2026-11-20T00:00:00.000Z"_s}}, u"bad-period"_s);
    row("a field too many", office, kind, one, {{u"companion"_s, u"x"_s}}, u"bad-fields"_s);
    row("for another category", office, u"recheck"_s, one, {}, u"other-category"_s);
}

void tst_ProvinceMatters::whatIsRefused()
{
    QFETCH(QString, user);
    QFETCH(QString, kind);
    QFETCH(QString, person);
    QFETCH(QJsonObject, change);
    QFETCH(QString, code);
    QJsonObject fields = leave();
    for (auto it = change.begin(); it != change.end(); ++it) {
        if (it->isNull())
            fields.remove(it.key());
        else
            fields.insert(it.key(), it.value());
    }
    const Outcome outcome = open(user, u"M1"_s, kind, person, fields);
    QCOMPARE(outcome.kind, Outcome::Kind::Rejected);
    QCOMPARE(outcome.code, code);
    QVERIFY(!outcome.title.isEmpty());
    QVERIFY(!matter(u"minors106"_s, u"M1"_s));
}

void tst_ProvinceMatters::aStaleDeskIsAConflict()
{
    const qint64 seen = open(u"office106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave()).seq;
    move(u"office106"_s, u"M1"_s, u"check"_s, yes, seen);
    const Outcome late = move(u"duty106"_s, u"M1"_s, u"withdraw"_s, {{u"why"_s, u"不去了"_s}}, seen);
    QCOMPARE(late.kind, Outcome::Kind::Conflict);
    QCOMPARE(late.code, u"changed"_s);
    QCOMPARE(open(u"duty106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave()).code, u"exists"_s);
}

/// The same walk out of the county raises an alert before the leave and after it, and none during it.
void tst_ProvinceMatters::aGrantedLeaveIsNoExit()
{
    grantLeave(u"M1"_s, leave(3, u"4401"_s));
    m_town->clock.advance(2h);
    for (int i = 0; i < 10; ++i) { // into the neighbouring county, whose shape belongs to the city
        m_town->send({m_town->fix(u"P1"_s, {23.15, 113.295 - i * 0.005})});
        m_town->clock.advance(60s);
    }
    QVERIFY(std::ranges::none_of(told(), [](const auto& alert) { return alert.kind == "out-of-area"_L1; }));
    move(u"office106"_s, u"M1"_s, u"close"_s, {{u"on"_s, u"2026-11-23"_s}, {u"proof"_s, u"车票"_s}});
    for (int i = 0; i < 20; ++i) {
        m_town->send({m_town->fix(u"P1"_s, {23.15, 113.25 - i * 0.001})});
        m_town->clock.advance(60s);
    }
    QTRY_VERIFY(std::ranges::any_of(told(), [](const auto& alert) { return alert.kind == "out-of-area"_L1; }));
}

void tst_ProvinceMatters::aLeaveWithoutAShapeIsNotJudged()
{
    grantLeave(u"M1"_s, leave(3, u"430102"_s)); // another province's, of which the platform has no line
    m_town->clock.advance(2h);
    m_town->walkOut();
    QVERIFY(told().isEmpty());
}

void tst_ProvinceMatters::aDecisionBeginsWithTheNotice()
{
    open(u"office106"_s, u"M1"_s, u"positioning"_s, u"P4"_s, deviceCase());
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"approve"_s, yes).code, u"forbidden"_s);
    QCOMPARE(move(u"leader01"_s, u"M1"_s, u"approve"_s, yes).code, u"forbidden"_s);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    QCOMPARE(m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})}).refused.size(), 1); // nobody told the person
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"tell"_s, {{u"notice"_s, u"告知1号"_s}, {u"signed"_s, false}}).code,
             u"not-stated"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"tell"_s, served).kind, Outcome::Kind::Applied);
    const auto all = decisions(u"duty106"_s);
    const auto made = std::ranges::find(all, DecisionId(u"D-M1"_s), &contract::Decision::id);
    QVERIFY(made != all.end());
    QCOMPARE(made->from, m_town->clock.now());
    QCOMPARE(made->to, law::monthsLater(made->from, 1));
    QCOMPARE(made->approver, u"leader106"_s);
    QCOMPARE(made->number, u"定位〔2026〕1号"_s);
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->due, std::optional(made->to));
    QCOMPARE(m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})}).accepted, 1);
    QCOMPARE(open(u"duty106"_s, u"M2"_s, u"positioning"_s, u"P4"_s, deviceCase()).code, u"already-open"_s);
    QCOMPARE(open(u"duty106"_s, u"M3"_s, u"positioning"_s, u"P1"_s, deviceCase(4)).code, u"bad-fields"_s);
}

void tst_ProvinceMatters::noFixTheMinuteAfterTheEnd()
{
    QCOMPARE(begin(u"M1"_s, u"P4"_s).kind, Outcome::Kind::Applied);
    const Instant end = law::monthsLater(m_town->clock.now(), 1);
    m_town->clock.advance(end - m_town->clock.now() - 1min);
    QCOMPARE(m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})}).accepted, 1);
    m_town->clock.advance(1min);
    const auto receipt = m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})});
    QCOMPARE(receipt.accepted, 0);
    QCOMPARE(receipt.refused.first().code, u"no-basis"_s);
    QTRY_COMPARE(matter(u"duty106"_s, u"M1"_s)->state, u"ended"_s);
}

void tst_ProvinceMatters::anExtensionIsApprovedBeforeTheEnd()
{
    QCOMPARE(begin(u"M1"_s, u"P4"_s).kind, Outcome::Kind::Applied);
    const Instant end = law::monthsLater(m_town->clock.now(), 1);
    const QJsonObject longer{{u"assessment"_s, u"仍有脱离监管风险"_s}, {u"ground"_s, u"2"_s}, {u"months"_s, 3}};
    open(u"office106"_s, u"M2"_s, u"extension"_s, u"P4"_s, longer);
    QCOMPARE(move(u"leader106"_s, u"M2"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    const auto all = decisions(u"duty106"_s);
    const auto next = std::ranges::find(all, DecisionId(u"D-M2"_s), &contract::Decision::id);
    QVERIFY(next != all.end());
    QCOMPARE(next->from, end);
    QCOMPARE(next->to, law::monthsLater(end, 3));
    m_town->clock.advance(next->to - m_town->clock.now());
    open(u"office106"_s, u"M3"_s, u"extension"_s, u"P4"_s, longer);
    QTRY_COMPARE(matter(u"duty106"_s, u"M2"_s)->state, u"ended"_s);
    open(u"office106"_s, u"M4"_s, u"extension"_s, u"P4"_s, longer);
    const Outcome late = move(u"leader106"_s, matter(u"duty106"_s, u"M3"_s) ? u"M3"_s : u"M4"_s, u"approve"_s, yes);
    QCOMPARE(late.code, u"not-in-force"_s);
}

void tst_ProvinceMatters::aLiftedDecisionEndsAtOnce()
{
    begin(u"M1"_s, u"P4"_s);
    QCOMPARE(m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})}).accepted, 1);
    m_town->clock.advance(1min);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"lift"_s, {{u"why"_s, u"遵守规定满一月"_s}}).kind, Outcome::Kind::Applied);
    m_town->clock.advance(1s);
    QCOMPARE(m_town->send({m_town->fix(u"P4"_s, {23.15, 113.35})}).refused.first().code, u"no-basis"_s);
    Client duty = m_town->as(u"duty106"_s);
    QVERIFY(seats::row<contract::Decision>(duty, "reg", u"decision"_s, u"D-M1"_s)->lifted);
}

void tst_ProvinceMatters::aMissedArrivalIsTold()
{
    const QJsonObject papers{{u"court"_s, u"天河区人民法院"_s},
                             {u"document"_s, u"（2026）粤0106刑初1号"_s},
                             {u"effective"_s, u"2026-11-20"_s},
                             {u"received"_s, u"2026-11-21"_s}};
    open(u"office106"_s, u"M1"_s, u"intake"_s, u"P4"_s, papers);
    QCOMPARE(toWire(*matter(u"duty106"_s, u"M1"_s)->due), u"2026-11-30T16:00:00.000Z"_s);
    // Devices that are silent meanwhile have alerts of their own.
    const auto missed = [this] {
        auto all = told();
        all.removeIf([](const contract::Alert& alert) { return alert.kind != "missed-intake"_L1; });
        return all;
    };
    m_town->clock.advance(*fromWire(u"2026-11-30T15:59:00Z"_s) - m_town->clock.now());
    QVERIFY(missed().isEmpty());
    m_town->clock.advance(2min);
    QTRY_COMPARE(missed().size(), 1);
    const contract::Alert alert = missed().constFirst();

    QCOMPARE(alert.level, Level::P2);
    QVERIFY(alert.evidence.legal.contains(u"第二十一条"_s));
    QVERIFY2(alert.sentenceZh.contains(u"10日"_s), qPrintable(alert.sentenceZh));
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->alert, alert.id);
    // Looking for the person does not end it; the arrival does.
    move(u"office106"_s, u"M1"_s, u"seek"_s, {{u"search"_s, u"电话、走访居住地"_s}});
    QVERIFY(!missed().constFirst().cleared);
    move(u"office106"_s, u"M1"_s, u"arrive"_s,
         {{u"on"_s, u"2026-12-01"_s}, {u"manner"_s, u"01"_s}, {u"identity"_s, true}});
    QVERIFY(missed().constFirst().cleared);
    QCOMPARE(missed().size(), 1);
}

void tst_ProvinceMatters::aTeamBeforeTheAnnouncement()
{
    const QJsonObject who{{u"name"_s, u"周示"_s}, {u"idNumber"_s, u"440106199001010021"_s}, {u"sex"_s, u"2"_s}};
    send(u"office106"_s, u"file.put"_s, u"P1"_s,
         {{u"kind"_s, u"identity"_s}, {u"key"_s, QString()}, {u"entry"_s, who}});
    open(u"office106"_s, u"M1"_s, u"intake"_s, u"P1"_s,
         {{u"court"_s, u"天河区人民法院"_s},
          {u"document"_s, u"1号"_s},
          {u"effective"_s, u"2026-11-20"_s},
          {u"received"_s, u"2026-11-21"_s}});
    move(u"office106"_s, u"M1"_s, u"arrive"_s,
         {{u"on"_s, u"2026-11-23"_s}, {u"manner"_s, u"01"_s}, {u"identity"_s, true}});
    move(u"office106"_s, u"M1"_s, u"admit"_s, {{u"complete"_s, true}, {u"told"_s, true}});
    const QJsonObject said{{u"on"_s, u"2026-11-23"_s}, {u"by"_s, u"吴某"_s}};
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"announce"_s, said).code, u"no-team"_s);
    team(u"1"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"announce"_s, said).code, u"no-woman"_s);
    team(u"2"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"announce"_s, said).kind, Outcome::Kind::Applied);
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->number, u"回执〔2026〕1号"_s);
}

void tst_ProvinceMatters::aSanctionNeedsItsParts()
{
    QJsonObject facts{{u"finding"_s, u"未经批准离开天河区两日"_s}, {u"evidence"_s, u"定位记录、本人陈述"_s}};
    QCOMPARE(open(u"office106"_s, u"M1"_s, u"warn"_s, u"P1"_s, facts).code, u"bad-fields"_s);
    facts.insert("cite"_L1, u"measures35"_s); // nobody has read the official text
    QCOMPARE(open(u"office106"_s, u"M1"_s, u"warn"_s, u"P1"_s, facts).code, u"bad-fields"_s);
    facts.insert("cite"_L1, u"law28"_s);
    QCOMPARE(open(u"office106"_s, u"M1"_s, u"warn"_s, u"P1"_s, facts).kind, Outcome::Kind::Applied);
    // Not before the person was heard.
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).code, u"matter-state"_s);
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"hear"_s, {{u"reply"_s, u"无"_s}}).code, u"bad-fields"_s);
    QCOMPARE(
        move(u"office106"_s, u"M1"_s, u"hear"_s, {{u"statement"_s, u"去看病"_s}, {u"reply"_s, u"未提供证明"_s}}).kind,
        Outcome::Kind::Applied);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->number, u"警告〔2026〕1号"_s);
    QCOMPARE(open(u"office106"_s, u"M2"_s, u"recommit"_s, u"P1"_s, facts).code, u"other-category"_s);
}

void tst_ProvinceMatters::objectionsRest()
{
    open(u"office106"_s, u"M1"_s, u"admonish"_s, u"P1"_s,
         {{u"finding"_s, u"迟到"_s}, {u"evidence"_s, u"签到表"_s}, {u"cite"_s, u"law28"_s}});
    move(u"office106"_s, u"M1"_s, u"hear"_s, {{u"statement"_s, u"堵车"_s}, {u"reply"_s, u"已核"_s}});
    move(u"leader106"_s, u"M1"_s, u"approve"_s, yes);
    move(u"office106"_s, u"M1"_s, u"serve"_s, {{u"how"_s, u"person"_s}, {u"copied"_s, true}, {u"rights"_s, true}});
    QCOMPARE(matter(u"duty106"_s, u"M1"_s)->open, false);
    move(u"office106"_s, u"M1"_s, u"object"_s, {{u"objection"_s, u"处罚过重"_s}});
    const auto open = matter(u"duty106"_s, u"M1"_s);
    QCOMPARE(open->state, u"objected"_s);
    QCOMPARE(open->clock, u"local.objection"_s);
    QVERIFY(open->open && open->due);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"cancel"_s, {{u"answer"_s, u"事实不清，撤销"_s}}).kind,
             Outcome::Kind::Applied);
}

void tst_ProvinceMatters::aReleaseClosesTheFile()
{
    const QJsonObject sentence{{u"category"_s, u"02"_s},          {u"court"_s, u"天河区人民法院"_s},
                               {u"document"_s, u"1号"_s},         {u"crime"_s, u"盗窃罪"_s},
                               {u"effective"_s, u"2025-11-20"_s}, {u"from"_s, u"2025-11-25"_s},
                               {u"to"_s, u"2026-11-24"_s}};
    send(u"office106"_s, u"file.put"_s, u"P1"_s,
         {{u"kind"_s, u"sentence"_s}, {u"key"_s, QString()}, {u"entry"_s, sentence}});
    grantLeave(u"L1"_s, leave());
    open(u"office106"_s, u"M1"_s, u"release"_s, u"P1"_s, {{u"summary"_s, u"服从管理"_s}});
    move(u"office106"_s, u"M1"_s, u"assess"_s, {{u"assessment"_s, u"表现良好"_s}});
    const QJsonObject out{{u"on"_s, u"2026-11-24"_s}, {u"notified"_s, true}, {u"device"_s, true}};
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"release"_s, out).code, u"too-early"_s);
    m_town->clock.advance(24h);
    QString cursor;
    Client duty = m_town->as(u"duty106"_s);
    snapshot(duty, "reg", &cursor);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"release"_s, out).kind, Outcome::Kind::Applied);
    // Collection stops.
    m_town->clock.advance(1min);
    QCOMPARE(m_town->send({m_town->fix(u"P1"_s, {23.15, 113.35})}).accepted, 0);
    // Access closes, on every path.
    QStringList gone;
    for (const auto& row : rowsOf(changes(duty, "reg", cursor)))
        gone << (row.kind != contract::Row::Kind::Put ? row.type + u' ' + row.id : u"still there: "_s + row.id);
    gone.sort();
    QCOMPARE(gone, (QStringList{u"decision E1"_s, u"device D1"_s, u"person P1"_s}));
    const QJsonObject reason = contract::toJson(contract::FileReason{u"supervision"_s, {}, u"走访"_s});
    QCOMPARE(duty.post("/v1/persons/P1/file", reason).status, 404);
    QCOMPARE(open(u"office106"_s, u"M2"_s, u"leave"_s, u"P1"_s, leave()).code, u"not-found"_s);
    QCOMPARE(matter(u"duty106"_s, u"L1"_s)->open, false);
    m_town->restart();
    Client again = m_town->as(u"duty106"_s);
    QCOMPARE(again.post("/v1/persons/P1/file", reason).status, 404);
    QCOMPARE(m_town->send({m_town->fix(u"P1"_s, {23.15, 113.35})}).accepted, 0);
}

void tst_ProvinceMatters::aMinorsMatterIsSealed()
{
    QCOMPARE(open(u"minors106"_s, u"M1"_s, u"leave"_s, u"P3"_s, leave()).kind, Outcome::Kind::Applied);
    QVERIFY(!matter(u"duty106"_s, u"M1"_s));
    QVERIFY(matter(u"minors106"_s, u"M1"_s));
    QCOMPARE(move(u"duty106"_s, u"M1"_s, u"check"_s, yes).code, u"not-found"_s);
}

void tst_ProvinceMatters::everyStepIsInTheLog()
{
    open(u"office106"_s, u"M1"_s, u"leave"_s, u"P1"_s, leave());
    move(u"office106"_s, u"M1"_s, u"check"_s, yes);
    Client leader = m_town->as(u"leader106"_s);
    const Instant now = m_town->clock.now();
    const Reply reply = leader.get("/v1/access?from=" + toWire(now - 1h).toUtf8() + "&to=" + toWire(now + 1h).toUtf8());
    QVERIFY(reply.body.contains("matter.open"));
    QVERIFY(reply.body.contains("leave/check"));
}

void tst_ProvinceMatters::plannedChecksAreAsked()
{
    const Instant now = m_town->clock.now(); // four in the afternoon in Guangzhou
    const QJsonObject plan{{u"manner"_s, u"planned"_s},   {u"times"_s, 2},          {u"at"_s, u"17:00 23:30"_s},
                           {u"night"_s, false},           {u"from"_s, toWire(now)}, {u"to"_s, toWire(now + 72h)},
                           {u"reason"_s, u"严管期核查"_s}};
    open(u"office106"_s, u"M1"_s, u"checkplan"_s, u"P4"_s, plan);
    QCOMPARE(move(u"leader106"_s, u"M1"_s, u"approve"_s, yes).kind, Outcome::Kind::Applied);
    const auto asked = [this] {
        m_town->clock.advance(100ms);
        Client duty = m_town->as(u"duty106"_s);
        QStringList ids = idsOf(snapshot(duty, "ops"), u"check"_s);
        ids.sort();
        return ids;
    };
    QVERIFY(asked().isEmpty());
    m_town->clock.advance(61min);
    QTRY_COMPARE(asked(), QStringList{u"C-M1-20261123-1"_s});
    m_town->clock.advance(7h); // the hour at night is in no plan that does not say so
    m_town->clock.advance(17h);
    QTRY_COMPARE(asked(), (QStringList{u"C-M1-20261123-1"_s, u"C-M1-20261124-1"_s}));
    move(u"office106"_s, u"M1"_s, u"end"_s, {{u"why"_s, u"转为普管"_s}});
    m_town->clock.advance(24h);
    move(u"office106"_s, u"M1"_s, u"end"_s, {}); // anything that passes through the writer
    QCOMPARE(asked().size(), 2);
}

void tst_ProvinceMatters::randomChecksKeepTheHours()
{
    province::Regulations regulations;
    regulations.checksPerDay = 3;
    regulations.quietFrom = 23 * 60;
    regulations.quietTo = 7 * 60;
    QSet<QList<int>> days;
    for (int day = 0; day < 365; ++day) {
        const auto minutes = province::minutesOf(u"M1"_s, {{u"manner"_s, u"random"_s}, {u"times"_s, 3}},
                                                 QDate(2026, 1, 1).addDays(day), regulations);
        QCOMPARE(minutes.size(), 3);
        QVERIFY(std::ranges::is_sorted(minutes));
        for (const int minute : minutes)
            QVERIFY2(minute >= 7 * 60 && minute < 23 * 60, qPrintable(QString::number(minute)));
        days.insert(minutes);
    }
    QVERIFY(days.size() > 360); // nobody can tell from yesterday
}

void tst_ProvinceMatters::theDailyChecksAreTheOfficesOwn()
{
    const QJsonObject done{{u"position"_s, true}, {u"anomalies"_s, true}, {u"key"_s, true}, {u"found"_s, u"无异常"_s}};
    const auto daily = [&](const QString& id, const QString& org) {
        return send(u"office106"_s, u"matter.open"_s, id,
                    {{u"kind"_s, u"daily"_s}, {u"org"_s, org}, {u"fields"_s, done}});
    };
    QCOMPARE(daily(u"M1"_s, u"440103001"_s).code, u"forbidden"_s);
    QCOMPARE(daily(u"M2"_s, u"440106001"_s).kind, Outcome::Kind::Applied);
    QCOMPARE(matter(u"duty106"_s, u"M2"_s)->maskedName, u"甲司法所"_s);
    QVERIFY(!matter(u"duty103"_s, u"M2"_s));
}

void tst_ProvinceMatters::somebodyNewIsRegisteredWhole()
{
    QJsonObject identity{{u"name"_s, u"赵示例"_s}, {u"idNumber"_s, u"440106199001010013"_s}, {u"sex"_s, u"1"_s}};
    QJsonObject sentence{{u"category"_s, u"02"_s},  {u"court"_s, u"天河区人民法院"_s}, {u"document"_s, u"9号"_s},
                         {u"crime"_s, u"盗窃罪"_s}, {u"effective"_s, u"2026-11-20"_s}, {u"from"_s, u"2026-11-20"_s},
                         {u"to"_s, u"2027-11-19"_s}};
    QJsonObject residence{{u"address"_s, u"天河区某路2号"_s}, {u"org"_s, u"440106001"_s}, {u"from"_s, u"2026-11-20"_s}};
    const auto enter = [&] {
        return send(u"office106"_s, u"person.register"_s, u"P9"_s,
                    {{u"identity"_s, identity}, {u"sentence"_s, sentence}, {u"residence"_s, residence}});
    };
    residence.insert("org"_L1, u"440103001"_s);
    QCOMPARE(enter().code, u"forbidden"_s);
    residence.insert("org"_L1, u"440106001"_s);
    sentence.insert("to"_L1, u"2026-01-01"_s); // ends before it begins: nothing of it is taken
    QCOMPARE(enter().code, u"bad-entry"_s);
    sentence.insert("to"_L1, u"2027-11-19"_s);
    Client duty = m_town->as(u"duty106"_s);
    QVERIFY(!seats::row<contract::Person>(duty, "reg", u"person"_s, u"P9"_s));
    identity.insert("idNumber"_L1, u"440106201001010013"_s); // a child, by an account without the grant
    QCOMPARE(enter().code, u"forbidden"_s);
    identity.insert("idNumber"_L1, u"440106199001010013"_s);
    QCOMPARE(enter().kind, Outcome::Kind::Applied);
    const auto person = seats::row<contract::Person>(duty, "reg", u"person"_s, u"P9"_s);
    QVERIFY(person);
    QCOMPARE(person->maskedName, u"赵*例"_s);
    QCOMPARE(person->termEnd, u"2027-11-19"_s);
    QCOMPARE(person->areas, QStringList{u"R-106"_s});
    QCOMPARE(enter().code, u"exists"_s);
    const QJsonObject reason = contract::toJson(contract::FileReason{u"supervision"_s, {}, u"核对"_s});
    const auto file = contract::readBytes<contract::PersonFile>(duty.post("/v1/persons/P9/file", reason).body);
    QVERIFY(file);
    QCOMPARE(file->entries.size(), 3);
}

void tst_ProvinceMatters::aTransferTakesEverythingAlong()
{
    open(u"office106"_s, u"L1"_s, u"leave"_s, u"P1"_s, leave());
    open(u"office106"_s, u"M1"_s, u"transfer"_s, u"P1"_s,
         {{u"org"_s, u"440103001"_s},
          {u"address"_s, u"荔湾区某路3号"_s},
          {u"cause"_s, u"随家人搬迁"_s},
          {u"proof"_s, u"租赁合同"_s}});
    move(u"office106"_s, u"M1"_s, u"ask"_s, {{u"letter"_s, u"函1号"_s}});
    move(u"office106"_s, u"M1"_s, u"answer"_s, {{u"agrees"_s, true}, {u"reply"_s, u"同意接收"_s}});
    move(u"leader106"_s, u"M1"_s, u"approve"_s, yes);
    move(u"office106"_s, u"M1"_s, u"send"_s, {{u"told"_s, true}, {u"copied"_s, true}});
    QCOMPARE(toWire(*matter(u"duty106"_s, u"M1"_s)->due), u"2026-11-30T16:00:00.000Z"_s); // seven days to report
    QVERIFY(!matter(u"duty103"_s, u"M1"_s));
    QCOMPARE(move(u"office106"_s, u"M1"_s, u"arrive"_s, {{u"on"_s, u"2026-11-23"_s}}).kind, Outcome::Kind::Applied);
    // The new place has the person, the decision, the device, and what was open; the old one has nothing of it.
    Client there = m_town->as(u"duty103"_s), here = m_town->as(u"duty106"_s);
    for (Client* client : {&there, &here}) {
        const bool mine = client == &there;
        const QStringList reg = idsOf(snapshot(*client, "reg"));
        for (const QString& id : {u"P1"_s, u"D1"_s, u"E1"_s})
            QCOMPARE(reg.contains(id), mine);
        QCOMPARE(idsOf(snapshot(*client, "ops")).contains(u"L1"_s), mine);
    }
    const auto person = seats::row<contract::Person>(there, "reg", u"person"_s, u"P1"_s);
    QCOMPARE(person->areas, QStringList{u"R-103"_s});
    QCOMPARE(m_town->send({m_town->fix(u"P1"_s, {23.15, 113.25})}).accepted, 1);
}

QTEST_GUILESS_MAIN(tst_ProvinceMatters)
#include "tst_ProvinceMatters.moc"
