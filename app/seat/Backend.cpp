#include "seat/Backend.h"

#include "seat/ProfileKey.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {

Q_LOGGING_CATEGORY(lcBackend, "zhihui.backend")

/// Apart: inlined, GCC 14 takes the value that is not there for one that nobody has set.
template <class T>
[[gnu::noinline]] Result<T> notOpen(Error::Code code)
{
    return failure(code, u"not open"_s);
}

template <class T>
QFuture<Result<T>> unavailable(Error::Code code)
{
    return QtFuture::makeReadyValueFuture(notOpen<T>(code));
}

} // namespace

Backend::Backend(const QString& profile, const QString& caFile, const Clock& clock, engine::World& world)
    : m_profile(profile), m_caFile(caFile), m_clock(clock), m_world(world)
{
}

Backend::~Backend()
{
    if (m_sync)
        (*m_sync)->stop().waitForFinished();
}

void Backend::logIn(const QUrl& province, const QString& user, const QString& password)
{
    m_asked = {province, user, password};
    proceed();
}

void Backend::open()
{
    profileKey(m_profile).then(this, [this](const Result<QByteArray>& key) {
        if (key) {
            m_key = *key;
            proceed();
        } else {
            Q_EMIT failed(key.error());
        }
    });
}

void Backend::proceed()
{
    if (!m_asked || m_key.isEmpty() || m_closing)
        return;
    if (m_engine && (m_user != m_asked->user || (m_sync && m_province != m_asked->province))) {
        close();
    } else if (!m_engine) {
        openEngine(m_asked->user);
    } else if (m_opened) {
        const LogIn logIn = *std::exchange(m_asked, std::nullopt);
        if (m_sync)
            (*m_sync)->setCredentials(logIn.user, logIn.password);
        else
            connectTo(logIn);
    }
}

void Backend::close()
{
    Q_EMIT closing();
    m_seat.reset();
    m_opened = false;
    m_closing = true;
    m_caughtUp.clear();
    m_world.clear();
    const auto closed = [this] {
        m_sync.reset();
        m_engine.reset();
        m_closing = false;
        proceed();
    };
    if (m_sync)
        (*m_sync)->stop().then(this, closed);
    else
        closed();
}

/// A name as one directory, whatever is in it.
QString Backend::directoryOf(const QString& user) const
{
    return m_profile + u'/' + QString::fromLatin1(QUrl::toPercentEncoding(user, {}, "."));
}

void Backend::openEngine(const QString& user)
{
    m_user = user;
    m_seat = std::make_unique<QObject>();
    const QString directory = directoryOf(user);
    m_engine = std::make_unique<Worker<engine::Engine>>(u"data"_s, engine::Engine::Config{directory, m_key}, m_clock);
    engine::Engine* engine = &**m_engine;
    connect(engine, &engine::Engine::changed, m_seat.get(),
            [this](const engine::ChangeSetPtr& changes) { m_world.apply(changes); });
    connect(engine, &engine::Engine::failed, m_seat.get(), [this](const Error& error) { Q_EMIT failed(error); });
    engine->open().then(m_seat.get(), [this](const Result<>& opened) {
        if (!opened) {
            qCCritical(lcBackend).noquote() << "the profile cannot be opened:" << opened.error().detail;
            Q_EMIT failed(opened.error());
            return;
        }
        m_opened = true;
        Q_EMIT seated(m_user);
        if (m_world.supervised() > 0)
            m_world.setLoaded();
        proceed();
    });
}

void Backend::connectTo(const LogIn& logIn)
{
    m_province = logIn.province;
    sync::Config config;
    config.province = logIn.province;
    config.caFile = m_caFile;
    config.user = logIn.user;
    config.password = logIn.password;
    m_sync = std::make_unique<Worker<sync::Sync>>(u"net"_s, config, **m_engine, m_clock);
    sync::Sync* sync = &**m_sync;
    connect(sync, &sync::Sync::linkChanged, m_seat.get(), [this](const engine::Link& link) {
        m_world.setLink(link);
        Q_EMIT linkChanged(link.state == engine::Link::State::Lost, link.reason);
    });
    connect(sync, &sync::Sync::accountChanged, m_seat.get(), [this](const engine::Account& account) {
        m_world.setAccount(account);
        Q_EMIT opened();
    });
    connect(sync, &sync::Sync::credentialsRefused, m_seat.get(),
            [this](const QString& reason) { Q_EMIT refused(reason); });
    connect(sync, &sync::Sync::caughtUp, m_seat.get(), [this](const QString& feed) {
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

QFuture<Result<>> Backend::dismiss(const CommandId& command)
{
    return m_opened ? (*m_engine)->dismiss(command) : unavailable<void>(Error::Code::Offline);
}

QFuture<Result<contract::PersonFile>> Backend::file(const PersonId& person, const contract::FileReason& reason)
{
    return m_sync ? (*m_sync)->file(person, reason) : unavailable<contract::PersonFile>(Error::Code::Offline);
}

QFuture<Result<QByteArray>> Backend::photo(const PersonId& person, const contract::FileReason& reason)
{
    return m_sync ? (*m_sync)->photo(person, reason) : unavailable<QByteArray>(Error::Code::Offline);
}

QFuture<Result<QByteArray>> Backend::checkMedia(const CheckId& check, const contract::FileReason& reason)
{
    return m_sync ? (*m_sync)->checkMedia(check, reason) : unavailable<QByteArray>(Error::Code::Offline);
}

QFuture<Result<contract::PrintGrant>> Backend::print(const contract::PrintRequest& request)
{
    return m_sync ? (*m_sync)->print(request) : unavailable<contract::PrintGrant>(Error::Code::Offline);
}

QFuture<Result<contract::SearchAnswer>> Backend::search(const contract::SearchRequest& request)
{
    return m_sync ? (*m_sync)->search(request) : unavailable<contract::SearchAnswer>(Error::Code::Offline);
}

QFuture<Result<contract::AccessLog>> Backend::accessLog(Instant from, Instant to)
{
    return m_sync ? (*m_sync)->accessLog(from, to) : unavailable<contract::AccessLog>(Error::Code::Offline);
}

QFuture<Result<contract::ImportReceipt>> Backend::bringIn(const contract::ImportHead& head,
                                                          const QList<contract::RegistryLine>& lines)
{
    return m_sync ? (*m_sync)->bringIn(head, lines) : unavailable<contract::ImportReceipt>(Error::Code::Offline);
}

QFuture<Result<contract::ImportList>> Backend::imports()
{
    return m_sync ? (*m_sync)->imports() : unavailable<contract::ImportList>(Error::Code::Offline);
}

QFuture<Result<contract::ImportEntry>> Backend::undoImport(const QString& id)
{
    return m_sync ? (*m_sync)->undoImport(id) : unavailable<contract::ImportEntry>(Error::Code::Offline);
}

QFuture<Result<QByteArray>> Backend::administer(const contract::AdminCall& call)
{
    return m_sync ? (*m_sync)->administer(call) : unavailable<QByteArray>(Error::Code::Offline);
}

QFuture<Result<contract::ViewAnswer>> Backend::views(const contract::ViewRequest& request)
{
    return m_sync ? (*m_sync)->views(request) : unavailable<contract::ViewAnswer>(Error::Code::Offline);
}

QFuture<Result<>> Backend::endViews(const contract::ViewEnd& end)
{
    return m_sync ? (*m_sync)->endViews(end) : unavailable<void>(Error::Code::Offline);
}

QFuture<Result<QByteArray>> Backend::still(const QString& sha256)
{
    return m_sync ? (*m_sync)->still(sha256) : unavailable<QByteArray>(Error::Code::Offline);
}

} // namespace zhihui
