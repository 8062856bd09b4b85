#include "Town.h"

#include "domain/Uuid.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// What may be stored of a person's whereabouts, and what the judge makes of it.
class tst_ProvinceFixes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_town = std::make_unique<Town>(); }

    void aFixWithoutGroundIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QString>("person");
        QTest::addColumn<QString>("device");
        QTest::addColumn<qint64>("hours");
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("code");
        QTest::newRow("no decision") << u"P4"_s << u"D4"_s << 0ll << QString() << u"no-basis"_s;
        QTest::newRow("before the decision") << u"P1"_s << u"D1"_s << -48ll << QString() << u"no-basis"_s;
        QTest::newRow("after the decision") << u"P1"_s << u"D1"_s << 24ll * 61 << QString() << u"no-basis"_s;
        QTest::newRow("device of another") << u"P1"_s << u"D2"_s << 0ll << QString() << u"not-bound"_s;
        QTest::newRow("device the gateway does not list") << u"P1"_s << u"D9"_s << 0ll << QString() << u"not-yours"_s;
        QTest::newRow("unknown check") << u"P1"_s << u"D1"_s << 0ll << u"C-0"_s << u"no-check"_s;
    }
    void aFixWithoutGroundIsRefusedWithTheReason()
    {
        QFETCH(QString, person);
        QFETCH(QString, device);
        QFETCH(qint64, hours);
        QFETCH(QString, check);
        Fix fix = m_town->fix(person, inside);
        fix.device = DeviceId(device);
        fix.at += std::chrono::hours(hours);
        if (!check.isEmpty()) {
            fix.fromDecision = false;
            fix.basis = check;
        }
        const auto receipt = m_town->send({fix, m_town->fix(u"P1"_s, inside)});
        QCOMPARE(receipt.accepted, 1);
        QCOMPARE(receipt.refused.size(), 1);
        QTEST(receipt.refused.first().code, "code");
        QCOMPARE(receipt.refused.first().index, 0);
    }

    void anUnreadableFixDoesNotLoseTheOthers()
    {
        QJsonObject batch = contract::toJson(QList<Fix>{m_town->fix(u"P1"_s, inside)});
        QJsonArray list = batch.value("fixes"_L1).toArray();
        list.append(QJsonObject{{u"person"_s, u"P1"_s}});
        QJsonObject other = list.first().toObject();
        other.insert("crs"_L1, u"GCJ-02"_s);
        list.append(other);
        batch.insert("fixes"_L1, list);
        Client client = m_town->anonymous();
        client.token = Town::gatewayToken();
        const auto receipt = *contract::readBytes<contract::FixReceipt>(client.post("/v1/fixes", batch).body);
        QCOMPARE(receipt.accepted, 1);
        QCOMPARE(receipt.refused.size(), 2);
        QCOMPARE(receipt.refused.first().code, u"bad-fix"_s);
    }

    void withoutCredentialNothingIsTaken()
    {
        Client client = m_town->anonymous();
        const QJsonObject batch = contract::toJson(QList<Fix>{m_town->fix(u"P1"_s, inside)});
        QCOMPARE(client.post("/v1/fixes", batch).status, 401);
        Client operatorClient = m_town->as(u"duty106"_s);
        QCOMPARE(operatorClient.post("/v1/fixes", batch).status, 401);
    }

    void aDeviceSpeaksForItselfOnly()
    {
        auto line = Town::device(u"D1"_s, u"P1"_s, u"440106001"_s);
        line.secret = {{u"token"_s, u"device-1"_s}};
        m_town->upload({line});
        Client client = m_town->anonymous();
        client.token = "device-1";
        const auto receipt = *contract::readBytes<contract::FixReceipt>(
            client
                .post("/v1/fixes",
                      contract::toJson(QList<Fix>{m_town->fix(u"P1"_s, inside), m_town->fix(u"P2"_s, inside)}))
                .body);
        QCOMPARE(receipt.accepted, 1);
        QCOMPARE(receipt.refused.first().code, u"not-yours"_s);
    }

    void aFixIsStoredOnceHoweverItArrives()
    {
        Fix early = m_town->fix(u"P1"_s, inside);
        early.at -= 10min;
        const Fix late = m_town->fix(u"P1"_s, {23.151, 113.351});
        QCOMPARE(m_town->send({late}).accepted, 1);
        QCOMPARE(m_town->send({early}).accepted, 1);
        const auto again = m_town->send({late, early, late});
        QCOMPARE(again.accepted, 0);
        QCOMPARE(again.duplicates, 3);
        QCOMPARE(track(u"P1"_s).size(), 2);
        QCOMPARE(track(u"P1"_s).first().toObject().value("t"_L1).toString(), toWire(early.at));
    }

    void anUnlawfulDecisionIsRefused_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("code");
        const Instant start = HeldClock().now();
        QTest::newRow("four months") << u"to"_s << QJsonValue(toWire(start + 24h * 120)) << u"too-long"_s;
        QTest::newRow("ends before it begins") << u"to"_s << QJsonValue(toWire(start - 24h * 9)) << u"bad-line"_s;
        QTest::newRow("ground 6") << u"ground"_s << QJsonValue(6) << u"bad-line"_s;
        QTest::newRow("nobody approved") << u"approver"_s << QJsonValue(u""_s) << u"bad-line"_s;
        QTest::newRow("unknown person") << u"person"_s << QJsonValue(u"P99"_s) << u"not-found"_s;
    }
    void anUnlawfulDecisionIsRefused()
    {
        QFETCH(QString, field);
        QFETCH(QJsonValue, value);
        auto line = m_town->decision(u"E9"_s, u"P4"_s, u"440106001"_s, 30);
        line.body.insert(field, value);
        const auto receipt = m_town->upload({line});
        QCOMPARE(receipt.stored, 0);
        QTEST(receipt.refused.value(0).code, "code");
        QCOMPARE(m_town->send({m_town->fix(u"P4"_s, inside)}).refused.value(0).code, u"no-basis"_s);
    }

    void aCheckTakesOneFixAndLeavesNoTrail()
    {
        Client duty = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s);
        const QString check = u"C-1"_s;
        QCOMPARE(chain
                     .send(duty, m_town->clock, u"duty106"_s, u"check.open"_s, check,
                           {{u"person"_s, u"P4"_s}, {u"asks"_s, u"fix"_s}, {u"reason"_s, u"未按时报到"_s}})
                     .kind,
                 contract::Outcome::Kind::Applied);
        m_town->clock.advance(60s);
        Fix answer = m_town->fix(u"P4"_s, inside);
        answer.fromDecision = false;
        answer.basis = check;
        QCOMPARE(m_town->send({answer}).accepted, 1);
        QCOMPARE(m_town->send({answer}).duplicates, 1);
        m_town->clock.advance(60s);
        Fix second = m_town->fix(u"P4"_s, {23.16, 113.36});
        second.fromDecision = false;
        second.basis = check;
        QCOMPARE(m_town->send({second}).refused.value(0).code, u"check-answered"_s);
        const auto rows = snapshot(duty, "ops");
        QCOMPARE(idsOf(rows), QStringList{check});
        QCOMPARE(contract::readBytes<contract::Check>(rows.first().body)->where, inside);
        QVERIFY(track(u"P4"_s).isEmpty());
        QVERIFY(contract::readLiveFrame(duty.get("/v1/live").body)->rows.isEmpty());
    }

    void aCheckIsNotAnsweredAfterItsDeadline()
    {
        Client duty = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s);
        chain.send(duty, m_town->clock, u"duty106"_s, u"check.open"_s, u"C-1"_s,
                   {{u"person"_s, u"P4"_s}, {u"asks"_s, u"fix"_s}, {u"reason"_s, u"抽查"_s}});
        m_town->clock.advance(31min);
        Fix answer = m_town->fix(u"P4"_s, inside);
        answer.fromDecision = false;
        answer.basis = u"C-1"_s;
        QCOMPARE(m_town->send({answer}).refused.value(0).code, u"check-expired"_s);
    }

    void leavingTheAreaRaisesOneExplainedAlert()
    {
        m_town->walkOut();
        Client duty = m_town->as(u"duty106"_s);
        const auto raised = outOfArea(duty);
        QCOMPARE(raised.size(), 1);
        const contract::Alert alert = raised.first();
        QCOMPARE(alert.state, contract::AlertState::New);
        QVERIFY(!alert.sentenceZh.isEmpty());
        QVERIFY(alert.evidence.fixes.size() >= 2);
        QCOMPARE(alert.evidence.rule, u"R01"_s);
        QVERIFY(alert.evidence.legal.contains(u"社区矫正法"_s));
        QVERIFY(alert.evidence.parameters.contains("probability"_L1));
        QCOMPARE(alert.evidence.geometryHash.size(), 64);
        QCOMPARE(alert.evidence.basis, u"E1"_s);
        QVERIFY(!alert.late);
        QVERIFY(alert.distance > 1000);
    }

    void backInsideTheAlertStaysOpenForReview()
    {
        m_town->walkOut();
        for (int i = 0; i < 12; ++i) {
            m_town->send({m_town->fix(u"P1"_s, {23.15, std::max(113.35, 113.455 - 0.015 * i)})});
            m_town->clock.advance(60s);
        }
        Client duty = m_town->as(u"duty106"_s);
        const auto raised = outOfArea(duty);
        QCOMPARE(raised.size(), 1);
        QVERIFY(raised.first().cleared);
        QCOMPARE(raised.first().state, contract::AlertState::New);
    }

    void aRestartKeepsTheAlertAndRaisesNoSecond()
    {
        m_town->walkOut();
        Client before = m_town->as(u"duty106"_s);
        const auto first = outOfArea(before);
        m_town->restart();
        for (int i = 0; i < 5; ++i) {
            m_town->send({m_town->fix(u"P1"_s, {23.15, 113.48})});
            m_town->clock.advance(60s);
        }
        Client after = m_town->as(u"duty106"_s);
        const auto second = outOfArea(after);
        QCOMPARE(second.size(), 1);
        QCOMPARE(second.first().id, first.first().id);
    }

    void lateFixesRaiseWithoutSiren()
    {
        QList<Fix> stored;
        for (const double lon : {113.375, 113.385, 113.395, 113.41, 113.425, 113.44, 113.455, 113.47}) {
            stored << m_town->fix(u"P1"_s, {23.15, lon});
            m_town->clock.advance(60s);
        }
        m_town->clock.advance(2h);
        m_town->send(stored);
        Client duty = m_town->as(u"duty106"_s);
        QCOMPARE(outOfArea(duty).size(), 1);
        QVERIFY(outOfArea(duty).first().late);
    }

    void aZoneDrawnAroundSomebodyHoldsFromThenOn()
    {
        for (int i = 0; i < 6; ++i) {
            m_town->send({m_town->fix(u"P1"_s, {23.15, 113.35 + 0.00001 * i})});
            m_town->clock.advance(60s);
        }
        contract::Fence fence;
        fence.id = FenceId(u"F-1"_s);
        fence.name = u"某娱乐城"_s;
        fence.org = OrgCode(u"440106"_s);
        fence.crs = u"WGS-84"_s;
        fence.persons = {PersonId(u"P1"_s)};
        fence.fromBanOrder = true;
        fence.geometry = Town::square(113.34, 23.14, 113.36, 23.16);
        m_town->upload({Town::line(u"fence"_s, fence.id.text, u"440106"_s, contract::toJson(fence))});
        for (int i = 0; i < 6; ++i) {
            m_town->send({m_town->fix(u"P1"_s, {23.15, 113.35 + 0.00001 * i})});
            m_town->clock.advance(60s);
        }
        Client duty = m_town->as(u"duty106"_s);
        QStringList kinds;
        for (const auto& alert : alerts(duty))
            kinds << alert.kind;
        QCOMPARE(kinds, QStringList{u"forbidden-zone"_s});
    }

    void silenceRaisesAnOfflineAlertAfterTheStartGrace()
    {
        m_town->send({m_town->fix(u"P1"_s, inside)});
        Client duty = m_town->as(u"duty106"_s);
        m_town->clock.advance(9min);
        QVERIFY(alerts(duty).isEmpty());
        m_town->clock.advance(31min);
        QTRY_VERIFY([&] {
            Client again = m_town->as(u"duty106"_s);
            const auto list = alerts(again);
            return list.size() == 1 && list.first().kind == u"offline"_s;
        }());
    }

private:
    static constexpr Coordinate inside{23.15, 113.35};

    static QList<contract::Alert> outOfArea(Client& client)
    {
        QList<contract::Alert> list = alerts(client);
        list.removeIf([](const contract::Alert& alert) { return alert.kind != u"out-of-area"_s; });
        return list;
    }
    QJsonArray track(const QString& person)
    {
        Client city = m_town->as(u"city"_s);
        return city
            .get("/v1/persons/" + person.toLatin1() + "/tracks?from=" + toWire(m_town->clock.now() - 24h).toLatin1() +
                 "&to=" + toWire(m_town->clock.now() + 24h).toLatin1())
            .json()
            .value("fixes"_L1)
            .toArray();
    }
    std::unique_ptr<Town> m_town;
};

QTEST_GUILESS_MAIN(tst_ProvinceFixes)
#include "tst_ProvinceFixes.moc"
