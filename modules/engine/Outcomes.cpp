#include "engine/Outcomes.h"

namespace zhihui::engine {

bool isRefused(const contract::Outcome& outcome)
{
    using Kind = contract::Outcome::Kind;
    return outcome.kind == Kind::Conflict || outcome.kind == Kind::Rejected || !outcome.code.isEmpty();
}

} // namespace zhihui::engine
