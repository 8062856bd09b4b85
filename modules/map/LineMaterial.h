#pragma once

#include <QColor>
#include <QSGGeometry>
#include <QSGMaterial>

namespace zhihui::map {

/// Anti-aliased lines and dots with a width in pixels at every zoom, for the graphics card. Render thread.
class LineMaterial final : public QSGMaterial {
public:
    struct Vertex {
        float x, y;             ///< offset from layerOrigin
        float nx, ny;           ///< direction to push, longer at corners
        float cornerX, cornerY; ///< lines: (side, 0); dots: (±1, ±1)
        float along;            ///< Mercator units from the start of the line
    };
    static const QSGGeometry::AttributeSet& attributes();

    LineMaterial();
    QSGMaterialType* type() const override;
    QSGMaterialShader* createShader(QSGRendererInterface::RenderMode mode) const override;
    int compare(const QSGMaterial* other) const override;

    QColor colour;
    float halfWidth = 0.5F; ///< pixels
    float unitsPerPixel = 1e-6F;
    float dash = 0; ///< pixels; 0: solid
};

} // namespace zhihui::map
