#include "rules/Judge.h"

#include <algorithm>

namespace zhihui::rules {

namespace {
bool isSame(const Ground& a, const Ground& b)
{
    return a.fix.at == b.fix.at && a.fix.where == b.fix.where && a.fix.accuracy == b.fix.accuracy &&
           a.fix.device == b.fix.device && a.distance == b.distance && a.probability == b.probability;
}
} // namespace

bool operator==(const Episode& a, const Episode& b)
{
    const auto words = [](const Episode& e) {
        return std::tie(e.key, e.rule, e.kind, e.zone, e.zoneName, e.zoneHash, e.sentenceZh, e.sentenceEn, e.doubt);
    };
    const auto numbers = [](const Episode& e) {
        return std::tie(e.level, e.began, e.last, e.decided, e.cleared, e.fast, e.lead, e.zoneVersion, e.maxDistance,
                        e.crossed);
    };
    return words(a) == words(b) && numbers(a) == numbers(b) && std::ranges::equal(a.grounds, b.grounds, isSame);
}

bool isOutage(const FeedHealth& health, const RuleFile& rules)
{
    const auto& r = rules.offline;
    return health.silent >= std::max<double>(r.outageDevices, r.outageShare * health.devices);
}

} // namespace zhihui::rules
