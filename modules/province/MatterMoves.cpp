#include "law/MatterRules.h"
#include "province/FileDesk.h"
#include "province/Followers.h"
#include "province/Grants.h"
#include "province/MatterEffects.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::Matter;

/// The address that was granted becomes the one of the file.
Result<> MatterEffects::enterResidence(const Matter& matter)
{
    const QJsonObject fields = matter.fields();
    const auto newest = m_writing.store.newestFileEntry(matter.person.text, u"residence"_s, {});
    ZH_TRY(newest);
    const QJsonObject residence{{u"address"_s, fields.value("address"_L1)},
                                {u"org"_s, fields.value("org"_L1)},
                                {u"from"_s, law::dayOf(m_writing.now).toString(Qt::ISODate)},
                                {u"proof"_s, fields.value("proof"_L1)}};
    const auto refused = FileDesk(m_writing, m_law)
                             .put({.person = matter.person.text,
                                   .kind = u"residence"_s,
                                   .key = {},
                                   .body = residence,
                                   .by = matter.steps.constLast().by,
                                   .who = matter.steps.constLast().who},
                                  *newest && !(*newest)->ended ? (*newest)->n : 0);
    ZH_TRY(refused);
    return *refused ? failure(Error::Code::Bug, u"a residence is refused: "_s + (*refused)->title) : Result<>();
}

/// The person is that office's from now on, with all that hangs on the person; another agency means another area.
Result<> MatterEffects::moveTo(Matter& matter, const OrgCode& org)
{
    auto person = m_writing.read<contract::Person>(u"person", matter.person.text);
    ZH_TRY(person);
    if (!*person || (*person)->org == org)
        return {};
    contract::Person& moved = **person;
    if (moved.org.county() != org.county())
        std::tie(moved.areas, moved.areaName) = areaOf(m_writing.books, org);
    moved.org = org;
    m_writing.books.fold(moved);
    ZH_TRY(m_writing.put(u"person", moved.id.text, {{org}, moved.minor, moved.id.text}, contract::toJson(moved)));
    Followers followers(m_writing, m_live);
    ZH_TRY(followers.take(moved));
    ZH_TRY(followers.rescope());
    ZH_TRY(refind(m_writing, moved.id.text));
    m_writing.concerned.insert(moved.id.text);
    matter.org = org;
    return {};
}

/// 迁居: within the agency's own area.
Result<MatterEffects::Fate> MatterEffects::settle(Matter& matter)
{
    const OrgCode org(matter.fields().value("org"_L1).toString());
    if (!m_writing.books.orgNames.contains(org.text))
        return Fate(Refused{u"unknown-org"_s, u"没有登记这个司法所：%1"_s.arg(org.text)});
    if (org.county() != matter.org.county())
        return Fate(Refused{u"other-agency"_s, u"迁往其他县（市、区）请办理“变更执行地”"_s});
    ZH_TRY(enterResidence(matter));
    ZH_TRY(moveTo(matter, org));
    return Fate();
}

Result<MatterEffects::Fate> MatterEffects::transfer(Matter& matter)
{
    const OrgCode org(matter.fields().value("org"_L1).toString());
    ZH_TRY(enterResidence(matter));
    ZH_TRY(moveTo(matter, org));
    return Fate();
}

} // namespace zhihui::province
