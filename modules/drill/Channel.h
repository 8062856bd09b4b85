#pragma once

#include "domain/Fix.h"
#include "drill/Random.h"

#include <QHash>
#include <QSet>

namespace zhihui::drill {

/// The way from the devices to the province: tunnels that store and forward, stragglers, repetitions, and no order
/// inside a batch. One thread; asked in the order of time.
class Channel {
public:
    explicit Channel(Random random) : m_random(random) {}

    /// What arrives by `now` when `fresh` was sent since the last time. Devices in `open` are in no tunnel.
    QList<Fix> pass(const QList<Fix>& fresh, Instant now, const QSet<DeviceId>& open);
    /// Everything that is still on the way.
    QList<Fix> flush();

private:
    Instant arrival(const Fix& fix, bool mayTunnel);

    struct Held {
        Instant arrives;
        Fix fix;
    };
    Random m_random;
    QHash<DeviceId, Instant> m_tunnels; ///< until when
    QList<Held> m_held;
};

} // namespace zhihui::drill
