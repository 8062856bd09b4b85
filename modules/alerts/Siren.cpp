#include "alerts/Siren.h"

#include <tuple>

namespace zhihui::alerts {

bool isHeard(const contract::Alert& alert)
{
    return alert.state != contract::AlertState::Closed && !alert.late && !alert.lead && !alert.cleared &&
           alert.retracted.isEmpty();
}

bool isLevelOne(const contract::Alert& alert)
{
    return alert.level == Level::P1 && isHeard(alert);
}

bool isWaitingLevelOne(const contract::Alert& alert)
{
    return isLevelOne(alert) && alert.state == contract::AlertState::New;
}

bool standsBefore(const contract::Alert& a, const contract::Alert& b)
{
    const auto key = [](const contract::Alert& alert) {
        const bool accepted = alert.state != contract::AlertState::New;
        const qint64 raised = toMillis(alert.raised);
        return std::tuple(accepted, accepted ? -raised : raised, alert.id.text);
    };
    return key(a) < key(b);
}

} // namespace zhihui::alerts
