#include "geo/Geos.h"

namespace zhihui::geo {

namespace {
void keepMessage(const char* text, void* target)
{
    *static_cast<std::string*>(target) = text;
}
} // namespace

Geos::Geos() : m_handle(GEOS_init_r())
{
    GEOSContext_setErrorMessageHandler_r(m_handle, keepMessage, &m_message);
    GEOSContext_setNoticeMessageHandler_r(m_handle, keepMessage, &m_message);
}

Geos::~Geos()
{
    GEOS_finish_r(m_handle);
}

GEOSGeometry* Geos::ring(const Ring& ring, double lonScale, double latScale) const
{
    GEOSCoordSequence* points = GEOSCoordSeq_create_r(m_handle, static_cast<unsigned>(ring.size()), 2);
    for (unsigned i = 0; i < ring.size(); ++i)
        GEOSCoordSeq_setXY_r(m_handle, points, i, ring[i].lon * lonScale, ring[i].lat * latScale);
    return GEOSGeom_createLinearRing_r(m_handle, points);
}

Geos::Geometry Geos::polygons(const PolygonList& list, double lonScale, double latScale) const
{
    std::vector<GEOSGeometry*> parts;
    for (const RingList& rings : list) {
        std::vector<GEOSGeometry*> holes;
        for (size_t i = 1; i < rings.size(); ++i)
            holes.push_back(ring(rings[i], lonScale, latScale));
        parts.push_back(GEOSGeom_createPolygon_r(m_handle, ring(rings.front(), lonScale, latScale), holes.data(),
                                                 static_cast<unsigned>(holes.size())));
    }
    return own(
        GEOSGeom_createCollection_r(m_handle, GEOS_MULTIPOLYGON, parts.data(), static_cast<unsigned>(parts.size())));
}

Geos::Geometry Geos::unionOf(std::vector<Geometry> parts) const
{
    std::vector<GEOSGeometry*> raw;
    for (auto& part : parts)
        raw.push_back(part.release());
    const auto all = own(
        GEOSGeom_createCollection_r(m_handle, GEOS_GEOMETRYCOLLECTION, raw.data(), static_cast<unsigned>(raw.size())));
    return own(all ? GEOSUnaryUnion_r(m_handle, all.get()) : nullptr);
}

Geos::Geometry Geos::buffer(const Geometry& geometry, double distance) const
{
    return own(GEOSBuffer_r(m_handle, geometry.get(), distance, 8));
}

PolygonList Geos::read(const GEOSGeometry* geometry) const
{
    PolygonList list;
    if (GEOSGeomTypeId_r(m_handle, geometry) != GEOS_POLYGON) {
        if (GEOSGeomTypeId_r(m_handle, geometry) < GEOS_MULTIPOINT)
            return list;
        for (int i = 0; i < GEOSGetNumGeometries_r(m_handle, geometry); ++i)
            for (auto& rings : read(GEOSGetGeometryN_r(m_handle, geometry, i)))
                list.push_back(std::move(rings));
        return list;
    }
    const auto readRing = [this](const GEOSGeometry* ringGeometry) {
        Ring points;
        const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(m_handle, ringGeometry);
        unsigned size = 0;
        GEOSCoordSeq_getSize_r(m_handle, sequence, &size);
        points.resize(size);
        for (unsigned i = 0; i < size; ++i)
            GEOSCoordSeq_getXY_r(m_handle, sequence, i, &points[i].lon, &points[i].lat);
        return points;
    };
    if (GEOSisEmpty_r(m_handle, geometry))
        return list;
    RingList rings{readRing(GEOSGetExteriorRing_r(m_handle, geometry))};
    for (int i = 0; i < GEOSGetNumInteriorRings_r(m_handle, geometry); ++i)
        rings.push_back(readRing(GEOSGetInteriorRingN_r(m_handle, geometry, i)));
    list.push_back(std::move(rings));
    return list;
}

QString Geos::invalidity(const Geometry& geometry) const
{
    char* reason = nullptr;
    GEOSGeometry* where = nullptr;
    const char valid = GEOSisValidDetail_r(m_handle, geometry.get(), 0, &reason, &where);
    const auto place = own(where);
    QString text = QString::fromUtf8(reason);
    GEOSFree_r(m_handle, reason);
    if (valid == 1)
        return {};
    if (valid != 0)
        return message();
    double lon = 0, lat = 0;
    if (place && GEOSGeomGetX_r(m_handle, place.get(), &lon) == 1 && GEOSGeomGetY_r(m_handle, place.get(), &lat) == 1)
        text += QStringLiteral(" at %1, %2").arg(lat, 0, 'f', 6).arg(lon, 0, 'f', 6);
    return text;
}

} // namespace zhihui::geo
