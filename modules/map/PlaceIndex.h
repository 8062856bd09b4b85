#pragma once

#include "domain/Coordinate.h"
#include "domain/OrgCode.h"
#include "domain/Result.h"

#include <QByteArray>
#include <QList>
#include <vector>

namespace zhihui::map {

/// Which county a point lies in, by the bundled boundaries: a slab index over the edges of every county. For read-outs,
/// never for judgements. Immutable, any thread.
class PlaceIndex {
public:
    struct Place {
        OrgCode code;
        QString name; ///< 佛山市南海区
    };
    /// Corrupt when the text is not a regions file in WGS-84.
    static Result<PlaceIndex> fromRegions(const QByteArray& json);

    /// Null outside the province.
    const Place* at(Coordinate where) const;
    size_t size() const { return m_counties.size(); }

    struct Box {
        double south = 90, west = 180, north = -90, east = -180;
        bool isEmpty() const { return south > north; }
    };
    /// Around all counties of these organisations, or around the county that an organisation lies in; empty for none.
    Box around(const QList<OrgCode>& organisations) const;

private:
    struct Edge {
        double x1, y1, x2, y2;
    };
    struct County {
        Place place;
        Box box;
        std::vector<Edge> edges;     ///< ordered by slab
        std::vector<uint32_t> slabs; ///< first entry of each slab in `order`
        std::vector<uint32_t> order; ///< indices of the edges that touch a slab
        void add(double x1, double y1, double x2, double y2);
        void seal();
        bool covers(Coordinate where) const;
    };
    std::vector<County> m_counties;
};

} // namespace zhihui::map
