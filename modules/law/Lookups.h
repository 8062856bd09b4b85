#pragma once

#include "domain/Clock.h"
#include "domain/Result.h"
#include "domain/Words.h"

#include <QByteArray>
#include <array>

namespace zhihui::law {

/// What makes looking at persons unusual.
enum class LookupRule {
    Many,   ///< many different persons within a short time
    Night,  ///< at night, outside one's shift
    Repeat, ///< the same person again and again without an open case
    Sealed, ///< a sealed file
};
inline constexpr std::size_t lookupRuleCount = static_cast<std::size_t>(LookupRule::Sealed) + 1;

/// When looking at persons raises a notice, as dated data (resources/rules/lookups-*.json). Value; any thread.
struct Lookups {
    /// Fails with Rejected, naming the entry that is missing or makes no sense.
    static Result<Lookups> read(const QByteArray& json);
    static QString codeOf(LookupRule rule);

    std::array<Words, lookupRuleCount> names;
    int manyPersons = 0; ///< more different persons than this …
    Seconds manyWithin{0};
    int nightFrom = 0; ///< minutes of the day in Asia/Shanghai; the night runs over midnight
    int nightTo = 0;
    int repeatTimes = 0; ///< more look-ups of one person than this …
    Seconds repeatWithin{0};
};

} // namespace zhihui::law
