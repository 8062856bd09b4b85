#include "engine/Outcomes.h"

namespace zhihui::engine {

bool isRefused(const contract::Outcome& outcome)
{
    using Kind = contract::Outcome::Kind;
    return outcome.kind == Kind::Conflict || outcome.kind == Kind::Rejected || !outcome.code.isEmpty();
}

bool isRefused(const Pending& pending)
{
    return pending.outcome && isRefused(*pending.outcome);
}

QString refusalOf(const Pending& pending)
{
    if (!isRefused(pending))
        return {};
    return pending.outcome->title.isEmpty() ? pending.outcome->code : pending.outcome->title;
}

} // namespace zhihui::engine
