#include "province/Books.h"

#include "province/Kinds.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

contract::Decision PersonFile::decisionAt(Instant at) const
{
    for (const auto& decision : decisions) {
        if (decision.inForce(at))
            return decision;
    }
    return {};
}

Result<> Books::load(store::PlatformStore& store)
{
    *this = Books();
    for (int feed = 0; feed < feedCount; ++feed) {
        Result<> folded;
        ZH_TRY(store.eachRow(feed, -1, {}, [&](const store::EntityRow& row) {
            folded = fold(row);
            return folded.has_value();
        }));
        ZH_TRY(folded);
    }
    const auto credentials = store.credentials();
    ZH_TRY(credentials);
    for (const auto& row : *credentials) {
        tokens.insert(row.hash, row.owner);
        hashOf.insert(row.owner, row.hash);
    }
    const auto accounts = store.accounts();
    ZH_TRY(accounts);
    for (const auto& row : *accounts) {
        logins.insert(row.login, row.id);
        verifiers.insert(row.id, row.verifier);
    }
    // Regions come before the persons whose area they are.
    for (const auto& person : std::as_const(persons)) {
        for (const auto& area : person.areas) {
            if (const auto region = regions.find(area); region != regions.end())
                region->users.insert(person.org.text);
        }
    }
    return {};
}

Result<> Books::fold(const store::EntityRow& row)
{
    const QString& type = typeOf(row.kind);
    if (row.scopes.isEmpty() && !row.person.isEmpty())
        return {}; // of a person who was released: nobody's any more
    const auto take = [&]<class T>(T*) -> Result<> {
        auto value = contract::readBytes<T>(row.body);
        if (!value)
            return failure(Error::Code::Corrupt, type + u' ' + row.id + u": "_s + value.error().detail);
        if constexpr (std::is_void_v<decltype(fold(*value))>) {
            fold(*value);
            return {};
        } else {
            return fold(*value);
        }
    };
    if (type == "person"_L1)
        return take(static_cast<contract::Person*>(nullptr));
    if (type == "device"_L1)
        return take(static_cast<contract::Device*>(nullptr));
    if (type == "decision"_L1)
        return take(static_cast<contract::Decision*>(nullptr));
    if (type == "region"_L1)
        return take(static_cast<contract::Region*>(nullptr));
    if (type == "fence"_L1)
        return take(static_cast<contract::Fence*>(nullptr));
    if (type == "alert"_L1)
        return take(static_cast<contract::Alert*>(nullptr));
    if (type == "matter"_L1)
        return take(static_cast<contract::Matter*>(nullptr));
    if (type == "unit"_L1) {
        auto unit = contract::readBytes<contract::Unit>(row.body);
        ZH_TRY(unit);
        units.insert(row.id, *unit);
    } else if (type == "org"_L1) {
        auto org = contract::readBytes<contract::Org>(row.body);
        ZH_TRY(org);
        orgNames.insert(row.id, org->name);
    }
    return {};
}

void Books::fold(const contract::Person& person)
{
    PersonFile& file = persons[person.id.text];
    file.org = person.org;
    file.maskedName = person.maskedName;
    file.supervision = person.supervision;
    file.minor = person.minor;
    file.areas = person.areas;
    file.areaName = person.areaName;
    for (const auto& area : person.areas) {
        if (const auto region = regions.find(area); region != regions.end())
            region->users.insert(person.org.text);
    }
}

Result<> Books::fold(const contract::Region& region)
{
    auto area = geo::Area::fromGeoJson(region.geometry, region.crs);
    ZH_TRY(area);
    RegionFile& file = regions[region.id.text];
    file.region = region;
    file.region.geometry = {};
    file.area = std::move(*area);
    return {};
}

Result<> Books::fold(const contract::Fence& fence)
{
    auto area = geo::Area::fromGeoJson(fence.geometry, fence.crs);
    ZH_TRY(area);
    dropFence(fence.id.text);
    FenceFile& file = fences[fence.id.text];
    file.fence = fence;
    file.fence.geometry = {};
    file.zone = {fence.id.text, fence.name,          area->hash(),      fence.version,
                 *area,         fence.boundaryError, fence.fromBanOrder};
    for (const auto& person : fence.persons)
        m_fencesOf.insert(person.text, fence.id.text);
    return {};
}

void Books::fold(const contract::Device& device)
{
    dropDevice(device.id.text);
    devices.insert(device.id.text, device);
    persons[device.person.text].device = device.id;
}

void Books::fold(const contract::Decision& decision)
{
    dropDecision(decision.id.text);
    persons[decision.person.text].decisions.insert(decision.id.text, decision);
    m_decisionOf.insert(decision.id.text, decision.person.text);
}

void Books::fold(const contract::Alert& alert)
{
    auto& open = openAlerts[alert.person.text];
    open.removeIf([&](const OpenAlert& known) { return known.id == alert.id; });
    if (alert.state != contract::AlertState::Closed)
        open.append(
            {alert.id, alert.kind, alert.evidence.geometryId, alert.began, alert.cleared, !alert.retracted.isEmpty()});
    if (open.isEmpty())
        openAlerts.remove(alert.person.text);
}

void Books::fold(const contract::Matter& matter)
{
    matterTurns.remove(matter.id.text);
    if (matter.open && matter.due)
        matterTurns.insert(matter.id.text, *matter.due);
    auto& own = spans[matter.person.text];
    own.remove(matter.id.text);
    if (!matter.span.isEmpty() && matter.from && matter.to && *matter.from < *matter.to) {
        const QJsonObject fields = matter.fields();
        own.insert(matter.id.text, {.span = matter.span,
                                    .from = *matter.from,
                                    .to = *matter.to,
                                    .org = OrgCode(fields.value("org"_L1).toString()),
                                    .fence = fields.value("fence"_L1).toString(),
                                    .fields = matter.span == "check"_L1 ? fields : QJsonObject()});
    }
    if (own.isEmpty())
        spans.remove(matter.person.text);
}

void Books::dropDevice(const QString& id)
{
    const auto known = devices.constFind(id);
    if (known == devices.cend())
        return;
    if (const auto person = persons.find(known->person.text); person != persons.end() && person->device.text == id)
        person->device = {};
    devices.erase(known);
}

void Books::dropDecision(const QString& id)
{
    if (const auto person = persons.find(m_decisionOf.take(id)); person != persons.end())
        person->decisions.remove(id);
}

void Books::dropFence(const QString& id)
{
    const auto known = fences.constFind(id);
    if (known == fences.cend())
        return;
    for (const auto& person : known->fence.persons)
        m_fencesOf.remove(person.text, id);
    fences.erase(known);
}

QString Books::placeName(Coordinate where) const
{
    for (const auto& file : regions) {
        const auto box = file.area.box();
        if (where.lat < box.south || where.lat > box.north || where.lon < box.west || where.lon > box.east)
            continue;
        if (!file.area.covers(where))
            continue;
        const QString city = orgNames.value(file.region.org.city().text);
        const bool isCity = file.region.kind == "city"_L1 || file.region.org.text.size() <= 4;
        return isCity || file.region.name.startsWith(city) ? file.region.name : city + file.region.name;
    }
    return {};
}

} // namespace zhihui::province
