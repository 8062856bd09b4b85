#pragma once

#include "contract/Page.h"
#include "province/Cursor.h"
#include "province/Directory.h"
#include "store/PlatformStore.h"

namespace zhihui::province {

/// How much of a feed one answer may hold.
struct PageLimits {
    qsizetype rows = 2000;
    qsizetype bytes = 4 * 1024 * 1024;
};

/// Where a reader of changes stands. Between `base` and `seq` it reads in pages while rows move on: a row that left its
/// scope there may have passed it by.
struct Since {
    qint64 seq = 0;
    qint64 base = 0;
};

/// A page as it goes out, and where its reader stands after it.
struct FeedPage {
    QByteArray text;
    QString next;
    qint64 seq = 0;
    qint64 base = 0; ///< see Since
    qint64 head = 0;
    qsizetype rows = 0;
    bool more = false;
};

/// Reads feeds for one caller: the one place where rows leave the database, through Scope::sees. Stateless; a reader
/// thread brings its own store.
class Feeds {
public:
    Feeds(const CursorCodec& codec, QString epoch) : m_codec(codec), m_epoch(std::move(epoch)) {}

    /// `after` is the page token, or nothing for the first page.
    Result<FeedPage> snapshot(store::PlatformStore& store, const Caller& caller, int feed,
                              const std::optional<Cursor>& after, PageLimits limits) const;
    Result<FeedPage> changes(store::PlatformStore& store, const Caller& caller, int feed, Since from,
                             PageLimits limits) const;

    const CursorCodec& codec() const { return m_codec; }
    const QString& epoch() const { return m_epoch; }

private:
    QString cursor(const Caller& caller, int feed, qint64 seq, int kind = -1, const QByteArray& id = {},
                   qint64 base = -1) const;

    const CursorCodec& m_codec;
    QString m_epoch;
};

} // namespace zhihui::province
