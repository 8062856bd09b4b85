#include "map/LineMaterial.h"

#include <QMatrix4x4>
#include <QSGMaterialShader>
#include <cstring>

using namespace Qt::StringLiterals;

namespace zhihui::map {

namespace {

class LineShader final : public QSGMaterialShader {
public:
    LineShader()
    {
        setShaderFileName(VertexStage, u":/zhihui/map/shaders/line.vert.qsb"_s);
        setShaderFileName(FragmentStage, u":/zhihui/map/shaders/line.frag.qsb"_s);
    }

    bool updateUniformData(RenderState& state, QSGMaterial* now, QSGMaterial*) override
    {
        const auto* material = static_cast<const LineMaterial*>(now);
        char* out = state.uniformData()->data();
        const QMatrix4x4 matrix = state.combinedMatrix();
        std::memcpy(out, matrix.constData(), 64);
        const float alpha = material->colour.alphaF() * state.opacity();
        const std::array<float, 8> rest{material->colour.redF() * alpha,
                                        material->colour.greenF() * alpha,
                                        material->colour.blueF() * alpha,
                                        alpha,
                                        material->halfWidth,
                                        material->unitsPerPixel,
                                        material->dash,
                                        0};
        std::memcpy(out + 64, rest.data(), sizeof rest);
        return true;
    }
};

} // namespace

const QSGGeometry::AttributeSet& LineMaterial::attributes()
{
    static const std::array<QSGGeometry::Attribute, 4> list{
        QSGGeometry::Attribute::create(0, 2, QSGGeometry::FloatType, true),
        QSGGeometry::Attribute::create(1, 2, QSGGeometry::FloatType),
        QSGGeometry::Attribute::create(2, 2, QSGGeometry::FloatType),
        QSGGeometry::Attribute::create(3, 1, QSGGeometry::FloatType)};
    static const QSGGeometry::AttributeSet set{int(list.size()), int(sizeof(Vertex)), list.data()};
    return set;
}

LineMaterial::LineMaterial()
{
    // Widths are pushed out in map units: the renderer must not fold the transform into the vertices.
    setFlag(Blending | RequiresFullMatrix);
}

QSGMaterialType* LineMaterial::type() const
{
    static QSGMaterialType kind;
    return &kind;
}

QSGMaterialShader* LineMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    return new LineShader;
}

int LineMaterial::compare(const QSGMaterial* other) const
{
    return this < other ? -1 : (this > other ? 1 : 0);
}

} // namespace zhihui::map
