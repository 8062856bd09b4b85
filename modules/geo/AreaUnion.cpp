#include "geo/AreaData.h"

#include <cmath>
#include <numbers>

namespace zhihui::geo {

namespace {

constexpr double metresPerDegree = 111195.0;
constexpr double overlap = 0.02; // metres by which a seam reaches into its neighbours, far above rounding

/// What closes the cracks between neighbours: where the parts, each grown by half the snap, meet one another, as far as
/// closing their union would fill it. Only the seams are new; the outer boundary keeps its points.
class Seams {
public:
    Seams(const Geos& geos, const std::vector<const PolygonList*>& parts, double snap, double lat)
        : m_geos(geos),
          m_reach(snap / 2 + overlap),
          m_latScale(metresPerDegree),
          m_lonScale(metresPerDegree * std::cos(lat * std::numbers::pi / 180))
    {
        for (const PolygonList* part : parts) {
            m_parts.push_back(geos.polygons(*part, m_lonScale, m_latScale));
            m_grown.push_back(m_parts.back() ? geos.buffer(m_parts.back(), m_reach) : geos.own(nullptr));
        }
    }

    /// In degrees; empty when no two parts come near; nothing when GEOS refused.
    std::optional<PolygonList> find()
    {
        std::vector<Geos::Geometry> meetings;
        for (size_t i = 0; i < m_grown.size(); ++i) {
            for (size_t j = i + 1; j < m_grown.size(); ++j) {
                if (!m_grown[i] || !m_grown[j])
                    return std::nullopt;
                auto meeting = m_geos.own(GEOSIntersection_r(m_geos.handle(), m_grown[i].get(), m_grown[j].get()));
                if (!meeting)
                    return std::nullopt;
                if (!GEOSisEmpty_r(m_geos.handle(), meeting.get()))
                    meetings.push_back(std::move(meeting));
            }
        }
        if (meetings.empty())
            return PolygonList();
        const auto strips = m_geos.unionOf(std::move(meetings));
        const auto closed = closing();
        if (!strips || !closed)
            return std::nullopt;
        const auto seams = m_geos.own(GEOSIntersection_r(m_geos.handle(), strips.get(), closed.get()));
        return seams ? std::optional(inDegrees(m_geos.read(seams.get()))) : std::nullopt;
    }

private:
    Geos::Geometry closing() const
    {
        std::vector<Geos::Geometry> copies;
        for (const auto& grown : m_grown)
            copies.push_back(m_geos.own(GEOSGeom_clone_r(m_geos.handle(), grown.get())));
        const auto all = m_geos.unionOf(std::move(copies));
        return all ? m_geos.buffer(all, -m_reach + overlap) : m_geos.own(nullptr);
    }
    PolygonList inDegrees(PolygonList list) const
    {
        for (RingList& rings : list)
            for (Ring& ring : rings)
                for (Coordinate& at : ring)
                    at = {at.lat / m_latScale, at.lon / m_lonScale};
        return list;
    }

    const Geos& m_geos;
    double m_reach, m_latScale, m_lonScale;
    std::vector<Geos::Geometry> m_parts, m_grown;
};

} // namespace

Result<Area> Area::unite(const QList<Area>& parts, double snap)
{
    std::vector<const PolygonList*> lists;
    for (const Area& part : parts)
        if (!part.isEmpty())
            lists.push_back(&part.m_data->polygons);
    if (lists.empty())
        return failure(Error::Code::Rejected, QStringLiteral("a union of no areas"));
    const Geos geos;
    const Box box = parts.front().box();
    const auto seams = Seams(geos, lists, snap, (box.south + box.north) / 2).find();
    if (!seams)
        return failure(Error::Code::Rejected, QStringLiteral("areas cannot be united: ") + geos.message());
    std::vector<Geos::Geometry> all;
    for (const PolygonList* list : lists)
        all.push_back(geos.polygons(*list));
    if (!seams->empty())
        all.push_back(geos.unionOf([&] {
            std::vector<Geos::Geometry> one;
            one.push_back(geos.polygons(*seams));
            return one;
        }()));
    auto data = Data::make(geos, geos.unionOf(std::move(all)));
    ZH_TRY(data);
    Area area;
    area.m_data = std::move(*data);
    return area;
}

} // namespace zhihui::geo
