#include "engine/Pages.h"
#include "fakes/FakeClock.h"
#include "fakes/ScriptedProvince.h"
#include "sync/Sync.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTest>
#include <QThread>

using namespace zhihui;
using namespace Qt::StringLiterals;
using engine::Link;

/// Looks at cameras and pictures of findings, asked for over the link.
class TestViews : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<ScriptedProvince> m_province;
    FakeClock m_clock{samples::noon};
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<QThread> m_data, m_net;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<sync::Sync> m_sync;
    Link m_link;

    void start()
    {
        m_engine = std::make_unique<engine::Engine>(
            engine::Engine::Config{.directory = m_directory->path(), .key = QByteArray(32, 'k')}, m_clock);
        m_data = std::make_unique<QThread>();
        m_net = std::make_unique<QThread>();
        m_engine->moveToThread(m_data.get());
        m_data->start();
        m_net->start();
        QVERIFY(m_engine->open().result());
        sync::Config config;
        config.province = m_province->url();
        config.caFile = m_province->caFile();
        config.user = u"chen"_s;
        config.password = u"right"_s;
        config.random = [] { return 0.001; };
        m_sync = std::make_unique<sync::Sync>(config, *m_engine, m_clock);
        m_sync->moveToThread(m_net.get());
        connect(m_sync.get(), &sync::Sync::linkChanged, this, [this](const Link& link) { m_link = link; });
        m_sync->start();
    }
    bool isLive() const { return m_link.state == Link::State::Live; }
    static contract::ViewRequest request()
    {
        return {u"duty"_s, {u"alert"_s, u"A-1"_s, u"越界核实"_s}, u"live"_s, {CameraId(u"V-1"_s)}};
    }
    /// The ids of every request to end looks that arrived.
    QList<QStringList> m_ended;
    void takeEnds(int status = 200)
    {
        m_province->script = [this, status](const ScriptedCall& call) {
            if (call.path != u"/v1/views/end")
                return false;
            QStringList ids;
            const auto over = contract::readBytes<contract::ViewEnd>(call.body);
            for (const ViewId& id : over->views)
                ids << id.text;
            m_ended.append(ids);
            if (status == 200)
                call.answer(200, R"({"ended":1})");
            else
                call.refuse(contract::readProblem(status, {}));
            return true;
        };
    }

private Q_SLOTS:
    void initTestCase() { QLoggingCategory::setFilterRules(u"zhihui.sync.info=false\nzhihui.store.warning=false"_s); }
    void init()
    {
        m_province = std::make_unique<ScriptedProvince>();
        m_directory = std::make_unique<QTemporaryDir>();
        m_link = {};
        m_ended.clear();
    }
    void cleanup()
    {
        m_province->script = nullptr;
        QFuture<void> stopped = m_sync->stop();
        QTRY_VERIFY(stopped.isFinished());
        m_net->quit();
        m_net->wait();
        m_sync.reset();
        m_data->quit();
        m_data->wait();
        m_engine.reset();
        m_province.reset();
    }

    void looksAreAskedForByLinkOnly()
    {
        start();
        auto early = m_sync->views(request());
        QTRY_VERIFY(early.isFinished());
        QCOMPARE(early.result().error().code, Error::Code::Offline);
        QTRY_VERIFY(isLive());
        QByteArray asked;
        m_province->script = [&asked](const ScriptedCall& call) {
            if (call.path != u"/v1/views")
                return false;
            asked = call.body;
            call.answer(200, pages::body(contract::ViewAnswer{{samples::viewGrant()},
                                                              {{CameraId(u"V-2"_s), u"too-far"_s, u"距离过远"_s}}}));
            return true;
        };
        auto answer = m_sync->views(request());
        QTRY_VERIFY(answer.isFinished());
        const contract::ViewAnswer got = answer.result().value();
        QCOMPARE(got.grants.size(), 1);
        QCOMPARE(got.grants.first().access, samples::viewGrant().access);
        QCOMPARE(got.refused.first().code, u"too-far"_s);
        QCOMPARE(contract::readBytes<contract::ViewRequest>(asked)->reason, request().reason);
    }

    void aRefusalOfTheSeatIsTheAnswer()
    {
        start();
        QTRY_VERIFY(isLive());
        m_province->script = [](const ScriptedCall& call) {
            if (call.path == u"/v1/views")
                call.refuse({403, u"forbidden"_s, u"本账号不能在该席位调看视频"_s, {}, false, 0});
            return call.path == u"/v1/views";
        };
        auto answer = m_sync->views(request());
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().error().code, Error::Code::Denied);
    }

    void endsAreSaid()
    {
        start();
        QTRY_VERIFY(isLive());
        takeEnds();
        auto ended = m_sync->endViews({{ViewId(u"a"_s), ViewId(u"b"_s)}});
        QTRY_VERIFY(ended.isFinished());
        QVERIFY(ended.result());
        QCOMPARE(m_ended, (QList<QStringList>{{u"a"_s, u"b"_s}}));
    }

    void endsWithoutALinkAreSaidWhenItIsBack()
    {
        start();
        QTRY_VERIFY(isLive());
        m_province->vanish();
        QTRY_COMPARE(m_link.state, Link::State::Lost);
        auto ended = m_sync->endViews({{ViewId(u"a"_s)}});
        QTRY_VERIFY(ended.isFinished());
        QCOMPARE(ended.result().error().code, Error::Code::Offline);
        takeEnds();
        QVERIFY(m_province->listen());
        m_sync->retryNow();
        QTRY_COMPARE(m_ended, (QList<QStringList>{{u"a"_s}}));
    }

    void endsOfAFormerOperatorAreForgotten()
    {
        start();
        QTRY_VERIFY(isLive());
        m_province->vanish();
        QTRY_COMPARE(m_link.state, Link::State::Lost);
        auto ended = m_sync->endViews({{ViewId(u"a"_s)}});
        QTRY_VERIFY(ended.isFinished());
        m_sync->setCredentials(u"liu"_s, u"right"_s);
        takeEnds();
        QVERIFY(m_province->listen());
        m_sync->retryNow();
        QTRY_VERIFY(isLive());
        auto next = m_sync->endViews({{ViewId(u"b"_s)}});
        QTRY_VERIFY(next.isFinished());
        QCOMPARE(m_ended, (QList<QStringList>{{u"b"_s}}));
    }

    void whatTheProvinceDidNotTakeIsSaidAgain()
    {
        start();
        QTRY_VERIFY(isLive());
        takeEnds(503);
        auto first = m_sync->endViews({{ViewId(u"a"_s)}});
        QTRY_VERIFY(first.isFinished());
        QVERIFY(!first.result());
        takeEnds();
        auto second = m_sync->endViews({{ViewId(u"b"_s)}});
        QTRY_VERIFY(second.isFinished());
        QCOMPARE(m_ended, (QList<QStringList>{{u"a"_s}, {u"a"_s, u"b"_s}}));
    }

    void anExpiredLogInIsRenewedAndTheLookAskedForAgain()
    {
        start();
        QTRY_VERIFY(isLive());
        int asked = 0;
        m_province->script = [&asked](const ScriptedCall& call) {
            if (call.path != u"/v1/views")
                return false;
            if (++asked == 1)
                call.refuse(contract::readProblem(401, {}));
            else
                call.answer(200, pages::body(contract::ViewAnswer{{samples::viewGrant()}, {}}));
            return true;
        };
        auto answer = m_sync->views(request());
        QTRY_VERIFY(answer.isFinished());
        QCOMPARE(answer.result().value().grants.size(), 1);
        QCOMPARE(asked, 2);
    }

    void whoLeavesIsHeard()
    {
        start();
        QTRY_VERIFY(isLive());
        takeEnds();
        m_sync->endViews({{ViewId(u"a"_s)}});
        QFuture<void> stopped = m_sync->stop();
        QTRY_VERIFY(stopped.isFinished());
        QCOMPARE(m_ended, (QList<QStringList>{{u"a"_s}}));
    }

    void aPictureIsTheOneThatWasAskedFor()
    {
        start();
        QTRY_VERIFY(isLive());
        const QByteArray jpeg = "\xff\xd8\xff" + QByteArray(200'000, '\x7f');
        const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(jpeg, QCryptographicHash::Sha256).toHex());
        const QString other(64, u'c');
        m_province->script = [&](const ScriptedCall& call) {
            const bool known = call.path == u"/v1/stills/"_s + sha256 || call.path == u"/v1/stills/"_s + other;
            if (known)
                call.answer(200, jpeg, "image/jpeg");
            return known;
        };
        auto still = m_sync->still(sha256);
        QTRY_VERIFY(still.isFinished());
        QCOMPARE(still.result().value(), jpeg);
        auto wrong = m_sync->still(other);
        QTRY_VERIFY(wrong.isFinished());
        QCOMPARE(wrong.result().error().code, Error::Code::Corrupt);
        auto unknown = m_sync->still(QString(64, u'd'));
        QTRY_VERIFY(unknown.isFinished());
        QVERIFY(!unknown.result());
    }
};

QTEST_GUILESS_MAIN(TestViews)
#include "tst_lookups.moc"
