#pragma once

#include "engine/World.h"
#include "map/GlyphLayer.h"

namespace zhihui::map {

/// Officers and vehicles that can be sent, where they last said they were. GUI thread.
class UnitLayer : public GlyphLayer {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED FINAL)

public:
    explicit UnitLayer(QQuickItem* parent = nullptr);

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    /// The unit whose mark is under the point; empty for none.
    Q_INVOKABLE QString unitAt(QPointF point) const;

Q_SIGNALS:
    void worldChanged();

protected:
    std::vector<Glyph> glyphsFor(const Camera& camera) override;

private:
    QPointer<engine::World> m_world;
    QStringList m_shown; ///< ids of the last frame's marks
};

} // namespace zhihui::map
