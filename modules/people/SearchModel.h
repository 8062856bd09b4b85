#pragma once

#include "engine/World.h"

#include <QAbstractListModel>
#include <QTimer>

namespace zhihui::people {

/// What one search line finds: persons by masked name or the tail of the identity number, devices, cameras, places. GUI
/// thread.
class SearchModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world MEMBER m_world NOTIFY worldChanged REQUIRED)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY found)
    Q_PROPERTY(bool ready READ isReady NOTIFY found) ///< the answer to `query` is in the model

public:
    enum Role { KindRole = Qt::UserRole + 1, KeyRole, TextRole, DetailRole, LatRole, LonRole, LocatedRole };
    Q_ENUM(Role)

    explicit SearchModel(QObject* parent = nullptr);
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    int count() const { return static_cast<int>(m_rows.size()); }
    bool isReady() const { return m_ready; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void worldChanged();
    void queryChanged();
    void found();

private:
    struct Row {
        QString kind; ///< "person" "device" "camera" "place"
        QString key;  ///< id; of the person for a device
        QString text, detail;
        std::optional<Coordinate> where;
    };
    void search();
    void findPersons(QList<Row>& rows) const;
    void findDevices(QList<Row>& rows) const;
    void findPlaces(QList<Row>& rows) const;
    void findCameras(QList<Row>& rows) const;

    engine::World* m_world = nullptr;
    QString m_query;
    QTimer m_pause;
    QList<Row> m_rows;
    bool m_ready = true;
};

} // namespace zhihui::people
