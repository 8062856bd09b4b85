#pragma once

#include "engine/Engine.h"
#include "video/OrdersToLook.h"
#include "video/Picture.h"

#include <QAbstractListModel>
#include <QFuture>
#include <QTimer>
#include <functional>

namespace zhihui::video {

/// A leader's orders to look (调看令): issues and lifts them, and lists those that are or will be in force, those on
/// their way and those the province refused. GUI thread.
class ViewDesk : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(zhihui::engine::World* world READ world CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)

public:
    enum Role {
        OrderRole = Qt::UserRole + 1,
        NumberRole,
        PurposeRole,
        IssuerRole,
        WhenRole,
        WhatRole,
        InForceRole,
        PendingRole,
        RefusalRole
    };
    Q_ENUM(Role)

    using Submit = std::function<QFuture<Result<contract::Command>>(engine::Draft)>;
    ViewDesk(engine::World& world, Submit submit, QObject* parent = nullptr);

    engine::World* world() const { return &m_world; }
    int count() const { return static_cast<int>(m_orders.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// From now on for so many hours, daily from minute to minute of the day. `kinds` counts when `cameras` is empty.
    Q_INVOKABLE void issue(const QString& purpose, const QStringList& seats, const QStringList& kinds,
                           const QStringList& cameras, int hours, int dayFrom, int dayTo);
    Q_INVOKABLE void lift(const QString& order, const QString& reason);
    /// Enters a picture that leaves the screen in the register, also without a link: in the ledger when it is done.
    QFuture<Result<contract::Command>> enter(const Still& still);

Q_SIGNALS:
    void countChanged();
    /// The decision is on disk; `type` is the command's.
    void saved(const QString& order, const QString& type);
    void failed(const QString& order, const QString& type, const QString& text);

private:
    void submit(const QString& order, const QString& type, const QJsonObject& body);
    void reload();
    QString whenOf(const contract::ViewOrder& order) const;
    QString whatOf(const contract::ViewOrder& order) const;

    engine::World& m_world;
    Submit m_submit;
    QTimer m_minute;
    QList<OrderToLook> m_orders;
};

} // namespace zhihui::video
