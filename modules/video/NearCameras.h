#pragma once

#include "engine/World.h"

#include <QAbstractListModel>
#include <QPointer>

namespace zhihui::video {

/// The cameras nearest to where an alert's person was last, nearest first, within the range; a camera that stays keeps
/// its place, so that its picture does. Rooms that must not be watched are left out. GUI thread.
class NearCameras : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY askedChanged REQUIRED FINAL)
    Q_PROPERTY(QString alert READ alert WRITE setAlert NOTIFY askedChanged FINAL) ///< empty: none, no cameras
    Q_PROPERTY(int most READ most WRITE setMost NOTIFY askedChanged FINAL)        ///< rows at most
    Q_PROPERTY(double range READ range WRITE setRange NOTIFY askedChanged FINAL)  ///< metres
    Q_PROPERTY(QStringList unwatched READ unwatched WRITE setUnwatched NOTIFY askedChanged FINAL) ///< kinds of rooms
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)                                         ///< rows
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)             ///< all within the range
    Q_PROPERTY(bool located READ isLocated NOTIFY changed FINAL)      ///< the place is known
    Q_PROPERTY(QStringList cameras READ cameras NOTIFY changed FINAL) ///< ids, row by row

public:
    enum Role { CameraRole = Qt::UserRole + 1, NameRole, DistanceRole };
    Q_ENUM(Role)

    explicit NearCameras(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QString alert() const { return m_alert.text; }
    void setAlert(const QString& alert);
    int most() const { return m_most; }
    void setMost(int most);
    double range() const { return m_range; }
    void setRange(double metres);
    QStringList unwatched() const { return m_unwatched; }
    void setUnwatched(const QStringList& kinds);
    int count() const { return static_cast<int>(m_rows.size()); }
    int total() const { return m_total; }
    bool isLocated() const { return m_place.has_value(); }
    QStringList cameras() const;
    /// The camera is put in front of the others although it may not be among the nearest; false when out of range.
    Q_INVOKABLE bool bring(const QString& camera);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void askedChanged();
    void changed();

private:
    struct Row {
        CameraId id;
        QString name;
        double metres = 0;
        friend bool operator==(const Row&, const Row&) = default;
    };
    void follow();
    void choose();
    std::optional<Coordinate> place() const;
    QList<Row> within() const;
    bool isWatched(const contract::Camera& camera) const;
    void take(const QList<Row>& near);
    void clearRows();

    QPointer<engine::World> m_world;
    AlertId m_alert;
    int m_most = 4;
    double m_range = 5000;
    QStringList m_unwatched;
    std::optional<Coordinate> m_place; ///< for which the rows were chosen
    CameraId m_brought;
    QList<Row> m_rows;
    int m_total = 0;
};

} // namespace zhihui::video
