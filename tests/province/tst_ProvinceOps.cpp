#include "Town.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Outcome;

/// Commands: exactly once, in order, and the conflict rules.
class tst_ProvinceOps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_town = std::make_unique<Town>();
        m_town->walkOut();
        Client client = m_town->as(u"duty106"_s);
        m_alert.clear();
        for (const auto& alert : alerts(client)) {
            if (alert.kind == u"out-of-area"_s)
                m_alert = alert.id.text;
        }
        QVERIFY(!m_alert.isEmpty());
    }

    void aCommandIsCarriedOutOnce()
    {
        Client client = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s);
        const auto command = chain.next(m_town->clock, u"duty106"_s, u"alert.accept"_s, m_alert);
        const QJsonObject batch = contract::toJson(chain.batch({command}));
        const auto first = *contract::readCommandResults(client.post("/v1/ops", batch).json());
        const auto second = *contract::readCommandResults(client.post("/v1/ops", batch).json());
        QCOMPARE(first.outcomes.first().kind, Outcome::Kind::Applied);
        QCOMPARE(second.outcomes.first().kind, Outcome::Kind::Duplicate);
        QCOMPARE(second.outcomes.first().seq, first.outcomes.first().seq);
        QCOMPARE(second.ackedThrough, 1);
        QCOMPARE(std::ranges::count(alert().log, u"accepted"_s, &contract::LogEntry::kind), 1);
        const Reply stored = client.get("/v1/ops/" + command.id.text.toLatin1());
        QCOMPARE(stored.json().value("kind"_L1).toString(), u"applied"_s);
        QCOMPARE(client.get("/v1/ops/unknown").status, 404);
    }

    void aGapIsRefusedAsAWhole()
    {
        Client client = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s);
        const auto first = chain.next(m_town->clock, u"duty106"_s, u"alert.accept"_s, m_alert);
        const auto second =
            chain.next(m_town->clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u"电话已接通"_s}});
        const auto third = chain.next(m_town->clock, u"duty106"_s, u"alert.step"_s, m_alert, {{u"step"_s, u"call"_s}});
        const Reply reply = client.post("/v1/ops", contract::toJson(chain.batch({first, third})));
        QCOMPARE(reply.status, 409);
        QCOMPARE(contract::readProblem(reply.status, reply.body).code, u"seq-gap"_s);
        QCOMPARE(contract::readProblem(reply.status, reply.body).expected, 2);
        QCOMPARE(alert().state, contract::AlertState::New);
        QCOMPARE(client.post("/v1/ops", contract::toJson(chain.batch({first, second, third}))).status, 200);
    }

    void anotherCommandUnderAUsedNumberIsAFork()
    {
        Client client = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s), copy(u"console-1"_s);
        chain.send(client, m_town->clock, u"duty106"_s, u"alert.accept"_s, m_alert);
        const auto other =
            copy.next(m_town->clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u"另一条"_s}});
        QCOMPARE(client.post("/v1/ops", contract::toJson(copy.batch({other}))).code(), u"fork"_s);
        const auto next =
            copy.next(m_town->clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u"另一条"_s}});
        QCOMPARE(client.post("/v1/ops", contract::toJson(copy.batch({next}))).code(), u"fork"_s);
        const Reply hello = client.post(
            "/v1/session", contract::toJson(contract::SessionRequest{u"console-1"_s, 1, 1, contract::hashOf(other)}));
        QCOMPARE(hello.code(), u"fork"_s);
        Chain renewed(u"console-1"_s, 2);
        QCOMPARE(
            renewed.send(client, m_town->clock, u"duty106"_s, u"alert.step"_s, m_alert, {{u"step"_s, u"call"_s}}).kind,
            Outcome::Kind::Applied);
    }

    void aRenewedConsoleGivesItsCommandsAgainWithoutEffect()
    {
        Client client = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s), renewed(u"console-1"_s, 2);
        auto command = chain.next(m_town->clock, u"duty106"_s, u"alert.accept"_s, m_alert);
        const auto first =
            *contract::readCommandResults(client.post("/v1/ops", contract::toJson(chain.batch({command}))).json());
        renewed.send(client, m_town->clock, u"duty106"_s, u"alert.step"_s, m_alert, {{u"step"_s, u"call"_s}});
        auto again = renewed.next(m_town->clock, u"duty106"_s, u"alert.accept"_s, m_alert);
        again.id = command.id;
        for (int i = 0; i < 2; ++i) {
            const Reply reply = client.post("/v1/ops", contract::toJson(renewed.batch({again})));
            QCOMPARE(reply.status, 200);
            const auto outcome = contract::readCommandResults(reply.json())->outcomes.value(0);
            QCOMPARE(outcome.kind, Outcome::Kind::Duplicate);
            QCOMPARE(outcome.n, 2);
            QCOMPARE(outcome.seq, first.outcomes.first().seq);
        }
        QCOMPARE(std::ranges::count(alert().log, u"accepted"_s, &contract::LogEntry::kind), 1);
    }

    void anotherCommandUnderAUsedIdIsAFork()
    {
        Client client = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s), renewed(u"console-1"_s, 2);
        auto command = chain.next(m_town->clock, u"duty106"_s, u"alert.accept"_s, m_alert);
        client.post("/v1/ops", contract::toJson(chain.batch({command})));
        auto other = renewed.next(m_town->clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u"另一条"_s}});
        other.id = command.id;
        QCOMPARE(client.post("/v1/ops", contract::toJson(renewed.batch({other}))).code(), u"fork"_s);
    }

    void aRejectedCommandUsesItsNumber()
    {
        Client client = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s);
        const auto rejected =
            chain.send(client, m_town->clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u" "_s}});
        QCOMPARE(rejected.code, u"note-missing"_s);
        const auto next =
            chain.send(client, m_town->clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u"已核"_s}});
        QCOMPARE(next.kind, Outcome::Kind::Applied);
        QCOMPARE(next.n, 2);
    }

    void theSessionTellsWhereThePlatformStands()
    {
        Client client = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s);
        const auto command = chain.next(m_town->clock, u"duty106"_s, u"alert.accept"_s, m_alert);
        client.post("/v1/ops", contract::toJson(chain.batch({command})));
        const auto session = contract::readBytes<contract::Session>(
            client
                .post("/v1/session",
                      contract::toJson(contract::SessionRequest{u"console-1"_s, 1, 0, contract::firstPrevious}))
                .body);
        QVERIFY(session);
        QCOMPARE(session->ackedThrough, 1);
        QCOMPARE(session->ackedHash, contract::hashOf(command));
        QCOMPARE(session->epoch, m_town->epoch());
        QVERIFY(session->headOps > 0);
    }

    void anotherUsersCommandIsRefused()
    {
        Client client = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s);
        const auto command = chain.next(m_town->clock, u"other106"_s, u"alert.accept"_s, m_alert);
        QCOMPARE(client.post("/v1/ops", contract::toJson(chain.batch({command}))).status, 403);
        QCOMPARE(alert().state, contract::AlertState::New);
    }

    void theFirstToAcceptWins()
    {
        Client first = m_town->as(u"duty106"_s), second = m_town->as(u"other106"_s);
        Chain one(u"console-1"_s), two(u"console-2"_s);
        QCOMPARE(one.send(first, m_town->clock, u"duty106"_s, u"alert.accept"_s, m_alert).kind, Outcome::Kind::Applied);
        const auto late = two.send(second, m_town->clock, u"other106"_s, u"alert.accept"_s, m_alert);
        QCOMPARE(late.kind, Outcome::Kind::Conflict);
        QCOMPARE(late.title, u"该预警已由duty106受理"_s);
    }

    void commandsOutsideTheScopeFindNothing_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("code");
        QTest::newRow("sibling county") << u"duty103"_s << u"not-found"_s;
        QTest::newRow("inspector") << u"inspector106"_s << u"forbidden"_s;
        QTest::newRow("officer") << u"officer106"_s << u"forbidden"_s;
    }
    void commandsOutsideTheScopeFindNothing()
    {
        QFETCH(QString, user);
        Client client = m_town->as(user);
        Chain chain(u"console-9"_s);
        const auto outcome = chain.send(client, m_town->clock, user, u"alert.accept"_s, m_alert);
        QCOMPARE(outcome.kind, Outcome::Kind::Rejected);
        QTEST(outcome.code, "code");
    }

    void wrongDecisionsAreRejected_data()
    {
        QTest::addColumn<bool>("verified");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("code");
        const auto until = [](Milliseconds ahead) { return toWire(HeldClock().now() + 8min + ahead); };
        QTest::newRow("dispatch before verification")
            << false << u"alert.dispatch"_s << QJsonObject{{u"unit"_s, u"U-106"_s}} << u"not-verified"_s;
        QTest::newRow("close before verification")
            << false << u"alert.close"_s << QJsonObject{{u"cause"_s, u"drift"_s}} << u"not-verified"_s;
        QTest::newRow("dispatch to nobody")
            << true << u"alert.dispatch"_s << QJsonObject{{u"unit"_s, u"U-9"_s}} << u"unknown-unit"_s;
        QTest::newRow("close without cause")
            << true << u"alert.close"_s << QJsonObject{{u"cause"_s, u"because"_s}} << u"bad-cause"_s;
        QTest::newRow("hold too long") << false << u"alert.hold"_s
                                       << QJsonObject{{u"until"_s, until(25h)}, {u"reason"_s, u"等"_s}}
                                       << u"bad-hold"_s;
        QTest::newRow("hold in the past")
            << false << u"alert.hold"_s << QJsonObject{{u"until"_s, until(-1h)}, {u"reason"_s, u"等"_s}}
            << u"bad-hold"_s;
        QTest::newRow("hold without reason")
            << false << u"alert.hold"_s << QJsonObject{{u"until"_s, until(1h)}} << u"reason-missing"_s;
        QTest::newRow("assist by own county")
            << false << u"alert.assist"_s << QJsonObject{{u"org"_s, u"440106"_s}, {u"text"_s, u"请协查"_s}}
            << u"own-county"_s;
        QTest::newRow("assist by nobody")
            << false << u"alert.assist"_s << QJsonObject{{u"org"_s, u"449999"_s}, {u"text"_s, u"请协查"_s}}
            << u"unknown-org"_s;
        QTest::newRow("unknown") << false << u"alert.sing"_s << QJsonObject{} << u"unknown-command"_s;
    }
    void wrongDecisionsAreRejected()
    {
        QFETCH(bool, verified);
        QFETCH(QString, type);
        QFETCH(QJsonObject, body);
        Client client = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s);
        if (verified)
            chain.send(client, m_town->clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u"已核"_s}});
        const auto outcome = chain.send(client, m_town->clock, u"duty106"_s, type, m_alert, body);
        QCOMPARE(outcome.kind, Outcome::Kind::Rejected);
        QTEST(outcome.code, "code");
    }

    void aForeignUnitIsNotSentAndAssistanceIsOffered()
    {
        Client city = m_town->as(u"city"_s);
        Chain chain(u"console-1"_s);
        chain.send(city, m_town->clock, u"city"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u"已核"_s}});
        const auto outcome =
            chain.send(city, m_town->clock, u"city"_s, u"alert.dispatch"_s, m_alert, {{u"unit"_s, u"U-103"_s}});
        QCOMPARE(outcome.code, u"foreign-unit"_s);
        QVERIFY(outcome.title.contains(u"异地协查"_s));
    }

    void anAssistanceIsSeenByBothCounties()
    {
        Client own = m_town->as(u"duty106"_s), sibling = m_town->as(u"duty103"_s);
        Chain chain(u"console-1"_s), there(u"console-2"_s);
        const auto asked = chain.send(own, m_town->clock, u"duty106"_s, u"alert.assist"_s, m_alert,
                                      {{u"org"_s, u"440103"_s}, {u"text"_s, u"请到荔湾湖公园核实"_s}});
        QCOMPARE(asked.kind, Outcome::Kind::Applied);
        const QStringList orders = idsOf(snapshot(own, "ops"), u"order"_s);
        QCOMPARE(orders.size(), 1);
        QCOMPARE(idsOf(snapshot(sibling, "ops")), orders);
        QCOMPARE(there.send(sibling, m_town->clock, u"duty103"_s, u"order.accept"_s, orders.first()).kind,
                 Outcome::Kind::Applied);
    }

    void anOrderRunsThroughItsStates()
    {
        Client duty = m_town->as(u"duty106"_s), officer = m_town->as(u"officer106"_s);
        Chain desk(u"console-1"_s), phone(u"phone-1"_s);
        desk.send(duty, m_town->clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u"已核"_s}});
        QCOMPARE(desk.send(duty, m_town->clock, u"duty106"_s, u"alert.dispatch"_s, m_alert,
                           {{u"unit"_s, u"U-106"_s}, {u"text"_s, u"到场"_s}})
                     .kind,
                 Outcome::Kind::Applied);
        const QString order = idsOf(snapshot(duty, "ops"), u"order"_s).first();
        const auto say = [&](const QString& type, const QJsonObject& body = {}) {
            return phone.send(officer, m_town->clock, u"officer106"_s, type, order, body);
        };
        QCOMPARE(desk.send(duty, m_town->clock, u"duty106"_s, u"order.accept"_s, order).code, u"forbidden"_s);
        QCOMPARE(say(u"order.arrive"_s).code, u"order-state"_s);
        QCOMPARE(say(u"order.accept"_s).kind, Outcome::Kind::Applied);
        QCOMPARE(say(u"order.accept"_s).kind, Outcome::Kind::Conflict);
        QCOMPARE(say(u"order.arrive"_s).kind, Outcome::Kind::Applied);
        QCOMPARE(alert().state, contract::AlertState::OnScene);
        QCOMPARE(say(u"order.report"_s).code, u"text-missing"_s);
        QCOMPARE(say(u"order.report"_s, {{u"text"_s, u"本人在家"_s}}).kind, Outcome::Kind::Applied);
        QCOMPARE(say(u"order.decline"_s, {{u"reason"_s, u"太远"_s}}).kind, Outcome::Kind::Conflict);
        QCOMPARE(alert().log.constLast().text, u"本人在家"_s);
    }

    void aCloseNeedsTheNewestState()
    {
        Client one = m_town->as(u"duty106"_s), two = m_town->as(u"other106"_s);
        Chain mine(u"console-1"_s), theirs(u"console-2"_s);
        const auto seen =
            mine.send(one, m_town->clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u"已核"_s}}).seq;
        theirs.send(two, m_town->clock, u"other106"_s, u"alert.step"_s, m_alert,
                    {{u"step"_s, u"call"_s}, {u"outcome"_s, u"unanswered"_s}});
        const QJsonObject body{{u"cause"_s, u"true-violation"_s}, {u"result"_s, u"训诫"_s}};
        QCOMPARE(mine.send(one, m_town->clock, u"duty106"_s, u"alert.close"_s, m_alert, body, seen).code, u"changed"_s);
        QCOMPARE(mine.send(one, m_town->clock, u"duty106"_s, u"alert.close"_s, m_alert, body, newest()).kind,
                 Outcome::Kind::Applied);
        const auto again = theirs.send(two, m_town->clock, u"other106"_s, u"alert.close"_s, m_alert, body, newest());
        QCOMPARE(again.kind, Outcome::Kind::Conflict);
        QCOMPARE(again.title, u"该预警已由duty106办结"_s);
    }

    void aCloseQueuedBehindOnesOwnVerificationPasses_data()
    {
        QTest::addColumn<int>("foreign"); // before which of the three commands somebody else acts
        QTest::addColumn<bool>("oneBatch");
        QTest::newRow("alone") << -1 << true;
        QTest::newRow("alone, one by one") << -1 << false;
        QTest::newRow("another before the acceptance") << 0 << true;
        QTest::newRow("another before the verification") << 1 << false;
        QTest::newRow("another before the close") << 2 << false;
    }
    void aCloseQueuedBehindOnesOwnVerificationPasses()
    {
        QFETCH(int, foreign);
        QFETCH(bool, oneBatch);
        Client one = m_town->as(u"duty106"_s), two = m_town->as(u"other106"_s);
        Chain mine(u"console-1"_s), theirs(u"console-2"_s);
        const qint64 seen = newest();
        QList<contract::Command> queued{
            mine.next(m_town->clock, u"duty106"_s, u"alert.accept"_s, m_alert, {}, seen),
            mine.next(m_town->clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u"已核"_s}}, seen),
            mine.next(m_town->clock, u"duty106"_s, u"alert.close"_s, m_alert, {{u"cause"_s, u"drift"_s}}, seen)};
        contract::Outcome last;
        for (int i = 0; !queued.isEmpty(); ++i) {
            if (i == foreign)
                theirs.send(two, m_town->clock, u"other106"_s, u"alert.step"_s, m_alert, {{u"step"_s, u"call"_s}});
            const auto now = oneBatch ? std::exchange(queued, {}) : QList{queued.takeFirst()};
            const Reply reply = one.post("/v1/ops", contract::toJson(mine.batch(now)));
            last = contract::readCommandResults(reply.json())->outcomes.constLast();
        }
        QCOMPARE(last.kind, foreign < 0 ? Outcome::Kind::Applied : Outcome::Kind::Conflict);
        if (foreign >= 0)
            QCOMPARE(last.code, u"changed"_s);
    }

    void aFurtherFixDoesNotMakeACloseStale()
    {
        Client client = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s);
        const auto seen =
            chain.send(client, m_town->clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, u"已核"_s}}).seq;
        for (int i = 0; i < 10; ++i) {
            m_town->send({m_town->fix(u"P1"_s, {23.15, 113.47 + 0.001 * i})});
            m_town->clock.advance(60s);
        }
        QVERIFY(newest() > seen);
        client = m_town->as(u"duty106"_s);
        const auto outcome = chain.send(client, m_town->clock, u"duty106"_s, u"alert.close"_s, m_alert,
                                        {{u"cause"_s, u"police"_s}}, seen);
        QCOMPARE(outcome.kind, Outcome::Kind::Applied);
    }

    void aUnitReportsItsOwnPositionOnly()
    {
        Client officer = m_town->as(u"officer106"_s);
        Chain phone(u"phone-1"_s);
        const QJsonObject here{{u"lat"_s, 23.15}, {u"lon"_s, 113.35}};
        QCOMPARE(phone.send(officer, m_town->clock, u"officer106"_s, u"unit.at"_s, u"U-103"_s, here).code,
                 u"forbidden"_s);
        QCOMPARE(phone.send(officer, m_town->clock, u"officer106"_s, u"unit.at"_s, u"U-106"_s, here).kind,
                 Outcome::Kind::Applied);
        for (const auto& row : snapshot(officer, "reg")) {
            if (row.id == u"U-106"_s)
                QCOMPARE(contract::readBytes<contract::Unit>(row.body)->where, (Coordinate{23.15, 113.35}));
        }
    }

private:
    contract::Alert alert()
    {
        Client client = m_town->as(u"duty106"_s);
        const auto all = alerts(client);
        return *std::ranges::find(all, AlertId(m_alert), &contract::Alert::id);
    }
    qint64 newest()
    {
        Client client = m_town->as(u"duty106"_s);
        for (const auto& row : snapshot(client, "ops")) {
            if (row.id == m_alert)
                return row.seq;
        }
        return 0;
    }
    std::unique_ptr<Town> m_town;
    QString m_alert;
};

QTEST_GUILESS_MAIN(tst_ProvinceOps)
#include "tst_ProvinceOps.moc"
