#pragma once

#include "engine/World.h"
#include "fakes/FakeClock.h"
#include "fakes/Samples.h"

namespace zhihui {

/// A world that a test of the wall fills, and the time on the wall.
class Room {
public:
    Room() : clock(samples::noon), world(clock)
    {
        engine::Account account;
        account.user = UserId(QStringLiteral("u-wall"));
        account.scope.organisations = {OrgCode(QStringLiteral("4401"))};
        account.scope.roles = {QStringLiteral("wall")};
        world.setAccount(account);
    }
    double now() const { return static_cast<double>(toMillis(clock.now())); }

    contract::Alert make(const QString& id, Level level, Seconds age) const
    {
        contract::Alert alert;
        alert.id = AlertId(id);
        alert.kind = QStringLiteral("out-of-area");
        alert.level = level;
        alert.org = OrgCode(QStringLiteral("440103015"));
        alert.person = PersonId(QStringLiteral("P-") + id);
        alert.maskedName = QStringLiteral("周*明");
        alert.placeName = QStringLiteral("荔湾区 桥中街道");
        alert.raised = alert.began = alert.last = clock.now() - age;
        return alert;
    }
    static contract::LogEntry entry(const QString& kind, Instant at, const QString& who = {}, const QString& text = {})
    {
        contract::LogEntry entry;
        entry.kind = kind;
        entry.at = entry.said = at;
        entry.who = who;
        entry.text = text;
        return entry;
    }
    void put(const contract::Alert& alert)
    {
        engine::ChangeSet changes;
        changes.alerts.append(alert);
        apply(std::move(changes));
    }
    void apply(engine::ChangeSet changes)
    {
        world.apply(std::make_shared<const engine::ChangeSet>(std::move(changes)));
    }

    FakeClock clock;
    engine::World world;
};

} // namespace zhihui
