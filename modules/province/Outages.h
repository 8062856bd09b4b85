#pragma once

#include "rules/Judge.h"

#include <QHash>
#include <QSet>

namespace zhihui::province {

/// Which feeds (carriers, platforms) are down: an outage begins when many devices of one feed fell silent together, and
/// lasts until few of those are still silent. Lives on the writer thread.
class Outages {
public:
    void begin();
    /// One device of a feed, silent from `silentFrom` on (which may lie ahead).
    void count(const QString& feed, const QString& person, Instant silentFrom, Instant now,
               const rules::RuleFile& rules);
    void finish(const rules::RuleFile& rules);
    bool isDown(const QString& feed) const { return m_down.contains(feed); }

private:
    struct Feed {
        int devices = 0;
        QSet<QString> silent; ///< any time
        QSet<QString> fresh;  ///< within the window
    };
    QHash<QString, Feed> m_feeds;
    QHash<QString, QSet<QString>> m_down; ///< feed to those who fell silent with it
};

} // namespace zhihui::province
