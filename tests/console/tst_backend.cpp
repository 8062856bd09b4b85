
#include "engine/Pages.h"
#include "fakes/FakeClock.h"
#include "fakes/ScriptedProvince.h"
#include "seat/Backend.h"
#include "shell/Session.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// A change of operator at one console, against a province that takes decisions only from who signed them.
class TestBackend : public QObject {
    Q_OBJECT
private:
    /// What the province knows of one operator's console.
    struct Chain {
        qint64 n = 0;
        QString hash = contract::firstPrevious;
    };
    std::unique_ptr<ScriptedProvince> m_province;
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<engine::World> m_world;
    std::unique_ptr<shell::Session> m_session;
    std::unique_ptr<Backend> m_backend;
    QString m_user; ///< whose token was given last
    bool m_takes = true;
    QHash<QString, Chain> m_chains; ///< by device
    QStringList m_taken;            ///< "who n"
    int m_refused = 0;

    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    void logIn(const ScriptedCall& call)
    {
        m_user = contract::readBytes<contract::Login>(call.body)->user;
        contract::Token token{u"token-"_s + m_user, Seconds(600), samples::user()};
        token.user.id = UserId(u"u-"_s + m_user);
        token.user.display = m_user;
        call.answer(200, json(contract::toJson(token)));
    }
    void greet(const ScriptedCall& call)
    {
        const Chain chain = m_chains.value(contract::readBytes<contract::SessionRequest>(call.body)->device);
        contract::Session session = samples::session();
        session.epoch = m_province->epoch;
        session.view = m_province->view;
        session.ackedThrough = chain.n;
        session.ackedHash = chain.hash;
        call.answer(200, json(contract::toJson(session)));
    }
    void take(const ScriptedCall& call)
    {
        const auto batch = contract::readCommandBatch(QJsonDocument::fromJson(call.body).object());
        Chain& chain = m_chains[batch->device];
        contract::CommandResults results;
        for (const contract::Command& command : batch->commands) {
            if (command.by.text != u"u-"_s + m_user) {
                ++m_refused;
                return call.refuse({403, u"forbidden"_s, u"命令不是当前登录人员签发的"_s, {}, false, 0});
            }
            if (command.n != chain.n + 1)
                return call.refuse({409, u"seq-gap"_s, u"命令序号不连续"_s, {}, true, chain.n + 1});
            chain = {command.n, contract::hashOf(command)};
            m_taken.append(u"%1 %2"_s.arg(command.by.text).arg(command.n));
            results.outcomes.append({command.id, command.n, contract::Outcome::Kind::Applied, 1, {}, {}});
        }
        results.ackedThrough = chain.n;
        results.head = 1;
        call.answer(200, json(contract::toJson(results)));
    }
    bool serve(const ScriptedCall& call)
    {
        if (call.path == u"/v1/auth/token")
            logIn(call);
        else if (call.path == u"/v1/session")
            greet(call);
        else if (call.path == u"/v1/ops" && m_takes)
            take(call);
        else if (call.path == u"/v1/ops")
            call.refuse({503, u"busy"_s, u"平台繁忙"_s, {}, true, 0});
        else
            return false;
        return true;
    }
    void sitDown(const QString& user)
    {
        m_session->leave();
        m_session->logIn(m_province->url().toString(), user, u"right"_s);
        QTRY_COMPARE(m_session->state(), shell::Session::Open);
        QTRY_VERIFY(m_world->loaded() && m_world->link().state == engine::Link::State::Live);
    }
    void decide()
    {
        auto decided = m_backend->submit(pages::draft(u"alert.accept"_s));
        QTRY_VERIFY(decided.isFinished());
        QVERIFY(decided.result());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLoggingCategory::setFilterRules(
            u"zhihui.sync.info=false\nzhihui.store.warning=false\nzhihui.profile.warning=false"_s);
    }
    void init()
    {
        m_province = std::make_unique<ScriptedProvince>();
        m_province->script = [this](const ScriptedCall& call) { return serve(call); };
        m_profile = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FakeClock>(samples::noon);
        m_world = std::make_unique<engine::World>(*m_clock);
        m_session = std::make_unique<shell::Session>(QUrl(), QString());
        m_backend = std::make_unique<Backend>(m_profile->path(), m_province->caFile(), *m_clock, *m_world);
        connect(m_session.get(), &shell::Session::logInAsked, m_backend.get(), &Backend::logIn);
        connect(m_backend.get(), &Backend::opened, m_session.get(), &shell::Session::open);
        connect(m_backend.get(), &Backend::refused, m_session.get(), &shell::Session::refuse);
        connect(m_backend.get(), &Backend::linkChanged, m_session.get(), &shell::Session::linkIs);
        m_chains.clear();
        m_taken.clear();
        m_takes = true;
        m_refused = 0;
        m_province->put(u"ops"_s, u"alert"_s, u"A-1"_s, pages::body(pages::freshAlert()));
        m_backend->open();
    }
    void cleanup()
    {
        m_province->script = nullptr;
        m_backend.reset();
        m_session.reset();
        m_world.reset();
        m_province.reset();
    }

    void theNextOperatorsDecisionsDoNotWaitForTheFormers()
    {
        sitDown(u"chen"_s);
        m_takes = false;
        decide();
        QTRY_VERIFY(m_province->paths.contains(u"/v1/ops"_s));
        sitDown(u"liu"_s);
        QCOMPARE(m_world->pendingCount(), 0);
        m_takes = true;
        decide();
        QTRY_COMPARE(m_taken, QStringList{u"u-liu 1"_s});
        QTRY_COMPARE(m_world->pendingCount(), 0);
        // What the former left is sent when he is back, and by nobody else.
        sitDown(u"chen"_s);
        QTRY_COMPARE(m_taken, (QStringList{u"u-liu 1"_s, u"u-chen 1"_s}));
        QTRY_COMPARE(m_world->pendingCount(), 0);
        QCOMPARE(m_refused, 0);
    }

    void theFormerOperatorsRowsLeaveTheScreenAtOnce()
    {
        sitDown(u"chen"_s);
        QTRY_VERIFY(m_world->alert(AlertId(u"A-1"_s)));
        m_session->leave();
        m_session->logIn(m_province->url().toString(), u"liu"_s, u"right"_s);
        QVERIFY(m_world->alerts().isEmpty());
        QVERIFY(m_world->operatorName().isEmpty());
        QTRY_COMPARE(m_world->operatorName(), u"liu"_s);
        QTRY_VERIFY(m_world->alert(AlertId(u"A-1"_s)));
    }

    void theSameOperatorAgainKeepsWhatIsThere()
    {
        sitDown(u"chen"_s);
        QTRY_VERIFY(m_world->alert(AlertId(u"A-1"_s)));
        m_session->leave();
        m_session->logIn(m_province->url().toString(), u"chen"_s, u"right"_s);
        QVERIFY(m_world->alert(AlertId(u"A-1"_s)));
        QTRY_COMPARE(m_session->state(), shell::Session::Open);
    }

    void theNewestOfSeveralLogInsCounts()
    {
        for (const QString& user : {u"chen"_s, u"liu"_s, u"chen"_s, u"wang"_s})
            m_session->logIn(m_province->url().toString(), user, u"right"_s);
        QTRY_COMPARE(m_world->operatorName(), u"wang"_s);
        QTRY_COMPARE(m_session->state(), shell::Session::Open);
        QCOMPARE(m_user, u"wang"_s);
    }

    void aNameIsNeverAPath_data()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("parent") << u".."_s;
        QTest::newRow("slash") << u"../../x"_s;
        QTest::newRow("a file of the profile") << u"profile.key"_s;
        QTest::newRow("Chinese") << u"陈明"_s;
    }
    void aNameIsNeverAPath()
    {
        QFETCH(const QString, user);
        sitDown(user);
        QVERIFY(!QFile::exists(m_profile->filePath(u"../ledger.db"_s)));
        QVERIFY(!QFile::exists(m_profile->filePath(u"ledger.db"_s)));
        QDir directory(m_profile->path());
        const QStringList inside = directory.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(inside.size(), 1);
        QVERIFY(QFile::exists(m_profile->filePath(inside.first() + u"/ledger.db"_s)));
    }
};

QTEST_GUILESS_MAIN(TestBackend)
#include "tst_backend.moc"
