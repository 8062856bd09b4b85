#include "Town.h"

#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// The one policy, seen from outside: a sibling county and a minor over every way out of the platform.
class tst_ProvinceScope : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& person : {u"P1"_s, u"P2"_s, u"P3"_s})
            m_town.send({m_town.fix(person, {23.15, person == u"P2"_s ? 113.25 : 113.35})});
        m_town.walkOut(u"P1"_s);
        m_town.walkOut(u"P3"_s);
    }

    void snapshotShowsOnlyWhatTheAccountSees_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QStringList>("persons");
        QTest::addColumn<QStringList>("devices");
        QTest::addColumn<QStringList>("decisions");
        QTest::newRow("county") << u"duty106"_s << QStringList{u"P1"_s, u"P4"_s} << QStringList{u"D1"_s, u"D4"_s}
                                << QStringList{u"E1"_s};
        QTest::newRow("county with minors") << u"minors106"_s << QStringList{u"P1"_s, u"P3"_s, u"P4"_s}
                                            << QStringList{u"D1"_s, u"D3"_s, u"D4"_s} << QStringList{u"E1"_s, u"E3"_s};
        QTest::newRow("sibling county") << u"duty103"_s << QStringList{u"P2"_s} << QStringList{u"D2"_s}
                                        << QStringList{u"E2"_s};
        QTest::newRow("city") << u"city"_s << QStringList{u"P1"_s, u"P2"_s, u"P3"_s, u"P4"_s}
                              << QStringList{u"D1"_s, u"D2"_s, u"D3"_s, u"D4"_s}
                              << QStringList{u"E1"_s, u"E2"_s, u"E3"_s};
    }
    void snapshotShowsOnlyWhatTheAccountSees()
    {
        QFETCH(QString, user);
        Client client = m_town.as(user);
        const auto rows = snapshot(client, "reg");
        QTEST(idsOf(rows, u"person"_s), "persons");
        QTEST(idsOf(rows, u"device"_s), "devices");
        QTEST(idsOf(rows, u"decision"_s), "decisions");
    }

    /// Of other organisations one sees the names of those above, and nothing else.
    void namesOfThoseAboveAreKnown()
    {
        Client county = m_town.as(u"duty106"_s);
        const QStringList orgs = idsOf(snapshot(county, "reg"), u"org"_s);
        QVERIFY(orgs.contains(u"440106"_s));
        QVERIFY(orgs.contains(u"4401"_s));
        QVERIFY(orgs.contains(u"44"_s));
        QVERIFY(!orgs.contains(u"440103"_s));
        Client city = m_town.as(u"city"_s);
        const QStringList wider = idsOf(snapshot(city, "reg"), u"org"_s);
        QVERIFY(wider.contains(u"440103"_s) && wider.contains(u"440106"_s) && wider.contains(u"44"_s));
    }

    void alertsStayInTheCountyAndMinorsAreSealed()
    {
        const auto personsOfAlerts = [this](const QString& user) {
            Client client = m_town.as(user);
            QSet<QString> persons;
            for (const auto& alert : alerts(client))
                persons << alert.person.text;
            return persons;
        };
        QCOMPARE(personsOfAlerts(u"duty106"_s), QSet<QString>{u"P1"_s});
        QCOMPARE(personsOfAlerts(u"duty103"_s), QSet<QString>{});
        QCOMPARE(personsOfAlerts(u"minors106"_s), (QSet<QString>{u"P1"_s, u"P3"_s}));
    }

    void liveShowsOnlyWhatTheAccountSees_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QSet<QString>>("persons");
        QTest::newRow("county") << u"duty106"_s << QSet<QString>{u"P1"_s};
        QTest::newRow("minors") << u"minors106"_s << QSet<QString>{u"P1"_s, u"P3"_s};
        QTest::newRow("sibling") << u"duty103"_s << QSet<QString>{u"P2"_s};
    }
    void liveShowsOnlyWhatTheAccountSees()
    {
        QFETCH(QString, user);
        Client client = m_town.as(user);
        const auto personsOf = [](const QByteArray& bytes) {
            QSet<QString> persons;
            const auto frame = contract::readLiveFrame(bytes);
            for (const auto& row : frame ? frame->rows : QList<contract::Position>())
                persons << row.person.text;
            return persons;
        };
        QTEST(personsOf(client.get("/v1/live").body), "persons");
        client.openStream("/v1/live");
        QTEST(personsOf(client.nextEvent({"live"}).data), "persons");
    }

    void tailShowsOnlyWhatTheAccountSees()
    {
        Client sibling = m_town.as(u"duty103"_s);
        Client own = m_town.as(u"duty106"_s);
        QString siblingCursor, ownCursor;
        snapshot(sibling, "reg", &siblingCursor);
        snapshot(own, "reg", &ownCursor);
        auto person = Town::person(u"P5"_s, u"440106001"_s, false, u"R-106"_s);
        auto minor = Town::person(u"P6"_s, u"440106001"_s, true, u"R-106"_s);
        m_town.upload({person, minor});
        QCOMPARE(idsOf(rowsOf(changes(own, "reg", ownCursor)), u"person"_s), QStringList{u"P5"_s});
        QCOMPARE(idsOf(rowsOf(changes(sibling, "reg", siblingCursor)), u"person"_s), QStringList{});
        m_town.upload({deleted(u"person"_s, u"P5"_s), deleted(u"person"_s, u"P6"_s)});
        const auto gone = rowsOf(changes(own, "reg", ownCursor));
        QCOMPARE(idsOf(gone), QStringList{u"P5"_s});
        QCOMPARE(gone.first().kind, contract::Row::Kind::Del);
        QCOMPARE(idsOf(rowsOf(changes(sibling, "reg", siblingCursor))), QStringList{});
    }

    void aMoveIsAnOutHereAndAPutThere()
    {
        Client here = m_town.as(u"duty106"_s);
        Client there = m_town.as(u"duty103"_s);
        m_town.upload(
            {Town::person(u"P7"_s, u"440106001"_s, false, u"R-106"_s), Town::device(u"D7"_s, u"P7"_s, u"440106001"_s)});
        QString hereCursor, thereCursor;
        snapshot(here, "reg", &hereCursor);
        snapshot(there, "reg", &thereCursor);
        m_town.upload({Town::person(u"P7"_s, u"440103001"_s, false, u"R-103"_s)});
        QMap<QString, contract::Row::Kind> seenHere, seenThere;
        for (const auto& row : rowsOf(changes(here, "reg", hereCursor)))
            seenHere.insert(row.id, row.kind);
        for (const auto& row : rowsOf(changes(there, "reg", thereCursor)))
            seenThere.insert(row.id, row.kind);
        QCOMPARE(seenHere.value(u"P7"_s), contract::Row::Kind::Out);
        QCOMPARE(seenHere.value(u"D7"_s), contract::Row::Kind::Out);
        QCOMPARE(seenThere.value(u"P7"_s), contract::Row::Kind::Put);
        QCOMPARE(seenThere.value(u"D7"_s), contract::Row::Kind::Put);
        m_town.upload({deleted(u"person"_s, u"P7"_s)});
    }

    void sealingAPersonTakesItFromThoseWithoutTheGrant()
    {
        Client own = m_town.as(u"duty106"_s);
        m_town.upload({Town::person(u"P8"_s, u"440106001"_s, false, {})});
        QString cursor;
        snapshot(own, "reg", &cursor);
        m_town.upload({Town::person(u"P8"_s, u"440106001"_s, true, {})});
        const auto rows = rowsOf(changes(own, "reg", cursor));
        QCOMPARE(idsOf(rows, u"person"_s), QStringList{u"P8"_s});
        QCOMPARE(rows.first().kind, contract::Row::Kind::Out);
        m_town.upload({deleted(u"person"_s, u"P8"_s)});
    }

    void tracksAreAnsweredOnlyWithinTheScope_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("person");
        QTest::addColumn<int>("status");
        QTest::newRow("own") << u"duty106"_s << u"P1"_s << 200;
        QTest::newRow("sibling") << u"duty103"_s << u"P1"_s << 404;
        QTest::newRow("minor") << u"duty106"_s << u"P3"_s << 404;
        QTest::newRow("minor with grant") << u"minors106"_s << u"P3"_s << 200;
        QTest::newRow("nobody") << u"duty106"_s << u"P99"_s << 404;
    }
    void tracksAreAnsweredOnlyWithinTheScope()
    {
        QFETCH(QString, user);
        QFETCH(QString, person);
        Client client = m_town.as(user);
        const QByteArray span =
            "?from=" + toWire(m_town.clock.now() - 24h).toLatin1() + "&to=" + toWire(m_town.clock.now()).toLatin1();
        const Reply reply = client.get("/v1/persons/" + person.toLatin1() + "/tracks" + span);
        QTEST(reply.status, "status");
        QCOMPARE(reply.json().value("fixes"_L1).toArray().size() > 5, reply.status == 200);
    }

    void identityIsRevealedOnlyForAnOpenCaseWithinTheScope()
    {
        Client own = m_town.as(u"duty106"_s);
        Client sibling = m_town.as(u"duty103"_s);
        const QString alert = alerts(own).first().id.text;
        const auto ask = [&](Client& client, const QString& person, const QString& id) {
            return client.post("/v1/persons/" + person.toLatin1() + "/reveal",
                               contract::toJson(contract::RevealReason{u"alert"_s, id, u"电话联系本人"_s}));
        };
        QCOMPARE(ask(own, u"P1"_s, u"A-unknown"_s).code(), u"no-reason"_s);
        QCOMPARE(ask(own, u"P4"_s, alert).code(), u"no-reason"_s);
        QCOMPARE(ask(sibling, u"P1"_s, alert).status, 404);
        QCOMPARE(ask(own, u"P3"_s, alert).status, 404);
        QCOMPARE(own.post("/v1/persons/P1/reveal", QJsonObject()).status, 400);
        const Reply shown = ask(own, u"P1"_s, alert);
        QCOMPARE(shown.status, 200);
        QCOMPARE(shown.json().value("name"_L1).toString(), u"周某P1"_s);
    }

    void noRowCarriesAnIdentity()
    {
        Client city = m_town.as(u"city"_s);
        for (const QByteArray& feed : {QByteArray("reg"), QByteArray("ops")}) {
            for (const auto& row : snapshot(city, feed)) {
                QVERIFY2(!row.body.contains("44010619900101001X"), row.body.constData());
                QVERIFY2(!row.body.contains(u"周某"_s.toUtf8()), row.body.constData());
            }
        }
    }

    void aZoneThatNamesAMinorIsSealedToo()
    {
        contract::Fence fence;
        fence.id = FenceId(u"F-minor"_s);
        fence.name = u"某网吧"_s;
        fence.org = OrgCode(u"440106"_s);
        fence.crs = u"WGS-84"_s;
        fence.persons = {PersonId(u"P3"_s)};
        fence.geometry = Town::square(113.36, 23.16, 113.361, 23.161);
        m_town.upload({Town::line(u"fence"_s, fence.id.text, u"440106"_s, contract::toJson(fence))});
        Client own = m_town.as(u"duty106"_s);
        Client granted = m_town.as(u"minors106"_s);
        QCOMPARE(idsOf(snapshot(own, "reg"), u"fence"_s), QStringList{});
        QCOMPARE(idsOf(snapshot(granted, "reg"), u"fence"_s), QStringList{u"F-minor"_s});
    }

    void theTownshipSeesTheAreaItsPeopleLiveIn()
    {
        Client officer = m_town.as(u"officer106"_s);
        QCOMPARE(idsOf(snapshot(officer, "reg"), u"region"_s), QStringList{u"R-106"_s});
    }

private:
    static contract::RegistryLine deleted(const QString& type, const QString& id)
    {
        contract::RegistryLine line;
        line.type = type;
        line.id = id;
        line.deleted = true;
        return line;
    }
    Town m_town;
};

QTEST_GUILESS_MAIN(tst_ProvinceScope)
#include "tst_ProvinceScope.moc"
