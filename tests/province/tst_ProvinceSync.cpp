#include "Town.h"

#include <QTest>
#include <zstd.h>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// Pages, cursors, long polls and streams.
class tst_ProvinceSync : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_town = std::make_unique<Town>(); }

    void aSnapshotIsTheSameInPagesOfAnySize_data()
    {
        QTest::addColumn<int>("limit");
        for (const int limit : {1, 2, 7, 10'000})
            QTest::addRow("%d", limit) << limit;
    }
    void aSnapshotIsTheSameInPagesOfAnySize()
    {
        QFETCH(int, limit);
        Client client = m_town->as(u"city"_s);
        QCOMPARE(idsOf(snapshot(client, "reg", nullptr, limit)), idsOf(snapshot(client, "reg")));
    }

    void rowsWrittenDuringASnapshotComeWithTheTail()
    {
        Client client = m_town->as(u"city"_s);
        const auto first = *contract::readPage(client.get("/v1/sync/reg/snapshot?limit=2").body);
        QVERIFY(first.more);
        m_town->upload(
            {Town::person(u"P0"_s, u"440106001"_s, false, {}), Town::person(u"P9"_s, u"440106001"_s, false, {})});
        QSet<QString> met;
        QByteArray token = first.next.toLatin1();
        contract::Page page;
        do {
            page = *contract::readPage(client.get("/v1/sync/reg/snapshot?limit=2&page=" + token).body);
            for (const auto& row : rowsOf(page))
                met << row.id;
            token = page.next.toLatin1();
        } while (page.more);
        QCOMPARE(page.seq, first.seq);
        for (const auto& row : rowsOf(changes(client, "reg", page.next)))
            met << row.id;
        QVERIFY(met.contains(u"P0"_s));
        QVERIFY(met.contains(u"P9"_s));
    }

    void changesAreCutBetweenTransactionsOnly()
    {
        Client client = m_town->as(u"city"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        m_town->upload(
            {Town::person(u"P5"_s, u"440106001"_s, false, {}), Town::person(u"P6"_s, u"440106001"_s, false, {})});
        m_town->upload({Town::person(u"P7"_s, u"440106001"_s, false, {})});
        const auto page =
            *contract::readPage(client.get("/v1/sync/reg/changes?limit=1&since=" + cursor.toLatin1()).body);
        QCOMPARE(idsOf(rowsOf(page)), (QStringList{u"P5"_s, u"P6"_s}));
        QVERIFY(page.more);
        const auto next = changes(client, "reg", page.next);
        QCOMPARE(idsOf(rowsOf(next)), QStringList{u"P7"_s});
        QVERIFY(!next.more);
    }

    void aCursorThatIsNotOursIsRefused_data()
    {
        QTest::addColumn<QString>("kind");
        for (const auto& kind : {u"bit"_s, u"cut"_s, u"empty"_s, u"noise"_s, u"otherFeed"_s})
            QTest::newRow(qPrintable(kind)) << kind;
    }
    void aCursorThatIsNotOursIsRefused()
    {
        QFETCH(QString, kind);
        Client client = m_town->as(u"city"_s);
        QString cursor;
        snapshot(client, kind == u"otherFeed"_s ? "ops" : "reg", &cursor);
        if (kind == u"bit"_s)
            cursor[5] = cursor[5] == u'A' ? u'B' : u'A';
        else if (kind == u"cut"_s)
            cursor.chop(3);
        else if (kind == u"empty"_s)
            cursor.clear();
        else if (kind == u"noise"_s)
            cursor = u"bm9pc2Vub2lzZW5vaXNlbm9pc2U"_s;
        const Reply reply = client.get("/v1/sync/reg/changes?since=" + cursor.toLatin1());
        QCOMPARE(reply.status, 400);
        QCOMPARE(reply.code(), u"cursor-invalid"_s);
    }

    void anotherViewNeedsAnotherSnapshot()
    {
        Client duty = m_town->as(u"duty106"_s), granted = m_town->as(u"minors106"_s);
        QString cursor;
        snapshot(duty, "reg", &cursor);
        const Reply reply = granted.get("/v1/sync/reg/changes?since=" + cursor.toLatin1());
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.code(), u"view-changed"_s);
    }

    void aDatabaseThatWasPutBackIsANewEpochForWhoSawMore()
    {
        Client client = m_town->as(u"city"_s);
        QString early, late;
        snapshot(client, "reg", &early);
        const QString kept = m_town->directory() + u"/kept"_s;
        const auto copy = [&](bool back) {
            m_town->stop();
            for (const QString& suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
                const QString live = m_town->directory() + u"/province.db"_s + suffix;
                QFile::remove(back ? live : kept + suffix);
                QFile::copy(back ? kept + suffix : live, back ? live : kept + suffix);
            }
            m_town->restart();
        };
        copy(false);
        m_town->upload({Town::person(u"P5"_s, u"440106001"_s, false, {})});
        Client again = m_town->as(u"city"_s);
        snapshot(again, "reg", &late);
        copy(true);
        Client after = m_town->as(u"city"_s);
        const Reply reply = after.get("/v1/sync/reg/changes?since=" + late.toLatin1());
        QCOMPARE(reply.status, 410);
        QCOMPARE(reply.code(), u"epoch-changed"_s);
        QCOMPARE(after.get("/v1/sync/reg/changes?since=" + early.toLatin1()).status, 200);
    }

    void whatLeftBeforeTheSnapshotIsNotMentionedAgain()
    {
        m_town->upload({Town::person(u"P5"_s, u"440106001"_s, false, {})});
        m_town->upload({Town::person(u"P5"_s, u"440103001"_s, false, {})});
        Client client = m_town->as(u"duty106"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        auto changed = Town::person(u"P5"_s, u"440103001"_s, false, {});
        changed.body.insert("supervision"_L1, u"strict"_s);
        m_town->upload({changed});
        QCOMPARE(idsOf(rowsOf(changes(client, "reg", cursor))), QStringList{});
        contract::RegistryLine gone;
        gone.type = u"person"_s;
        gone.id = u"P5"_s;
        gone.deleted = true;
        m_town->upload({gone});
        QCOMPARE(idsOf(rowsOf(changes(client, "reg", cursor))), QStringList{});
    }

    /// A row that left and then changed again while its reader was still on the way through the pages.
    void aReaderOnItsWayLearnsWhatLeft()
    {
        m_town->upload({Town::person(u"P5"_s, u"440106001"_s, false, {})});
        Client client = m_town->as(u"duty106"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        for (const QString& id : {u"P6"_s, u"P7"_s})
            m_town->upload({Town::person(id, u"440106001"_s, false, {})});
        auto moved = Town::person(u"P5"_s, u"440103001"_s, false, {});
        m_town->upload({moved});
        for (const QString& id : {u"P8"_s, u"P9"_s})
            m_town->upload({Town::person(id, u"440106001"_s, false, {})});
        moved.body.insert("supervision"_L1, u"strict"_s);
        m_town->upload({moved});
        QStringList out;
        for (bool more = true; more;) {
            const auto page =
                contract::readPage(client.get("/v1/sync/reg/changes?limit=1&since=" + cursor.toLatin1()).body);
            QVERIFY(page);
            for (const auto& row : rowsOf(*page)) {
                if (row.kind == contract::Row::Kind::Out)
                    out << row.id;
            }
            cursor = page->next;
            more = page->more;
        }
        QCOMPARE(out, QStringList{u"P5"_s});
    }

    void aLongPollDoesNotKeepAnOldScope_data()
    {
        QTest::addColumn<bool>("atTheDeadline");
        QTest::addColumn<bool>("removed");
        QTest::addColumn<int>("status");
        QTest::newRow("woken") << false << false << 409;
        QTest::newRow("deadline") << true << false << 409;
        QTest::newRow("woken, removed") << false << true << 401;
        QTest::newRow("deadline, removed") << true << true << 401;
    }
    void aLongPollDoesNotKeepAnOldScope()
    {
        QFETCH(bool, atTheDeadline);
        QFETCH(bool, removed);
        Client client = m_town->as(u"duty106"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        const QByteArray path = "/v1/sync/reg/changes?wait=20&since=" + cursor.toLatin1();
        QVERIFY(client.connectNow());
        client.write("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.token + "\r\n\r\n");
        QCOMPARE(client.readReply("GET", path, 300).status, 0); // it waits
        contract::User user{UserId(u"duty106"_s),   u"duty106"_s, u"duty106"_s,
                            {OrgCode(u"440103"_s)}, {u"duty"_s},  false};
        auto line = Town::line(u"user"_s, u"duty106"_s, u"440106"_s, contract::toJson(user));
        line.deleted = removed;
        if (removed)
            line.body = {};
        m_town->upload({line});
        if (atTheDeadline)
            m_town->clock.advance(21s);
        else
            m_town->upload({Town::person(u"P5"_s, u"440106001"_s, false, {})});
        QTEST(client.readReply("GET", path, 5000).status, "status");
    }

    void aNewDatabaseIsANewEpoch()
    {
        Client client = m_town->as(u"city"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        m_town->stop();
        m_town->removeDatabase();
        m_town->begin();
        Client again = m_town->as(u"city"_s);
        const Reply reply = again.get("/v1/sync/reg/changes?since=" + cursor.toLatin1());
        QCOMPARE(reply.status, 410);
        QCOMPARE(reply.code(), u"epoch-changed"_s);
    }

    void aCursorOutlivesARestart()
    {
        Client client = m_town->as(u"city"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        m_town->restart();
        Client again = m_town->as(u"city"_s);
        m_town->upload({Town::person(u"P5"_s, u"440106001"_s, false, {})});
        QCOMPARE(idsOf(rowsOf(changes(again, "reg", cursor))), QStringList{u"P5"_s});
    }

    void tombstonesServeTheirTimeThenTheCursorExpires()
    {
        Client client = m_town->as(u"city"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        contract::RegistryLine gone;
        gone.type = u"person"_s;
        gone.id = u"P4"_s;
        gone.deleted = true;
        m_town->upload({gone});
        m_town->clock.advance(24h * 31);
        m_town->restart();
        Client again = m_town->as(u"city"_s);
        QCOMPARE(again.get("/v1/sync/reg/changes?since=" + cursor.toLatin1()).code(), u"cursor-expired"_s);
        QVERIFY(!idsOf(snapshot(again, "reg")).contains(u"P4"_s));
    }

    void aLongPollWakesWhenSomethingVisibleHappens()
    {
        Client client = m_town->as(u"duty106"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        const QByteArray path = "/v1/sync/reg/changes?wait=20&since=" + cursor.toLatin1();
        QVERIFY(client.connectNow());
        client.write("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.token + "\r\n\r\n");
        m_town->upload({Town::person(u"P5"_s, u"440103001"_s, false, {})});
        QCOMPARE(client.readReply("GET", path, 600).status, 0); // the sibling's person wakes nobody
        m_town->upload({Town::person(u"P6"_s, u"440106001"_s, false, {})});
        const Reply reply = client.readReply("GET", path, 5000);
        QCOMPARE(idsOf(rowsOf(*contract::readPage(reply.body))), QStringList{u"P6"_s});
    }

    void aLongPollEndsEmptyAtItsDeadlineAndMovesTheCursor()
    {
        Client client = m_town->as(u"duty106"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        const QByteArray path = "/v1/sync/reg/changes?wait=20&since=" + cursor.toLatin1();
        QVERIFY(client.connectNow());
        client.write("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + client.token + "\r\n\r\n");
        m_town->upload({Town::person(u"P5"_s, u"440103001"_s, false, {})});
        m_town->clock.advance(21s);
        const auto page = contract::readPage(client.readReply("GET", path, 5000).body);
        QVERIFY(page);
        QCOMPARE(page->rowCount(), 0);
        QVERIFY(page->next != cursor);
    }

    void aStreamCarriesPagesAndHeartbeats()
    {
        Client client = m_town->as(u"duty106"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        const Reply head = client.openStream("/v1/sync/reg/changes?since=" + cursor.toLatin1());
        QCOMPARE(head.status, 200);
        QCOMPARE(head.headers.value("content-type"), "text/event-stream");
        m_town->upload({Town::person(u"P5"_s, u"440106001"_s, false, {})});
        const auto event = client.nextEvent({"page", "hb"});
        QCOMPARE(event.name, "page");
        const auto page = contract::readPage(event.data);
        QVERIFY2(page.has_value(), event.data.constData());
        QCOMPARE(idsOf(rowsOf(*page)), QStringList{u"P5"_s});
        QCOMPARE(QString::fromLatin1(event.id), page->next);
        m_town->clock.advance(11s);
        const auto beat = client.nextEvent({"page", "hb"});
        QCOMPARE(beat.name, "hb");
        const auto data = contract::readBytes<contract::Heartbeat>(beat.data);
        QVERIFY(data);
        QVERIFY(data->tokenTtl > 0s);
        m_town->upload({Town::person(u"P6"_s, u"440106001"_s, false, {})});
        QCOMPARE(idsOf(rowsOf(*contract::readPage(client.nextEvent({"page"}).data))), QStringList{u"P6"_s});
    }

    void aStreamIsTakenUpAgainAfterItsLastEvent()
    {
        Client client = m_town->as(u"duty106"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        m_town->upload({Town::person(u"P5"_s, u"440106001"_s, false, {})});
        const QString middle = changes(client, "reg", cursor).next;
        m_town->upload({Town::person(u"P6"_s, u"440106001"_s, false, {})});
        QVERIFY(client.connectNow());
        client.write("GET /v1/sync/reg/changes?since=" + cursor.toLatin1() +
                     " HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n" + "Last-Event-ID: " + middle.toLatin1() +
                     "\r\nAuthorization: Bearer " + client.token + "\r\n\r\n");
        QCOMPARE(client.readReply().status, 200);
        QCOMPARE(idsOf(rowsOf(*contract::readPage(client.nextEvent({"page"}).data))), QStringList{u"P6"_s});
    }

    void anAccountThatChangesIsToldOnItsStream()
    {
        Client client = m_town->as(u"duty106"_s);
        QString cursor;
        snapshot(client, "reg", &cursor);
        client.openStream("/v1/sync/reg/changes?since=" + cursor.toLatin1());
        contract::User user{UserId(u"duty106"_s),   u"duty106"_s, u"duty106"_s,
                            {OrgCode(u"440103"_s)}, {u"duty"_s},  false};
        m_town->upload({Town::line(u"user"_s, u"duty106"_s, u"440106"_s, contract::toJson(user))});
        QCOMPARE(client.nextEvent({"view", "page"}).name, "view");
        QVERIFY(client.isClosedWithin(5000));
        QCOMPARE(m_town->as(u"duty106"_s).get("/v1/sync/reg/changes?since=" + cursor.toLatin1()).code(),
                 u"view-changed"_s);
    }

    void positionsFollowOnTheLiveStream()
    {
        Client client = m_town->as(u"duty106"_s);
        client.openStream("/v1/live");
        m_town->send({m_town->fix(u"P1"_s, {23.15, 113.35})});
        const auto first = contract::readLiveFrame(client.nextEvent({"live"}).data);
        QVERIFY(first);
        QCOMPARE(first->rows.size(), 1);
        m_town->clock.advance(60s);
        m_town->send({m_town->fix(u"P1"_s, {23.151, 113.351})});
        const auto second = contract::readLiveFrame(client.nextEvent({"live"}).data);
        QVERIFY(second->pseq > first->pseq);
        QCOMPARE(second->rows.first().where, (Coordinate{23.151, 113.351}));
        QVERIFY(contract::readLiveFrame(client.nextEvent({"live"}, 600).data).has_value() ==
                false); // nothing new, no frame
    }

    void aPersonIsNotShownAfterTheDecisionHasEnded()
    {
        m_town->send({m_town->fix(u"P1"_s, {23.15, 113.35})});
        Client before = m_town->as(u"duty106"_s);
        QCOMPARE(contract::readLiveFrame(before.get("/v1/live").body)->rows.size(), 1);
        m_town->clock.advance(24h * 61);
        Client after = m_town->as(u"duty106"_s);
        QCOMPARE(contract::readLiveFrame(after.get("/v1/live").body)->rows.size(), 0);
    }

    void aBigAnswerIsCompressedForWhoAsks()
    {
        Client client = m_town->as(u"city"_s);
        const Reply plain = client.get("/v1/sync/reg/snapshot");
        QVERIFY(!plain.headers.contains("content-encoding"));
        const Reply packed = client.get("/v1/sync/reg/snapshot", {"Accept-Encoding: gzip, zstd"});
        QCOMPARE(packed.headers.value("content-encoding"), "zstd");
        QVERIFY(packed.body.size() < plain.body.size() / 2);
        QByteArray text(plain.body.size() * 2, '\0');
        text.resize(
            static_cast<qsizetype>(ZSTD_decompress(text.data(), static_cast<size_t>(text.size()),
                                                   packed.body.constData(), static_cast<size_t>(packed.body.size()))));
        QCOMPARE(rowsOf(*contract::readPage(text)).size(), rowsOf(*contract::readPage(plain.body)).size());
    }

private:
    std::unique_ptr<Town> m_town;
};

QTEST_GUILESS_MAIN(tst_ProvinceSync)
#include "tst_ProvinceSync.moc"
