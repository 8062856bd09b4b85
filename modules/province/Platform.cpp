#include "province/Platform.h"

#include "domain/Uuid.h"
#include "province/FileDesk.h"
#include "province/ProvinceLogging.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

// Every five seconds: a province of 100,000 persons is walked through within the hour.
constexpr int personsAtATime = 200;
constexpr auto fixSpan = 24h;
constexpr auto sessionPeriod = 60s;

} // namespace

Platform::Platform(Options options, const Clock& clock, store::PlatformStore store)
    : m_options(std::move(options)),
      m_clock(clock),
      m_store(std::move(store)),
      m_judge(m_options.rules, m_options.regulations.law->matters.corridor(), clock.now())
{
}

Result<std::unique_ptr<Platform>> Platform::open(Options options, const Clock& clock)
{
    auto store = store::PlatformStore::open(options.file, options.key, store::Database::Role::Writer);
    ZH_TRY(store);
    std::unique_ptr<Platform> platform(new Platform(std::move(options), clock, std::move(*store)));
    ZH_TRY(platform->prepare());
    return platform;
}

Platform::~Platform()
{
    stop();
}

/// Epoch and counters. A tombstone that has served its time goes now, and cursors below it with it.
Result<> Platform::prepare()
{
    const auto epoch = m_store.meta(u"epoch"_s);
    ZH_TRY(epoch);
    auto transaction = store::Transaction::begin(m_store.database());
    ZH_TRY(transaction);
    m_epoch = epoch->isEmpty() ? uuid7(m_clock.now()) : *epoch;
    if (epoch->isEmpty())
        ZH_TRY(m_store.setMeta(u"epoch"_s, m_epoch));
    const auto seq = m_store.meta(u"seq"_s);
    ZH_TRY(seq);
    m_seq = seq->toLongLong();
    const auto floor = m_store.meta(u"floor"_s);
    ZH_TRY(floor);
    const auto dropped = m_store.dropTombstones(m_clock.now() - m_options.regulations.tombstoneTime);
    ZH_TRY(dropped);
    m_floor = std::max(floor->toLongLong(), *dropped);
    ZH_TRY(m_store.setMeta(u"floor"_s, QString::number(m_floor.load())));
    ZH_TRY(m_store.dropSessions(m_clock.now()));
    return transaction->commit();
}

Result<> Platform::start(Audience audience)
{
    m_audience.emplace(audience);
    const auto accounts = m_store.accounts();
    ZH_TRY(accounts);
    const auto sessions = m_store.sessions();
    ZH_TRY(sessions);
    const auto credentials = m_store.credentials();
    ZH_TRY(credentials);
    m_hasAccounts = !accounts->isEmpty();
    fillDirectory(*accounts, *sessions, *credentials);
    ZH_TRY(reload());
    ZH_TRY(fillFinder());
    for (int feed = 0; feed < feedCount; ++feed) {
        const auto head = m_store.head(feed);
        ZH_TRY(head);
        audience.tail.advance(feed, *head);
    }
    m_thread = std::jthread([this] { loop(); });
    return {};
}

void Platform::fillDirectory(const QList<store::AccountRow>& accounts, const QList<store::SessionRow>& sessions,
                             const QList<store::CredentialRow>& credentials)
{
    Directory& directory = m_audience->directory;
    for (const auto& row : accounts) {
        if (const auto user = contract::readBytes<contract::User>(row.body))
            directory.putUser(*user, row.verifier);
        else
            qCWarning(lcProvince) << "account" << row.id << "cannot be read:" << user.error().detail;
    }
    for (const auto& row : sessions)
        directory.putTicket({row.hash, row.user, row.hash, row.expires, row.ends});
    for (const auto& row : credentials)
        directory.putSender(row.hash, {row.owner, QSet<QString>(row.devices.begin(), row.devices.end())});
}

Result<> Platform::fillFinder()
{
    QHash<QString, contract::Identity> identities;
    ZH_TRY(m_store.eachSecret([&](const QString& person, const QByteArray& body) {
        if (auto identity = contract::readBytes<contract::Identity>(body))
            identities.insert(person, *std::move(identity));
        else
            qCWarning(lcProvince) << "an identity cannot be read:" << identity.error().detail;
    }));
    for (auto it = m_books.persons.cbegin(); it != m_books.persons.cend(); ++it)
        m_audience->finder.put(findable(it.key(), *it, identities.value(it.key())));
    return {};
}

/// Memory as the database has it. The only transaction in which the judge restores writes nothing.
Result<> Platform::reload()
{
    const auto seq = m_store.meta(u"seq"_s);
    ZH_TRY(seq);
    m_seq = seq->toLongLong();
    m_reached = std::max(m_reached.load(), m_seq);
    ZH_TRY(m_books.load(m_store));
    Writing writing(m_store, m_books, m_clock.now(), m_seq);
    ZH_TRY(m_judge.restore(writing));
    m_audience->live.take(writing.live, {});
    m_stale = false;
    return {};
}

/// The same in the middle of a transaction: with what its jobs have written so far, and shown to nobody yet.
Result<> Platform::remember()
{
    ZH_TRY(m_books.load(m_store));
    Writing unseen(m_store, m_books, m_clock.now(), m_seq);
    ZH_TRY(m_judge.restore(unseen));
    m_stale = false;
    return {};
}

void Platform::enqueue(Task task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping) {
            m_tasks.push_back(std::move(task));
            m_filled.notify_one();
            return;
        }
    }
    task.done(failure(Error::Code::Offline, u"the platform stops"_s));
}

void Platform::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_filled.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Platform::loop()
{
    for (;;) {
        std::deque<Task> tasks;
        {
            std::unique_lock lock(m_mutex);
            m_filled.wait(lock, [this] { return m_stopping || !m_tasks.empty(); });
            if (m_tasks.empty())
                return;
            tasks.swap(m_tasks);
        }
        carryOut(tasks);
    }
}

Result<> Platform::transact(std::deque<Task>& tasks, Writing& writing)
{
    if (m_stale)
        return failure(Error::Code::Disk, u"memory could not be rebuilt"_s);
    auto transaction = store::Transaction::begin(m_store.database());
    ZH_TRY(transaction);
    Desk desk{writing, m_judge, m_options.regulations, m_audience->directory, m_audience->live};
    for (Task& task : tasks) {
        if (m_stale)
            ZH_TRY(remember());
        ZH_TRY(attempt(task, desk));
    }
    if (writing.seq() != m_seq)
        ZH_TRY(m_store.setMeta(u"seq"_s, QString::number(writing.seq())));
    m_reached = std::max(m_reached.load(), writing.seq());
    return transaction->commit();
}

/// A job that fails takes back its own writes only; its error is its own fate, one of the taking back is everybody's.
Result<> Platform::attempt(Task& task, Desk& desk)
{
    store::Database& database = m_store.database();
    const Writing::Mark mark = desk.writing.mark();
    ZH_TRY(database.execute("SAVEPOINT job"));
    task.fate = follow(task, desk);
    if (task.fate)
        return database.execute("RELEASE job");
    qCWarning(lcProvince) << "a job was undone:" << task.fate.error().detail;
    m_stale = true;
    desk.writing.backTo(mark);
    return database.execute("ROLLBACK TO job; RELEASE job");
}

/// What the job did is judged with it.
Result<> Platform::follow(Task& task, Desk& desk)
{
    ZH_TRY(task.run(desk));
    const QSet<QString> released = std::exchange(desk.writing.released, {});
    const QSet<QString> concerned = std::exchange(desk.writing.concerned, {}) - released;
    for (const QString& person : released)
        desk.judge.forget(person);
    return concerned.isEmpty() ? Result<>() : desk.judge.reconsider(desk.writing, concerned);
}

void Platform::tidy()
{
    post<bool>([this](Desk& desk) { return forgetOld(desk.writing); }, [](const Result<bool>&) {});
}

Result<bool> Platform::forgetOld(Writing& writing)
{
    if (writing.now - m_sessionsAt >= sessionPeriod) {
        ZH_TRY(m_store.dropSessions(writing.now));
        m_sessionsAt = writing.now;
    }
    const auto last =
        m_store.dropOldFixes(m_forgotten, personsAtATime, writing.now - m_options.regulations.fixTime, fixSpan);
    ZH_TRY(last);
    m_forgotten = *last;
    return true;
}

void Platform::carryOut(std::deque<Task>& tasks)
{
    if (m_stale) {
        if (const auto rebuilt = reload(); !rebuilt)
            qCWarning(lcProvince) << "memory cannot be rebuilt:" << rebuilt.error().detail;
    }
    Writing writing(m_store, m_books, m_clock.now(), m_seq);
    const Result<> done = transact(tasks, writing);
    if (done) {
        m_seq = writing.seq();
        show(writing);
    } else {
        m_stale = true;
        qCWarning(lcProvince) << "a transaction of" << tasks.size() << "jobs was undone:" << done.error().detail;
    }
    for (Task& task : tasks)
        task.done(done ? task.fate : done);
}

void Platform::show(Writing& writing)
{
    // A position taken with an older file is corrected by what follows, not the other way round.
    m_audience->live.take(writing.live, writing.liveGone);
    m_audience->finder.take(writing.searchable);
    writing.publish();
    for (int feed = 0; feed < feedCount; ++feed) {
        if (const qint64 head = writing.changedSeq(feed); head > 0)
            m_audience->tail.advance(feed, head);
    }
}

} // namespace zhihui::province
