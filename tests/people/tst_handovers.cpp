#include "County.h"
#include "people/Handovers.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using people::Handovers;

class tst_Handovers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsMissingIsSaid_data();
    void whatIsMissingIsSaid();
    void oneCommandForAllOfThem();
    void whatWaitsAndWhatWasRefused();
    void whereToIsWithinTheScope();
    void aListOfNamesIsShort();
    void whatFailedForOneIsNotForTheNext();

private:
    std::unique_ptr<County> m_county;
    std::unique_ptr<Handovers> m_handovers;
};

void tst_Handovers::init()
{
    m_county = std::make_unique<County>();
    m_county->seat(u"li"_s, {u"leader"_s});
    for (int n = 1; n <= 8; ++n)
        m_county->put(County::person(u"P-%1"_s.arg(n), u"周*%1"_s.arg(n), u"strict"_s, {}));
    m_handovers = std::make_unique<Handovers>();
    m_handovers->setDesk(&m_county->desk);
}

void tst_Handovers::whatIsMissingIsSaid_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<QStringList>("persons");
    QTest::addColumn<QString>("org");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("blocked");
    const QStringList leader{u"leader"_s}, two{u"P-1"_s, u"P-2"_s};
    QTest::newRow("all of it") << leader << two << u"440103999"_s << u"迁居"_s << false;
    QTest::newRow("no leader") << QStringList{u"office"_s} << two << u"440103999"_s << u"迁居"_s << true;
    QTest::newRow("nobody") << leader << QStringList() << u"440103999"_s << u"迁居"_s << true;
    QTest::newRow("nowhere") << leader << two << QString() << u"迁居"_s << true;
    QTest::newRow("where they are") << leader << two << samples::person().org.text << u"迁居"_s << true;
    QTest::newRow("for no reason") << leader << two << u"440103999"_s << u" "_s << true;
}

void tst_Handovers::whatIsMissingIsSaid()
{
    QFETCH(QStringList, roles);
    QFETCH(QStringList, persons);
    QFETCH(QString, org);
    QFETCH(QString, reason);
    QFETCH(bool, blocked);
    m_county->seat(u"li"_s, roles);
    QCOMPARE(!m_handovers->blockedOf(persons, org, reason).isEmpty(), blocked);
    m_handovers->send(persons, org, reason);
    QCOMPARE(m_county->drafts.isEmpty(), blocked);
    QCOMPARE(m_handovers->failure().isEmpty(), !blocked);
}

void tst_Handovers::oneCommandForAllOfThem()
{
    QSignalSpy saved(m_handovers.get(), &Handovers::saved);
    m_handovers->send({u"P-1"_s, u"P-2"_s}, u"440103999"_s, u" 迁居 "_s);
    QTRY_COMPARE(saved.size(), 1);
    QCOMPARE(m_county->drafts.size(), 1);
    const engine::Draft& draft = m_county->drafts.constFirst();
    QCOMPARE(draft.type, u"person.transfer"_s);
    QCOMPARE(draft.body, (QJsonObject{{u"org"_s, u"440103999"_s},
                                      {u"persons"_s, QJsonArray{u"P-1"_s, u"P-2"_s}},
                                      {u"reason"_s, u"迁居"_s}}));
}

void tst_Handovers::whatWaitsAndWhatWasRefused()
{
    m_handovers->send({u"P-1"_s, u"P-2"_s}, u"440103999"_s, u"迁居"_s);
    m_county->hold({m_county->pending()});
    QCOMPARE(m_handovers->waiting(), 2);
    QVERIFY(m_handovers->refused().isEmpty());
    contract::Outcome outcome;
    outcome.kind = contract::Outcome::Kind::Rejected;
    outcome.code = u"not-all"_s;
    outcome.title = u"未移交任何人。周*1：已由该单位管理"_s;
    m_county->hold({m_county->pending(outcome)});
    QCOMPARE(m_handovers->waiting(), 0);
    QCOMPARE(m_handovers->refused().size(), 1);
    QCOMPARE(m_handovers->refused().constFirst().toMap().value(u"why"_s).toString(), outcome.title);
    m_handovers->acknowledge(u"c-1"_s);
    QCOMPARE(m_county->dismissed, QStringList{u"c-1"_s});
}

void tst_Handovers::whereToIsWithinTheScope()
{
    engine::ChangeSet changes;
    for (const auto& [code, level] :
         {std::pair{u"440103"_s, 4}, {u"440103001"_s, 5}, {u"440106"_s, 4}, {u"4401"_s, 3}}) {
        contract::Org org;
        org.code = OrgCode(code);
        org.name = code;
        org.level = level;
        changes.orgs.append(org);
    }
    m_county->world.apply(std::make_shared<const engine::ChangeSet>(std::move(changes)));
    QStringList values;
    for (const QVariant& choice : m_handovers->choices())
        values << choice.toMap().value(u"value"_s).toString();
    QCOMPARE(values, (QStringList{QString(), u"440103"_s, u"440103001"_s}));
}

void tst_Handovers::aListOfNamesIsShort()
{
    QCOMPARE(m_handovers->namesOf({u"P-1"_s, u"P-2"_s}), u"周*1、周*2"_s);
    QCOMPARE(m_handovers->namesOf({u"P-1"_s, u"P-2"_s, u"P-3"_s, u"P-4"_s, u"P-5"_s, u"P-6"_s, u"P-7"_s}),
             u"周*1、周*2、周*3、周*4、周*5、周*6等 7 人"_s);
}

void tst_Handovers::whatFailedForOneIsNotForTheNext()
{
    m_handovers->send({}, u"440103999"_s, u"迁居"_s);
    QVERIFY(!m_handovers->failure().isEmpty());
    m_county->seat(u"xie"_s, {u"leader"_s});
    QVERIFY(m_handovers->failure().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Handovers)
#include "tst_handovers.moc"
