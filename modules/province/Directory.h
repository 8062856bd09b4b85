#pragma once

#include "contract/Session.h"
#include "domain/Scope.h"
#include "province/Regulations.h"

#include <QHash>
#include <QSet>
#include <memory>
#include <mutex>

namespace zhihui::province {

constexpr qsizetype longestLogin = 64;
constexpr qsizetype longestPassword = 256;

/// Who is asking: an account with what it may see.
struct Caller {
    contract::User user;
    Scope scope;
    bool rows = false; ///< sees what its organisations have: persons, alerts, positions
    QByteArray view;   ///< 8 bytes: hash of what decides visibility
    QString login;     ///< identity of the log-in, the same after a refresh
    Seconds left{0};   ///< of the token
};
using CallerPtr = std::shared_ptr<const Caller>;

/// For which devices a token of the ingest speaks.
struct Sender {
    QString owner; ///< "device/…" or "gateway/…"
    QSet<QString> devices;
};
using SenderPtr = std::shared_ptr<const Sender>;

/// A log-in as it is kept; the token itself is not.
struct Ticket {
    QString hash, user, login;
    Instant expires, ends;
};

/// Accounts, log-ins and credentials as they were last committed: a mailbox between the writer, which fills it after a
/// commit, and the server's threads, which ask it. Any thread.
class Directory {
public:
    explicit Directory(const Regulations& regulations) : m_regulations(regulations) {}

    void putUser(const contract::User& user, const QString& verifier);
    void dropUser(const QString& id);
    /// Replaces one with the same hash.
    void putTicket(const Ticket& ticket);
    /// All log-ins of an account: its password was changed.
    void dropTicketsOf(const QString& user);
    void putSender(const QString& hash, const Sender& sender);
    void dropSender(const QString& owner);
    void dropEndedTickets(Instant now);

    CallerPtr caller(QByteArrayView token, Instant now) const;
    /// For a refresh: also a token that has expired, as long as its log-in has not ended.
    std::optional<Ticket> ticket(QByteArrayView token, Instant now) const;
    CallerPtr account(const QString& id) const;
    SenderPtr sender(QByteArrayView token) const;
    bool isAlive(const QString& login, Instant now) const { return timeLeft(login, now) > 0s; }
    /// Of the newest token of a log-in.
    Seconds timeLeft(const QString& login, Instant now) const;
    struct Verifier {
        QString user;
        QString text; ///< empty: no such account
    };
    Verifier verifier(const QString& login) const;
    QString verifierOf(const QString& user) const; ///< empty: no such account

    /// True: too many wrong passwords; nothing is checked for a while.
    bool isLocked(const QString& login, Instant now) const;
    void noteLogin(const QString& login, bool right, Instant now);

private:
    struct Failures {
        int count = 0;
        Instant last;
        Instant lockedUntil;
    };
    /// A log-in with its tokens: the newest and, for a moment after a refresh, the one before.
    struct Presence {
        QString user;
        QSet<QString> tickets;
        Instant expires;
    };
    void removeTicket(const QString& hash);
    void removeTicketsOf(const QString& user);

    const Regulations& m_regulations;
    mutable std::mutex m_mutex;
    QHash<QString, CallerPtr> m_accounts;
    QHash<QString, QString> m_verifiers;    ///< by user id
    QHash<QString, QString> m_logins;       ///< login to user id
    QHash<QString, Ticket> m_tickets;       ///< by hash
    QHash<QString, Presence> m_present;     ///< by log-in
    QHash<QString, SenderPtr> m_senders;    ///< by hash
    QHash<QString, QString> m_senderHashes; ///< by owner
    QHash<QString, Failures> m_failures;    ///< by login
};

/// First 8 bytes of the hash of what decides visibility.
QByteArray viewOf(const Scope& scope);

} // namespace zhihui::province
