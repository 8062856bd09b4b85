#pragma once

#include "engine/World.h"
#include "map/VectorLayer.h"

namespace zhihui::map {

/// The approved area of the selected person and the forbidden zones that bind them. Unions are computed off the GUI
/// thread. GUI thread.
class RegionLayer : public VectorLayer {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED FINAL)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY personChanged FINAL)
    /// Instead of a person's areas: the account's scope, where that is less than the province.
    Q_PROPERTY(bool ofScope READ isOfScope WRITE setOfScope NOTIFY personChanged FINAL)
    Q_PROPERTY(QColor area MEMBER m_area NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor areaBorder MEMBER m_areaBorder NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor zone MEMBER m_zone NOTIFY paletteChanged FINAL)
    Q_PROPERTY(QColor zoneBorder MEMBER m_zoneBorder NOTIFY paletteChanged FINAL)

public:
    explicit RegionLayer(QQuickItem* parent = nullptr);

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QString person() const { return m_person.text; }
    void setPerson(const QString& id);
    bool isOfScope() const { return m_ofScope; }
    void setOfScope(bool scope);

    /// Geometry ready to draw; null where there is none.
    struct Geometries {
        GeometryPtr area, zones;
    };

Q_SIGNALS:
    void worldChanged();
    void personChanged();
    void paletteChanged();

private:
    void refresh(bool force);
    /// Regions that make up the account's scope: the city as a whole where it is known, else its counties.
    QList<contract::Region> scopeRegions() const;
    void restyle();

    QPointer<engine::World> m_world;
    PersonId m_person;
    bool m_ofScope = false;
    QStringList m_wanted; ///< ids and versions of what is shown or being prepared
    Geometries m_geometries;
    QColor m_area{0x3B, 0xA7, 0xFF, 26}, m_areaBorder{0x3B, 0xA7, 0xFF};
    QColor m_zone{0xFF, 0x52, 0x57, 34}, m_zoneBorder{0xFF, 0x52, 0x57};
    int m_serial = 0;
};

} // namespace zhihui::map
