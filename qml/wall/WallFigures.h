#pragma once

#include "engine/World.h"

#include <QPointer>
#include <QVariantMap>

namespace zhihui::wall {

/// How one organisation below the scope stands: a county of a city, a city of the province.
struct OrgCount {
    Q_GADGET
    QML_VALUE_TYPE(orgCount)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(int supervised MEMBER supervised)
    Q_PROPERTY(int positioned MEMBER positioned)
    Q_PROPERTY(int normal MEMBER normal)
    Q_PROPERTY(int offline MEMBER offline)
    Q_PROPERTY(int lost MEMBER lost)
    Q_PROPERTY(int alarmed MEMBER alarmed)
    Q_PROPERTY(int open MEMBER open) ///< alerts
public:
    QString name;
    int supervised = 0, positioned = 0, normal = 0, offline = 0, lost = 0, alarmed = 0, open = 0;
    friend bool operator==(const OrgCount&, const OrgCount&) = default;
};

/// The numbers of the wall that World does not count itself. Counts once a second at most, when the clock moves. GUI
/// thread.
class WallFigures : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED)
    Q_PROPERTY(double now READ now WRITE setNow NOTIFY nowChanged REQUIRED) ///< UTC milliseconds, of the wall's clock
    /// Camera id to whether its picture is live, as the tiles know it; cameras that nobody asked are not in it.
    Q_PROPERTY(QVariantMap cameraStates READ cameraStates WRITE setCameraStates NOTIFY changed)
    Q_PROPERTY(QString response READ response NOTIFY changed) ///< median of today's acceptances, 1:52; "—" without one
    Q_PROPERTY(int responseSeconds READ responseSeconds NOTIFY changed) ///< negative: none today
    Q_PROPERTY(int trueToday READ trueToday NOTIFY changed)     ///< closed as 属实-违规 since midnight in Asia/Shanghai
    Q_PROPERTY(int unaccepted READ unaccepted NOTIFY changed)   ///< open ones that nobody has accepted
    Q_PROPERTY(QString centres READ centres NOTIFY changed)     ///< 11/11; "—" while nothing is known of any
    Q_PROPERTY(QVariantList orgs READ orgs NOTIFY orgsChanged)  ///< OrgCount, by code
    Q_PROPERTY(QString orgKind READ orgKind NOTIFY orgsChanged) ///< what these are: 各区, 各市, 各所

public:
    using QObject::QObject;

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    double now() const { return m_now; }
    void setNow(double milliseconds);
    QVariantMap cameraStates() const { return m_cameraStates; }
    void setCameraStates(const QVariantMap& states);
    QString response() const;
    int responseSeconds() const { return m_response; }
    int trueToday() const { return m_trueToday; }
    int unaccepted() const { return m_unaccepted; }
    QString centres() const { return m_centres; }
    QVariantList orgs() const;
    QString orgKind() const;

Q_SIGNALS:
    void worldChanged();
    void nowChanged();
    void changed();
    void orgsChanged();

private:
    void count();
    void countAlerts();
    void countCentres();
    void countOrgs();
    qsizetype codeLength() const; ///< of the organisations below the scope

    QPointer<engine::World> m_world;
    QVariantMap m_cameraStates;
    QList<OrgCount> m_orgs;
    QString m_centres = QStringLiteral("—");
    double m_now = 0, m_counted = 0;
    int m_response = -1, m_trueToday = 0, m_unaccepted = 0;
    bool m_stale = false;
};

} // namespace zhihui::wall
