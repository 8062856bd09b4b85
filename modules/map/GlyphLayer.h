#pragma once

#include "map/Glyph.h"
#include "map/MapLayer.h"

#include <vector>

namespace zhihui::map {

/// Draws marks of a constant size on screen: equal marks share a small texture, a frame only moves them; the same under
/// both back-ends. GUI thread.
class GlyphLayer : public MapLayer {
    Q_OBJECT
    Q_PROPERTY(QColor ground READ ground WRITE setGround NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor text READ text WRITE setText NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor accent READ accent WRITE setAccent NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor ok READ ok WRITE setOk NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor off READ off WRITE setOff NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor lost READ lost WRITE setLost NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor camera READ cameraColour WRITE setCameraColour NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QList<QColor> levels READ levels WRITE setLevels NOTIFY paletteChanged FINAL) ///< p1 to p4
    QML_ELEMENT
    QML_UNCREATABLE("base of the layers")

public:
    explicit GlyphLayer(QQuickItem* parent = nullptr);

    QColor ground() const { return m_palette.ground; }
    QColor text() const { return m_palette.text; }
    QColor accent() const { return m_palette.accent; }
    QColor ok() const { return m_palette.ok; }
    QColor off() const { return m_palette.off; }
    QColor lost() const { return m_palette.lost; }
    QColor cameraColour() const { return m_palette.camera; }
    QList<QColor> levels() const { return QList<QColor>(m_palette.levels.begin(), m_palette.levels.end()); }
    void setGround(const QColor& c) { set(m_palette.ground, c); }
    void setText(const QColor& c) { set(m_palette.text, c); }
    void setAccent(const QColor& c) { set(m_palette.accent, c); }
    void setOk(const QColor& c) { set(m_palette.ok, c); }
    void setOff(const QColor& c) { set(m_palette.off, c); }
    void setLost(const QColor& c) { set(m_palette.lost, c); }
    void setCameraColour(const QColor& c) { set(m_palette.camera, c); }
    void setLevels(const QList<QColor>& colours);

Q_SIGNALS:
    void paletteChanged();

protected:
    /// What this camera sees, lowest first.
    virtual std::vector<Glyph> glyphsFor(const Camera& camera) = 0;
    /// Index of the uppermost mark of the last frame within `reach` pixels of its edge; -1 for none.
    int glyphAt(QPointF point, double reach) const;
    /// Recomputes the marks of the present camera, so that a click meets the present data.
    void refreshGlyphs() { m_glyphs = glyphsFor(camera()); }
    QSGNode* updatePaintNode(QSGNode* old, UpdatePaintNodeData* data) override;

private:
    void set(QColor& slot, const QColor& colour);

    GlyphPalette m_palette;
    std::vector<Glyph> m_glyphs; ///< of the last frame
};

} // namespace zhihui::map
