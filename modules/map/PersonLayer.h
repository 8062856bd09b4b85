#pragma once

#include "engine/World.h"
#include "map/ClusterIndex.h"
#include "map/GlyphLayer.h"

#include <QGeoCoordinate>
#include <QPointer>

namespace zhihui::map {

/// The persons under a decision in force, at their newest fix: rings with the mix of states where they would overlap,
/// single marks else. Alarms and the selected person never disappear into a ring. GUI thread.
class PersonLayer : public GlyphLayer {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED FINAL)
    Q_PROPERTY(QString selectedPerson READ selectedPerson WRITE setSelectedPerson NOTIFY selectedPersonChanged FINAL)
    Q_PROPERTY(int shown READ shown NOTIFY shownChanged FINAL) ///< persons with a place on the map

public:
    explicit PersonLayer(QQuickItem* parent = nullptr);

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QString selectedPerson() const { return m_selected.text; }
    void setSelectedPerson(const QString& id);
    int shown() const { return static_cast<int>(m_rows.size()); }

    /// The person whose mark is under the point; empty for none.
    Q_INVOKABLE QString personAt(QPointF point);
    /// Acts on the mark under the point: a person is activated, a ring asks to be opened. False when there is none.
    Q_INVOKABLE bool activate(QPointF point);

Q_SIGNALS:
    void worldChanged();
    void selectedPersonChanged();
    void shownChanged();
    void personActivated(const QString& id);
    /// The camera from which the ring falls apart.
    void clusterActivated(const QGeoCoordinate& centre, double zoom);
    /// A ring that no zoom opens: persons in one place.
    void groupActivated(const QStringList& ids);

protected:
    std::vector<Glyph> glyphsFor(const Camera& camera) override;

private:
    struct Row {
        PersonId id;
        QPointF at;
        engine::Standing standing = engine::Standing::Normal;
    };
    void reload();
    void take(const QSet<PersonId>& ids);
    void takeOne(const PersonId& id);
    bool standsAlone(const Row& row) const;
    void index();
    Glyph single(const Row& row) const;
    void open(const Cluster& cluster);

    QPointer<engine::World> m_world;
    PersonId m_selected;
    std::vector<Row> m_rows;
    QHash<PersonId, uint32_t> m_rowOf;
    std::vector<uint32_t> m_pointRow; ///< row of each clustered point
    std::vector<uint32_t> m_alone;    ///< rows drawn by themselves, most urgent last
    ClusterIndex m_index;
    bool m_stale = false;

    struct Target {
        int row = -1;     ///< a person
        int cluster = -1; ///< or a ring of m_view
    };
    std::vector<Target> m_targets; ///< of the last frame's glyphs
    ClusterView m_view;
    double m_zoom = 0;
};

} // namespace zhihui::map
