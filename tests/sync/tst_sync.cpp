#include "sync/Sync.h"

#include "contract/EventStream.h"
#include "engine/Pages.h"
#include "fakes/FakeClock.h"
#include "fakes/ScriptedProvince.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace zhihui;
using namespace Qt::StringLiterals;
using engine::Link;

class TestSync : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<ScriptedProvince> m_province;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QThread> m_data, m_net;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<engine::World> m_world;
    std::unique_ptr<sync::Sync> m_sync;
    sync::Config m_config;
    Link m_link;
    QStringList m_caughtUp;
    bool m_wasLost = false;
    qsizetype m_fewest = 0;

    void start()
    {
        m_engine = std::make_unique<engine::Engine>(
            engine::Engine::Config{.directory = m_directory->path(), .key = QByteArray(32, 'k')}, *m_clock);
        m_world = std::make_unique<engine::World>(*m_clock);
        m_data = std::make_unique<QThread>();
        m_net = std::make_unique<QThread>();
        m_engine->moveToThread(m_data.get());
        connect(m_engine.get(), &engine::Engine::changed, m_world.get(), &engine::World::apply);
        m_data->start();
        m_net->start();
        QVERIFY(m_engine->open().result());
        m_config.province = m_province->url();
        m_config.caFile = m_config.caFile.isEmpty() ? m_province->caFile() : m_config.caFile;
        m_sync = std::make_unique<sync::Sync>(m_config, *m_engine, *m_clock);
        m_sync->moveToThread(m_net.get());
        connect(m_sync.get(), &sync::Sync::linkChanged, this, [this](const Link& link) {
            m_link = link;
            m_wasLost |= link.state == Link::State::Lost;
        });
        connect(m_sync.get(), &sync::Sync::caughtUp, this, [this](const QString& feed) { m_caughtUp.append(feed); });
        m_sync->start();
    }
    void stop()
    {
        if (!m_sync)
            return;
        QFuture<void> stopped = m_sync->stop();
        QTRY_VERIFY(stopped.isFinished());
        m_net->quit();
        m_net->wait();
        m_sync.reset();
        m_data->quit();
        m_data->wait();
        m_engine.reset();
        m_world.reset();
    }
    void putPerson(int n)
    {
        const QString id = u"P-%1"_s.arg(n, 3, 10, QChar(u'0'));
        m_province->put(u"reg"_s, u"person"_s, id, pages::body(pages::person(id)));
    }
    void putAlert(const QString& id) { m_province->put(u"ops"_s, u"alert"_s, id, pages::body(pages::freshAlert(id))); }
    bool isLive() const { return m_link.state == Link::State::Live; }
    qsizetype asked(const QString& path) const { return m_province->paths.count(path); }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"zhihui.sync.info=false\nzhihui.store.warning=false"_s); }
    void init()
    {
        m_province = std::make_unique<ScriptedProvince>();
        m_clock = std::make_unique<FakeClock>(samples::noon);
        m_directory = std::make_unique<QTemporaryDir>();
        m_config = {};
        m_config.user = u"chen"_s;
        m_config.password = u"right"_s;
        m_config.random = [] { return 0.001; };
        m_config.resyncSpread = 1s;
        m_link = {};
        m_caughtUp.clear();
        m_wasLost = false;
    }
    void cleanup()
    {
        m_province->script = nullptr; // it sees variables of the test that has ended
        stop();
        m_province.reset();
    }

    void everythingIsLoadedInPagesAndThenFollowed()
    {
        m_province->pageRows = 3;
        for (int i = 0; i < 10; ++i)
            putPerson(i);
        putAlert(u"A-1"_s);
        start();
        QTRY_COMPARE(m_world->persons().size(), 10);
        QTRY_VERIFY(isLive() && m_caughtUp.contains(u"reg"_s) && m_caughtUp.contains(u"ops"_s));
        QCOMPARE(asked(u"/v1/sync/reg/snapshot"_s), 4);
        putAlert(u"A-2"_s);
        putPerson(10);
        QTRY_VERIFY(m_world->alert(AlertId(u"A-2"_s)));
        QTRY_COMPARE(m_world->persons().size(), 11);
    }

    void anEmptyProvinceIsCaughtUpToo()
    {
        start();
        QTRY_VERIFY(isLive() && m_caughtUp.contains(u"reg"_s));
    }

    void aSecondStartLoadsNoSnapshotAgain()
    {
        putAlert(u"A-1"_s);
        start();
        QTRY_VERIFY(isLive() && m_caughtUp.contains(u"reg"_s));
        stop();
        m_province->paths.clear();
        m_caughtUp.clear();
        putAlert(u"A-2"_s);
        start();
        QTRY_VERIFY(m_world->alert(AlertId(u"A-2"_s)));
        QVERIFY(m_world->alert(AlertId(u"A-1"_s)));
        QTRY_VERIFY(m_caughtUp.contains(u"reg"_s));
        QCOMPARE(asked(u"/v1/sync/ops/snapshot"_s) + asked(u"/v1/sync/reg/snapshot"_s), 0);
    }

    void aWrongPasswordIsAskedForAgainAndNotRetried()
    {
        m_config.password = u"wrong"_s;
        start();
        QSignalSpy refused(m_sync.get(), &sync::Sync::credentialsRefused);
        QTRY_COMPARE(m_link.state, Link::State::Denied);
        QTRY_COMPARE(refused.size(), 1);
        QCOMPARE(refused.first().first().toString(), u"用户名或密码不正确"_s);
        m_sync->setCredentials(u"chen"_s, u"right"_s);
        QTRY_VERIFY(isLive());
        QCOMPARE(asked(u"/v1/auth/token"_s), 2);
    }

    void theAccountIsToldAndDecidesAreSignedByIt()
    {
        start();
        QSignalSpy account(m_sync.get(), &sync::Sync::accountChanged);
        QTRY_VERIFY(isLive());
        QTRY_COMPARE(account.size(), 1);
        QCOMPARE(account.first().first().value<engine::Account>().display, u"陈*"_s);
        QCOMPARE(m_engine->submit(pages::draft(u"alert.accept"_s)).result()->by, samples::user().id);
    }

    void anExpiredTokenIsRefreshedAndTheFeedGoesOn()
    {
        putAlert(u"A-1"_s);
        bool expired = false;
        m_province->script = [&expired](const ScriptedCall& call) {
            if (!call.path.endsWith(u"/ops/changes") || std::exchange(expired, true))
                return false;
            call.refuse(contract::readProblem(401, {}));
            return true;
        };
        start();
        QTRY_VERIFY(isLive());
        QCOMPARE(asked(u"/v1/auth/refresh"_s), 1);
        QCOMPARE(asked(u"/v1/auth/token"_s), 1);
    }

    void anotherAuthorityIsNotTrusted()
    {
        const ScriptedProvince other;
        m_config.caFile = other.caFile();
        start();
        QTRY_COMPARE(m_link.state, Link::State::Lost);
        QVERIFY(m_province->paths.isEmpty());
    }

    void aLostLinkIsNoticedAtOnceAndTakenUpAgain()
    {
        start();
        QTRY_VERIFY(isLive());
        m_clock->advance(90s);
        m_province->vanish();
        QTRY_COMPARE(m_link.state, Link::State::Lost);
        QCOMPARE(m_link.since, samples::noon + 90s);
        m_clock->advance(60s);
        putAlert(u"A-9"_s);
        QVERIFY(m_province->listen());
        QTRY_VERIFY(isLive() && m_world->alert(AlertId(u"A-9"_s)));
    }

    void aSilentStreamIsDead()
    {
        m_config.silence = 300ms;
        start();
        QTRY_VERIFY(isLive());
        QVERIFY(!m_wasLost);
        QTRY_VERIFY(m_wasLost);
    }

    void twoSilentStreamsInARowMeanLongPolls()
    {
        m_config.silence = 300ms;
        m_config.pollWait = 1s;
        m_province->pushes = false;
        start();
        QTRY_VERIFY(isLive());
        const auto longPolls = [this] { return m_province->property("longPolls").toInt(); };
        m_province->script = [this](const ScriptedCall& call) {
            if (call.path == u"/v1/sync/ops/changes" && call.query.hasQueryItem(u"wait"_s)) {
                m_province->setProperty("longPolls", m_province->property("longPolls").toInt() + 1);
                m_province->pushes = true;
            }
            return false;
        };
        QTRY_VERIFY(longPolls() > 0);
        putAlert(u"A-3"_s);
        QTRY_VERIFY(m_world->alert(AlertId(u"A-3"_s)));
    }

    void anotherEpochReloadsEverythingAndOldDataStaysUntilThen()
    {
        putAlert(u"A-1"_s);
        for (int i = 0; i < 5; ++i)
            putPerson(i);
        start();
        QTRY_VERIFY(isLive() && m_world->persons().size() == 5);
        QVERIFY(m_engine->submit(pages::draft(u"alert.accept"_s)).result());
        QTRY_COMPARE(m_province->taken.size(), 1);
        m_province->vanish();
        m_province->restore(u"epoch-2"_s);
        m_fewest = 5;
        connect(m_engine.get(), &engine::Engine::changed, m_world.get(),
                [this] { m_fewest = std::min(m_fewest, m_world->persons().size()); });
        m_caughtUp.clear();
        QVERIFY(m_province->listen());
        QTRY_VERIFY(isLive() && m_caughtUp.contains(u"reg"_s));
        QCOMPARE(m_engine->feedState(u"reg"_s).result()->epoch, u"epoch-2"_s);
        QCOMPARE(m_fewest, 5);
        // What the restored province does not know is sent again.
        QTRY_COMPARE(m_province->taken.size(), 1);
    }

    void aChangedViewReloads()
    {
        putAlert(u"A-1"_s);
        start();
        QTRY_VERIFY(isLive());
        bool told = false;
        m_province->view = u"view-2"_s;
        m_province->script = [&told](const ScriptedCall& call) {
            if (call.path != u"/v1/sync/ops/changes" || std::exchange(told, true))
                return false;
            call.refuse({409, u"view-changed"_s, u"查看范围已变更"_s, {}, false, 0});
            return true;
        };
        m_province->vanish();
        QVERIFY(m_province->listen());
        QTRY_COMPARE(m_engine->feedState(u"ops"_s).result()->view, u"view-2"_s);
        QTRY_VERIFY(isLive());
    }

    void livePositionsAreBoundToTheView()
    {
        QStringList since;
        m_province->script = [&](const ScriptedCall& call) {
            if (call.path != u"/v1/live")
                return false;
            since.append(call.query.queryItemValue(u"since"_s));
            call.openStream();
            contract::LiveFrame frame;
            frame.epoch = m_province->epoch;
            frame.rows = {pages::position(m_province->view, 500)};
            frame.pseq = 500;
            call.send(contract::toBytes({"live", {}, contract::toBytes(frame)}));
            return true;
        };
        const auto live = [this] { return m_engine->feedState(u"live"_s).result().value(); };
        putAlert(u"A-1"_s);
        start();
        QTRY_VERIFY(isLive() && live().seq == 500);
        QCOMPARE(live().view, u"view-1"_s);
        stop();
        // The same view goes on where it was.
        start();
        QTRY_COMPARE(since, (QStringList{u"0"_s, u"500"_s}));
        QTRY_VERIFY(isLive());
        stop();
        m_province->view = u"view-2"_s;
        start();
        QTRY_COMPARE(live().view, u"view-2"_s);
        QCOMPARE(since.value(2), u"0"_s);
    }

    void anOpenLiveStreamOfAnotherViewIsEnded()
    {
        QStringList since;
        m_province->script = [&](const ScriptedCall& call) {
            if (call.path == u"/v1/live") {
                since.append(call.query.queryItemValue(u"since"_s));
                call.openStream();
                contract::LiveFrame frame{m_province->epoch, 500, {pages::position(u"P-1"_s, 500)}};
                call.send(contract::toBytes({"live", {}, contract::toBytes(frame)}));
                return true;
            }
            if (call.path == u"/v1/sync/ops/changes" && m_province->property("moved").toBool()) {
                m_province->setProperty("moved", false);
                call.refuse({409, u"view-changed"_s, u"查看范围已变更"_s, {}, false, 0});
                return true;
            }
            return false;
        };
        m_config.silence = 2s;
        start();
        QTRY_VERIFY(isLive() && m_engine->feedState(u"live"_s).result()->seq == 500);
        // Only the feed hears of it: the live stream itself stays open.
        m_province->view = u"view-2"_s;
        m_province->setProperty("moved", true);
        QTRY_COMPARE(m_engine->feedState(u"live"_s).result()->view, u"view-2"_s);
        QCOMPARE(since.last(), u"0"_s);
    }

    void afterA410ItIsLoadedAgainAtARandomTime()
    {
        putAlert(u"A-1"_s);
        start();
        QTRY_VERIFY(isLive());
        stop();
        m_config.random = [] { return 0.5; };
        m_config.resyncSpread = 4s;
        QElapsedTimer sinceGone;
        qint64 waited = -1;
        m_province->restore(u"epoch-2"_s);
        m_province->script = [&](const ScriptedCall& call) {
            if (call.path == u"/v1/sync/ops/changes" && !sinceGone.isValid())
                sinceGone.start();
            if (call.path == u"/v1/sync/ops/snapshot" && waited < 0)
                waited = sinceGone.elapsed();
            return false;
        };
        start();
        // What is there stays until then.
        QTRY_VERIFY(m_world->alert(AlertId(u"A-1"_s)));
        QTRY_VERIFY_WITH_TIMEOUT(waited >= 0, 20'000);
        QVERIFY2(waited >= 1'990, qPrintable(QString::number(waited)));
        QTRY_VERIFY(isLive());
    }

    void aPageThatIsNotAPageIsNeverApplied_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a portal") << QByteArray("<html>log in</html>");
        QTest::newRow("not JSON") << QByteArray("{\"k\":\"hdr\"\n");
        QTest::newRow("no end") << QByteArray(
            R"({"k":"hdr","feed":"reg","epoch":"epoch-1","view":"view-1","schema":1,"from":0})"
            "\n");
    }
    void aPageThatIsNotAPageIsNeverApplied()
    {
        QFETCH(const QByteArray, text);
        putPerson(1);
        int bad = 0;
        m_province->script = [&](const ScriptedCall& call) {
            if (call.path != u"/v1/sync/reg/snapshot" || ++bad > 3)
                return false;
            call.answer(200, text, "application/x-ndjson");
            return true;
        };
        start();
        QTRY_COMPARE(m_world->persons().size(), 1);
        QCOMPARE(bad, 4);
    }

    /// The page is cut at every byte, without a length that could tell; the next attempt is cut one byte later.
    void aPageCutAtAnyByteIsNeverHalfApplied_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("stream");
        QTest::newRow("snapshot") << u"/v1/sync/ops/snapshot"_s << false;
        QTest::newRow("changes") << u"/v1/sync/ops/changes"_s << false;
        QTest::newRow("stream") << u"/v1/sync/ops/changes"_s << true;
    }
    void aPageCutAtAnyByteIsNeverHalfApplied()
    {
        QFETCH(const QString, path);
        QFETCH(const bool, stream);
        contract::PageWriter writer(u"ops"_s, m_province->epoch, m_province->view, 0);
        writer.beginGroup(2);
        for (qint64 n = 1; n <= 2; ++n)
            writer.put(u"drone"_s, u"X-%1"_s.arg(n), n, u"440103"_s, R"({"a":1})");
        QByteArray whole = writer.finish(u"epoch-1.2"_s, 2, 2, false);
        if (stream)
            whole = contract::toBytes(contract::StreamEvent{"page", {}, whole});
        m_config.random = [] { return 0.0; };
        qsizetype cut = 0;
        qsizetype whenMoved = -1;
        m_province->script = [&](const ScriptedCall& call) {
            if (call.path != path || call.wantsStream() != stream || cut > whole.size())
                return false;
            const auto place = m_engine->feedState(u"ops"_s).result();
            if (whenMoved < 0 && place->seq == 2)
                whenMoved = cut - 1;
            call.answerUntilClose(whole.first(cut), stream ? "text/event-stream" : "application/x-ndjson");
            ++cut;
            return true;
        };
        start();
        QTRY_VERIFY_WITH_TIMEOUT(cut > whole.size() || whenMoved >= 0, 120'000);
        QTRY_COMPARE(m_engine->feedState(u"ops"_s).result()->seq, 2);
        // An event is whole with its own empty line, of which the last byte may be missing only for the page itself.
        if (whenMoved >= 0)
            QCOMPARE(whenMoved, whole.size());
    }

    void aSnapshotThatBreaksIsResumedWhereItWas()
    {
        m_province->pageRows = 2;
        for (int i = 0; i < 10; ++i)
            putPerson(i);
        int calls = 0;
        m_province->script = [&calls](const ScriptedCall& call) {
            if (call.path != u"/v1/sync/reg/snapshot" || ++calls % 2 == 1)
                return false;
            call.hangUp();
            return true;
        };
        start();
        QTRY_COMPARE(m_world->persons().size(), 10);
        // Five pages; every break costs one request more, never a page again. QNAM repeats a broken GET by itself.
        QVERIFY(asked(u"/v1/sync/reg/snapshot"_s) <= 12);
    }

    void decisionsTakenOfflineArriveOnceAndInOrder()
    {
        putAlert(u"A-1"_s);
        start();
        QTRY_VERIFY(isLive());
        m_province->vanish();
        QTRY_COMPARE(m_link.state, Link::State::Lost);
        QStringList ids;
        for (int i = 0; i < 250; ++i)
            ids.append(
                m_engine->submit(pages::draft(u"alert.step"_s, u"A-1"_s, {{u"step"_s, u"电话"_s}})).result()->id.text);
        QVERIFY(m_province->listen());
        m_sync->retryNow();
        QTRY_COMPARE(m_province->taken.size(), 250);
        QStringList arrived;
        for (const auto& command : std::as_const(m_province->taken))
            arrived.append(command.id.text);
        QCOMPARE(arrived, ids);
        QTRY_COMPARE(m_world->pendingCount(), 0);
    }

    void aSwallowedAnswerDoesNotDoubleADecision()
    {
        start();
        QTRY_VERIFY(isLive());
        int swallowed = 0;
        m_province->script = [&swallowed](const ScriptedCall& call) {
            // The commands are taken, the connection closes without a reply: QNAM itself sends such a POST again.
            if (call.path == u"/v1/ops")
                call.socket->setProperty("mute", ++swallowed <= 6);
            return false;
        };
        QVERIFY(m_engine->submit(pages::draft(u"alert.accept"_s)).result());
        QTRY_COMPARE(m_world->pendingCount(), 0);
        QTRY_VERIFY(m_engine->outbox().result()->commands.isEmpty());
        QCOMPARE(m_province->taken.size(), 1);
        QVERIFY(m_province->deliveries > 4);
    }

    void aGapInTheNumbersIsFilledFromWhereTheProvinceStands()
    {
        start();
        QTRY_VERIFY(isLive());
        QVERIFY(m_engine->submit(pages::draft(u"alert.accept"_s)).result());
        QTRY_COMPARE(m_world->pendingCount(), 0);
        QTRY_VERIFY(m_engine->outbox().result()->commands.isEmpty());
        m_province->restore(m_province->epoch);
        QVERIFY(m_engine->submit(pages::draft(u"alert.accept"_s)).result());
        QTRY_COMPARE(m_province->taken.size(), 2);
        QCOMPARE(m_province->taken.first().n, 1);
    }

    void anotherChainAtTheProvinceBeginsANewIncarnation()
    {
        start();
        QTRY_VERIFY(isLive());
        bool forked = false;
        qint64 incarnation = 0;
        m_province->script = [&](const ScriptedCall& call) {
            if (call.path != u"/v1/ops")
                return false;
            incarnation = contract::readCommandBatch(QJsonDocument::fromJson(call.body).object())->incarnation;
            if (std::exchange(forked, true))
                return false;
            call.refuse({409, u"fork"_s, u"命令序列不一致"_s, {}, false, 0});
            return true;
        };
        QVERIFY(m_engine->submit(pages::draft(u"alert.accept"_s)).result());
        QTRY_COMPARE(m_province->taken.size(), 1);
        QCOMPARE(incarnation, 2);
    }

    void identityAndTrackAreAskedForByLinkOnly()
    {
        start();
        auto early = m_sync->reveal(PersonId(u"P-1"_s), {u"alert"_s, u"A-1"_s, u"核实"_s});
        QTRY_VERIFY(early.isFinished());
        QTRY_VERIFY(isLive());
        QByteArray asked;
        m_province->script = [&asked](const ScriptedCall& call) {
            if (call.path == u"/v1/persons/P-1/reveal") {
                asked = call.body;
                call.answer(200, pages::body(samples::identity()));
                return true;
            }
            if (call.path == u"/v1/persons/P-1/tracks") {
                call.answer(
                    200,
                    QJsonDocument(contract::toJson(QList<Fix>(12'000, samples::fix()))).toJson(QJsonDocument::Compact));
                return true;
            }
            return false;
        };
        auto identity = m_sync->reveal(PersonId(u"P-1"_s), {u"alert"_s, u"A-1"_s, u"核实"_s});
        QTRY_VERIFY(identity.isFinished());
        QCOMPARE(identity.result().value(), samples::identity());
        QVERIFY(asked.contains("核实"));
        auto track = m_sync->tracks(PersonId(u"P-1"_s), samples::noon - 1h, samples::noon);
        QTRY_VERIFY(track.isFinished());
        // A track of a week is longer than any upload.
        QCOMPARE(track.result()->fixes.size(), 12'000);
        auto unknown = m_sync->reveal(PersonId(u"P-2"_s), {u"alert"_s, u"A-1"_s, u"核实"_s});
        QTRY_VERIFY(unknown.isFinished());
        QCOMPARE(unknown.result().error().code, Error::Code::Rejected);
    }
};

QTEST_GUILESS_MAIN(TestSync)
#include "tst_sync.moc"
