#include "engine/World.h"

#include "Pages.h"
#include "fakes/FakeClock.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace zhihui;
using namespace zhihui::engine;
using contract::Outcome;
using pages::freshAlert;
using State = contract::AlertState;
using namespace Qt::StringLiterals;

namespace {

const AlertId a1(u"A-1"_s);
const PersonId p1(u"P-1"_s);

contract::Command command(const QString& type, const QJsonObject& body = {}, qint64 n = 1)
{
    contract::Command command = samples::command(n);
    command.type = type;
    command.body = body;
    return command;
}

Outcome applied(qint64 seq)
{
    return {{}, 1, Outcome::Kind::Applied, seq, {}, {}};
}

Outcome conflict()
{
    return {{}, 1, Outcome::Kind::Conflict, 0, u"claimed"_s, u"已由刘*受理"_s};
}

contract::Decision decision(const QString& id, const QString& person, Instant from = samples::noon - 1h,
                            Instant to = samples::noon + 1h)
{
    contract::Decision row = samples::decision();
    row.id = DecisionId(id);
    row.person = PersonId(person);
    row.from = from;
    row.to = to;
    row.lifted.reset();
    return row;
}

contract::Position position(const QString& person, qint64 pseq = 1)
{
    contract::Position row = samples::position();
    row.person = PersonId(person);
    row.pseq = pseq;
    return row;
}

contract::Alert alertOf(const QString& id, const QString& person, const QString& kind, Level level)
{
    contract::Alert row = freshAlert(id);
    row.person = PersonId(person);
    row.kind = kind;
    row.level = level;
    return row;
}

} // namespace

class TestWorld : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<World> m_world;

    void apply(ChangeSet changes) { m_world->apply(std::make_shared<const ChangeSet>(std::move(changes))); }
    void applyAlert(const contract::Alert& row, qint64 seq)
    {
        ChangeSet changes;
        changes.alerts = {row};
        changes.seqs.insert(u"alert/"_s + row.id.text, seq);
        apply(changes);
    }
    void applyPending(const QList<Pending>& pending)
    {
        ChangeSet changes;
        changes.pending = pending;
        apply(changes);
    }
    void applyPerson(const QString& id)
    {
        ChangeSet changes;
        changes.persons = {pages::person(id)};
        changes.decisions = {decision(u"Z-"_s + id, id)};
        changes.positions = {position(id)};
        apply(changes);
    }
    const AlertState& alert() { return *m_world->alert(a1); }
    Standing standing() { return m_world->person(p1)->standing; }

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>(samples::noon);
        m_world = std::make_unique<World>(*m_clock);
        m_world->setAccount({UserId(u"u-1"_s), u"陈*"_s, Scope{{OrgCode(u"440103"_s)}, {u"duty"_s}, false}});
    }
    void cleanup() { m_world.reset(); }

    void aPendingDecisionIsLaidOverTheRow_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<State>("state");
        QTest::addColumn<QString>("entry");
        QTest::newRow("accept") << u"alert.accept"_s << QJsonObject{} << State::Accepted << u"accepted"_s;
        QTest::newRow("step") << u"alert.step"_s << QJsonObject{{u"step"_s, u"电话"_s}} << State::New << u"step"_s;
        QTest::newRow("verify") << u"alert.verify"_s << QJsonObject{{u"note"_s, u"本人在家"_s}} << State::Verified
                                << u"verified"_s;
        QTest::newRow("dispatch") << u"alert.dispatch"_s << QJsonObject{{u"unit"_s, u"U-1"_s}} << State::Dispatched
                                  << u"dispatched"_s;
        QTest::newRow("assist") << u"alert.assist"_s << QJsonObject{{u"org"_s, u"440605"_s}} << State::New
                                << u"assist"_s;
        QTest::newRow("hold") << u"alert.hold"_s << QJsonObject{{u"until"_s, toWire(samples::noon + 2h)}} << State::New
                              << u"held"_s;
        QTest::newRow("close") << u"alert.close"_s << QJsonObject{{u"cause"_s, u"drift"_s}} << State::Closed
                               << u"closed"_s;
    }
    void aPendingDecisionIsLaidOverTheRow()
    {
        QFETCH(const QString, type);
        QFETCH(const QJsonObject, body);
        QFETCH(const State, state);
        QFETCH(const QString, entry);
        applyAlert(freshAlert(), 5);
        QSignalSpy changed(m_world.get(), &World::alertsChanged);
        applyPending({{command(type, body), std::nullopt}});
        QVERIFY(alert().pending);
        QCOMPARE(alert().row.state, state);
        QCOMPARE(alert().row.log.size(), 1);
        QCOMPARE(alert().row.log.first().kind, entry);
        QCOMPARE(alert().row.log.first().who, u"陈*"_s);
        QCOMPARE(changed.size(), 1);
    }

    void anAcceptedAlertIsClaimedByTheOperator()
    {
        applyAlert(freshAlert(), 5);
        applyPending({{command(u"alert.accept"_s), std::nullopt}});
        QCOMPARE(alert().row.claimedBy, UserId(u"u-1"_s));
        QCOMPARE(alert().row.claimedName, u"陈*"_s);
    }

    void anOverlayNeverLowersTheState()
    {
        contract::Alert row = freshAlert();
        row.state = State::Dispatched;
        applyAlert(row, 5);
        applyPending({{command(u"alert.accept"_s), std::nullopt}});
        QCOMPARE(alert().row.state, State::Dispatched);
    }

    void theOverlayStaysUntilTheRowHasTheEffect()
    {
        applyAlert(freshAlert(), 5);
        applyPending({{command(u"alert.accept"_s), applied(8)}});
        QVERIFY(alert().pending);
        QCOMPARE(alert().row.state, State::Accepted);
        contract::Alert done = freshAlert();
        done.state = State::Accepted;
        done.claimedName = u"陈*"_s;
        applyAlert(done, 8);
        QVERIFY(!alert().pending);
        QVERIFY(alert().row.log.isEmpty());
    }

    void aDecisionTakenBeforeTheAlertsRowArrivesIsLaidOverIt()
    {
        applyPending({{command(u"alert.accept"_s), std::nullopt}});
        applyAlert(freshAlert(), 5);
        QVERIFY(alert().pending);
    }

    void aRefusalTakesTheOverlayBackAndSaysWhy()
    {
        applyAlert(freshAlert(), 5);
        applyPending({{command(u"alert.accept"_s), std::nullopt}});
        applyPending({{command(u"alert.accept"_s), conflict()}});
        QVERIFY(!alert().pending);
        QCOMPARE(alert().row.state, State::New);
        QCOMPARE(alert().refusal, u"已由刘*受理"_s);
    }

    void theNextDecisionClearsTheRefusal()
    {
        applyAlert(freshAlert(), 5);
        applyPending({{command(u"alert.accept"_s), conflict()},
                      {command(u"alert.verify"_s, {{u"note"_s, u"x"_s}}, 2), std::nullopt}});
        QVERIFY(alert().refusal.isEmpty());
        QVERIFY(alert().pending);
    }

    void theOverlayLeavesWithThePendingList()
    {
        applyAlert(freshAlert(), 5);
        applyPending({{command(u"alert.accept"_s), std::nullopt}});
        applyPending({});
        QVERIFY(!alert().pending);
        QCOMPARE(alert().row.state, State::New);
    }

    void onlyUnansweredDecisionsCountAsToBeUploaded()
    {
        applyPending({{command(u"alert.accept"_s), conflict()}, {command(u"alert.verify"_s, {}, 2), std::nullopt}});
        QCOMPARE(m_world->pendingCount(), 1);
    }

    void theWorstOpenAlertDecidesTheStanding_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Level>("level");
        QTest::addColumn<Standing>("expected");
        QTest::newRow("P1") << u"forbidden-zone"_s << Level::P1 << Standing::Alarm1;
        QTest::newRow("P2") << u"out-of-area"_s << Level::P2 << Standing::Alarm2;
        QTest::newRow("P4") << u"leaving-area"_s << Level::P4 << Standing::Alarm4;
        QTest::newRow("offline") << u"offline"_s << Level::P3 << Standing::Offline;
        QTest::newRow("lost") << u"offline"_s << Level::P1 << Standing::Lost;
    }
    void theWorstOpenAlertDecidesTheStanding()
    {
        QFETCH(const QString, kind);
        QFETCH(const Level, level);
        QFETCH(const Standing, expected);
        applyPerson(u"P-1"_s);
        QCOMPARE(standing(), Standing::Normal);
        applyAlert(alertOf(u"A-1"_s, u"P-1"_s, kind, level), 5);
        QCOMPARE(standing(), expected);
        applyAlert(alertOf(u"A-2"_s, u"P-1"_s, u"forbidden-zone"_s, Level::P1), 6);
        QCOMPARE(standing(), Standing::Alarm1);
    }

    void whatIsClosedClearedOrRetractedDoesNotStandOnTheMap()
    {
        applyPerson(u"P-1"_s);
        contract::Alert row = freshAlert();
        applyAlert(row, 5);
        QCOMPARE(standing(), Standing::Alarm2);
        row.cleared = samples::noon;
        applyAlert(row, 6);
        QCOMPARE(standing(), Standing::Normal);
        QCOMPARE(m_world->openAlerts(), 1);
        row.cleared.reset();
        row.state = State::Closed;
        applyAlert(row, 7);
        QCOMPARE(standing(), Standing::Normal);
        QCOMPARE(m_world->openAlerts(), 0);
    }

    void withoutAKnownFixNobodyIsNormal()
    {
        ChangeSet changes;
        changes.persons = {pages::person(u"P-1"_s)};
        changes.decisions = {decision(u"Z-1"_s, u"P-1"_s)};
        apply(changes);
        QCOMPARE(standing(), Standing::Offline);
    }

    void thePositionIsShownOnlyUnderADecisionInForce()
    {
        applyPerson(u"P-1"_s);
        QVERIFY(m_world->person(p1)->position);
        QCOMPARE(m_world->positioned(), 1);
        m_clock->advance(2h);
        m_world->tick();
        QVERIFY(!m_world->person(p1)->position);
        QCOMPARE(m_world->positioned(), 0);
    }

    void aDecisionThatBeginsLaterCountsFromThen()
    {
        ChangeSet changes;
        changes.persons = {pages::person(u"P-1"_s)};
        changes.decisions = {decision(u"Z-1"_s, u"P-1"_s, samples::noon + 10min)};
        apply(changes);
        QCOMPARE(m_world->positioned(), 0);
        m_clock->advance(10min);
        m_world->tick();
        QCOMPARE(m_world->positioned(), 1);
    }

    void aHoldThatEndsIsAnnounced()
    {
        contract::Alert row = freshAlert();
        row.heldUntil = samples::noon + 10min;
        applyAlert(row, 5);
        m_world->tick();
        QSignalSpy changed(m_world.get(), &World::alertsChanged);
        m_clock->advance(9min);
        m_world->tick();
        QCOMPARE(changed.size(), 0);
        m_clock->advance(1min);
        m_world->tick();
        QCOMPARE(changed.size(), 1);
        m_world->tick();
        QCOMPARE(changed.size(), 1);
    }

    void rowsMayArriveInAnyOrder()
    {
        ChangeSet early;
        early.positions = {position(u"P-1"_s)};
        early.decisions = {decision(u"Z-1"_s, u"P-1"_s)};
        early.devices = {samples::device()};
        early.checks = {samples::check()};
        apply(early);
        ChangeSet late;
        late.persons = {pages::person(u"P-1"_s)};
        apply(late);
        const PersonState& state = *m_world->person(p1);
        QVERIFY(state.position && state.decision && state.device && state.lastCheck);
    }

    void aCheckThatToldNoPlaceKeepsTheLastOne()
    {
        contract::Check unanswered = samples::check();
        unanswered.id = CheckId(u"C-2"_s);
        unanswered.opened += 1h;
        unanswered.answered.reset();
        unanswered.where.reset();
        ChangeSet changes;
        changes.persons = {pages::person(u"P-1"_s)};
        changes.checks = {samples::check(), unanswered};
        apply(changes);
        QVERIFY(m_world->person(p1)->lastCheck);
        QCOMPARE(m_world->person(p1)->lastCheck->id.text, u"C-1"_s);
    }

    void removedRowsAreGone()
    {
        applyPerson(u"P-1"_s);
        applyAlert(freshAlert(), 5);
        ChangeSet changes;
        changes.removed = {{u"person"_s, u"P-1"_s}, {u"alert"_s, u"A-1"_s}};
        apply(changes);
        QVERIFY(!m_world->person(p1));
        QVERIFY(!m_world->alert(a1));
        QCOMPARE(m_world->positioned(), 0);
        QCOMPARE(m_world->openAlerts(), 0);
    }

    void theCountsAlwaysAddUp()
    {
        QRandomGenerator random(7);
        const auto any = [&random](const QString& kind, int n) { return kind + QString::number(random.bounded(n)); };
        for (int i = 0; i < 3000; ++i) {
            ChangeSet changes;
            const QString person = any(u"P-"_s, 20);
            switch (random.bounded(7)) {
            case 0:
                changes.persons = {pages::person(person)};
                break;
            case 1:
                changes.decisions = {decision(any(u"Z-"_s, 30), person, samples::noon + random.bounded(600) * 1min,
                                              samples::noon + (600 + random.bounded(600)) * 1min)};
                break;
            case 2:
                changes.positions = {position(person, i)};
                break;
            case 3:
                changes.alerts = {alertOf(any(u"A-"_s, 30), person, random.bounded(2) ? u"offline"_s : u"out-of-area"_s,
                                          static_cast<Level>(random.bounded(1, 5)))};
                changes.alerts.first().state = random.bounded(2) ? State::New : State::Closed;
                break;
            case 4:
                changes.removed = {{u"person"_s, person}};
                break;
            case 5:
                changes.removed = {{u"decision"_s, any(u"Z-"_s, 30)}, {u"alert"_s, any(u"A-"_s, 30)}};
                break;
            default:
                m_clock->advance(random.bounded(60) * 1s);
                m_world->tick();
            }
            apply(changes);
            QCOMPARE(m_world->normal() + m_world->offline() + m_world->lost() + m_world->alarmed(),
                     m_world->positioned());
        }
        int positioned = 0, normal = 0, open = 0;
        for (const PersonState& state : m_world->persons()) {
            positioned += state.decision.has_value();
            normal += state.decision && state.standing == Standing::Normal;
        }
        for (const AlertState& state : m_world->alerts())
            open += state.row.state != State::Closed;
        QVERIFY(positioned > 0);
        QCOMPARE(m_world->positioned(), positioned);
        QCOMPARE(m_world->normal(), normal);
        QCOMPARE(m_world->openAlerts(), open);
    }

    void personsAreAnnouncedTogetherAndAlertsAtOnce()
    {
        QSignalSpy persons(m_world.get(), &World::personsChanged);
        QSignalSpy alerts(m_world.get(), &World::alertsChanged);
        for (int i = 0; i < 50; ++i)
            applyPerson(u"P-%1"_s.arg(i));
        applyAlert(freshAlert(), 5);
        QCOMPARE(persons.size(), 0);
        QCOMPARE(alerts.size(), 1);
        QTRY_COMPARE(persons.size(), 1);
        QCOMPARE(persons.first().first().value<QSet<PersonId>>().size(), 50);
    }

    void nothingOfTheFormerOperatorIsLeft()
    {
        ChangeSet changes;
        changes.orgs = {{OrgCode(u"44"_s), u"广东省"_s, 2, {}}};
        changes.persons = {pages::person(u"P-1"_s)};
        changes.decisions = {decision(u"Z-1"_s, u"P-1"_s)};
        changes.positions = {position(u"P-1"_s)};
        changes.alerts = {freshAlert()};
        changes.units = {samples::unit()};
        changes.orders = {samples::order()};
        changes.pending = QList<Pending>{{command(u"alert.accept"_s), std::nullopt}};
        apply(changes);
        m_world->setAccount({UserId(u"u-1"_s), u"陈*"_s, {}});
        m_world->setLoaded();
        QVERIFY(m_world->positioned() == 1 && m_world->openAlerts() == 1 && m_world->pendingCount() == 1);
        QSignalSpy persons(m_world.get(), &World::personsChanged);
        QSignalSpy alerts(m_world.get(), &World::alertsChanged);
        m_world->clear();
        QCOMPARE(persons.first().first().value<QSet<PersonId>>(), QSet<PersonId>{p1});
        QCOMPARE(alerts.first().first().value<QSet<AlertId>>(), QSet<AlertId>{a1});
        QCOMPARE(m_world->supervised() + m_world->positioned() + m_world->openAlerts() + m_world->pendingCount(), 0);
        QVERIFY(m_world->units().isEmpty() && m_world->orders().isEmpty() && m_world->orgs().isEmpty());
        QVERIFY(m_world->operatorName().isEmpty() && !m_world->loaded());
        // A decision or position of somebody who comes back alone must not hang on the former one's.
        ChangeSet next;
        next.persons = {pages::person(u"P-1"_s)};
        apply(next);
        QVERIFY(!m_world->person(p1)->decision && !m_world->person(p1)->position);
    }

    void theScopeIsNamedFromTheProvinceDown()
    {
        ChangeSet changes;
        changes.orgs = {{OrgCode(u"44"_s), u"广东省"_s, 2, {}},
                        {OrgCode(u"4401"_s), u"广州市"_s, 3, {}},
                        {OrgCode(u"440103"_s), u"荔湾区"_s, 4, {}}};
        apply(changes);
        QCOMPARE(m_world->scopeName(), u"广东省 · 广州市 · 荔湾区"_s);
    }
};

QTEST_GUILESS_MAIN(TestWorld)
#include "tst_world.moc"
