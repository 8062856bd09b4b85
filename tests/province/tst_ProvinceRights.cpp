#include "Town.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using contract::RegistryLine;

/// What a registrar may touch, and what becomes of the rest when a person moves or goes.
class tst_ProvinceRights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_town = std::make_unique<Town>();
        const auto receipt = m_town->upload({account(u"reg106"_s, {u"440106"_s}, {u"registrar"_s}, false),
                                             account(u"wall106"_s, {u"440106"_s}, {u"gateway"_s}, false)});
        QVERIFY(receipt.refused.isEmpty());
    }

    void aCountysRegistrarTouchesOnlyItsOwn_data()
    {
        QTest::addColumn<RegistryLine>("line");
        QTest::addColumn<QString>("code");
        const QString here = u"440106001"_s;
        const Town& town = m_sample;
        QTest::newRow("own person") << Town::person(u"P1"_s, here, false, u"R-106"_s) << QString();
        QTest::newRow("own device") << Town::device(u"D1"_s, u"P1"_s, here) << QString();
        QTest::newRow("kidnap a person") << Town::person(u"P2"_s, here, false, u"R-106"_s) << u"not-found"_s;
        QTest::newRow("unseal a minor") << Town::person(u"P3"_s, here, false, u"R-106"_s) << u"not-found"_s;
        QTest::newRow("a minor of its own") << Town::person(u"P9"_s, here, true, {}) << u"forbidden"_s;
        QTest::newRow("take a device") << Town::device(u"D2"_s, u"P1"_s, here) << u"not-found"_s;
        QTest::newRow("device for a stranger") << Town::device(u"D9"_s, u"P2"_s, here) << u"not-found"_s;
        QTest::newRow("device for a minor") << Town::device(u"D9"_s, u"P3"_s, here) << u"not-found"_s;
        QTest::newRow("device for nobody") << Town::device(u"D9"_s, u"P99"_s, here) << u"not-found"_s;
        QTest::newRow("decision on a stranger") << town.decision(u"E9"_s, u"P2"_s, here, 60) << u"not-found"_s;
        QTest::newRow("change a decision") << town.decision(u"E2"_s, u"P1"_s, here, 60) << u"not-found"_s;
        QTest::newRow("fence a stranger") << fence({u"P2"_s}, u"440106"_s, u"440106"_s) << u"not-found"_s;
        QTest::newRow("fence for another office") << fence({u"P1"_s}, u"440103"_s, u"440106"_s) << u"scope-differs"_s;
        QTest::newRow("own gateway") << gateway(u"G9"_s, {u"D1"_s}) << QString();
        QTest::newRow("gateway of others") << gateway(u"G9"_s, {u"D1"_s, u"D2"_s}) << u"not-found"_s;
        QTest::newRow("gateway of nobody") << gateway(u"G9"_s, {u"D99"_s}) << u"not-found"_s;
        QTest::newRow("take the gateway") << gateway(u"G1"_s, {u"D1"_s}) << u"not-found"_s;
        QTest::newRow("own account") << account(u"new"_s, {u"440106"_s}, {u"duty"_s}, false) << QString();
        QTest::newRow("account elsewhere") << account(u"new"_s, {u"4401"_s}, {u"duty"_s}, false) << u"forbidden"_s;
        QTest::newRow("grant minors") << account(u"new"_s, {u"440106"_s}, {u"duty"_s}, true) << u"forbidden"_s;
        QTest::newRow("take an account") << account(u"duty103"_s, {u"440106"_s}, {u"duty"_s}, false) << u"not-found"_s;
        QTest::newRow("take the first account")
            << account(u"registrar"_s, {u"440106"_s}, {u"registrar"_s}, false) << u"not-found"_s;
        QTest::newRow("take a grant") << account(u"minors106"_s, {u"440106"_s}, {u"duty"_s}, false) << u"not-found"_s;
        for (const auto& [type, id] : {std::pair(u"person"_s, u"P2"_s),
                                       {u"person"_s, u"P3"_s},
                                       {u"person"_s, u"P99"_s},
                                       {u"device"_s, u"D2"_s},
                                       {u"decision"_s, u"E3"_s},
                                       {u"region"_s, u"R-103"_s},
                                       {u"user"_s, u"duty103"_s},
                                       {u"user"_s, u"minors106"_s},
                                       {u"user"_s, u"nobody"_s},
                                       {u"gateway"_s, u"G1"_s},
                                       {u"gateway"_s, u"nothing"_s}})
            QTest::addRow("delete %s %s", qPrintable(type), qPrintable(id)) << deleted(type, id) << u"not-found"_s;
        QTest::newRow("delete own") << deleted(u"person"_s, u"P4"_s) << QString();
    }
    void aCountysRegistrarTouchesOnlyItsOwn()
    {
        QFETCH(RegistryLine, line);
        Client client = m_town->as(u"reg106"_s);
        QTEST(refusal(client, line), "code");
    }

    void aZoneDoesNotMixPeopleOfDifferentReaders_data()
    {
        QTest::addColumn<QStringList>("persons");
        QTest::addColumn<QString>("code");
        QTest::newRow("two adults") << QStringList{u"P1"_s, u"P4"_s} << QString();
        QTest::newRow("a minor alone") << QStringList{u"P3"_s} << QString();
        QTest::newRow("two counties") << QStringList{u"P1"_s, u"P2"_s} << u"mixed-counties"_s;
        QTest::newRow("another county") << QStringList{u"P2"_s} << u"mixed-counties"_s;
        QTest::newRow("a minor with an adult") << QStringList{u"P1"_s, u"P3"_s} << u"mixed-minors"_s;
        QTest::newRow("nobody known") << QStringList{u"P99"_s} << u"not-found"_s;
    }
    void aZoneDoesNotMixPeopleOfDifferentReaders()
    {
        QFETCH(QStringList, persons);
        Client client = m_town->as(u"registrar"_s);
        QTEST(refusal(client, fence(persons, u"440106"_s, u"440106"_s)), "code");
    }

    void openWorkMovesWithThePerson()
    {
        m_town->walkOut();
        Client here = m_town->as(u"duty106"_s), there = m_town->as(u"duty103"_s);
        const QString alert = alerts(here).first().id.text;
        Chain chain(u"console-1"_s);
        chain.send(here, m_town->clock, u"duty106"_s, u"alert.accept"_s, alert);
        chain.send(here, m_town->clock, u"duty106"_s, u"check.open"_s, u"C-1"_s,
                   {{u"person"_s, u"P1"_s}, {u"asks"_s, u"fix"_s}, {u"reason"_s, u"抽查"_s}});
        QString hereCursor, thereCursor;
        snapshot(here, "ops", &hereCursor);
        snapshot(there, "ops", &thereCursor);
        m_town->upload({Town::person(u"P1"_s, u"440103001"_s, false, u"R-106"_s)});
        const auto kinds = [](const contract::Page& page) {
            QMap<QString, contract::Row::Kind> seen;
            for (const auto& row : rowsOf(page))
                seen.insert(row.id, row.kind);
            return seen;
        };
        const auto seenHere = kinds(changes(here, "ops", hereCursor));
        const auto seenThere = kinds(changes(there, "ops", thereCursor));
        for (const QString& id : {alert, u"C-1"_s}) {
            QCOMPARE(seenHere.value(id), contract::Row::Kind::Out);
            QVERIFY(seenThere.contains(id));
            QCOMPARE(seenThere.value(id), contract::Row::Kind::Put);
        }
        Chain theirs(u"console-2"_s);
        QCOMPARE(theirs.send(there, m_town->clock, u"duty103"_s, u"alert.accept"_s, alert).kind,
                 contract::Outcome::Kind::Applied);
        QCOMPARE(chain.send(here, m_town->clock, u"duty106"_s, u"alert.step"_s, alert, {{u"step"_s, u"call"_s}}).code,
                 u"not-found"_s);
    }

    void anIdentityIsShownOnlyWhileThereIsWork()
    {
        Client duty = m_town->as(u"duty106"_s);
        const auto ask = [&](Client& client) {
            return client.post("/v1/persons/P4/reveal",
                               contract::toJson(contract::RevealReason{u"task"_s, u"C-1"_s, u"电话联系本人"_s}));
        };
        Chain chain(u"console-1"_s);
        chain.send(duty, m_town->clock, u"duty106"_s, u"check.open"_s, u"C-1"_s,
                   {{u"person"_s, u"P4"_s}, {u"asks"_s, u"fix"_s}, {u"reason"_s, u"抽查"_s}});
        QCOMPARE(ask(duty).status, 200);
        Client wall = m_town->as(u"wall106"_s);
        QCOMPARE(ask(wall).status, 403);
        const QByteArray span =
            "?from=" + toWire(m_town->clock.now() - 24h).toLatin1() + "&to=" + toWire(m_town->clock.now()).toLatin1();
        QCOMPARE(wall.get("/v1/persons/P4/tracks" + span).status, 403);
        m_town->clock.advance(31min);
        duty = m_town->as(u"duty106"_s);
        QCOMPARE(ask(duty).code(), u"no-reason"_s); // not answered in time
    }

    void checksMakeNoTrail()
    {
        Chain chain(u"console-1"_s);
        const auto open = [&](const QString& id, const QString& person) {
            Client client = m_town->as(u"duty106"_s);
            return chain
                .send(client, m_town->clock, u"duty106"_s, u"check.open"_s, id,
                      {{u"person"_s, person}, {u"asks"_s, u"fix"_s}, {u"reason"_s, u"抽查"_s}})
                .code;
        };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(open(u"C-%1"_s.arg(i), u"P4"_s), QString());
        QCOMPARE(open(u"C-3"_s, u"P4"_s), u"check-too-many"_s);
        QCOMPARE(open(u"C-4"_s, u"P1"_s), QString());
        m_town->clock.advance(7h); // it was 16:00
        QCOMPARE(open(u"C-5"_s, u"P1"_s), u"check-quiet"_s);
        m_town->clock.advance(7h + 50min); // before 07:00
        QCOMPARE(open(u"C-5"_s, u"P1"_s), u"check-quiet"_s);
        m_town->clock.advance(10min);
        QCOMPARE(open(u"C-6"_s, u"P4"_s), QString());
    }

    void aDeletedPersonLeavesNoTrace()
    {
        m_town->upload({fence({u"P1"_s, u"P4"_s}, u"440106"_s, u"440106"_s)});
        auto alone = fence({u"P1"_s}, u"440106"_s, u"440106"_s);
        alone.id = u"F-alone"_s;
        alone.body.insert("id"_L1, alone.id);
        m_town->upload({alone});
        m_town->walkOut();
        Client duty = m_town->as(u"duty106"_s);
        Chain chain(u"console-1"_s);
        chain.send(duty, m_town->clock, u"duty106"_s, u"check.open"_s, u"C-1"_s,
                   {{u"person"_s, u"P1"_s}, {u"asks"_s, u"fix"_s}, {u"reason"_s, u"抽查"_s}});
        QVERIFY(!alerts(duty).isEmpty());
        m_town->upload({deleted(u"person"_s, u"P1"_s)});
        for (const auto& alert : alerts(duty))
            QCOMPARE(alert.state, contract::AlertState::Closed);
        QVERIFY(!idsOf(snapshot(duty, "ops")).contains(u"C-1"_s));
        const auto fences = snapshot(duty, "reg");
        QCOMPARE(idsOf(fences, u"fence"_s), QStringList{u"F-1"_s});
        for (const auto& row : fences) {
            if (row.type == u"fence"_s)
                QCOMPARE(contract::readBytes<contract::Fence>(row.body)->persons, QList<PersonId>{PersonId(u"P4"_s)});
        }
        m_town->upload({Town::person(u"P1"_s, u"440106001"_s, false, u"R-106"_s)});
        const QByteArray span =
            "?from=" + toWire(m_town->clock.now() - 24h).toLatin1() + "&to=" + toWire(m_town->clock.now()).toLatin1();
        const Reply tracks = duty.get("/v1/persons/P1/tracks" + span);
        QCOMPARE(tracks.status, 200);
        QCOMPARE(tracks.json().value("fixes"_L1).toArray().size(), 0);
    }

    void aNewPasswordEndsTheLogIns()
    {
        Client duty = m_town->as(u"duty106"_s);
        auto line = account(u"duty106"_s, {u"440106"_s}, {u"duty"_s}, false);
        m_town->upload({line}); // with the password it has
        QCOMPARE(duty.get("/v1/live").status, 200);
        line.secret = {{u"password"_s, u"a new one"_s}};
        m_town->upload({line});
        QCOMPARE(duty.get("/v1/live").status, 401);
        QCOMPARE(duty.post("/v1/auth/refresh", QJsonObject()).status, 401);
        m_town->restart();
        Client again = m_town->anonymous();
        again.token = duty.token;
        QCOMPARE(again.get("/v1/live").status, 401);
        QCOMPARE(again.logIn(u"duty106"_s, u"a new one"_s).status, 200);
    }

private:
    static RegistryLine account(const QString& id, const QStringList& organisations, const QStringList& roles,
                                bool minors)
    {
        contract::User user{UserId(id), id, id, {}, roles, minors};
        for (const QString& code : organisations)
            user.organisations << OrgCode(code);
        auto line = Town::line(u"user"_s, id, organisations.first(), contract::toJson(user));
        line.secret = {{u"password"_s, Town::password(id)}};
        return line;
    }
    static RegistryLine gateway(const QString& id, const QStringList& devices)
    {
        contract::Gateway gateway{id, {}};
        for (const QString& device : devices)
            gateway.devices << DeviceId(device);
        auto line = Town::line(u"gateway"_s, id, u"440106"_s, contract::toJson(gateway));
        line.secret = {{u"token"_s, u"token-of-"_s + id}};
        return line;
    }
    static RegistryLine fence(const QStringList& persons, const QString& org, const QString& scope)
    {
        contract::Fence fence;
        fence.id = FenceId(u"F-1"_s);
        fence.name = u"某网吧"_s;
        fence.org = OrgCode(org);
        fence.crs = u"WGS-84"_s;
        for (const QString& person : persons)
            fence.persons << PersonId(person);
        fence.geometry = Town::square(113.36, 23.16, 113.361, 23.161);
        return Town::line(u"fence"_s, fence.id.text, scope, contract::toJson(fence));
    }
    static RegistryLine deleted(const QString& type, const QString& id)
    {
        RegistryLine line;
        line.type = type;
        line.id = id;
        line.deleted = true;
        return line;
    }
    /// The code of the refusal; empty when it was taken.
    static QString refusal(Client& client, const RegistryLine& line)
    {
        const Reply reply =
            client.post("/v1/registry", contract::toBytes(line), {"Content-Type: application/x-ndjson"});
        const auto receipt = contract::readBytes<contract::RegistryReceipt>(reply.body);
        if (!receipt)
            qFatal("registry: %d %s", reply.status, reply.body.constData());
        return receipt->refused.value(0).code;
    }

    Town m_sample;
    std::unique_ptr<Town> m_town;
};

QTEST_GUILESS_MAIN(tst_ProvinceRights)
#include "tst_ProvinceRights.moc"
