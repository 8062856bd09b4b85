#include "Seats.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::Outcome;
using seats::fate;

/// What is said of centres by command: rooms in use, leaders' view orders, inspections, and which seat was told.
class tst_ProvinceCentres : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_town = std::make_unique<Town>();
        seats::settle(*m_town);
    }

    void aRoomIsUsedByItsCentre_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("code");
        QTest::newRow("officer") << u"centre106"_s << QString();
        QTest::newRow("duty") << u"duty106"_s << QString();
        QTest::newRow("city duty") << u"city"_s << u"forbidden"_s; // sees it, but is not of it
        QTest::newRow("office below") << u"officer106"_s << u"not-found"_s;
        QTest::newRow("inspector") << u"inspector"_s << u"forbidden"_s;
        QTest::newRow("leader") << u"leader"_s << u"forbidden"_s;
        QTest::newRow("wall") << u"wall"_s << u"forbidden"_s;
        QTest::newRow("another county") << u"centre103"_s << u"not-found"_s;
    }
    void aRoomIsUsedByItsCentre()
    {
        QFETCH(QString, user);
        QTEST(send(user, u"room.begin"_s, u"M-106-1"_s, {{u"business"_s, u"训诫"_s}}).code, "code");
        QTEST(send(user, u"room.end"_s, u"M-106-1"_s).code, "code");
    }

    void aRoomIsUsedOnceAtATime()
    {
        const auto begin = [this](const QString& business) {
            return send(u"centre106"_s, u"room.begin"_s, u"M-106-1"_s, {{u"business"_s, business}});
        };
        QCOMPARE(send(u"centre106"_s, u"room.end"_s, u"M-106-1"_s).code, u"room-not-in-use"_s);
        QCOMPARE(begin({}).code, u"bad-business"_s);
        QCOMPARE(begin(u"训诫"_s).kind, Outcome::Kind::Applied);
        const Instant began = m_town->clock.now();
        QCOMPARE(begin(u"宣告"_s).code, u"room-in-use"_s);
        m_town->clock.advance(20min);
        QCOMPARE(send(u"centre106"_s, u"room.end"_s, u"M-106-1"_s).kind, Outcome::Kind::Applied);
        QCOMPARE(uses().last(), (contract::RoomUse{began, began + 20min, u"训诫"_s}));
        QCOMPARE(send(u"centre106"_s, u"room.use"_s, u"M-106-1"_s).code, u"unknown-command"_s);
    }

    void oldUsesAreForgottenAndTheRestIsBounded()
    {
        Client client = m_town->as(u"centre106"_s);
        Chain& console = chain(u"centre106"_s);
        for (int i = 0; i < 2; ++i) {
            QList<contract::Command> commands;
            for (int use = 0; use < 30; ++use) {
                commands << console.next(m_town->clock, u"centre106"_s, u"room.begin"_s, u"M-106-1"_s,
                                         {{u"business"_s, u"第%1次"_s.arg(i * 30 + use)}});
                commands << console.next(m_town->clock, u"centre106"_s, u"room.end"_s, u"M-106-1"_s);
            }
            QCOMPARE(client.post("/v1/ops", contract::toJson(console.batch(commands))).status, 200);
            m_town->clock.advance(1min);
        }
        QCOMPARE(uses().size(), 50);
        QCOMPARE(uses().last().business, u"第59次"_s);
        m_town->clock.advance(25h);
        send(u"centre106"_s, u"room.begin"_s, u"M-106-1"_s, {{u"business"_s, u"今天"_s}});
        QCOMPARE(uses().size(), 1);
        m_town->clock.advance(48h); // still in use
        send(u"centre106"_s, u"room.end"_s, u"M-106-1"_s);
        QCOMPARE(uses().size(), 1);
    }

    void aRegistrarsLineLeavesTheUses()
    {
        send(u"centre106"_s, u"room.begin"_s, u"M-106-1"_s, {{u"business"_s, u"训诫"_s}});
        const contract::Room renamed{u"M-106-1"_s, u"M-106"_s, OrgCode(u"440106"_s), u"训诫室"_s, u"admonition"_s, {}};
        m_town->upload({Town::line(u"room"_s, renamed.id, u"440106"_s, contract::toJson(renamed))});
        QVERIFY(!uses().isEmpty() && !uses().last().to);
    }

    void aLeaderOrdersLooksAndLiftsThem()
    {
        QCOMPARE(send(u"leader"_s, u"vieworder.issue"_s, u"VO-1"_s, order()).kind, Outcome::Kind::Applied);
        QCOMPARE(send(u"leader"_s, u"vieworder.issue"_s, u"VO-2"_s).code, u"bad-purpose"_s); // uses no number
        QCOMPARE(send(u"leader"_s, u"vieworder.issue"_s, u"VO-2"_s, order()).kind, Outcome::Kind::Applied);
        QCOMPARE(send(u"leader"_s, u"vieworder.issue"_s, u"VO-2"_s, order()).code, u"exists"_s);
        Client wall = m_town->as(u"wall"_s);
        const auto issued = seats::row<contract::ViewOrder>(wall, "ops", u"vieworder"_s, u"VO-2"_s);
        QVERIFY(issued);
        QCOMPARE(issued->number, u"调看〔2026〕2号"_s);
        QCOMPARE(issued->org.text, u"44"_s);
        QCOMPARE(issued->issuer, u"—"_s); // the wall is told no name
        const contract::ViewReason reason{u"vieworder"_s, u"VO-1"_s, u"值守"_s};
        QCOMPARE(fate(wall, u"wall"_s, reason, u"V-far"_s), u"granted"_s);
        QCOMPARE(send(u"leader"_s, u"vieworder.lift"_s, u"VO-1"_s).code, u"reason-missing"_s);
        const QJsonObject why{{u"reason"_s, u"值守结束"_s}};
        QCOMPARE(send(u"leader106"_s, u"vieworder.lift"_s, u"VO-1"_s, why).code, u"not-found"_s);
        QCOMPARE(send(u"leader"_s, u"vieworder.lift"_s, u"VO-1"_s, why).kind, Outcome::Kind::Applied);
        QCOMPARE(send(u"leader"_s, u"vieworder.lift"_s, u"VO-1"_s, why).code, u"order-over"_s);
        QCOMPARE(fate(wall, u"wall"_s, reason, u"V-far"_s), u"no-reason"_s);
    }

    void onlyALeaderOrdersLooks_data()
    {
        QTest::addColumn<QString>("user");
        for (const char* user : {"duty106", "inspector", "wall", "centre106", "officer106"})
            QTest::newRow(user) << QString::fromLatin1(user);
    }
    void onlyALeaderOrdersLooks()
    {
        QFETCH(QString, user);
        QCOMPARE(send(user, u"vieworder.issue"_s, u"VO-1"_s, order()).code, u"forbidden"_s);
    }

    void aBadOrderIsNotIssued_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("code");
        const Instant now = HeldClock().now();
        QTest::newRow("no purpose") << QJsonObject{{u"purpose"_s, u" "_s}} << u"bad-purpose"_s;
        QTest::newRow("no seat") << QJsonObject{{u"seats"_s, QJsonArray{}}} << u"bad-order"_s;
        QTest::newRow("a seat unknown") << QJsonObject{{u"seats"_s, QJsonArray{u"kitchen"_s}}} << u"bad-order"_s;
        QTest::newRow("a kind unknown") << QJsonObject{{u"kinds"_s, QJsonArray{u"bedroom"_s}}} << u"bad-order"_s;
        QTest::newRow("no camera") << QJsonObject{{u"kinds"_s, QJsonArray{}}} << u"bad-order"_s;
        QTest::newRow("no time") << QJsonObject{{u"from"_s, u"soon"_s}} << u"bad-order"_s;
        QTest::newRow("no hours") << QJsonObject{{u"dayTo"_s, 0}} << u"bad-order"_s;
        QTest::newRow("long") << QJsonObject{{u"purpose"_s, QString(201, u'值')}} << u"bad-purpose"_s;
        QJsonArray cameras;
        for (int i = 0; i < 201; ++i)
            cameras.append(u"V-%1"_s.arg(i));
        QTest::newRow("many cameras") << QJsonObject{{u"cameras"_s, cameras}} << u"too-many-cameras"_s;
        QTest::newRow("bad hours") << QJsonObject{{u"dayTo"_s, 1441}} << u"bad-order"_s;
        QTest::newRow("backwards") << QJsonObject{{u"to"_s, toWire(now - 1h)}} << u"bad-order"_s;
        QTest::newRow("over") << QJsonObject{{u"from"_s, toWire(now - 2h)}, {u"to"_s, toWire(now - 1h)}}
                              << u"bad-period"_s;
        QTest::newRow("too long") << QJsonObject{{u"to"_s, toWire(now + std::chrono::days(60))}} << u"bad-period"_s;
        QTest::newRow("a camera elsewhere")
            << QJsonObject{{u"cameras"_s, QJsonArray{u"V-other"_s}}} << u"unknown-camera"_s;
    }
    void aBadOrderIsNotIssued()
    {
        QFETCH(QJsonObject, change);
        QJsonObject body = order();
        for (auto field = change.constBegin(); field != change.constEnd(); ++field)
            body.insert(field.key(), field.value());
        QTEST(send(u"leader106"_s, u"vieworder.issue"_s, u"VO-bad"_s, body).code, "code");
    }

    void anInspectionOpensTheRoomsOfItsCentres()
    {
        Client inspector = m_town->as(u"inspector"_s), leader = m_town->as(u"leader"_s);
        const QString id = seats::openInspection(*m_town, chain(u"inspector"_s), u"inspector"_s, {u"M-106"_s});
        const contract::ViewReason reason{u"inspection"_s, id, u"训诫程序"_s};
        QCOMPARE(fate(inspector, u"inspection"_s, reason, u"V-room"_s), u"granted"_s);
        QCOMPARE(fate(inspector, u"inspection"_s, reason, u"V-closed"_s), u"unwatched-room"_s);
        QCOMPARE(fate(inspector, u"inspection"_s, reason, u"V-other"_s), u"no-reason"_s);
        QCOMPARE(fate(inspector, u"inspection"_s, reason, u"V-near"_s), u"no-reason"_s);
        QCOMPARE(fate(inspector, u"duty"_s, reason, u"V-room"_s), u"forbidden"_s);
        QCOMPARE(fate(leader, u"inspection"_s, reason, u"V-room"_s), u"granted"_s);
        m_town->upload({seats::account(u"inspector106"_s, {u"440106"_s}, {u"inspector"_s}),
                        seats::account(u"duty44"_s, {u"44"_s}, {u"duty"_s})});
        Client county = m_town->as(u"inspector106"_s), duty = m_town->as(u"duty44"_s);
        QCOMPARE(fate(county, u"inspection"_s, reason, u"V-room"_s), u"no-reason"_s); // not its organisation's
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-room"_s), u"no-reason"_s);         // not its task
        QCOMPARE(send(u"inspector106"_s, u"inspection.close"_s, id).code, u"not-found"_s);
        QCOMPARE(send(u"inspector2"_s, u"inspection.close"_s, id).kind, Outcome::Kind::Applied);
        QCOMPARE(send(u"inspector2"_s, u"inspection.close"_s, id).code, u"closed"_s);
        QCOMPARE(fate(inspector, u"inspection"_s, reason, u"V-room"_s), u"no-reason"_s);
    }

    void inspectionsAreNumberedByKindAndMonth()
    {
        const auto open = [this](const QString& id, const QString& kind) {
            send(u"inspector"_s, u"inspection.open"_s, id,
                 {{u"kind"_s, kind}, {u"centres"_s, QJsonArray{u"M-106"_s, u"M-103"_s, u"M-106"_s}}});
            Client client = m_town->as(u"inspector2"_s);
            return *seats::row<contract::Inspection>(client, "ops", u"inspection"_s, id);
        };
        const auto first = open(u"I-a"_s, u"random"_s);
        QVERIFY(first.number.startsWith(u"随机抽查 2026-11 第 "_s));
        QCOMPARE(first.centres, QStringList({u"M-106"_s, u"M-103"_s}));
        QCOMPARE(first.org.text, u"44"_s);
        QCOMPARE(first.who, u"inspector"_s);
        QCOMPARE(open(u"I-b"_s, u"planned"_s).number, u"计划督察 2026-11 第 1 号"_s);
        m_town->restart();
        const int serial = first.number.section(u' ', 3, 3).toInt();
        QCOMPARE(open(u"I-c"_s, u"random"_s).number, u"随机抽查 2026-11 第 %1 号"_s.arg(serial + 1));
        m_town->clock.advance(std::chrono::days(8));
        QCOMPARE(open(u"I-d"_s, u"random"_s).number, u"随机抽查 2026-12 第 1 号"_s);
        Client centre = m_town->as(u"centre106"_s);
        QVERIFY(idsOf(snapshot(centre, "ops"), u"inspection"_s).isEmpty()); // a spot check is not announced
    }

    void aBadInspectionIsNotOpened_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<QString>("code");
        const QJsonArray here{u"M-106"_s}, both{u"M-106"_s, u"M-103"_s};
        QTest::newRow("duty") << u"duty106"_s << QJsonObject{{u"kind"_s, u"random"_s}, {u"centres"_s, here}}
                              << u"forbidden"_s;
        QTest::newRow("kind") << u"inspector"_s << QJsonObject{{u"kind"_s, u"sudden"_s}, {u"centres"_s, here}}
                              << u"bad-kind"_s;
        QTest::newRow("none") << u"inspector"_s << QJsonObject{{u"kind"_s, u"random"_s}} << u"no-centre"_s;
        QTest::newRow("long") << u"inspector"_s
                              << QJsonObject{{u"kind"_s, u"random"_s},
                                             {u"centres"_s, here},
                                             {u"purpose"_s, QString(201, u'训')}}
                              << u"bad-purpose"_s;
        QTest::newRow("unknown") << u"inspector"_s
                                 << QJsonObject{{u"kind"_s, u"random"_s}, {u"centres"_s, QJsonArray{u"M-1"_s}}}
                                 << u"unknown-centre"_s;
        QTest::newRow("elsewhere") << u"leader106"_s << QJsonObject{{u"kind"_s, u"random"_s}, {u"centres"_s, both}}
                                   << u"unknown-centre"_s;
    }
    void aBadInspectionIsNotOpened()
    {
        QFETCH(QString, user);
        QFETCH(QJsonObject, body);
        QTEST(send(user, u"inspection.open"_s, u"I-bad"_s, body).code, "code");
    }

    void aSeatIsToldOnceAndMakesNoDecisionStale()
    {
        m_town->walkOut();
        Client duty = m_town->as(u"duty106"_s);
        const auto current = [&duty] {
            const auto all = alerts(duty);
            return *std::ranges::find(all, u"out-of-area"_s, &contract::Alert::kind);
        };
        const QString alert = current().id.text;
        const qint64 seen = send(u"duty106"_s, u"alert.verify"_s, alert, {{u"note"_s, u"本人在家"_s}}).seq;
        const QJsonObject here{{u"seat"_s, u"duty"_s}};
        QVERIFY(send(u"other106"_s, u"alert.told"_s, alert, here).seq > seen);
        QCOMPARE(send(u"other106"_s, u"alert.told"_s, alert, here).seq, 0);
        QVERIFY(send(u"city"_s, u"alert.told"_s, alert, {{u"seat"_s, u"wall"_s}}).seq > 0);
        QCOMPARE(send(u"other106"_s, u"alert.told"_s, alert, {{u"seat"_s, u"kitchen"_s}}).code, u"bad-seat"_s);
        QCOMPARE(send(u"centre106"_s, u"alert.told"_s, alert, here).code, u"forbidden"_s);
        QCOMPARE(send(u"wall"_s, u"alert.told"_s, alert, here).code, u"forbidden"_s);
        QCOMPARE(send(u"duty103"_s, u"alert.told"_s, alert, here).code, u"not-found"_s);
        QStringList told;
        const auto log = current().log;
        for (const auto& entry : log) {
            if (entry.kind == u"told")
                told << entry.text + u' ' + entry.who;
        }
        QCOMPARE(told, QStringList({u"已提示 值班席 other106"_s, u"已提示 大屏 city"_s}));
        QCOMPARE(send(u"duty106"_s, u"alert.close"_s, alert, {{u"cause"_s, u"drift"_s}}, seen).kind,
                 Outcome::Kind::Applied);
    }

private:
    Chain& chain(const QString& user)
    {
        if (!m_chains.contains(user))
            m_chains.insert(user, std::make_shared<Chain>(u"console-"_s + user));
        return *m_chains.value(user);
    }
    Outcome send(const QString& user, const QString& type, const QString& target, const QJsonObject& body = {},
                 qint64 base = 0)
    {
        Client client = m_town->as(user);
        return chain(user).send(client, m_town->clock, user, type, target, body, base);
    }
    QList<contract::RoomUse> uses()
    {
        Client client = m_town->as(u"duty106"_s);
        return seats::row<contract::Room>(client, "reg", u"room"_s, u"M-106-1"_s)->uses;
    }
    QJsonObject order() const
    {
        const Instant now = m_town->clock.now();
        return {{u"purpose"_s, u"指挥大厅值守"_s},
                {u"seats"_s, QJsonArray{u"wall"_s, u"duty"_s}},
                {u"kinds"_s, QJsonArray{u"public"_s}},
                {u"cameras"_s, QJsonArray{}},
                {u"from"_s, toWire(now)},
                {u"to"_s, toWire(now + 24h)},
                {u"dayFrom"_s, 0},
                {u"dayTo"_s, 1440}};
    }

    std::unique_ptr<Town> m_town;
    QHash<QString, std::shared_ptr<Chain>> m_chains;
};

QTEST_GUILESS_MAIN(tst_ProvinceCentres)
#include "tst_ProvinceCentres.moc"
