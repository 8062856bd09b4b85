#include "Pictogram.h"

#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace zhihui::controls {

Pictogram::Pictogram(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

void Pictogram::setPath(const QString& path)
{
    if (m_path == path)
        return;
    m_path = path;
    redraw();
}

void Pictogram::setColor(const QColor& color)
{
    if (m_color == color)
        return;
    m_color = color;
    redraw();
}

void Pictogram::setStroke(qreal stroke)
{
    if (qFuzzyCompare(m_stroke + 1, stroke + 1))
        return;
    m_stroke = stroke;
    redraw();
}

void Pictogram::redraw()
{
    update();
    Q_EMIT changed();
}

void Pictogram::paint(QPainter* painter)
{
    if (m_path.isEmpty())
        return;
    const QString dress =
        m_stroke > 0
            ? u"fill=\"none\" stroke=\"%1\" stroke-width=\"%2\" stroke-linecap=\"round\" stroke-linejoin=\"round\""_s
                  .arg(m_color.name())
                  .arg(m_stroke)
            : u"fill=\"%1\""_s.arg(m_color.name());
    const QString picture =
        u"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 24 24\"><path d=\"%1\" %2/></svg>"_s.arg(m_path,
                                                                                                           dress);
    QSvgRenderer renderer(picture.toUtf8());
    painter->setOpacity(m_color.alphaF());
    renderer.render(painter, boundingRect());
}

} // namespace zhihui::controls
