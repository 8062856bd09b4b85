#pragma once

#include "contract/AccessLog.h"
#include "contract/Administration.h"
#include "contract/Imports.h"
#include "contract/PersonFile.h"
#include "contract/Print.h"
#include "contract/Session.h"
#include "contract/Views.h"
#include "engine/Engine.h"
#include "engine/World.h"

#include <QUrl>

namespace zhihui::sync {

/// Where the province is and who logs in. The waiting times are those of the protocol; tests shorten them.
struct Config {
    QUrl province;  ///< https://host:port
    QString caFile; ///< PEM of the only authority to trust; empty: those of the system
    QString user, password;
    Milliseconds silence{25'000};      ///< a stream or an answer silent for so long is dead: 2.5 heartbeats
    Milliseconds pollWait{25'000};     ///< of a long poll
    Milliseconds streamRetry{600'000}; ///< after two streams without a heartbeat, until streams are tried again
    Milliseconds resyncSpread{60'000}; ///< after a 410 consoles load again at random times within it
    int snapshotRows = 10'000;         ///< a page
    std::function<double()> random;    ///< for back-off and resync, [0, 1); empty: a real one
};

/// The console's side of HTTPS: keeps the feeds flowing into the engine and the outbox flowing out, for as long as it
/// lives. Lives on the net thread; start(), stop(), setCredentials() and the questions to the province may be called
/// from any thread.
class Sync : public QObject {
    Q_OBJECT
public:
    Sync(Config config, engine::Engine& engine, const Clock& clock);
    ~Sync() override;

    void start();
    /// Ends every dialogue; to be awaited before the net thread ends. Ends of looks that are under way get a second to
    /// arrive.
    QFuture<void> stop();
    /// Another log-in, after credentialsRefused or on a change of shift.
    void setCredentials(QString user, QString password);
    /// Tries again now instead of when the back-off says so.
    void retryNow();

    /// The province records it before it answers.
    QFuture<Result<contract::Identity>> reveal(PersonId person, contract::RevealReason reason);
    QFuture<Result<contract::PersonFile>> file(PersonId person, contract::FileReason reason);
    /// The JPEG file of the portrait in that file; Rejected: it has none.
    QFuture<Result<QByteArray>> photo(PersonId person, contract::FileReason reason);
    QFuture<Result<QByteArray>> checkMedia(CheckId check, contract::FileReason reason);
    /// What is printed is recorded before it is laid out.
    QFuture<Result<contract::PrintGrant>> print(contract::PrintRequest request);
    QFuture<Result<contract::SearchAnswer>> search(contract::SearchRequest request);
    QFuture<Result<contract::AccessLog>> accessLog(Instant from, Instant to);
    /// A county's table, whole or not at all.
    QFuture<Result<contract::ImportReceipt>> bringIn(contract::ImportHead head,
                                                     const QList<contract::RegistryLine>& lines);
    QFuture<Result<contract::ImportList>> imports();
    QFuture<Result<contract::ImportEntry>> undoImport(const QString& id);
    /// A question or a change of the administration pages: the answer's JSON text. What the province does not allow
    /// comes as Rejected in the province's own words.
    QFuture<Result<QByteArray>> administer(contract::AdminCall call);
    QFuture<Result<contract::Track>> tracks(PersonId person, Instant from, Instant to);
    /// Looks at cameras; the province registers each before it answers.
    QFuture<Result<contract::ViewAnswer>> views(contract::ViewRequest request);
    /// Looks that are over. What cannot be said now is said when the link is back, as long as the same operator is
    /// there.
    QFuture<Result<>> endViews(contract::ViewEnd over);
    /// The JPEG file of a picture in a finding; Corrupt when it is not the one that was asked for.
    QFuture<Result<QByteArray>> still(QString sha256);

Q_SIGNALS:
    void linkChanged(const zhihui::engine::Link& link);
    void accountChanged(const zhihui::engine::Account& account);
    void caughtUp(const QString& feed); ///< "reg", "ops", "live": everything there was has been stored
    void credentialsRefused(const QString& reason);

private:
    class Impl;
    template <class T, class Work>
    QFuture<Result<T>> ask(Work work);

    Config m_config;
    engine::Engine& m_engine;
    const Clock& m_clock;
    std::unique_ptr<Impl> m; ///< between start() and stop()
};

} // namespace zhihui::sync
