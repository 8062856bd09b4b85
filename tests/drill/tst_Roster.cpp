#include "Sample.h"

#include "contract/Registry.h"
#include "drill/RosterRows.h"

#include <QSet>
#include <QTest>

using namespace zhihui;
using namespace zhihui::drill;
using namespace Qt::StringLiterals;

namespace {

contract::RegistryLine lineIn(const QByteArray& text)
{
    auto line = contract::readRegistryLine(text);
    if (line)
        return std::move(*line);
    contract::RegistryLine unreadable;
    unreadable.type = u"unreadable"_s;
    return unreadable;
}

QList<contract::RegistryLine> allRows(const Roster& roster, Accounts& accounts)
{
    RosterRows rows(roster, accounts);
    QList<contract::RegistryLine> lines;
    for (QByteArray chunk = rows.chunk(200000); !chunk.isEmpty(); chunk = rows.chunk(200000)) {
        for (const QByteArray& text : chunk.split('\n')) {
            if (!text.isEmpty())
                lines << lineIn(text);
        }
    }
    return lines;
}

} // namespace

class tst_Roster : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sameSeedGivesTheSameWorld();
    void anotherSeedGivesAnotherWorld();
    void everyLineIsOneThatTheContractReads();
    void chunksStayBelowTheLimitAndLoseNothing();
    void peopleAreSpreadOverAllCities();
    void areasFollowTheLaw_data();
    void areasFollowTheLaw();
    void decisionsLastThreeMonthsAtMost();
    void identitiesAreNobodys();
    void offBoundsNumbersAreNotOurs();
};

void tst_Roster::sameSeedGivesTheSameWorld()
{
    Accounts a, b;
    const auto one = allRows(sampleRoster(5, 300), a);
    const auto two = allRows(sampleRoster(5, 300), b);
    QCOMPARE(one.size(), two.size());
    for (qsizetype i = 0; i < one.size(); ++i)
        QCOMPARE(one.at(i).body, two.at(i).body);
}

void tst_Roster::anotherSeedGivesAnotherWorld()
{
    int same = 0;
    for (int number = 0; number < 500; ++number)
        same += sampleRoster(5).resident(number).county == sampleRoster(6).resident(number).county;
    QVERIFY2(same < 100, qPrintable(QString::number(same)));
}

void tst_Roster::everyLineIsOneThatTheContractReads()
{
    Accounts accounts;
    QMap<QString, int> types;
    for (const auto& line : allRows(sampleRoster(5, 2000), accounts))
        ++types[line.type];
    QCOMPARE(types.value(u"unreadable"_s), 0);
    QCOMPARE(types.value(u"person"_s), 2000);
    QCOMPARE(types.value(u"decision"_s), 200);
    QCOMPARE(types.value(u"gateway"_s), 1);
    QVERIFY(types.value(u"fence"_s) >= 15);
    QVERIFY(types.value(u"org"_s) > 1 + 21 + 122);
    QVERIFY(accounts.users.contains(u"duty-liwan"_s));
}

void tst_Roster::chunksStayBelowTheLimitAndLoseNothing()
{
    Accounts accounts;
    const Roster roster = sampleRoster(5, 1000);
    RosterRows rows(roster, accounts);
    int persons = 0;
    for (QByteArray chunk = rows.chunk(150000); !chunk.isEmpty(); chunk = rows.chunk(150000)) {
        QVERIFY2(chunk.size() <= 150000, qPrintable(QString::number(chunk.size())));
        QVERIFY(chunk.endsWith('\n'));
        persons += static_cast<int>(chunk.count("\"t\":\"person\""));
    }
    QCOMPARE(persons, 1000);
    QCOMPARE(rows.given(), rows.total());
}

void tst_Roster::peopleAreSpreadOverAllCities()
{
    const Roster roster = sampleRoster();
    QMap<QString, int> cities;
    for (int number = 0; number < roster.size(); ++number)
        ++cities[samplePlaces().counties().at(roster.resident(number).county).city.text];
    QCOMPARE(cities.size(), 21);
    QVERIFY(cities.value(u"4401"_s) > 3 * cities.value(u"4451"_s));
}

void tst_Roster::areasFollowTheLaw_data()
{
    QTest::addColumn<QString>("county");
    QTest::addColumn<QString>("name");
    QTest::addColumn<qsizetype>("regions");
    QTest::newRow("district: the whole urban area") << u"440103"_s << u"广州市市区"_s << qsizetype(11);
    QTest::newRow("county: itself") << u"445321"_s << u"新兴县"_s << qsizetype(1);
    QTest::newRow("city without counties: the city") << u"4419"_s << u"东莞市"_s << qsizetype(1);
    QTest::newRow("county without lines of its own") << u"440311"_s << u"深圳市市区"_s << qsizetype(8);
}

void tst_Roster::areasFollowTheLaw()
{
    QFETCH(QString, county);
    const qsizetype index = samplePlaces().countyOf(OrgCode(county));
    QVERIFY(index >= 0);
    QTEST(samplePlaces().counties().at(index).approvedName, "name");
    QTEST(samplePlaces().counties().at(index).approvedIds.size(), "regions");
    for (const qsizetype office : samplePlaces().officesOf(index))
        QVERIFY(samplePlaces().counties().at(index).approved.covers(samplePlaces().offices().at(office).where));
}

void tst_Roster::decisionsLastThreeMonthsAtMost()
{
    for (const Resident& resident : sampleRoster().positioned()) {
        QVERIFY(resident.decidedFrom < sampleDay - 7 * 24h);
        QVERIFY(resident.decidedTo > sampleDay);
        QVERIFY(resident.decidedTo - resident.decidedFrom <= 92 * 24h);
    }
}

void tst_Roster::identitiesAreNobodys()
{
    const QString id = inventedIdNumber(7, QDate(1990, 5, 6));
    QCOMPARE(id.size(), 18);
    QVERIFY(id.startsWith(u"00000019900506"));
    const QString weights = u"79058421637905842"_s; // 10 is written 0 here
    int sum = 0;
    for (qsizetype i = 0; i < 17; ++i)
        sum += id.at(i).digitValue() * (weights.at(i) == u'0' ? 10 : weights.at(i).digitValue());
    sum += id.at(17) == u'X' ? 10 : id.at(17).digitValue();
    QCOMPARE(sum % 11, 1);
}

void tst_Roster::offBoundsNumbersAreNotOurs()
{
    QCOMPARE(numberOf(PersonId(u"P-000120"_s)), 120);
    QCOMPARE(numberOf(PersonId(u"Q-000120"_s)), -1);
    QCOMPARE(numberOf(PersonId(u"P-x"_s)), -1);
}

QTEST_GUILESS_MAIN(tst_Roster)
#include "tst_Roster.moc"
