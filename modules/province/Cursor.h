#pragma once

#include "contract/Problem.h"

#include <QByteArray>
#include <expected>

namespace zhihui::province {

/// Where a reader stands in a feed; opaque to it, sealed with a MAC.
struct Cursor {
    QByteArray epoch; ///< 8 bytes
    QByteArray view;  ///< 8 bytes
    int feed = 0;
    qint64 seq = 0; ///< of the tail; in a snapshot its S0
    int kind = -1;  ///< in a snapshot: the row after which it goes on; -1 in the tail
    QByteArray id;
    qint64 base = -1; ///< in the tail: up to here nothing is missing at all; -1: up to `seq`

    bool isSnapshot() const { return kind >= 0; }
    friend bool operator==(const Cursor&, const Cursor&) = default;
};

/// Seals and opens cursors. Immutable; any thread.
class CursorCodec {
public:
    CursorCodec(QByteArray key, QByteArray epoch) : m_key(std::move(key)), m_epoch(std::move(epoch)) {}

    const QByteArray& epoch() const { return m_epoch; }
    QString seal(const Cursor& cursor) const;
    /// Refuses another's text, another epoch, feed or view, with the problem to answer.
    std::expected<Cursor, contract::Problem> open(const QByteArray& text, int feed, const QByteArray& view) const;

private:
    QByteArray m_key;
    QByteArray m_epoch;
};

} // namespace zhihui::province
