#include "Seats.h"

#include <QJsonDocument>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

namespace {

/// Everything that tells who somebody is.
QStringList secretsOf(const QString& id)
{
    return {u"周*"_s + id,     u"周某"_s + id, u"138****"_s + id,
            u"139****"_s + id, u"77X"_s + id,  u"44010619900101001X"_s};
}

contract::RegistryLine known(const QString& id, const QString& org, bool minor)
{
    auto line = Town::person(id, org, minor, u"R-106"_s);
    line.body.insert("idTail"_L1, u"77X"_s + id.last(1));
    line.body.insert("maskedPhone"_L1, u"138****"_s + id);
    line.body.insert("guarantorPhone"_L1, u"139****"_s + id);
    line.body.insert("areaName"_L1, u"周某"_s + id + u"住所周边"_s);
    return line;
}

} // namespace

/// A wall hangs in a hall: of the people on it nobody learns who they are.
class tst_ProvinceWall : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_town = std::make_unique<Town>();
        seats::settle(*m_town);
        const QString here = u"440106001"_s;
        QVERIFY(m_town
                    ->upload(
                        {known(u"P1"_s, here, false), known(u"P3"_s, here, true), known(u"P4"_s, here, false), fence()})
                    .refused.isEmpty());
        m_town->walkOut();
        m_town->walkOut(u"P3"_s);
        work();
    }

    void nothingAWallCanFetchTellsWhoSomebodyIs()
    {
        Client wall = m_town->as(u"wall"_s), duty = m_town->as(u"city"_s);
        const auto fetch = [&](Client& client) {
            const QByteArray span = "?from=2026-11-22T00:00:00Z&to=2026-11-24T00:00:00Z";
            QByteArray all;
            QString reg, ops;
            snapshot(client, "reg", &reg);
            snapshot(client, "ops", &ops);
            for (const QByteArray& path :
                 {QByteArray("/v1/meta"), QByteArray("/v1/health"), QByteArray("/v1/live"),
                  QByteArray("/v1/sync/reg/snapshot"), QByteArray("/v1/sync/ops/snapshot"),
                  "/v1/sync/reg/changes?since=" + m_cursors.value("reg" + client.token).toLatin1(),
                  "/v1/sync/ops/changes?since=" + m_cursors.value("ops" + client.token).toLatin1(),
                  "/v1/persons/P1/tracks" + span, QByteArray("/v1/ops/") + m_command.toLatin1(), "/v1/views" + span,
                  "/v1/stills/" + QByteArray(64, 'a')})
                all += client.get(path).body;
            all += client
                       .post("/v1/persons/P1/reveal",
                             contract::toJson(contract::RevealReason{u"alert"_s, m_alert, u"核实"_s}))
                       .body;
            return QString::fromUtf8(all);
        };
        const QString seen = fetch(wall), control = fetch(duty);
        for (const QString& id : {u"P1"_s, u"P3"_s, u"P4"_s}) {
            for (const QString& secret : secretsOf(id))
                QVERIFY2(!seen.contains(secret), qPrintable(secret));
        }
        for (const QString& word : {u"母亲"_s, u"住所"_s, u"rtsp"_s, u"（2026）1号"_s, u"李某"_s})
            QVERIFY2(!seen.contains(word), qPrintable(word));
        // The same words are there for those who may read them.
        for (const QString& word : {u"周*P1"_s, u"138****P1"_s, u"77X1"_s, u"母亲"_s, u"住所"_s, u"李某"_s})
            QVERIFY2(control.contains(word), qPrintable(word));
        QVERIFY(!seen.contains("\"P3\""_L1)); // minors are not on it at all
    }

    void changesAreMaskedLikeTheSnapshot()
    {
        Client wall = m_town->as(u"wall"_s);
        QString cursor;
        const auto rows = snapshot(wall, "reg", &cursor);
        QVERIFY(idsOf(rows, u"person"_s).contains(u"P1"_s));
        m_town->upload({known(u"P2"_s, u"440103001"_s, false)});
        const auto changed = rowsOf(changes(wall, "reg", cursor));
        QCOMPARE(idsOf(changed, u"person"_s), QStringList{u"P2"_s});
        for (const auto& row : changed)
            QVERIFY(!row.body.contains("P2住所") && !row.body.contains("138"));
    }

    void whatTheWallShowsIsThere()
    {
        Client wall = m_town->as(u"wall"_s);
        const auto person = seats::row<contract::Person>(wall, "reg", u"person"_s, u"P1"_s);
        QCOMPARE(person->maskedName, u"—"_s);
        QCOMPARE(person->supervision, u"general"_s);
        const auto alert = outOfArea(wall);
        QCOMPARE(alert.maskedName, u"—"_s);
        QCOMPARE(alert.kind, u"out-of-area"_s);
        QVERIFY(!alert.claimedBy.isEmpty() && alert.claimedName.isEmpty());
        QVERIFY(alert.where && alert.evidence.fixes.isEmpty() && alert.sentenceZh.isEmpty());
        QStringList log;
        for (const auto& entry : alert.log)
            log << entry.kind + u' ' + entry.who + u' ' + entry.text;
        QCOMPARE(log, QStringList({u"raised  "_s, u"told  已提示 值班席"_s, u"verified  "_s, u"dispatched  "_s}));
        const auto order = seats::row<contract::Order>(wall, "ops", u"order"_s, m_order);
        QCOMPARE(order->unit.text, u"U-106"_s);
        QVERIFY(order->text.isEmpty());
        const auto room = seats::row<contract::Room>(wall, "reg", u"room"_s, u"M-106-1"_s);
        QCOMPARE(room->uses.first().business, u"使用中"_s);
        const auto unit = seats::row<contract::Unit>(wall, "reg", u"unit"_s, u"U-106"_s);
        QVERIFY(unit);
        QCOMPARE(unit->name, u"—"_s);
        QVERIFY(seats::row<contract::Camera>(wall, "reg", u"camera"_s, u"V-near"_s));
        const QByteArray live = wall.get("/v1/live").body;
        QVERIFY(live.contains("\"P1\"") && !live.contains("\"P3\""));
    }

    void whatIsNotForTheWallIsNotSent()
    {
        auto inner = seats::viewOrder(*m_town, u"VO-inner"_s);
        inner.seats = {u"duty"_s};
        m_town->upload({seats::line(inner), seats::line(seats::viewOrder(*m_town, u"VO-wall"_s))});
        Client wall = m_town->as(u"wall"_s), city = m_town->as(u"city"_s);
        QSet<QString> types, others;
        for (const QByteArray feed : {"reg", "ops"}) {
            for (const auto& row : snapshot(wall, feed))
                types.insert(row.type);
            for (const auto& row : snapshot(city, feed))
                others.insert(row.type);
        }
        for (const QString& type : {u"fence"_s, u"check"_s})
            QVERIFY(!types.contains(type) && others.contains(type));
        QVERIFY(!types.contains(u"inspection"_s) && !types.contains(u"supervision"_s));
        QCOMPARE(idsOf(snapshot(wall, "ops"), u"vieworder"_s), QStringList{u"VO-wall"_s});
        const auto order = seats::row<contract::ViewOrder>(wall, "ops", u"vieworder"_s, u"VO-wall"_s);
        QCOMPARE(order->purpose + order->issuer, u"——"_s);
    }

    void aWallDecidesNothing_data()
    {
        QTest::addColumn<QString>("type");
        for (const char* type : {"alert.accept", "alert.told", "check.open", "room.begin", "vieworder.issue",
                                 "inspection.open", "supervision.draft", "unit.at"})
            QTest::newRow(type) << QString::fromLatin1(type);
    }
    void aWallDecidesNothing()
    {
        QFETCH(QString, type);
        Client wall = m_town->as(u"wall"_s);
        Chain chain(u"wall-"_s + type);
        QCOMPARE(chain.send(wall, m_town->clock, u"wall"_s, type, m_alert).code, u"forbidden"_s);
    }

    void aWallAccountIsNothingElse()
    {
        const auto refused = m_town->upload({seats::account(u"mixed"_s, {u"4401"_s}, {u"wall"_s, u"duty"_s})}).refused;
        QCOMPARE(refused.size(), 1);
        QCOMPARE(refused.first().code, u"wall-alone"_s);
        // Whatever it was given, it has no grant for minors.
        m_town->upload({seats::account(u"wall2"_s, {u"4401"_s}, {u"wall"_s}, true)});
        Client wall = m_town->as(u"wall2"_s);
        QVERIFY(!idsOf(snapshot(wall, "reg"), u"person"_s).contains(u"P3"_s));
    }

    void cursorsOfAWallAndADeskDoNotMix()
    {
        m_town->upload({seats::account(u"desk"_s, {u"4401"_s}, {u"duty"_s})});
        Client wall = m_town->as(u"wall"_s), desk = m_town->as(u"desk"_s);
        QString cursor;
        snapshot(desk, "ops", &cursor);
        QCOMPARE(wall.get("/v1/sync/ops/changes?since=" + cursor.toLatin1()).code(), u"view-changed"_s);
    }

private:
    contract::RegistryLine fence() const
    {
        contract::Fence fence;
        fence.id = FenceId(u"F-1"_s);
        fence.name = u"周某P1被害人住所"_s;
        fence.org = OrgCode(u"440106"_s);
        fence.crs = u"WGS-84"_s;
        fence.persons = {PersonId(u"P4"_s)};
        fence.basis = u"（2026）1号"_s;
        fence.geometry = Town::square(113.36, 23.16, 113.37, 23.17);
        return Town::line(u"fence"_s, u"F-1"_s, u"440106"_s, contract::toJson(fence));
    }
    static contract::Alert outOfArea(Client& client)
    {
        const auto all = alerts(client);
        return *std::ranges::find(all, u"out-of-area"_s, &contract::Alert::kind);
    }
    /// What people write about somebody.
    void work()
    {
        for (const QString& user : {u"city"_s, u"wall"_s}) {
            Client client = m_town->as(user);
            QString reg, ops;
            snapshot(client, "reg", &reg);
            snapshot(client, "ops", &ops);
            m_cursors.insert("reg" + client.token, reg);
            m_cursors.insert("ops" + client.token, ops);
        }
        Client duty = m_town->as(u"duty106"_s), other = m_town->as(u"other106"_s), centre = m_town->as(u"centre106"_s);
        m_alert = outOfArea(duty).id.text;
        Chain chain(u"console-1"_s), second(u"console-2"_s), third(u"console-3"_s);
        const auto& clock = m_town->clock;
        const QString said = u"周*P1 的母亲周某P1 称其在家，电话 138****P1"_s;
        second.send(other, clock, u"other106"_s, u"alert.told"_s, m_alert, {{u"seat"_s, u"duty"_s}});
        m_command = chain.send(duty, clock, u"duty106"_s, u"alert.verify"_s, m_alert, {{u"note"_s, said}}).id.text;
        chain.send(duty, clock, u"duty106"_s, u"alert.dispatch"_s, m_alert,
                   {{u"unit"_s, u"U-106"_s}, {u"text"_s, said}});
        chain.send(duty, clock, u"duty106"_s, u"check.open"_s, u"C-1"_s,
                   {{u"person"_s, u"P4"_s}, {u"asks"_s, u"fix"_s}, {u"reason"_s, said}});
        third.send(centre, clock, u"centre106"_s, u"room.begin"_s, u"M-106-1"_s, {{u"business"_s, u"训诫 周*P1"_s}});
        m_order = idsOf(snapshot(duty, "ops"), u"order"_s).first();
        m_town->upload({known(u"P1"_s, u"440106001"_s, false), known(u"P4"_s, u"440106001"_s, false)});
    }

    std::unique_ptr<Town> m_town;
    QString m_alert, m_order, m_command;
    QHash<QByteArray, QString> m_cursors; ///< by feed and token
};

QTEST_GUILESS_MAIN(tst_ProvinceWall)
#include "tst_ProvinceWall.moc"
