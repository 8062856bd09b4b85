#pragma once

#include "domain/Clock.h"

#include <QByteArray>
#include <QHash>
#include <mutex>

namespace zhihui::province {

/// Token buckets, one per credential or address. Any thread.
class RateLimit {
public:
    RateLimit(double perSecond, double burst) : m_perSecond(perSecond), m_burst(burst) {}
    /// False: too many requests.
    bool take(const QByteArray& who, Instant now);

private:
    struct Bucket {
        double tokens = 0;
        Instant at;
    };
    const double m_perSecond;
    const double m_burst;
    std::mutex m_mutex;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace zhihui::province
