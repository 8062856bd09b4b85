#pragma once

#include "domain/Clock.h"

#include <QByteArray>
#include <QHash>
#include <list>
#include <mutex>

namespace zhihui::province {

/// Token buckets, one per credential or address; of very many the one that was idle longest makes room. Any thread.
class RateLimit {
public:
    RateLimit(double perSecond, double burst, size_t most = 20'000)
        : m_perSecond(perSecond), m_burst(burst), m_most(most)
    {
    }
    /// False: too many requests.
    bool take(const QByteArray& who, Instant now);

private:
    struct Bucket {
        QByteArray who;
        double tokens = 0;
        Instant at;
    };
    using Buckets = std::list<Bucket>;
    const double m_perSecond;
    const double m_burst;
    const size_t m_most;
    std::mutex m_mutex;
    Buckets m_buckets; ///< longest idle first
    QHash<QByteArray, Buckets::iterator> m_known;
};

} // namespace zhihui::province
