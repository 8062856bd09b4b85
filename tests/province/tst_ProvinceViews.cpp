#include "Seats.h"
#include "province/AccessLog.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::ViewReason;
using seats::fate;
using seats::look;

namespace {

const QStringList all{u"V-near"_s, u"V-far"_s, u"V-room"_s, u"V-closed"_s, u"V-other"_s, u"V-car"_s, u"V-bare"_s};

QStringList camerasOf(const contract::ViewAnswer& answer)
{
    QStringList ids;
    for (const auto& grant : answer.grants)
        ids << grant.camera.text;
    return ids;
}

ViewReason ordered(const QString& id = u"VO-1"_s)
{
    return {u"vieworder"_s, id, u"值守"_s};
}

} // namespace

/// No reason, no address; and whatever was looked at or refused is written down.
class tst_ProvinceViews : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutAReasonNobodySeesAnything_data()
    {
        fresh();
        QTest::addColumn<QString>("user");
        for (const char* user : {"duty106", "minors106", "city", "inspector", "leader", "wall", "centre106",
                                 "officer106", "registrar", "duty103"})
            QTest::newRow(user) << QString::fromLatin1(user);
    }
    void withoutAReasonNobodySeesAnything()
    {
        QFETCH(QString, user);
        Client client = m_town->as(user);
        for (const QString& seat : {u"duty"_s, u"inspection"_s, u"wall"_s}) {
            for (const QString& kind : {u"alert"_s, u"order"_s, u"inspection"_s, u"vieworder"_s}) {
                for (const QString& camera : all)
                    QVERIFY(fate(client, seat, {kind, u"nothing"_s, u"想看看"_s}, camera) != u"granted"_s);
            }
        }
        for (const QByteArray body : {"{}", R"({"seat":"duty","content":"live","cameras":["V-near"]})",
                                      R"({"seat":"duty","reason":{},"content":"live","cameras":["V-near"]})"})
            QCOMPARE(client.post("/v1/views", body).status, 400);
    }

    void aSeatIsForItsRole_data()
    {
        fresh();
        QTest::addColumn<QString>("user");
        QTest::addColumn<QStringList>("seats");
        QTest::newRow("duty") << u"duty106"_s << QStringList{u"duty"_s};
        QTest::newRow("inspector") << u"inspector"_s << QStringList{u"inspection"_s};
        QTest::newRow("wall") << u"wall"_s << QStringList{u"wall"_s};
        QTest::newRow("leader") << u"leader"_s << QStringList{u"duty"_s, u"inspection"_s, u"wall"_s};
        QTest::newRow("officer") << u"centre106"_s << QStringList{};
        QTest::newRow("registrar") << u"registrar"_s << QStringList{};
    }
    void aSeatIsForItsRole()
    {
        QFETCH(QString, user);
        QFETCH(QStringList, seats);
        m_town->upload({seats::line(seats::viewOrder(*m_town, u"VO-1"_s))});
        Client client = m_town->as(user);
        for (const QString& seat : {u"duty"_s, u"inspection"_s, u"wall"_s})
            QCOMPARE(fate(client, seat, ordered(), u"V-room"_s), seats.contains(seat) ? u"granted"_s : u"forbidden"_s);
    }

    void anOpenAlertShowsWhatIsNearIt()
    {
        fresh();
        m_town->walkOut();
        Client duty = m_town->as(u"duty106"_s);
        const QString alert = alerts(duty).first().id.text;
        const ViewReason reason{u"alert"_s, alert, u"越界核实"_s};
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-near"_s), u"granted"_s);
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-far"_s), u"too-far"_s);
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-car"_s), u"too-far"_s);  // whatever kind of camera
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-room"_s), u"granted"_s); // near
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-other"_s), u"not-found"_s);
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-bare"_s), u"not-found"_s);
        QCOMPARE(fate(duty, u"duty"_s, reason, u"nothing"_s), u"not-found"_s);
        Client stranger = m_town->as(u"duty103"_s);
        QCOMPARE(fate(stranger, u"duty"_s, reason, u"V-other"_s), u"no-reason"_s);
        Client inspector = m_town->as(u"inspector"_s);
        QCOMPARE(fate(inspector, u"inspection"_s, reason, u"V-near"_s), u"granted"_s);
    }

    void theNewestPositionCountsToo()
    {
        fresh();
        m_town->walkOut();
        Client duty = m_town->as(u"duty106"_s);
        const ViewReason reason{u"alert"_s, alerts(duty).first().id.text, u"越界核实"_s};
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-far"_s), u"too-far"_s);
        m_town->clock.advance(40min);
        m_town->send({m_town->fix(u"P1"_s, {23.15, 113.31})});
        duty = m_town->as(u"duty106"_s);
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-far"_s), u"granted"_s);
    }

    void aClosedAlertIsNoReason()
    {
        fresh();
        m_town->walkOut();
        Client duty = m_town->as(u"duty106"_s);
        const QString alert = alerts(duty).first().id.text;
        const ViewReason reason{u"alert"_s, alert, u"越界核实"_s};
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-near"_s), u"granted"_s);
        Chain chain(u"console-1"_s);
        chain.send(duty, m_town->clock, u"duty106"_s, u"alert.verify"_s, alert, {{u"note"_s, u"本人在家"_s}});
        chain.send(duty, m_town->clock, u"duty106"_s, u"alert.close"_s, alert, {{u"cause"_s, u"drift"_s}});
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-near"_s), u"no-reason"_s);
    }

    /// 截图: an entry of its own under the reason of its look, also when it comes late.
    void aSnapshotIsInTheRegister()
    {
        fresh();
        m_town->upload({seats::line(seats::viewOrder(*m_town, u"VO-1"_s))});
        Client duty = m_town->as(u"duty106"_s), wall = m_town->as(u"wall"_s);
        const auto grant = look(duty, u"duty"_s, ordered(), {u"V-far"_s}).grants.first();
        m_town->clock.advance(1min);
        Chain chain(u"console-1"_s), others(u"console-2"_s);
        const QString at = toWire(m_town->clock.now());
        m_town->clock.advance(2h); // there was no link meanwhile
        duty = m_town->as(u"duty106"_s);
        chain.send(duty, m_town->clock, u"duty106"_s, u"view.snapshot"_s, grant.id.text,
                   {{u"at"_s, at}, {u"source"_s, u"main h264 1920x1080"_s}});
        Client leader = m_town->as(u"leader"_s);
        auto entries = seats::readRegister(leader, *m_town).entries;
        QCOMPARE(entries.size(), 2);
        const auto snapshot = std::ranges::find(entries, u"snapshot"_s, &contract::ViewEntry::content);
        QVERIFY(snapshot != entries.end());
        QCOMPARE(snapshot->reason.id, u"VO-1"_s);
        QCOMPARE(toWire(snapshot->from), at);
        QVERIFY(snapshot->number != grant.number);
        // Not of somebody else's look, of no look, or outside of it.
        Client stranger = m_town->as(u"duty103"_s);
        others.send(stranger, m_town->clock, u"duty103"_s, u"view.snapshot"_s, grant.id.text, {{u"at"_s, at}});
        chain.send(duty, m_town->clock, u"duty106"_s, u"view.snapshot"_s, u"nothing"_s, {{u"at"_s, at}});
        chain.send(duty, m_town->clock, u"duty106"_s, u"view.snapshot"_s, grant.id.text,
                   {{u"at"_s, toWire(m_town->clock.now())}});
        QCOMPARE(seats::readRegister(leader, *m_town).entries.size(), 2);
    }

    void anOrderIsAReasonWhileItIsCarriedOut()
    {
        fresh();
        m_town->walkOut();
        Client duty = m_town->as(u"duty106"_s), officer = m_town->as(u"officer106"_s);
        const QString alert = alerts(duty).first().id.text;
        Chain chain(u"console-1"_s), phone(u"phone-1"_s);
        chain.send(duty, m_town->clock, u"duty106"_s, u"alert.verify"_s, alert, {{u"note"_s, u"失联"_s}});
        chain.send(duty, m_town->clock, u"duty106"_s, u"alert.dispatch"_s, alert, {{u"unit"_s, u"U-106"_s}});
        const QString order = idsOf(snapshot(duty, "ops"), u"order"_s).first();
        const ViewReason reason{u"order"_s, order, u"到场处置"_s};
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-near"_s), u"granted"_s);
        for (const QString& camera : {u"V-far"_s, u"V-car"_s})
            QCOMPARE(fate(duty, u"duty"_s, reason, camera), u"too-far"_s);
        phone.send(officer, m_town->clock, u"officer106"_s, u"order.accept"_s, order);
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-near"_s), u"granted"_s);
        phone.send(officer, m_town->clock, u"officer106"_s, u"order.report"_s, order, {{u"text"_s, u"已找到"_s}});
        QCOMPARE(fate(duty, u"duty"_s, reason, u"V-near"_s), u"no-reason"_s);
    }

    void aViewOrderHoldsAsItIsWritten_data()
    {
        fresh();
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("camera");
        QTest::addColumn<QString>("code");
        const Instant now = HeldClock().now(); // 16:00 in Guangzhou
        QTest::newRow("as it is") << QJsonObject{} << u"V-far"_s << u"granted"_s;
        QTest::newRow("another seat") << QJsonObject{{u"seats"_s, QJsonArray{u"wall"_s}}} << u"V-far"_s
                                      << u"no-reason"_s;
        QTest::newRow("another kind") << QJsonObject{{u"kinds"_s, QJsonArray{u"room"_s}}} << u"V-far"_s
                                      << u"no-reason"_s;
        QTest::newRow("named") << QJsonObject{{u"cameras"_s, QJsonArray{u"V-far"_s}}} << u"V-far"_s << u"granted"_s;
        QTest::newRow("not named") << QJsonObject{{u"cameras"_s, QJsonArray{u"V-near"_s}}} << u"V-far"_s
                                   << u"no-reason"_s;
        QTest::newRow("another county") << QJsonObject{{u"org"_s, u"440103"_s}} << u"V-far"_s << u"no-reason"_s;
        QTest::newRow("tomorrow") << QJsonObject{{u"from"_s, toWire(now + 24h)}} << u"V-far"_s << u"no-reason"_s;
        QTest::newRow("over") << QJsonObject{{u"from"_s, toWire(now - 48h)}, {u"to"_s, toWire(now - 1s)}} << u"V-far"_s
                              << u"no-reason"_s;
        QTest::newRow("lifted") << QJsonObject{{u"lifted"_s, toWire(now - 1s)}} << u"V-far"_s << u"no-reason"_s;
        QTest::newRow("in hours") << QJsonObject{{u"dayFrom"_s, 960}, {u"dayTo"_s, 961}} << u"V-far"_s << u"granted"_s;
        QTest::newRow("out of hours") << QJsonObject{{u"dayFrom"_s, 480}, {u"dayTo"_s, 960}} << u"V-far"_s
                                      << u"out-of-hours"_s;
        QTest::newRow("by night") << QJsonObject{{u"dayFrom"_s, 1200}, {u"dayTo"_s, 480}} << u"V-far"_s
                                  << u"out-of-hours"_s;
        QTest::newRow("over midnight") << QJsonObject{{u"dayFrom"_s, 900}, {u"dayTo"_s, 480}} << u"V-far"_s
                                       << u"granted"_s;
        QTest::newRow("a room that nobody watches") << QJsonObject{} << u"V-closed"_s << u"unwatched-room"_s;
        QTest::newRow("out of scope") << QJsonObject{} << u"V-other"_s << u"not-found"_s;
    }
    void aViewOrderHoldsAsItIsWritten()
    {
        QFETCH(QJsonObject, change);
        QFETCH(QString, camera);
        // One order for each row: a lifted one does not come back.
        const QString id = u"VO-"_s + QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'-');
        auto line = seats::line(seats::viewOrder(*m_town, id));
        for (auto field = change.constBegin(); field != change.constEnd(); ++field)
            line.body.insert(field.key(), field.value());
        line.scope = OrgCode(line.body.value("org"_L1).toString());
        QVERIFY(m_town->upload({line}).refused.isEmpty());
        Client duty = m_town->as(u"duty106"_s);
        QTEST(fate(duty, u"duty"_s, ordered(id), camera), "code");
    }

    void aLookEndsWithItsTimeOrItsOrder_data()
    {
        fresh();
        QTest::addColumn<int>("to");    // minutes from now
        QTest::addColumn<int>("dayTo"); // minute of the day; now is 960
        QTest::addColumn<int>("lasts"); // minutes
        QTest::newRow("half an hour") << 600 << 1440 << 30;
        QTest::newRow("the order ends") << 12 << 1440 << 12;
        QTest::newRow("the hours end") << 600 << 965 << 5;
        QTest::newRow("over midnight") << 6000 << 100 << 30;
    }
    void aLookEndsWithItsTimeOrItsOrder()
    {
        QFETCH(int, to);
        QFETCH(int, dayTo);
        QFETCH(int, lasts);
        auto order = seats::viewOrder(*m_town, u"VO-1"_s);
        order.to = m_town->clock.now() + std::chrono::minutes(to);
        order.dayFrom = 900;
        order.dayTo = dayTo;
        m_town->upload({seats::line(order)});
        Client duty = m_town->as(u"duty106"_s);
        const auto answer = look(duty, u"duty"_s, ordered(), {u"V-far"_s});
        QCOMPARE(answer.grants.size(), 1);
        QCOMPARE(answer.grants.first().until, m_town->clock.now() + std::chrono::minutes(lasts));
    }

    void aGrantSaysHowAndForWhom()
    {
        fresh();
        m_town->upload({seats::line(seats::viewOrder(*m_town, u"VO-1"_s))});
        Client duty = m_town->as(u"duty106"_s);
        const auto answer = look(duty, u"duty"_s, ordered(), {u"V-room"_s, u"V-far"_s, u"V-room"_s});
        QCOMPARE(camerasOf(answer), QStringList({u"V-room"_s, u"V-far"_s}));
        const auto& grant = answer.grants.first();
        QCOMPARE(grant.access.main, u"rtsp://127.0.0.1:8554/V-room"_s);
        QCOMPARE(grant.access.password, u"s"_s);
        QCOMPARE(grant.masks.size(), 1);
        QVERIFY(grant.audio);
        QVERIFY(!answer.grants.last().audio);
        QCOMPARE(grant.who, u"duty106"_s);
        QCOMPARE(grant.unit, u"天河区"_s);
        QCOMPARE(grant.number, u"V-20261123-000001"_s);
        QCOMPARE(answer.grants.last().number, u"V-20261123-000002"_s);
    }

    void everyLookIsInTheRegister()
    {
        fresh();
        m_town->upload({seats::line(seats::viewOrder(*m_town, u"VO-1"_s))});
        QStringList ids;
        for (int i = 0; i < 16; ++i) {
            ids << u"V-wall-%1"_s.arg(i, 2, 10, QChar(u'0'));
            m_town->upload({seats::camera(ids.last(), u"440106"_s, {23.15, 113.35}, u"vehicle"_s)});
        }
        Client wall = m_town->as(u"wall"_s), leader = m_town->as(u"leader"_s);
        QCOMPARE(look(wall, u"wall"_s, ordered(), ids + QStringList{u"V-closed"_s}).grants.size(), 16);
        const auto read = seats::readRegister(leader, *m_town);
        const auto& entries = read.entries;
        QVERIFY(!read.more);
        QCOMPARE(entries.size(), 16);
        for (qsizetype i = 0; i < 16; ++i) {
            const auto& entry = entries.at(15 - i); // newest first
            QCOMPARE(entry.number, u"V-20261123-%1"_s.arg(i + 1, 6, 10, QChar(u'0')));
            QCOMPARE(entry.camera.text, ids.at(i));
            QCOMPARE(entry.cameraName, u"镜头"_s + ids.at(i));
            QCOMPARE(entry.user.text, u"wall"_s);
            QCOMPARE(entry.who, u"wall"_s);
            QCOMPARE(entry.unit, u"广州市"_s);
            QCOMPARE(entry.seat, u"wall"_s);
            QCOMPARE(entry.reason, ordered());
            QVERIFY(!entry.ended);
        }
        Client county = m_town->as(u"leader106"_s);
        QCOMPARE(seats::readRegister(county, *m_town).entries.size(), 16);
    }

    void theRegisterIsTheLeaders_data()
    {
        fresh();
        QTest::addColumn<QString>("user");
        for (const char* user : {"duty106", "inspector", "wall", "centre106", "registrar"})
            QTest::newRow(user) << QString::fromLatin1(user);
    }
    void theRegisterIsTheLeaders()
    {
        QFETCH(QString, user);
        Client client = m_town->as(user);
        QCOMPARE(client.get("/v1/views?from=2026-11-23T00:00:00Z&to=2026-11-24T00:00:00Z").status, 403);
    }

    void theRegisterEndsAtItsCameras()
    {
        fresh();
        m_town->upload({seats::line(seats::viewOrder(*m_town, u"VO-1"_s)),
                        seats::account(u"leader103"_s, {u"440103"_s}, {u"leader"_s})});
        Client duty = m_town->as(u"duty106"_s), leader = m_town->as(u"leader103"_s);
        look(duty, u"duty"_s, ordered(), {u"V-far"_s});
        QVERIFY(seats::readRegister(leader, *m_town).entries.isEmpty());
        QCOMPARE(leader.get("/v1/views?from=2026-11-24T00:00:00Z&to=2026-11-23T00:00:00Z").status, 400);
    }

    void numbersHaveNoGapsOverARestartAndBeginAnewEachDay()
    {
        fresh();
        m_town->upload({seats::line(seats::viewOrder(*m_town, u"VO-1"_s))});
        const auto next = [&] {
            Client duty = m_town->as(u"duty106"_s);
            look(duty, u"duty"_s, ordered(), {u"V-closed"_s, u"nothing"_s}); // refused: uses no number
            return look(duty, u"duty"_s, ordered(), {u"V-far"_s}).grants.first().number;
        };
        QCOMPARE(next(), u"V-20261123-000001"_s);
        m_town->restart();
        QCOMPARE(next(), u"V-20261123-000002"_s);
        m_town->clock.advance(8h); // midnight in Guangzhou
        QCOMPARE(next(), u"V-20261124-000001"_s);
    }

    void anEndedLookIsOver()
    {
        fresh();
        m_town->upload({seats::line(seats::viewOrder(*m_town, u"VO-1"_s))});
        Client duty = m_town->as(u"duty106"_s), other = m_town->as(u"other106"_s), leader = m_town->as(u"leader"_s);
        const auto mine = look(duty, u"duty"_s, ordered(), {u"V-far"_s}).grants.first();
        const auto theirs = look(other, u"duty"_s, ordered(), {u"V-car"_s}).grants.first();
        m_town->clock.advance(5min);
        const auto end = [&](Client& client) {
            const contract::ViewEnd over{{mine.id, theirs.id, ViewId(u"nothing"_s)}};
            return client.post("/v1/views/end", contract::toJson(over)).json().value("ended"_L1).toInt();
        };
        QCOMPARE(end(duty), 1);
        m_town->clock.advance(1min);
        QCOMPARE(end(duty), 0);
        auto entries = seats::readRegister(leader, *m_town).entries;
        QCOMPARE(entries.at(1).ended, mine.from + 5min);
        QVERIFY(!entries.at(0).ended);
        m_town->clock.advance(30min);
        leader = m_town->as(u"leader"_s);
        entries = seats::readRegister(leader, *m_town).entries;
        QCOMPARE(entries.at(0).ended, theirs.until);
    }

    void theAccessLogHasEveryLookInItsChain()
    {
        fresh();
        m_town->upload({seats::line(seats::viewOrder(*m_town, u"VO-1"_s))});
        Client duty = m_town->as(u"duty106"_s), wall = m_town->as(u"wall"_s);
        const auto grant = look(duty, u"duty"_s, ordered(), {u"V-far"_s, u"V-closed"_s}).grants.first();
        fate(wall, u"duty"_s, ordered(), u"V-far"_s);
        duty.post("/v1/views/end", contract::toJson(contract::ViewEnd{{grant.id}}));
        m_town->stop();
        const auto log = accessLog();
        QStringList acts;
        QString previous;
        for (const auto& row : log) {
            QCOMPARE(row.hash, province::accessHash(row, previous));
            previous = row.hash;
            if (row.act.startsWith("view"_L1))
                acts << row.act + u' ' + row.user + u' ' + row.subject;
        }
        QCOMPARE(acts, QStringList({u"view duty106 V-far"_s, u"view-refused duty106 V-closed"_s,
                                    u"view-refused wall V-far"_s, u"view-end duty106 V-far"_s}));
        const auto granted = std::ranges::find(log, u"view"_s, &store::AccessRow::act);
        const QJsonObject said = QJsonDocument::fromJson(granted->reason.toUtf8()).object();
        const QJsonObject expected{{u"kind"_s, u"vieworder"_s}, {u"id"_s, u"VO-1"_s},   {u"text"_s, u"值守"_s},
                                   {u"content"_s, u"live"_s},   {u"seat"_s, u"duty"_s}, {u"view"_s, grant.id.text},
                                   {u"number"_s, grant.number}};
        QCOMPARE(said, expected);
    }

    void aMinorsCaseIsSealedInTheRegister()
    {
        fresh();
        m_town->walkOut(u"P3"_s);
        Client duty = m_town->as(u"minors106"_s), leader = m_town->as(u"leader"_s), city = m_town->as(u"city"_s);
        const QString alert = alerts(duty).first().id.text;
        look(duty, u"duty"_s, {u"alert"_s, alert, u"核实去向"_s}, {u"V-near"_s});
        Client plain = m_town->as(u"duty106"_s);
        QCOMPARE(fate(plain, u"duty"_s, {u"alert"_s, alert, u"核实去向"_s}, u"V-near"_s), u"no-reason"_s);
        QCOMPARE(seats::readRegister(leader, *m_town).entries.first().reason, (ViewReason{u"alert"_s, {}, {}}));
        QCOMPARE(seats::readRegister(city, *m_town).entries.first().reason.id, alert);
    }

    void aCamerasAddressIsInNoRow()
    {
        fresh();
        Client leader = m_town->as(u"leader"_s);
        QVERIFY(!leader.get("/v1/sync/reg/snapshot").body.contains("rtsp"));
        m_town->upload({seats::line(seats::viewOrder(*m_town, u"VO-1"_s))});
        auto silent = seats::camera(u"V-far"_s, u"440106"_s, {23.15, 113.30}, u"public"_s);
        silent.secret = {};
        m_town->upload({silent}); // says nothing of the address: it stays
        QCOMPARE(fate(leader, u"duty"_s, ordered(), u"V-far"_s), u"granted"_s);
        contract::RegistryLine gone{
            .type = u"camera"_s, .id = u"V-far"_s, .scope = {}, .deleted = true, .body = {}, .secret = {}};
        m_town->upload({gone});
        m_town->upload({silent}); // a new one: its address is not known
        QCOMPARE(fate(leader, u"duty"_s, ordered(), u"V-far"_s), u"not-found"_s);
    }

    void aViewOrderIsKnownWhereItReaches()
    {
        fresh();
        m_town->upload({seats::line(seats::viewOrder(*m_town, u"VO-all"_s))});
        auto named = seats::viewOrder(*m_town, u"VO-named"_s);
        named.cameras = {CameraId(u"V-other"_s)};
        m_town->upload({seats::line(named)});
        const auto known = [&](const QString& user) {
            Client client = m_town->as(user);
            return idsOf(snapshot(client, "ops"), u"vieworder"_s);
        };
        QCOMPARE(known(u"duty106"_s), QStringList{u"VO-all"_s});
        QCOMPARE(known(u"duty103"_s), QStringList({u"VO-all"_s, u"VO-named"_s}));
        QCOMPARE(known(u"wall"_s), QStringList({u"VO-all"_s, u"VO-named"_s}));
    }

    void aRegistrarGivesOrdersInItsScopeOnly()
    {
        fresh();
        m_town->upload({seats::account(u"reg106"_s, {u"440106"_s}, {u"registrar"_s})});
        const auto refusal = [&](contract::ViewOrder order) {
            Client client = m_town->as(u"reg106"_s);
            const Reply reply = client.post("/v1/registry", contract::toBytes(seats::line(order)));
            const auto refused = contract::readBytes<contract::RegistryReceipt>(reply.body)->refused;
            return refused.isEmpty() ? QString() : refused.first().code;
        };
        auto order = seats::viewOrder(*m_town, u"VO-1"_s);
        QCOMPARE(refusal(order), u"forbidden"_s);
        order.org = OrgCode(u"440106"_s);
        QCOMPARE(refusal(order), QString());
        order.to = order.from + std::chrono::days(32);
        QCOMPARE(refusal(order), u"too-long"_s);
        order.to = order.from + 1h;
        order.seats = {u"kitchen"_s};
        QCOMPARE(refusal(order), u"bad-order"_s);
    }

    void aRegistrarDoesNotRevokeWhatALeaderDecided()
    {
        fresh();
        auto order = seats::viewOrder(*m_town, u"VO-1"_s);
        Client leader = m_town->as(u"leader"_s);
        Chain chain(u"console-leader"_s);
        const QJsonObject given = contract::toJson(order);
        chain.send(leader, m_town->clock, u"leader"_s, u"vieworder.issue"_s, u"VO-issued"_s,
                   {{u"purpose"_s, order.purpose},
                    {u"seats"_s, given.value("seats"_L1)},
                    {u"kinds"_s, given.value("kinds"_L1)},
                    {u"from"_s, given.value("from"_L1)},
                    {u"to"_s, given.value("to"_L1)}});
        const auto refusal = [this](const contract::ViewOrder& uploaded) {
            const auto refused = m_town->upload({seats::line(uploaded)}).refused;
            return refused.isEmpty() ? QString() : refused.first().code;
        };
        QCOMPARE(refusal(order), QString());
        chain.send(leader, m_town->clock, u"leader"_s, u"vieworder.lift"_s, u"VO-1"_s, {{u"reason"_s, u"已无需要"_s}});
        QCOMPARE(refusal(order), u"order-over"_s);
        order.id = ViewOrderId(u"VO-issued"_s);
        QCOMPARE(refusal(order), u"issued"_s);
    }

private:
    /// For a test that must find nothing of the others.
    void fresh()
    {
        m_town = std::make_unique<Town>();
        seats::settle(*m_town);
    }
    QList<store::AccessRow> accessLog()
    {
        QFile key(m_town->directory() + u"/key"_s);
        if (!key.open(QIODevice::ReadOnly))
            return {};
        auto store = store::PlatformStore::open(m_town->directory() + u"/province.db"_s, key.readAll(),
                                                store::Database::Role::Writer);
        return store ? accessLogOf(*store) : QList<store::AccessRow>();
    }
    std::unique_ptr<Town> m_town;
};

QTEST_GUILESS_MAIN(tst_ProvinceViews)
#include "tst_ProvinceViews.moc"
