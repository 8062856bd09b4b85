#include "County.h"
#include "people/RosterModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using people::RosterModel;

namespace {

QStringList persons(const RosterModel& roster)
{
    QStringList ids;
    for (int row = 0; row < roster.count(); ++row)
        ids << roster.personAt(row);
    return ids;
}

contract::SearchHit hit(const QString& person, const QString& by)
{
    return {PersonId(person), u"周*"_s, samples::office, u"123X"_s, by};
}

} // namespace

class tst_Roster : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whoseTermEndsFirstComesFirst();
    void aClassIsChosen();
    void facetsAreCountedUnderTheOthers();
    void facetsNarrowAnAnswerWithoutAskingAgain();
    void whoIsMarkedIsListed();
    void twoSignsAskTheProvince();
    void oneSignAsksNobody();
    void theOrderOfTheAnswerIsKept();
    void whoIsNotHereIsNotShown();
    void anOldAnswerIsDropped();
    void aFailureIsSaid();
    void anotherOperatorBeginsAnew();
    void dueIsSaid_data();
    void dueIsSaid();
    void hiddenItRests();
    void whoLeavesLeavesTheAnswer();
    void theModelKeepsTheRulesOfModels();

private:
    std::unique_ptr<County> m_county;
    std::unique_ptr<RosterModel> m_roster;
};

void tst_Roster::init()
{
    m_county = std::make_unique<County>();
    m_county->put(County::person(u"P-1"_s, u"周*明"_s, u"strict"_s, u"2027-06-30"_s));
    m_county->put(County::person(u"P-2"_s, u"张*"_s, u"general"_s, u"2026-12-01"_s));
    m_county->put(County::person(u"P-3"_s, u"李*"_s, u"strict"_s, {}));
    m_roster = std::make_unique<RosterModel>();
    m_roster->setDesk(&m_county->desk);
    QTRY_COMPARE(m_roster->count(), 3);
}

void tst_Roster::whoseTermEndsFirstComesFirst()
{
    QCOMPARE(persons(*m_roster), (QStringList{u"P-2"_s, u"P-1"_s, u"P-3"_s}));
}

void tst_Roster::aClassIsChosen()
{
    m_roster->choose(u"supervision"_s, u"strict"_s);
    QCOMPARE(persons(*m_roster), (QStringList{u"P-1"_s, u"P-3"_s}));
    m_roster->choose(u"supervision"_s, {});
    QCOMPARE(m_roster->count(), 3);
}

void tst_Roster::facetsAreCountedUnderTheOthers()
{
    auto minor = County::person(u"P-4"_s, u"陈*"_s, u"strict"_s, {});
    minor.minor = true;
    minor.org = OrgCode(u"440103002"_s);
    m_county->put(minor);
    QTRY_COMPARE(m_roster->count(), 4);
    QVERIFY(m_roster->facets().isEmpty());
    m_roster->setCounting(true);
    const auto count = [this](const QString& facet, const QString& value) {
        for (const QVariant& one : m_roster->facets())
            if (one.toMap().value(u"facet"_s) == facet)
                for (const QVariant& choice : one.toMap().value(u"choices"_s).toList())
                    if (choice.toMap().value(u"value"_s) == value)
                        return choice.toMap().value(u"count"_s).toInt();
        return -1;
    };
    QCOMPARE(count(u"supervision"_s, u"strict"_s), 3);
    QCOMPARE(count(u"supervision"_s, u"lenient"_s), 0);
    QCOMPARE(count(u"sealed"_s, u"yes"_s), 1);
    QCOMPARE(count(u"positioned"_s, u"no"_s), 4);
    QCOMPARE(count(u"org"_s, u"440103002"_s), 1);
    QCOMPARE(count(u"org"_s, u"440103"_s), 4);
    QCOMPARE(count(u"category"_s, samples::person().category), 4);
    m_roster->choose(u"sealed"_s, u"no"_s);
    QCOMPARE(m_roster->count(), 3);
    QCOMPARE(count(u"supervision"_s, u"strict"_s), 2);
    QCOMPARE(count(u"sealed"_s, u"yes"_s), 1); // its own does not count
    m_roster->choose(u"org"_s, u"440103"_s);
    QCOMPARE(m_roster->count(), 3);
    m_roster->choose(u"supervision"_s, u"general"_s);
    QCOMPARE(persons(*m_roster), QStringList{u"P-2"_s});
    QVERIFY(m_roster->narrowed().contains(u"普管"_s));
    m_roster->clearFacets();
    QCOMPARE(m_roster->count(), 4);
    QVERIFY(m_roster->narrowed().isEmpty());
}

void tst_Roster::facetsNarrowAnAnswerWithoutAskingAgain()
{
    m_county->found = contract::SearchAnswer{{hit(u"P-3"_s, u"name"_s), hit(u"P-2"_s, u"name"_s)}, false};
    m_roster->setQuery(u"某某"_s);
    QTRY_COMPARE(m_roster->count(), 2);
    m_roster->choose(u"supervision"_s, u"strict"_s);
    QCOMPARE(persons(*m_roster), QStringList{u"P-3"_s});
    m_roster->choose(u"supervision"_s, {});
    QCOMPARE(persons(*m_roster), (QStringList{u"P-3"_s, u"P-2"_s}));
    QCOMPARE(m_county->queries.size(), 1);
}

void tst_Roster::whoIsMarkedIsListed()
{
    QCOMPARE(m_roster->chosenPersons().size(), 3);
    m_roster->mark(u"P-1"_s);
    m_roster->mark(u"P-2"_s);
    m_roster->mark(u"P-9"_s);
    QCOMPARE(m_roster->marked(), 2);
    QCOMPARE(m_roster->chosenPersons(), (QStringList{u"P-2"_s, u"P-1"_s}));
    QVERIFY(m_roster->data(m_roster->index(m_roster->rowOf(u"P-1"_s)), RosterModel::MarkedRole).toBool());
    m_roster->choose(u"supervision"_s, u"strict"_s);
    QCOMPARE(m_roster->markedPersons(), QStringList{u"P-1"_s});
    m_roster->choose(u"supervision"_s, {});
    QCOMPARE(m_roster->marked(), 1); // who was out of sight is marked no more
    m_roster->markAll();
    QCOMPARE(m_roster->marked(), 3);
    m_roster->markAll();
    QCOMPARE(m_roster->marked(), 0);
    m_roster->mark(u"P-1"_s);
    m_county->seat(u"wang"_s, {u"office"_s});
    QCOMPARE(m_roster->marked(), 0);
}

void tst_Roster::twoSignsAskTheProvince()
{
    m_county->found = contract::SearchAnswer{{hit(u"P-1"_s, u"id"_s)}, true};
    m_roster->setQuery(u"周明"_s);
    QVERIFY(m_roster->isSearching());
    QTRY_VERIFY(!m_roster->isSearching());
    QCOMPARE(m_county->queries, QStringList{u"周明"_s});
    QCOMPARE(persons(*m_roster), QStringList{u"P-1"_s});
    QVERIFY(m_roster->isMore());
    QCOMPARE(m_roster->data(m_roster->index(0), RosterModel::ByRole).toString(), u"按证件号码"_s);
    m_roster->setQuery({});
    QCOMPARE(m_roster->count(), 3);
}

void tst_Roster::oneSignAsksNobody()
{
    m_roster->setQuery(u"周"_s);
    QVERIFY(!m_roster->isSearching());
    QCOMPARE(m_roster->count(), 3);
    QVERIFY(m_county->queries.isEmpty());
}

void tst_Roster::theOrderOfTheAnswerIsKept()
{
    m_county->found = contract::SearchAnswer{{hit(u"P-3"_s, u"name"_s), hit(u"P-2"_s, u"name"_s)}, false};
    m_roster->setQuery(u"某某"_s);
    QTRY_COMPARE(persons(*m_roster), (QStringList{u"P-3"_s, u"P-2"_s}));
    m_county->put(County::person(u"P-1"_s, u"周*明"_s, u"lenient"_s, u"2027-06-30"_s));
    QCOMPARE(m_roster->count(), 2);
}

void tst_Roster::whoIsNotHereIsNotShown()
{
    m_county->found = contract::SearchAnswer{{hit(u"P-9"_s, u"name"_s), hit(u"P-2"_s, u"name"_s)}, false};
    m_roster->setQuery(u"某某"_s);
    QTRY_COMPARE(persons(*m_roster), QStringList{u"P-2"_s});
}

void tst_Roster::anOldAnswerIsDropped()
{
    m_county->held = std::make_shared<QPromise<Result<contract::SearchAnswer>>>();
    m_county->held->start();
    m_roster->setQuery(u"某某"_s);
    QTRY_COMPARE(m_county->queries.size(), 1);
    m_roster->setQuery({});
    m_county->held->addResult(contract::SearchAnswer{{hit(u"P-2"_s, u"name"_s)}, false});
    m_county->held->finish();
    QCoreApplication::processEvents();
    QCOMPARE(m_roster->count(), 3);
}

void tst_Roster::aFailureIsSaid()
{
    m_county->found = failure(Error::Code::Offline, u"no link"_s);
    m_roster->setQuery(u"某某"_s);
    QTRY_VERIFY(!m_roster->failure().isEmpty());
    QCOMPARE(m_roster->count(), 0);
}

void tst_Roster::anotherOperatorBeginsAnew()
{
    m_roster->setQuery(u"某某"_s);
    m_county->seat(u"wang"_s, {u"office"_s});
    QVERIFY(m_roster->query().isEmpty());
}

void tst_Roster::dueIsSaid_data()
{
    QTest::addColumn<QString>("end");
    QTest::addColumn<QString>("said");
    QTest::addColumn<bool>("soon");
    QTest::newRow("in a year") << u"2027-11-23"_s << u"2027-11-23 期满 · 余 365 天"_s << false;
    QTest::newRow("in thirty days") << u"2026-12-23"_s << u"2026-12-23 期满 · 余 30 天"_s << true;
    QTest::newRow("today") << u"2026-11-23"_s << u"2026-11-23 期满 · 余 0 天"_s << true;
    QTest::newRow("over") << u"2026-11-22"_s << u"已期满 2026-11-22"_s << true;
    QTest::newRow("not registered") << QString() << u"期满日未登记"_s << false;
}

void tst_Roster::dueIsSaid()
{
    QFETCH(QString, end);
    m_county->put(County::person(u"P-1"_s, u"周*明"_s, u"strict"_s, end));
    const QModelIndex index = m_roster->index(m_roster->rowOf(u"P-1"_s));
    QTEST(m_roster->data(index, RosterModel::DueRole).toString(), "said");
    QTEST(m_roster->data(index, RosterModel::SoonRole).toBool(), "soon");
}

void tst_Roster::hiddenItRests()
{
    m_roster->setActive(false);
    const QSignalSpy changed(m_roster.get(), &RosterModel::changed);
    m_county->put(County::person(u"P-4"_s, u"王*"_s, u"strict"_s, u"2026-12-02"_s));
    QVERIFY(changed.isEmpty());
    m_roster->setActive(true);
    QTRY_COMPARE(m_roster->count(), 4);
}

void tst_Roster::whoLeavesLeavesTheAnswer()
{
    m_county->found = contract::SearchAnswer{{hit(u"P-3"_s, u"name"_s), hit(u"P-2"_s, u"name"_s)}, false};
    m_roster->setQuery(u"某某"_s);
    QTRY_COMPARE(m_roster->count(), 2);
    m_county->drop(u"P-3"_s);
    QTRY_COMPARE(persons(*m_roster), QStringList{u"P-2"_s});
}

void tst_Roster::theModelKeepsTheRulesOfModels()
{
    const QAbstractItemModelTester tester(m_roster.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    m_roster->choose(u"supervision"_s, u"strict"_s);
    m_roster->setQuery(u"某某"_s);
    QTRY_VERIFY(!m_roster->isSearching());
    m_roster->setQuery({});
}

QTEST_GUILESS_MAIN(tst_Roster)
#include "tst_roster.moc"
