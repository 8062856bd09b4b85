#include "Backend.h"

#include "ProfileKey.h"
#include "domain/ErrorText.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

Q_LOGGING_CATEGORY(lcBackend, "zhihui.backend")

template <class T>
QFuture<Result<T>> unavailable(Error::Code code)
{
    const Result<T> answer = failure(code, u"not open"_s);
    return QtFuture::makeReadyValueFuture(answer);
}

} // namespace

Backend::Backend(const Options& options, const Clock& clock, engine::World& world, shell::Session& session)
    : m_options(options), m_clock(clock), m_world(world), m_session(session)
{
    connect(&m_session, &shell::Session::logInAsked, this, &Backend::logIn);
}

Backend::~Backend()
{
    closeSync();
}

void Backend::closeSync()
{
    if (m_sync)
        (*m_sync)->stop().waitForFinished();
    m_sync.reset();
    m_caughtUp.clear();
}

void Backend::open()
{
    profileKey(m_options.profile).then(this, [this](const Result<QByteArray>& key) {
        if (key)
            openEngine(*key);
        else
            Q_EMIT failed(key.error());
    });
}

void Backend::openEngine(const QByteArray& key)
{
    m_engine =
        std::make_unique<Worker<engine::Engine>>(u"data"_s, engine::Engine::Config{m_options.profile, key}, m_clock);
    engine::Engine* engine = &**m_engine;
    connect(engine, &engine::Engine::changed, &m_world, &engine::World::apply);
    connect(engine, &engine::Engine::failed, this, &Backend::failed);
    engine->open().then(this, [this](const Result<>& opened) {
        if (!opened) {
            qCCritical(lcBackend).noquote() << "the profile cannot be opened:" << opened.error().detail;
            Q_EMIT failed(opened.error());
            return;
        }
        m_opened = true;
        if (m_world.supervised() > 0)
            m_world.setLoaded();
        if (const auto next = std::exchange(m_whenOpen, nullptr))
            next();
    });
}

void Backend::logIn(const QUrl& province, const QString& user, const QString& password)
{
    if (!m_opened) {
        m_whenOpen = [this, province, user, password] { logIn(province, user, password); };
        return;
    }
    if (m_sync && province == m_province)
        (*m_sync)->setCredentials(user, password);
    else
        connectTo(province, user, password);
}

void Backend::connectTo(const QUrl& province, const QString& user, const QString& password)
{
    closeSync();
    m_province = province;
    sync::Config config;
    config.province = province;
    config.caFile = m_options.caFile;
    config.user = user;
    config.password = password;
    m_sync = std::make_unique<Worker<sync::Sync>>(u"net"_s, config, **m_engine, m_clock);
    sync::Sync* sync = &**m_sync;
    connect(sync, &sync::Sync::linkChanged, this, [this](const engine::Link& link) {
        m_world.setLink(link);
        m_session.linkIs(link.state == engine::Link::State::Lost, link.reason);
    });
    connect(sync, &sync::Sync::accountChanged, this, [this](const engine::Account& account) {
        m_world.setAccount(account);
        m_session.open();
    });
    connect(sync, &sync::Sync::credentialsRefused, &m_session, &shell::Session::refuse);
    connect(sync, &sync::Sync::caughtUp, this, [this](const QString& feed) {
        m_caughtUp.append(feed);
        if (m_caughtUp.contains(u"reg"_s) && m_caughtUp.contains(u"ops"_s))
            m_world.setLoaded();
    });
    sync->start();
}

QFuture<Result<contract::Command>> Backend::submit(const engine::Draft& draft)
{
    return m_opened ? (*m_engine)->submit(draft) : unavailable<contract::Command>(Error::Code::Offline);
}

QFuture<Result<contract::Identity>> Backend::reveal(const PersonId& person, const contract::RevealReason& reason)
{
    return m_sync ? (*m_sync)->reveal(person, reason) : unavailable<contract::Identity>(Error::Code::Offline);
}

} // namespace zhihui
