#include "province/PlaceDesk.h"

#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::Shift;

namespace {

constexpr qsizetype longestId = 64;
constexpr qsizetype longestNote = 200;
constexpr auto longestShift = 24h;

contract::Problem no(int status, const QString& code, const QString& title)
{
    return {status, code, title, {}, false, 0};
}

Shift shiftOf(const store::ShiftRow& row)
{
    return {row.id, OrgCode(row.org), row.seat, UserId(row.user), row.who, row.from, row.to, row.note};
}

QJsonObject bodyOf(const std::optional<store::ShiftRow>& row)
{
    return row ? contract::toJson(shiftOf(*row)) : QJsonObject();
}

/// Who may sit where.
bool fits(const Scope& account, const QString& seat)
{
    static const QHash<QString, QStringList> roles{{u"duty"_s, {u"duty"_s, u"leader"_s}},
                                                   {u"inspection"_s, {u"inspector"_s, u"leader"_s}},
                                                   {u"leader"_s, {u"leader"_s}},
                                                   {u"field"_s, {u"officer"_s, u"office"_s, u"duty"_s}}};
    return std::ranges::any_of(roles.value(seat), [&](const QString& role) { return account.hasRole(role); });
}

} // namespace

Result<contract::ShiftList> PlaceDesk::shifts(Instant from, Instant to)
{
    const auto rows = m_store.shifts(from, to);
    ZH_TRY(rows);
    contract::ShiftList list;
    for (const store::ShiftRow& row : *rows) {
        const OrgCode org(row.org);
        if (m_caller.scope.sees(org, false) || m_caller.scope.belongsTo(org))
            list.shifts.append(shiftOf(row));
    }
    return list;
}

Result<Settled<Shift>> PlaceDesk::act(const contract::ShiftAct& act)
{
    return act.act == "cancel"_L1 ? cancel(act) : put(act.shift);
}

Result<PlaceDesk::Objection> PlaceDesk::objection(const Shift& shift, const std::optional<store::ShiftRow>& before)
{
    if (!m_caller.scope.sees(shift.org, false) || !m_writing.books.orgNames.contains(shift.org.text))
        return Objection(no(404, u"unknown-org"_s, u"没有找到单位 %1"_s.arg(shift.org.text)));
    if (before && !m_caller.scope.sees(OrgCode(before->org), false))
        return Objection(no(404, u"not-found"_s, u"没有找到该班次"_s));
    if (shift.to <= shift.from || shift.to - shift.from > longestShift)
        return Objection(no(400, u"bad-period"_s, u"班次须在%1小时以内，结束晚于开始"_s.arg(longestShift.count())));
    if (shift.to <= m_writing.now || (before && before->to <= m_writing.now))
        return Objection(no(409, u"over"_s, u"已经结束的班次不能编排或更改"_s));
    if (shift.id.size() > longestId || shift.note.size() > longestNote)
        return Objection(no(400, u"bad-note"_s, u"备注至多%1字"_s.arg(longestNote)));
    const CallerPtr account = m_directory.account(shift.user.text);
    if (!account || !(account->scope.sees(shift.org, false) || account->scope.belongsTo(shift.org)))
        return Objection(no(404, u"unknown-user"_s, u"该单位没有这个账号"_s));
    if (!fits(account->scope, shift.seat))
        return Objection(no(409, u"wrong-post"_s, u"%1的岗位不能值这个席位"_s.arg(account->user.display)));
    const auto others = m_store.shifts(shift.from, shift.to);
    ZH_TRY(others);
    const bool overlaps = std::ranges::any_of(
        *others, [&](const store::ShiftRow& row) { return row.id != shift.id && row.user == shift.user.text; });
    if (overlaps)
        return Objection(no(409, u"overlap"_s, u"%1在这段时间已有班次"_s.arg(account->user.display)));
    return Objection();
}

Result<Settled<Shift>> PlaceDesk::put(Shift shift)
{
    const auto before = m_store.shift(shift.id);
    ZH_TRY(before);
    const auto objected = objection(shift, *before);
    ZH_TRY(objected);
    if (*objected)
        return Settled<Shift>(std::unexpect, **objected);
    shift.who = m_directory.account(shift.user.text)->user.display;
    ZH_TRY(log(u"shift.put"_s, shift.id, bodyOf(*before), contract::toJson(shift), shift.note));
    ZH_TRY(m_store.putShift(
        {shift.id, shift.org.text, shift.seat, shift.user.text, shift.who, shift.note, shift.from, shift.to}));
    return Settled<Shift>(shift);
}

Result<Settled<Shift>> PlaceDesk::cancel(const contract::ShiftAct& act)
{
    const auto before = m_store.shift(act.shift.id);
    ZH_TRY(before);
    if (!*before || !m_caller.scope.sees(OrgCode((*before)->org), false))
        return Settled<Shift>(std::unexpect, no(404, u"not-found"_s, u"没有找到该班次"_s));
    // Who was on duty is not taken back once it has begun.
    if ((*before)->from <= m_writing.now)
        return Settled<Shift>(std::unexpect, no(409, u"begun"_s, u"已经开始的班次不能取消，可以更改结束时间"_s));
    ZH_TRY(log(u"shift.cancel"_s, act.shift.id, bodyOf(*before), {}, act.why));
    ZH_TRY(m_store.dropShift(act.shift.id));
    return Settled<Shift>(shiftOf(**before));
}

} // namespace zhihui::province
