#include "province/Province.h"

#include "province/CheckDesk.h"
#include "province/Inbox.h"
#include "province/MatterDesk.h"
#include "province/ProvinceLogging.h"
#include "province/Secrets.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>
#include <future>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr auto beat = std::chrono::milliseconds(250);

Result<> saveSecret(const QString& file, const QByteArray& text)
{
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner) ||
        out.write(text) != text.size() || !out.commit())
        return failure(Error::Code::Disk, file + u": "_s + out.errorString());
    return {};
}

} // namespace

/// Owner of everything, in the order in which it is built; taken down in the reverse order by stop().
class Province::Impl {
public:
    Impl(Options given, const Clock& time)
        : options(std::move(given)), clock(time), directory(options.regulations), lookouts(options.regulations)
    {
    }
    ~Impl() { stop(); }
    Impl(const Impl&) = delete;
    Impl& operator=(const Impl&) = delete;

    Result<> start();
    void stop();

    Options options;
    const Clock& clock;
    Directory directory;
    Finder finder;
    Lookouts lookouts;
    CheckPlans plans; ///< for the writer thread only
    QString authorityFile;
    QString epoch;

private:
    Result<> openPlatform(const QDir& home);
    Result<> makeRegistrar(const QDir& home);
    void tick(const std::stop_token& stop);
    void judge();

    std::unique_ptr<Platform> m_platform;
    std::unique_ptr<CursorCodec> m_codec;
    std::unique_ptr<Feeds> m_feeds;
    std::unique_ptr<ReadPool> m_readers;
    std::unique_ptr<Workers> m_workers;
    std::unique_ptr<Workers> m_doors;
    std::unique_ptr<LiveFeed> m_live;
    std::unique_ptr<Tail> m_tail;
    std::unique_ptr<Api> m_api;
    std::unique_ptr<Inbox> m_inbox;
    std::jthread m_ticker;
    std::atomic<bool> m_judging{false};

public:
    std::unique_ptr<HttpServer> server;
};

Result<> Province::Impl::openPlatform(const QDir& home)
{
    const auto key = keyFile(home.filePath(u"key"_s), 32);
    ZH_TRY(key);
    const QString file = home.filePath(u"province.db"_s);
    auto opened = Platform::open({file, *key, options.rules, options.regulations}, clock);
    ZH_TRY(opened);
    m_platform = std::move(*opened);
    epoch = m_platform->epoch();
    // The key of the cursors follows from the database's, so that a cursor outlives a restart.
    m_codec = std::make_unique<CursorCodec>(QByteArray::fromHex(digest("cursor" + *key).toLatin1()),
                                            QByteArray::fromHex(digest(epoch.toUtf8()).left(16).toLatin1()));
    m_feeds = std::make_unique<Feeds>(*m_codec, epoch);
    m_readers = std::make_unique<ReadPool>(2, [file, key = *key] {
        auto store = store::PlatformStore::open(file, key, store::Database::Role::Reader);
        if (!store)
            qCFatal(lcProvince, "a reader cannot open the database: %ls", qUtf16Printable(store.error().detail));
        return std::move(*store);
    });
    m_workers = std::make_unique<Workers>(2, [] { return NoContext(); });
    m_doors = std::make_unique<Workers>(2, [] { return NoContext(); });
    m_live = std::make_unique<LiveFeed>(epoch, clock.now());
    m_tail = std::make_unique<Tail>(*m_feeds, *m_readers, directory, clock);
    return m_platform->start({directory, *m_live, *m_tail, finder});
}

/// First start: one account that may upload, with a password that only the owner of the directory can read.
Result<> Province::Impl::makeRegistrar(const QDir& home)
{
    if (m_platform->hasAccounts())
        return {};
    const QByteArray password = randomToken().left(20);
    ZH_TRY(saveSecret(home.filePath(u"registrar-password"_s), password));
    const auto verifier = passwordVerifier(QString::fromLatin1(password));
    ZH_TRY(verifier);
    contract::User user{UserId(u"registrar"_s), u"registrar"_s, u"登记员"_s, {options.root}, {u"registrar"_s}, true};
    std::promise<Result<>> made;
    m_platform->post<bool>(
        [&](Platform::Desk& desk) -> Result<bool> {
            const QByteArray body = QJsonDocument(contract::toJson(user)).toJson(QJsonDocument::Compact);
            ZH_TRY(desk.writing.store.putAccount({user.id.text, user.login, *verifier, body}));
            desk.writing.books.logins.insert(user.login, user.id.text);
            desk.writing.books.verifiers.insert(user.id.text, *verifier);
            desk.directory.putUser(user, *verifier);
            return true;
        },
        [&](const Result<bool>& done) { made.set_value(done ? Result<>() : std::unexpected(done.error())); });
    return made.get_future().get();
}

Result<> Province::Impl::start()
{
    const QDir home(options.directory);
    if (!QDir().mkpath(options.directory))
        return failure(Error::Code::Disk, u"cannot make "_s + options.directory);
    const auto tls = prepareTls(options.directory, options.hostNames, clock.now());
    ZH_TRY(tls);
    authorityFile = tls->authority;
    ZH_TRY(openPlatform(home));
    ZH_TRY(makeRegistrar(home));
    m_api = std::make_unique<Api>(Services{clock, options.regulations, options.rooms, options.kinds, directory,
                                           *m_platform, *m_feeds, *m_tail, *m_live, finder, lookouts, *m_readers,
                                           *m_workers, *m_doors, options.name});
    auto started = HttpServer::start(
        {options.address, options.port, options.limits, *tls},
        [api = m_api.get()](Request request, ResponderPtr responder) {
            api->handle(std::move(request), std::move(responder));
        },
        [api = m_api.get()](const Request& head) { return api->bodyLimit(head); });
    ZH_TRY(started);
    server = std::move(*started);
    m_ticker = std::jthread([this](const std::stop_token& token) { tick(token); });
    if (!options.inbox.isEmpty())
        m_inbox = std::make_unique<Inbox>(Inbox::Options{.folder = options.inbox, .user = options.inboxUser},
                                          options.kinds, options.regulations, clock, *m_platform, directory);
    return {};
}

void Province::Impl::tick(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    const auto beatsPerJudgement = std::max<qint64>(1, options.judgeEvery / beat);
    for (qint64 n = 1; !stop.stop_requested(); ++n) {
        const Instant now = clock.now();
        m_live->tick(directory, now);
        m_tail->tick(now);
        if (n % beatsPerJudgement == 0)
            judge();
        std::unique_lock lock(mutex);
        wake.wait_for(lock, stop, beat, [] { return false; });
    }
}

void Province::Impl::judge()
{
    directory.dropEndedTickets(clock.now());
    if (m_judging.exchange(true))
        return;
    m_platform->post<bool>(
        [this](Platform::Desk& desk) -> Result<bool> {
            desk.writing.beginGroup();
            ZH_TRY(MatterDesk(desk.writing, desk.live, *desk.regulations.law).passTime());
            ZH_TRY(plans.ask(desk.writing, desk.regulations));
            ZH_TRY(desk.judge.tick(desk.writing));
            return true;
        },
        [this](const Result<bool>&) { m_judging = false; });
    m_platform->post<int>([this](Platform::Desk& desk) { return lookouts.keepUp(desk.writing); },
                          [](const Result<int>&) {});
    m_platform->tidy();
}

/// No new requests; what was accepted is committed; nobody holds a connection any more when the server goes.
void Province::Impl::stop()
{
    m_ticker = {};
    m_inbox.reset();
    if (m_tail)
        m_tail->close();
    if (m_doors)
        m_doors->stop();
    if (m_workers)
        m_workers->stop();
    if (m_platform)
        m_platform->stop();
    if (m_readers)
        m_readers->stop();
    if (server)
        server->stop();
    m_live.reset();
    m_tail.reset();
    m_doors.reset();
    m_workers.reset();
    m_readers.reset();
    server.reset();
    m_api.reset();
    m_platform.reset();
}

Province::Province(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}
Province::~Province() = default;

Result<std::unique_ptr<Province>> Province::start(Options options, const Clock& clock)
{
    auto impl = std::make_unique<Impl>(std::move(options), clock);
    ZH_TRY(impl->start());
    return std::unique_ptr<Province>(new Province(std::move(impl)));
}

quint16 Province::port() const
{
    return m->server->port();
}

QString Province::authorityFile() const
{
    return m->authorityFile;
}

const QString& Province::epoch() const
{
    return m->epoch;
}

} // namespace zhihui::province
