#include "dispatch/AssistChoices.h"

#include "dispatch/UnitModel.h"
#include "domain/Quantity.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace zhihui::dispatch {

namespace {

constexpr qsizetype offered = 12;

bool isCounty(const contract::Org& org)
{
    return org.level == 4 || (org.level == 3 && OrgCode(org.code.text + u"900"_s).county() == org.code);
}

} // namespace

void AssistChoices::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world)
        connect(m_world, &engine::World::placesChanged, this, &AssistChoices::inputsChanged);
    Q_EMIT inputsChanged();
}

QVariantList AssistChoices::choices() const
{
    QVariantList list;
    if (!m_world)
        return list;
    struct Candidate {
        double metres;
        const contract::Org* org;
    };
    const Coordinate here{m_lat, m_lon};
    const OrgCode own = OrgCode(m_org).county();
    QList<Candidate> found;
    for (const contract::Org& org : m_world->orgs()) {
        if (!isCounty(org) || org.code == own)
            continue;
        const bool measurable = org.where && here.isValid();
        found.append({measurable ? distance(*org.where, here) : std::numeric_limits<double>::max(), &org});
    }
    std::ranges::sort(found, {}, [](const Candidate& c) { return std::pair(c.metres, c.org->code.text); });
    for (const Candidate& c : found.first(std::min(offered, found.size()))) {
        const bool measured = c.metres < std::numeric_limits<double>::max();
        list.append(
            QVariantMap{{u"value"_s, c.org->code.text},
                        {u"text"_s, measured ? tr("%1 · %2").arg(c.org->name, distanceText(c.metres)) : c.org->name}});
    }
    return list;
}

} // namespace zhihui::dispatch
