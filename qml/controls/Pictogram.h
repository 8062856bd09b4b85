#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace zhihui::controls {

/// An SVG path on a 24 grid, stroked or filled in one colour. Painted by QPainter, so that every back-end draws, scales
/// and clips it alike. GUI and render thread as QQuickPaintedItem says.
class Pictogram : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString path READ path WRITE setPath NOTIFY changed)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY changed)
    Q_PROPERTY(qreal stroke READ stroke WRITE setStroke NOTIFY changed) ///< width on the grid; 0: filled

public:
    explicit Pictogram(QQuickItem* parent = nullptr);
    QString path() const { return m_path; }
    void setPath(const QString& path);
    QColor color() const { return m_color; }
    void setColor(const QColor& color);
    qreal stroke() const { return m_stroke; }
    void setStroke(qreal stroke);
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

private:
    void redraw();

    QString m_path;
    QColor m_color;
    qreal m_stroke = 0;
};

} // namespace zhihui::controls
