#include "province/Commands.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr auto usesKept = 24h;
constexpr qsizetype mostUses = 50;
constexpr qsizetype longestBusiness = 60;

bool isInUse(const contract::Room& room)
{
    return !room.uses.isEmpty() && !room.uses.constLast().to;
}

void dropOldUses(contract::Room& room, Instant now)
{
    room.uses.removeIf([&](const contract::RoomUse& use) { return use.to && *use.to < now - usesKept; });
    if (room.uses.size() > mostUses)
        room.uses.remove(0, room.uses.size() - mostUses);
}

} // namespace

/// What a room is used for is said by its centre.
Result<> Act::room()
{
    store::EntityRow row;
    auto found = writing.read<contract::Room>(u"room", command.target, &row);
    ZH_TRY(found);
    if (!*found || !caller.scope.sees(scopesOf(row.scopes), row.minor))
        return rejected(u"not-found"_s, u"没有找到该功能室"_s);
    contract::Room& room = **found;
    const auto centre = writing.read<contract::Centre>(u"centre", room.centre);
    ZH_TRY(centre);
    const bool works = caller.scope.hasRole(u"officer") || caller.scope.hasRole(u"duty");
    if (!works || !*centre || !caller.scope.belongsTo((*centre)->org))
        return rejected(u"forbidden"_s, u"功能室的使用由所在中心的工作人员登记"_s);
    if (command.type == "room.begin"_L1) {
        const QString business = text("business"_L1);
        if (business.isEmpty() || business.size() > longestBusiness)
            return rejected(u"bad-business"_s, u"请填写使用事项，至多%1字"_s.arg(longestBusiness));
        if (isInUse(room))
            return conflict(u"room-in-use"_s, u"%1正在使用：%2"_s.arg(room.name, room.uses.constLast().business));
        room.uses.append({writing.now, std::nullopt, business});
    } else if (command.type == "room.end"_L1) {
        if (!isInUse(room))
            return conflict(u"room-not-in-use"_s, u"%1当前未在使用"_s.arg(room.name));
        room.uses.last().to = writing.now;
    } else {
        return rejected(u"unknown-command"_s, u"平台不认识此操作"_s);
    }
    dropOldUses(room, writing.now);
    const auto seq = writing.put(u"room", room.id, {scopesOf(row.scopes), row.minor, {}}, contract::toJson(room));
    ZH_TRY(seq);
    return applied(*seq);
}

} // namespace zhihui::province
