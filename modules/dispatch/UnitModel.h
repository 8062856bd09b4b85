#pragma once

#include "engine/World.h"

#include <QAbstractListModel>

namespace zhihui::dispatch {

/// The units of the alert's own county, nearest first by straight line; those without a position last. GUI thread.
class UnitModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY placeChanged REQUIRED)
    Q_PROPERTY(QString org READ org WRITE setOrg NOTIFY placeChanged) ///< of the alert
    Q_PROPERTY(double lat READ lat WRITE setLat NOTIFY placeChanged)  ///< of the alert; 0, 0: unknown, no distances
    Q_PROPERTY(double lon READ lon WRITE setLon NOTIFY placeChanged)
    Q_PROPERTY(int staleAfter READ staleAfter WRITE setStaleAfter NOTIFY placeChanged) ///< seconds
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        UnitRole = Qt::UserRole + 1,
        NameRole,
        VehicleRole,
        DistanceRole,
        AgeRole,
        StaleRole,
        BusyRole,
        SpokenRole
    };
    Q_ENUM(Role)

    explicit UnitModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}
    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QString org() const { return m_org.text; }
    void setOrg(const QString& org);
    double lat() const { return m_where.lat; }
    void setLat(double lat);
    double lon() const { return m_where.lon; }
    void setLon(double lon);
    int staleAfter() const { return m_staleAfter; }
    void setStaleAfter(int seconds);
    int count() const { return static_cast<int>(m_rows.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void placeChanged();
    void countChanged();

private:
    struct Row {
        contract::Unit unit;
        double metres = -1; ///< negative: unknown
    };
    void reload();
    QString ageOf(const Row& row) const;
    bool isStale(const Row& row) const;

    engine::World* m_world = nullptr;
    OrgCode m_org;
    Coordinate m_where;
    int m_staleAfter = 600;
    QList<Row> m_rows;
};

} // namespace zhihui::dispatch
