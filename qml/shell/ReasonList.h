#pragma once

#include "video/Reason.h"

#include <QPointer>
#include <QTimer>

namespace zhihui::shell {

/// The reasons for which this seat may look now (调看事由): leader's orders in force, the operator's own open alerts
/// and orders that are carried out, and open inspections for an inspector. One is in force, or none. GUI thread.
class ReasonList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY askedChanged REQUIRED FINAL)
    Q_PROPERTY(QString seat READ seat WRITE setSeat NOTIFY askedChanged REQUIRED FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QStringList titles READ titles NOTIFY changed FINAL)
    Q_PROPERTY(int row READ row NOTIFY changed FINAL) ///< of the one in force; -1: none
    Q_PROPERTY(zhihui::video::Reason current READ current NOTIFY changed FINAL)

public:
    explicit ReasonList(QObject* parent = nullptr);

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QString seat() const { return m_seat; }
    void setSeat(const QString& seat);
    int count() const { return static_cast<int>(m_reasons.size()); }
    QStringList titles() const;
    int row() const;
    video::Reason current() const;

    /// Nobody but the operator chooses among several; a single one is in force by itself, and stays so when
    /// others come.
    Q_INVOKABLE void choose(int row);
    /// For the duty strip: the alert as a reason; empty when it is none any more.
    Q_INVOKABLE zhihui::video::Reason ofAlert(const QString& alert) const;
    Q_INVOKABLE zhihui::video::Reason none() const { return {}; }

Q_SIGNALS:
    void askedChanged();
    void changed();

private:
    void reload();
    QList<video::Reason> inForce() const;
    bool isOwn(const contract::Order& order) const;
    QString titleOf(const video::Reason& reason) const;

    QPointer<engine::World> m_world;
    QString m_seat;
    QList<video::Reason> m_reasons;
    std::optional<video::Reason> m_chosen;
    QTimer m_soon, m_clock;
};

} // namespace zhihui::shell
