#pragma once

#include "engine/World.h"
#include "map/GlyphLayer.h"

namespace zhihui::map {

/// The cameras as marks of a constant size with the way they look, from the zoom on at which a street can be told from
/// the next; where they crowd, one stands for its neighbours. GUI thread.
class CameraMarkLayer : public GlyphLayer {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED FINAL)
    Q_PROPERTY(QStringList lit READ lit WRITE setLit NOTIFY litChanged FINAL) ///< ids of those that are watched now

public:
    explicit CameraMarkLayer(QQuickItem* parent = nullptr);

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QStringList lit() const { return m_lit; }
    void setLit(const QStringList& cameras);
    /// The camera whose mark is under the point; empty for none.
    Q_INVOKABLE QString cameraAt(QPointF point) const;

Q_SIGNALS:
    void worldChanged();
    void litChanged();

protected:
    std::vector<Glyph> glyphsFor(const Camera& camera) override;

private:
    void index();

    struct Row {
        QString id;
        QPointF at; ///< Mercator
        quint8 bearing = 0;
    };
    QPointer<engine::World> m_world;
    QStringList m_lit;
    QList<Row> m_rows;   ///< by id, so that a crowd always shows the same one
    QStringList m_shown; ///< ids of the last frame's marks
};

} // namespace zhihui::map
