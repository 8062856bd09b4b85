#pragma once

#include "engine/World.h"

#include <QAbstractListModel>

namespace zhihui::dispatch {

/// How far those are who were sent for one alert, newest order first. GUI thread.
class OrderModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY inputsChanged REQUIRED)
    Q_PROPERTY(QString alert READ alert WRITE setAlert NOTIFY inputsChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role {
        OrderRole = Qt::UserRole + 1,
        WhoRole,
        StateRole,
        TimeRole,
        ReportRole,
        ProgressRole,
        DeclinedRole,
        AssistRole
    };
    Q_ENUM(Role)

    explicit OrderModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}
    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QString alert() const { return m_alert.text; }
    void setAlert(const QString& alert);
    int count() const { return static_cast<int>(m_rows.size()); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void inputsChanged();
    void countChanged();

private:
    void reload();
    QString whoOf(const contract::Order& order) const;

    engine::World* m_world = nullptr;
    AlertId m_alert;
    QList<contract::Order> m_rows;
};

} // namespace zhihui::dispatch
