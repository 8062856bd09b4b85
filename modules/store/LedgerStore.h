#pragma once

#include "store/Database.h"

#include <QList>
#include <limits>

namespace zhihui::store {

/// This console towards the province: its commands are numbered per (device, incarnation).
struct LedgerIdentity {
    QString device;
    qint64 incarnation = 1;
    qint64 ackedThrough = 0;
    QString user; ///< who logged in last; decides while there is no link to log in by
};

struct LedgerOutcome {
    int kind = 0; ///< contract::Outcome::Kind as a number
    qint64 seq = 0;
    QString code, title;
};

/// One decision. Its text is the command as it goes on the wire; `hash` chains it to the next one.
struct LedgerEntry {
    qint64 n = 0;
    QString id, target, hash;
    QByteArray body;
    std::optional<LedgerOutcome> outcome;
};

/// Outbox and audit trail of this console in one file, synchronous=FULL: what append() answered is on disk. Never
/// deleted by code. Lives on the data thread.
class LedgerStore {
public:
    /// `freshDevice` becomes the identity of a new file.
    static Result<std::unique_ptr<LedgerStore>> open(const QString& file, const QByteArray& key,
                                                     const QString& freshDevice);

    const LedgerIdentity& identity() const { return m_identity; }
    Result<> setUser(const QString& user);
    Result<> append(const LedgerEntry& entry);
    /// n = 0 when there is none.
    Result<LedgerEntry> newest();
    /// Empty when there is no such command in this incarnation.
    Result<QString> hashOf(qint64 n);
    /// Not yet acknowledged, in order: at most so many, and of so many bytes unless the first alone is longer.
    Result<QList<LedgerEntry>> unsent(int limit, qsizetype bytes = std::numeric_limits<qsizetype>::max());
    /// Everything whose effect has not been seen, or whose refusal is still of interest.
    Result<QList<LedgerEntry>> unsettled();
    /// In one transaction; an outcome that is already there stays.
    Result<> acknowledge(qint64 through, const QList<std::pair<qint64, LedgerOutcome>>& outcomes);
    Result<> settle(const QList<qint64>& numbers);
    /// The province lost what came after `through`: it is sent again.
    Result<> rewind(qint64 through);
    /// The chain does not fit the province's any more: unsent commands get new numbers in a new incarnation.
    Result<> reincarnate(const QList<LedgerEntry>& renumbered);

private:
    LedgerStore(Database database, LedgerIdentity identity);
    Result<QList<LedgerEntry>> list(Statement& rows);
    Result<> saveIdentity(const LedgerIdentity& identity);

    Database m_database;
    LedgerIdentity m_identity;
};

} // namespace zhihui::store
