#include "map/Glyph.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <numbers>

namespace zhihui::map {

namespace {

double ringDiameter(quint32 count)
{
    return std::clamp(30 + 7 * std::log10(double(std::max(count, 1U))), 32.0, 58.0);
}

QString countText(quint32 count)
{
    if (count < 10000)
        return QString::number(count);
    return QStringLiteral("%1k").arg(count / 1000);
}

QPainterPath polygon(int corners, double radius, double turn)
{
    QPolygonF out;
    for (int i = 0; i < corners; ++i) {
        const double a = (turn + 360.0 * i / corners) * std::numbers::pi / 180;
        out << QPointF(radius * std::sin(a), -radius * std::cos(a));
    }
    QPainterPath path;
    path.addPolygon(out);
    path.closeSubpath();
    return path;
}

QPainterPath alarmPath(int level)
{
    switch (level) {
    case 1:
        return polygon(8, 11, 22.5);
    case 2:
        return polygon(3, 11.5, 0).translated(0, 2);
    case 3:
        return polygon(4, 10, 0);
    default:
        break;
    }
    QPainterPath disc;
    disc.addEllipse(QPointF(), 7.5, 7.5);
    return disc;
}

class Easel {
public:
    Easel(QPainter& painter, const GlyphPalette& palette) : m_p(painter), m_palette(palette) {}

    void cluster(const GlyphStyle& style)
    {
        const double d = ringDiameter(style.count);
        m_p.setPen(Qt::NoPen);
        m_p.setBrush(m_palette.ground);
        m_p.drawEllipse(QPointF(), d / 2 + 1, d / 2 + 1);
        const double r = d / 2 - 2.5;
        const int lost = style.lost, offline = style.offline;
        int from = 0;
        for (const auto& [part, colour] :
             {std::pair{24 - lost - offline, m_palette.ok}, {offline, m_palette.off}, {lost, m_palette.lost}}) {
            arc(r, from, part, colour);
            from += part;
        }
        QFont font(m_palette.family);
        font.setPixelSize(style.count < 1000 ? 14 : 13);
        font.setBold(true);
        m_p.setFont(font);
        m_p.setPen(m_palette.text);
        m_p.drawText(QRectF(-d / 2, -d / 2 - 0.5, d, d), Qt::AlignCenter, countText(style.count));
    }
    void alarm(int level)
    {
        const QPainterPath path = alarmPath(level);
        outlined(path, m_palette.levels[size_t(std::clamp(level, 1, 4) - 1)]);
    }
    void person(GlyphStyle::Kind kind)
    {
        QPainterPath path;
        if (kind == GlyphStyle::Kind::Normal) {
            path.addEllipse(QPointF(), 5.5, 5.5);
            outlined(path, m_palette.ok);
        } else if (kind == GlyphStyle::Kind::Offline) { // hollow: nobody reports from here now
            hollow([](QPainter& p) { p.drawEllipse(QPointF(), 5, 5); }, m_palette.off);
        } else {
            hollow([](QPainter& p) { p.drawRoundedRect(QRectF(-5, -5, 10, 10), 2, 2); }, m_palette.lost);
        }
    }
    void unit(GlyphStyle::Kind kind, bool dimmed)
    {
        QPainterPath path;
        path.addRoundedRect(QRectF(-8, -8, 16, 16), 4, 4);
        outlined(path, dimmed ? m_palette.off : m_palette.ok);
        m_p.setPen(QPen(m_palette.ground, 1.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_p.setBrush(Qt::NoBrush);
        if (kind == GlyphStyle::Kind::Vehicle) {
            m_p.drawPolyline(QPolygonF{{-5, 2}, {-5, -0.5}, {-3, -3.5}, {3, -3.5}, {5, -0.5}, {5, 2}, {-5, 2}});
            m_p.drawPoint(QPointF(-3, 4));
            m_p.drawPoint(QPointF(3, 4));
        } else {
            m_p.drawEllipse(QPointF(0, -2.6), 2, 2);
            m_p.drawArc(QRectF(-4.2, 0.8, 8.4, 8), 0, 180 * 16);
        }
    }
    void camera(const GlyphStyle& style)
    {
        m_p.save();
        m_p.rotate(style.bearing * 15.0);
        if (!style.dimmed) {
            QColor veil = style.selected ? m_palette.accent : m_palette.camera;
            veil.setAlphaF(style.selected ? 0.38F : 0.22F);
            m_p.setPen(QPen(veil, 1));
            m_p.setBrush(veil);
            m_p.drawPie(QRectF(-30, -30, 60, 60), (90 - 32) * 16, 64 * 16);
        }
        QPainterPath body;
        body.addRoundedRect(QRectF(-4, -5.5, 8, 10), 2, 2);
        outlined(body, style.selected ? m_palette.accent : m_palette.camera);
        m_p.restore();
    }
    void halo(double radius)
    {
        m_p.setBrush(Qt::NoBrush);
        m_p.setPen(QPen(m_palette.accent, 2));
        m_p.drawEllipse(QPointF(), radius, radius);
    }

private:
    void arc(double r, int from, int part, const QColor& colour)
    {
        if (part <= 0)
            return;
        m_p.setBrush(Qt::NoBrush);
        m_p.setPen(QPen(colour, 4, Qt::SolidLine, Qt::FlatCap));
        const QRectF box(-r, -r, 2 * r, 2 * r);
        if (part >= 24)
            m_p.drawEllipse(box);
        else // clockwise from the top, with a hair of ground between the parts
            m_p.drawArc(box, 90 * 16 - from * 240 - 32, -(part * 240 - 64));
    }
    void outlined(const QPainterPath& path, const QColor& colour)
    {
        m_p.setPen(QPen(m_palette.ground, 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_p.setBrush(m_palette.ground);
        m_p.drawPath(path);
        m_p.setPen(Qt::NoPen);
        m_p.setBrush(colour);
        m_p.drawPath(path);
    }
    template <class Draw>
    void hollow(Draw draw, const QColor& colour)
    {
        m_p.setBrush(m_palette.ground);
        m_p.setPen(QPen(m_palette.ground, 4.4));
        draw(m_p);
        m_p.setPen(QPen(colour, 2.2));
        draw(m_p);
    }

    QPainter& m_p;
    const GlyphPalette& m_palette;
};

} // namespace

quint8 GlyphStyle::share(quint32 part, quint32 whole)
{
    if (part == 0 || whole == 0)
        return 0;
    if (part == whole)
        return 24;
    return quint8(std::clamp(std::lround(24.0 * part / whole), 1L, 22L));
}

quint8 GlyphStyle::bearingStep(double degrees)
{
    return quint8((std::lround(degrees / 15) % 24 + 24) % 24);
}

double extent(const GlyphStyle& style)
{
    if (style.kind == GlyphStyle::Kind::Camera)
        return 64;
    return style.kind == GlyphStyle::Kind::Cluster ? std::ceil(ringDiameter(style.count)) + 6 : 44;
}

QImage paintGlyph(const GlyphStyle& style, const GlyphPalette& palette, double devicePixelRatio)
{
    const double side = extent(style);
    QImage image(QSizeF(side * devicePixelRatio, side * devicePixelRatio).toSize(),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(side / 2, side / 2);
    Easel easel(painter, palette);
    switch (style.kind) {
    case GlyphStyle::Kind::Cluster:
        easel.cluster(style);
        break;
    case GlyphStyle::Kind::Alarm:
        easel.alarm(style.level);
        break;
    case GlyphStyle::Kind::Camera:
        easel.camera(style);
        return image;
    case GlyphStyle::Kind::Officers:
    case GlyphStyle::Kind::Vehicle:
        easel.unit(style.kind, style.dimmed);
        break;
    default:
        easel.person(style.kind);
        break;
    }
    if (style.selected)
        easel.halo(style.kind == GlyphStyle::Kind::Alarm ? 17 : 12);
    return image;
}

} // namespace zhihui::map
