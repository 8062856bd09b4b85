#pragma once

#include "engine/World.h"
#include "seat/Worker.h"
#include "sync/Sync.h"

#include <memory>
#include <optional>

namespace zhihui {

/// What stands behind the window: the operator's engine on the data thread and the province's sync on the net thread.
/// Every operator has a replica and a ledger of their own: the province takes decisions only from who signed them, and
/// what one may see another may not. Opens and closes them without holding up the window. GUI thread.
class Backend : public QObject {
    Q_OBJECT
public:
    /// `profile`: a directory for one process. `caFile`: PEM of the only authority that is trusted.
    Backend(const QString& profile, const QString& caFile, const Clock& clock, engine::World& world);
    ~Backend() override;

    void open();
    /// Somebody sits down; who sat here before is gone.
    void logIn(const QUrl& province, const QString& user, const QString& password);
    QFuture<Result<contract::Command>> submit(const engine::Draft& draft);
    QFuture<Result<>> dismiss(const CommandId& command);
    QFuture<Result<contract::Identity>> reveal(const PersonId& person, const contract::RevealReason& reason);
    QFuture<Result<contract::PersonFile>> file(const PersonId& person, const contract::FileReason& reason);
    QFuture<Result<QByteArray>> photo(const PersonId& person, const contract::FileReason& reason);
    QFuture<Result<QByteArray>> checkMedia(const CheckId& check, const contract::FileReason& reason);
    QFuture<Result<contract::PrintGrant>> print(const contract::PrintRequest& request);
    QFuture<Result<contract::SearchAnswer>> search(const contract::SearchRequest& request);
    QFuture<Result<contract::AccessLog>> accessLog(Instant from, Instant to);
    QFuture<Result<contract::ImportReceipt>> bringIn(const contract::ImportHead& head,
                                                     const QList<contract::RegistryLine>& lines);
    QFuture<Result<contract::ImportList>> imports();
    QFuture<Result<contract::ImportEntry>> undoImport(const QString& id);
    QFuture<Result<QByteArray>> administer(const contract::AdminCall& call);
    QFuture<Result<contract::ViewAnswer>> views(const contract::ViewRequest& request);
    QFuture<Result<>> endViews(const contract::ViewEnd& end);
    QFuture<Result<QByteArray>> still(const QString& sha256);
    /// Of an operator, below the profile: replica, ledger, preferences.
    QString directoryOf(const QString& user) const;

Q_SIGNALS:
    void failed(const zhihui::Error& error); ///< nothing can be saved
    void opened();                           ///< the province took the log-in
    void seated(const QString& user);        ///< whose replica and ledger are open from now on
    void refused(const QString& reason);     ///< it did not
    void closing();                          ///< the operator leaves: the last moment at which the province hears
    void linkChanged(bool lost, const QString& reason);

private:
    struct LogIn {
        QUrl province;
        QString user, password;
    };
    /// The next step towards the log-in that was asked for last, if it can be taken now.
    void proceed();
    void openEngine(const QString& user);
    void connectTo(const LogIn& logIn);
    /// The former operator's rows leave the screen at once, their threads as soon as they can.
    void close();

    QString m_profile;
    QString m_caFile;
    const Clock& m_clock;
    engine::World& m_world;
    QByteArray m_key; ///< of the profile; empty: not there yet
    std::unique_ptr<Worker<engine::Engine>> m_engine;
    std::unique_ptr<Worker<sync::Sync>> m_sync;
    std::unique_ptr<QObject> m_seat; ///< hears the two; what they still say after it is gone is lost
    QUrl m_province;
    QString m_user;
    QStringList m_caughtUp;
    std::optional<LogIn> m_asked;
    bool m_opened = false;
    bool m_closing = false;
};

} // namespace zhihui
