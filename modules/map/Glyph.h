#pragma once

#include <QColor>
#include <QFont>
#include <QImage>
#include <QPointF>
#include <array>

namespace zhihui::map {

/// Colours of the marks, from the theme.
struct GlyphPalette {
    QColor ground{0x0A, 0x11, 0x1E}, text{0xE8, 0xEE, 0xF8}, accent{0x3B, 0xA7, 0xFF}, camera{0x7F, 0xC4, 0xFF};
    QColor ok{0x3C, 0xC4, 0x92}, off{0x7C, 0x8A, 0xA0}, lost{0xC7, 0x7D, 0xFF};
    std::array<QColor, 4> levels{QColor(0xFF, 0x52, 0x57), QColor(0xFF, 0x9A, 0x3D), QColor(0xF2, 0xCF, 0x45),
                                 QColor(0x5A, 0xA9, 0xFF)};
    QString family{QStringLiteral("Noto Sans CJK SC")};
    friend bool operator==(const GlyphPalette&, const GlyphPalette&) = default;
};

/// What a mark shows: shape says the kind, colour the status, never colour alone. Equal styles share one picture.
struct GlyphStyle {
    enum class Kind : quint8 { Alarm, Normal, Offline, Lost, Cluster, Officers, Vehicle, Camera };
    Kind kind = Kind::Normal;
    quint8 level = 0;   ///< alarms: 1 to 4
    quint8 offline = 0; ///< clusters: share of the ring in 24ths
    quint8 lost = 0;    ///< clusters: share of the ring in 24ths
    bool selected = false;
    bool dimmed = false; ///< not available, or an old position
    quint32 count = 0;   ///< clusters
    quint8 bearing = 0;  ///< cameras: way they look in 24ths of a turn from north; `dimmed` leaves out the sector

    /// Share in 24ths that never hides a class and never fills the ring with a part.
    static quint8 share(quint32 part, quint32 whole);
    static quint8 bearingStep(double degrees);
    friend bool operator==(const GlyphStyle&, const GlyphStyle&) = default;
    friend size_t qHash(const GlyphStyle& s, size_t seed = 0)
    {
        return qHashMulti(seed, int(s.kind), s.level, s.offline, s.lost, s.selected, s.dimmed, s.count, s.bearing);
    }
};

/// A mark at its place.
struct Glyph {
    QPointF at; ///< Mercator
    GlyphStyle style;
};

/// From this zoom on a camera's field is drawn in true size on the ground (CameraLayer), until then by its mark.
inline constexpr float sectorsToZoom = 15.5F;

/// Side of the square picture in pixels.
double extent(const GlyphStyle& style);
/// Paints one mark; the same picture serves both back-ends.
QImage paintGlyph(const GlyphStyle& style, const GlyphPalette& palette, double devicePixelRatio);

} // namespace zhihui::map
