#pragma once

#include "domain/Clock.h"
#include "store/PlatformStore.h"

namespace zhihui::store {

/// What administrators did to an account last.
struct AccountStateRow {
    QString id;
    bool locked = false;
    bool pending = false; ///< waits for the confirmation of a security administrator
    QString why, by;
    Instant at;
};

struct ShiftRow {
    QString id, org, seat, user, who, note;
    Instant from, to;
};

struct NoticeRow {
    qint64 n = 0;
    QString key; ///< what it is about, so that the same is noted once
    Instant at;
    QString rule, user, subject;
    qint64 count = 0;
    qint64 entry = 0; ///< of the access log
    bool minor = false;
    QString answer, answeredBy;
    std::optional<Instant> answeredAt;
};

/// The SQL of administration on the platform's database: states of accounts, shifts, notices. Used by the thread that
/// opened the database, which outlives it.
class AdministrationStore {
public:
    explicit AdministrationStore(Database& database) : m_database(database) {}

    Result<> putState(const AccountStateRow& row);
    Result<> dropState(const QString& account);
    Result<std::optional<AccountStateRow>> state(const QString& account);
    Result<QList<AccountStateRow>> states();

    Result<> putShift(const ShiftRow& row);
    Result<> dropShift(const QString& id);
    Result<std::optional<ShiftRow>> shift(const QString& id);
    /// Those that touch [from, to), by their begin.
    Result<QList<ShiftRow>> shifts(Instant from, Instant to);
    Result<bool> isOnShift(const QString& user, Instant at);

    /// Entries of the access log after this number, oldest first.
    Result<> eachAccessAfter(qint64 n, const PlatformStore::AccessSink& sink);
    /// Number of the last entry before this time; 0: none.
    Result<qint64> lastAccessBefore(Instant at);
    /// False: it is noted already.
    Result<bool> addNotice(const NoticeRow& row);
    Result<std::optional<NoticeRow>> notice(qint64 n);
    Result<> answerNotice(qint64 n, const QString& words, const QString& who, Instant at);
    using NoticeSink = std::function<bool(const NoticeRow&)>; ///< false: enough
    /// Unanswered ones first, each part newest first.
    Result<> eachNotice(const NoticeSink& sink);

private:
    Database& m_database;
};

} // namespace zhihui::store
