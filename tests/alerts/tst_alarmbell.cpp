#include "Evening.h"
#include "alerts/AlarmBell.h"

#include <QSignalSpy>
#include <QTest>

using namespace zhihui;

class tst_AlarmBell : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLevelSoundsAsItShould_data();
    void aLevelSoundsAsItShould();
    void levelOneRingsUntilItIsAccepted();
    void whatWasThereAtTheStartIsNoNews();
    void anUnansweredLevelOneAtTheStartRings();
    void oldDataAndLeadsAreSilent();
    void lowerLevelsKeepQuietUnderASiren();
    void anAlertThatGetsMoreUrgentIsHeardAgain();
    void aHushEndsWithANewLevelOne();
    void anotherOperatorBeginsAnew();
    void onlyTheirAccountsAreRung_data();
    void onlyTheirAccountsAreRung();
};

namespace {

struct Heard {
    explicit Heard(Evening& evening)
        : bell(evening.world), rings(&bell, &alerts::AlarmBell::rang), news(&bell, &alerts::AlarmBell::announced)
    {
    }
    alerts::AlarmBell bell;
    QSignalSpy rings, news;
};

} // namespace

void tst_AlarmBell::aLevelSoundsAsItShould_data()
{
    QTest::addColumn<int>("level");
    QTest::addColumn<int>("rings");
    QTest::newRow("1") << 1 << 1;
    QTest::newRow("2") << 2 << 1;
    QTest::newRow("3") << 3 << 1;
    QTest::newRow("4") << 4 << 0;
}

void tst_AlarmBell::aLevelSoundsAsItShould()
{
    QFETCH(const int, level);
    QFETCH(const int, rings);
    Evening evening;
    evening.world.setLoaded();
    Heard heard(evening);
    evening.put(QStringLiteral("A"), clampedLevel(level), 0s);
    QCOMPARE(heard.rings.size(), rings);
    if (rings > 0)
        QCOMPARE(heard.rings.constFirst().constFirst().toInt(), level);
    QCOMPARE(heard.news.size(), rings);
    QCOMPARE(heard.bell.isRinging(), level == 1);
}

void tst_AlarmBell::levelOneRingsUntilItIsAccepted()
{
    Evening evening;
    evening.world.setLoaded();
    Heard heard(evening);
    auto alert = evening.make(QStringLiteral("A"), Level::P1, 0s);
    evening.put(alert);
    QTRY_VERIFY_WITH_TIMEOUT(heard.rings.size() > 1, 10000);
    alert.state = contract::AlertState::Accepted;
    evening.put(alert);
    QVERIFY(!heard.bell.isRinging());
    QCOMPARE(heard.news.size(), 1);
}

void tst_AlarmBell::whatWasThereAtTheStartIsNoNews()
{
    Evening evening;
    Heard heard(evening);
    evening.put(QStringLiteral("A"), Level::P2, 60s);
    evening.world.setLoaded();
    evening.put(QStringLiteral("A"), Level::P2, 61s);
    QCOMPARE(heard.rings.size(), 0);
}

void tst_AlarmBell::anUnansweredLevelOneAtTheStartRings()
{
    Evening evening;
    Heard heard(evening);
    evening.put(QStringLiteral("A"), Level::P1, 60s);
    QCOMPARE(heard.rings.size(), 0);
    evening.world.setLoaded();
    QCOMPARE(heard.rings.size(), 1);
}

void tst_AlarmBell::oldDataAndLeadsAreSilent()
{
    Evening evening;
    evening.world.setLoaded();
    Heard heard(evening);
    auto late = evening.make(QStringLiteral("A"), Level::P1, 0s);
    late.late = true;
    evening.put(late);
    auto lead = evening.make(QStringLiteral("B"), Level::P3, 0s);
    lead.lead = true;
    evening.put(lead);
    auto retracted = evening.make(QStringLiteral("C"), Level::P1, 0s);
    retracted.retracted = QStringLiteral("漂移");
    evening.put(retracted);
    QCOMPARE(heard.rings.size(), 0);
    QVERIFY(!heard.bell.isRinging());
}

void tst_AlarmBell::lowerLevelsKeepQuietUnderASiren()
{
    Evening evening;
    evening.world.setLoaded();
    Heard heard(evening);
    evening.put(QStringLiteral("A"), Level::P1, 0s);
    heard.rings.clear();
    evening.put(QStringLiteral("B"), Level::P2, 0s);
    QVERIFY(heard.rings.isEmpty());
    QCOMPARE(heard.news.size(), 2);
}

void tst_AlarmBell::anAlertThatGetsMoreUrgentIsHeardAgain()
{
    Evening evening;
    evening.world.setLoaded();
    Heard heard(evening);
    evening.put(QStringLiteral("A"), Level::P3, 0s);
    evening.put(QStringLiteral("A"), Level::P1, 0s);
    evening.put(QStringLiteral("A"), Level::P1, 0s);
    QCOMPARE(heard.rings.size(), 2);
    QCOMPARE(heard.rings.constLast().constFirst().toInt(), 1);
}

void tst_AlarmBell::aHushEndsWithANewLevelOne()
{
    Evening evening;
    evening.world.setLoaded();
    Heard heard(evening);
    heard.bell.hush();
    QVERIFY(!heard.bell.isHushed()); // nothing to be hushed
    evening.put(QStringLiteral("A"), Level::P1, 0s);
    heard.bell.hush();
    QVERIFY(heard.bell.isHushed());
    evening.put(QStringLiteral("B"), Level::P1, 0s);
    QVERIFY(!heard.bell.isHushed());
    QCOMPARE(heard.rings.size(), 2);
}

void tst_AlarmBell::anotherOperatorBeginsAnew()
{
    Evening evening;
    evening.world.setLoaded();
    Heard heard(evening);
    evening.put(QStringLiteral("A"), Level::P1, 0s);
    evening.world.clear();
    QVERIFY(!heard.bell.isRinging());
}

void tst_AlarmBell::onlyTheirAccountsAreRung_data()
{
    QTest::addColumn<QStringList>("roles");
    QTest::addColumn<bool>("lost");
    QTest::addColumn<bool>("rings");
    QTest::newRow("duty") << QStringList{QStringLiteral("duty")} << false << true;
    QTest::newRow("leader") << QStringList{QStringLiteral("leader")} << false << true;
    QTest::newRow("inspector") << QStringList{QStringLiteral("inspector")} << false << false;
    QTest::newRow("officer, no link") << QStringList{QStringLiteral("officer")} << true << false;
    QTest::newRow("not known yet") << QStringList() << false << false;
    QTest::newRow("not known, no link") << QStringList() << true << true;
}

void tst_AlarmBell::onlyTheirAccountsAreRung()
{
    QFETCH(const QStringList, roles);
    QFETCH(const bool, lost);
    QFETCH(const bool, rings);
    Evening evening;
    evening.world.setLoaded();
    Heard heard(evening);
    evening.sit(roles);
    if (lost)
        evening.world.setLink({.state = engine::Link::State::Lost, .since = evening.clock.now(), .reason = {}});
    evening.put(QStringLiteral("A"), Level::P1, 0s);
    QCOMPARE(heard.bell.isRinging(), rings);
    QCOMPARE(heard.rings.isEmpty(), !rings);
}

QTEST_GUILESS_MAIN(tst_AlarmBell)
#include "tst_alarmbell.moc"
