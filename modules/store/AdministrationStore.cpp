#include "store/AdministrationStore.h"

namespace zhihui::store {

namespace {

/// Every row that a statement gives, as `make` reads it.
template <class Row, class Make>
Result<QList<Row>> all(Statement& s, Make make)
{
    QList<Row> rows;
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row)
            break;
        rows.append(make(s));
    }
    s.reset();
    return rows;
}

template <class Row>
std::optional<Row> only(const QList<Row>& rows)
{
    return rows.isEmpty() ? std::nullopt : std::optional(rows.constFirst());
}

AccountStateRow stateOf(const Statement& s)
{
    return {s.text(0), s.integer(1) != 0, s.integer(2) != 0, s.text(3), s.text(4), fromMillis(s.integer(5))};
}

ShiftRow shiftOf(const Statement& s)
{
    return {s.text(0),
            s.text(1),
            s.text(2),
            s.text(3),
            s.text(4),
            s.text(5),
            fromMillis(s.integer(6)),
            fromMillis(s.integer(7))};
}

NoticeRow noticeOf(const Statement& s)
{
    NoticeRow row;
    row.n = s.integer(0);
    row.key = s.text(1);
    row.at = fromMillis(s.integer(2));
    row.rule = s.text(3);
    row.user = s.text(4);
    row.subject = s.text(5);
    row.count = s.integer(6);
    row.entry = s.integer(7);
    row.minor = s.integer(8) != 0;
    row.answer = s.text(9);
    row.answeredBy = s.text(10);
    if (!s.isNull(11))
        row.answeredAt = fromMillis(s.integer(11));
    return row;
}

} // namespace

Result<> AdministrationStore::putState(const AccountStateRow& row)
{
    return Statement(m_database, "INSERT OR REPLACE INTO account_state (id, locked, pending, why, by, at) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
        .bind(1, row.id)
        .bind(2, qint64(row.locked))
        .bind(3, qint64(row.pending))
        .bind(4, row.why)
        .bind(5, row.by)
        .bind(6, toMillis(row.at))
        .run();
}

Result<> AdministrationStore::dropState(const QString& account)
{
    return Statement(m_database, "DELETE FROM account_state WHERE id = ?1").bind(1, account).run();
}

Result<std::optional<AccountStateRow>> AdministrationStore::state(const QString& account)
{
    Statement s(m_database, "SELECT id, locked, pending, why, by, at FROM account_state WHERE id = ?1");
    const auto rows = all<AccountStateRow>(s.bind(1, account), stateOf);
    ZH_TRY(rows);
    return only(*rows);
}

Result<QList<AccountStateRow>> AdministrationStore::states()
{
    Statement s(m_database, "SELECT id, locked, pending, why, by, at FROM account_state");
    return all<AccountStateRow>(s, stateOf);
}

Result<> AdministrationStore::putShift(const ShiftRow& row)
{
    return Statement(m_database, "INSERT OR REPLACE INTO shift (id, org, seat, user, who, note, begins, ends) "
                                 "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
        .bind(1, row.id)
        .bind(2, row.org)
        .bind(3, row.seat)
        .bind(4, row.user)
        .bind(5, row.who)
        .bind(6, row.note)
        .bind(7, toMillis(row.from))
        .bind(8, toMillis(row.to))
        .run();
}

Result<> AdministrationStore::dropShift(const QString& id)
{
    return Statement(m_database, "DELETE FROM shift WHERE id = ?1").bind(1, id).run();
}

Result<std::optional<ShiftRow>> AdministrationStore::shift(const QString& id)
{
    Statement s(m_database, "SELECT id, org, seat, user, who, note, begins, ends FROM shift WHERE id = ?1");
    const auto rows = all<ShiftRow>(s.bind(1, id), shiftOf);
    ZH_TRY(rows);
    return only(*rows);
}

Result<QList<ShiftRow>> AdministrationStore::shifts(Instant from, Instant to)
{
    Statement s(m_database, "SELECT id, org, seat, user, who, note, begins, ends FROM shift "
                            "WHERE begins < ?2 AND ends > ?1 ORDER BY begins, org, seat, id");
    return all<ShiftRow>(s.bind(1, toMillis(from)).bind(2, toMillis(to)), shiftOf);
}

Result<bool> AdministrationStore::isOnShift(const QString& user, Instant at)
{
    Statement s(m_database, "SELECT 1 FROM shift WHERE user = ?1 AND begins <= ?2 AND ends > ?2 LIMIT 1");
    const auto there = s.bind(1, user).bind(2, toMillis(at)).step();
    s.reset();
    return there;
}

Result<> AdministrationStore::eachAccessAfter(qint64 n, const PlatformStore::AccessSink& sink)
{
    Statement s(m_database,
                "SELECT n, at, user, act, subject, reason, hash, minor FROM access WHERE n > ?1 ORDER BY n");
    s.bind(1, n);
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row || !sink({s.integer(0), fromMillis(s.integer(1)), s.text(2), s.text(3), s.text(4), s.text(5),
                            s.text(6), s.integer(7) != 0}))
            break;
    }
    s.reset();
    return {};
}

Result<qint64> AdministrationStore::lastAccessBefore(Instant at)
{
    Statement s(m_database, "SELECT COALESCE(MAX(n), 0) FROM access WHERE at < ?1");
    const auto row = s.bind(1, toMillis(at)).step();
    ZH_TRY(row);
    const qint64 n = s.integer(0);
    s.reset();
    return n;
}

Result<bool> AdministrationStore::addNotice(const NoticeRow& row)
{
    ZH_TRY(Statement(m_database, "INSERT INTO notice (key, at, rule, user, subject, count, entry, minor, answer, "
                                 "answered_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '', '') "
                                 "ON CONFLICT (key) DO NOTHING")
               .bind(1, row.key)
               .bind(2, toMillis(row.at))
               .bind(3, row.rule)
               .bind(4, row.user)
               .bind(5, row.subject)
               .bind(6, row.count)
               .bind(7, row.entry)
               .bind(8, qint64(row.minor))
               .run());
    return m_database.changes() > 0;
}

Result<std::optional<NoticeRow>> AdministrationStore::notice(qint64 n)
{
    Statement s(m_database, "SELECT n, key, at, rule, user, subject, count, entry, minor, answer, answered_by, "
                            "answered_at FROM notice WHERE n = ?1");
    const auto rows = all<NoticeRow>(s.bind(1, n), noticeOf);
    ZH_TRY(rows);
    return only(*rows);
}

Result<> AdministrationStore::answerNotice(qint64 n, const QString& words, const QString& who, Instant at)
{
    return Statement(m_database, "UPDATE notice SET answer = ?2, answered_by = ?3, answered_at = ?4 WHERE n = ?1")
        .bind(1, n)
        .bind(2, words)
        .bind(3, who)
        .bind(4, toMillis(at))
        .run();
}

Result<> AdministrationStore::eachNotice(const NoticeSink& sink)
{
    Statement s(m_database, "SELECT n, key, at, rule, user, subject, count, entry, minor, answer, answered_by, "
                            "answered_at FROM notice ORDER BY answered_at IS NOT NULL, n DESC");
    for (auto row = s.step();; row = s.step()) {
        ZH_TRY(row);
        if (!*row || !sink(noticeOf(s)))
            break;
    }
    s.reset();
    return {};
}

} // namespace zhihui::store
