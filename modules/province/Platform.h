#pragma once

#include "province/Commands.h"
#include "province/Ingest.h"
#include "province/RegistryUpload.h"
#include "province/Tail.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace zhihui::province {

/// The province's single writer. Jobs come from any thread; one thread of its own takes all that are waiting into one
/// transaction, commits it, shows its effects to directory, tail and live feed, and only then answers them.
class Platform {
public:
    struct Options {
        QString file;
        QByteArray key; ///< 32 bytes
        rules::RuleFile rules;
        Regulations regulations;
    };
    /// What the writer tells after each commit.
    struct Audience {
        Directory& directory;
        LiveFeed& live;
        Tail& tail;
        Finder& finder;
    };
    /// Opens the database (making it at first start), so that epoch and keys are known before anything else is built.
    static Result<std::unique_ptr<Platform>> open(Options options, const Clock& clock);
    ~Platform();

    const QString& epoch() const { return m_epoch; }
    /// Below this sequence number tombstones are gone.
    qint64 floor() const { return m_floor.load(); }
    /// No sequence number above this one was ever committed.
    qint64 reached() const { return m_reached.load(); }
    bool hasAccounts() const { return m_hasAccounts; }
    /// Restores memory and tracks, fills the audience, then starts the writer thread.
    Result<> start(Audience audience);
    /// Does what is waiting, then ends the thread.
    void stop();

    /// Forgets, a little at a time, what has served its time: old fixes, ended log-ins.
    void tidy();

    /// What a job may use. A job that fails has no effect, whatever it wrote before; those beside it are committed.
    struct Desk {
        Writing& writing;
        Judge& judge;
        const Regulations& regulations;
        Directory& directory;
        LiveFeed& live;
    };
    template <class T>
    using Job = std::function<Result<T>(Desk&)>;
    /// `done` is called on the writer thread after the commit.
    template <class T>
    void post(Job<T> job, std::function<void(Result<T>)> done);

private:
    struct Task {
        std::function<Result<>(Desk&)> run;
        std::function<void(Result<>)> done;
        Result<> fate;
    };
    Platform(Options options, const Clock& clock, store::PlatformStore store);
    Result<> prepare();
    Result<> reload();
    void fillDirectory(const QList<store::AccountRow>& accounts, const QList<store::SessionRow>& sessions,
                       const QList<store::CredentialRow>& credentials);
    Result<> fillFinder();
    void enqueue(Task task);
    void loop();
    void carryOut(std::deque<Task>& tasks);
    Result<> transact(std::deque<Task>& tasks, Writing& writing);
    Result<> attempt(Task& task, Desk& desk);
    Result<> follow(Task& task, Desk& desk);
    Result<> remember();
    Result<bool> forgetOld(Writing& writing);
    void show(Writing& writing);

    Options m_options;
    const Clock& m_clock;
    store::PlatformStore m_store;
    Books m_books;
    Judge m_judge;
    std::optional<Audience> m_audience;
    QString m_epoch;
    std::atomic<qint64> m_floor{0};
    std::atomic<qint64> m_reached{0};
    bool m_hasAccounts = false;
    bool m_stale = false; ///< something was undone: memory must be rebuilt
    qint64 m_seq = 0;
    QString m_forgotten;  ///< the person up to whom old fixes were looked for
    Instant m_sessionsAt; ///< when ended log-ins were dropped last

    std::mutex m_mutex;
    std::condition_variable m_filled;
    std::deque<Task> m_tasks;
    bool m_stopping = false;
    std::jthread m_thread;
};

template <class T>
void Platform::post(Job<T> job, std::function<void(Result<T>)> done)
{
    auto value = std::make_shared<Result<T>>(failure(Error::Code::Offline, QStringLiteral("the platform stops")));
    Task task;
    task.run = [value, job = std::move(job)](Desk& desk) -> Result<> {
        *value = job(desk);
        if (!*value)
            return std::unexpected(value->error());
        return {};
    };
    task.done = [value, done = std::move(done)](Result<> fate) {
        if (!fate)
            *value = std::unexpected(fate.error());
        done(std::move(*value));
    };
    enqueue(std::move(task));
}

} // namespace zhihui::province
