#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace zhihui::contract {

/// One line of a page: a row that is there (Put), was deleted (Del), or left the reader's view (Out).
struct Row {
    enum class Kind { Put, Del, Out };
    Kind kind = Kind::Put;
    QString type;
    QString id;
    qint64 seq = 0;
    QString scope;
    QByteArray body; ///< JSON text of the whole row, as the province wrote it; empty for Del and Out
};

/// A checked page. It exists only if its checksum, its count and its order are right: never half of one.
struct Page {
    QString feed;
    QString epoch;
    QString view;
    qint64 from = 0;
    QList<QList<Row>> groups; ///< one server transaction each; to be committed together
    QString next;             ///< opaque cursor
    qint64 seq = 0;           ///< the page brings the reader to this sequence number
    qint64 head = 0;          ///< newest sequence number of the feed
    bool more = false;

    qsizetype rowCount() const;
};

constexpr qsizetype maxPageBytes = 64 * 1024 * 1024;

/// Builds the NDJSON text of a page, line by line, with count and checksum. One thread. The last field of the last line
/// is "sum": the first 8 bytes, hex, of SHA-256 over every byte before `,"sum":`.
class PageWriter {
public:
    PageWriter(QStringView feed, QStringView epoch, QStringView view, qint64 from);
    void beginGroup(qsizetype rows);
    void put(QStringView type, QStringView id, qint64 seq, QStringView scope, const QByteArray& body);
    void del(QStringView type, QStringView id, qint64 seq);
    void out(QStringView type, QStringView id, qint64 seq);
    QByteArray finish(QStringView next, qint64 seq, qint64 head, bool more);

    qsizetype size() const { return m_text.size(); }
    qsizetype rows() const { return m_rows; }

private:
    QByteArray m_text;
    qsizetype m_rows = 0;
};

/// Refuses, with Corrupt and the reason, whatever is not exactly one whole page: cut, extended, reordered, miscounted,
/// of an unknown kind, or with a row at or below `from` in a changes page (a snapshot page has from = 0).
Result<Page> readPage(const QByteArray& ndjson);

} // namespace zhihui::contract
