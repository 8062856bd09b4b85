#pragma once

#include "domain/Scope.h"
#include "engine/AlertBook.h"
#include "engine/ChangeSet.h"
#include "engine/PersonBook.h"

#include <QObject>
#include <QSet>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace zhihui::engine {

/// The connection to the province, for the top bar.
struct Link {
    enum class State { Connecting, Live, Lost, Denied };
    State state = State::Connecting;
    Instant since;      ///< of the state; when Lost, no new alerts arrive since then
    int latencyMs = -1; ///< newest round trip; negative: none yet
    QString reason;     ///< for the tooltip
};

/// Who is logged in.
struct Account {
    UserId user;
    QString display; ///< 陈*
    Scope scope;
};

/// The read-only mirror of everything the console knows, on the GUI thread. Fed by ChangeSets only; ids come out.
class World : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(int supervised READ supervised NOTIFY countsChanged) ///< 在矫
    Q_PROPERTY(int positioned READ positioned NOTIFY countsChanged) ///< 决定定位中
    Q_PROPERTY(int normal READ normal NOTIFY countsChanged)
    Q_PROPERTY(int offline READ offline NOTIFY countsChanged)
    Q_PROPERTY(int lost READ lost NOTIFY countsChanged) ///< 失联; normal + offline + lost + alarmed = positioned
    Q_PROPERTY(int alarmed READ alarmed NOTIFY countsChanged)
    Q_PROPERTY(int openAlerts READ openAlerts NOTIFY alertCountsChanged)
    Q_PROPERTY(int pendingCount READ pendingCount NOTIFY pendingChanged) ///< 待上传
    Q_PROPERTY(int linkState READ linkState NOTIFY
                   linkChanged) ///< Link::State as a number: 0 connecting 1 live 2 lost 3 denied
    Q_PROPERTY(QString linkSince READ linkSince NOTIFY linkChanged) ///< "HH:mm"
    Q_PROPERTY(int latency READ latency NOTIFY linkChanged)         ///< ms
    Q_PROPERTY(QString linkReason READ linkReason NOTIFY linkChanged)
    Q_PROPERTY(QString operatorName READ operatorName NOTIFY accountChanged)
    Q_PROPERTY(QStringList roles READ roles NOTIFY accountChanged) ///< of the account: "duty" "inspector" "leader" …
    Q_PROPERTY(QString scopeName READ scopeName NOTIFY accountChanged) ///< 广东省 · 广州市
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged)           ///< the first snapshot is on screen

public:
    explicit World(const Clock& clock, QObject* parent = nullptr);

    /// The one way in for data.
    void apply(const ChangeSetPtr& changes);
    /// Nothing is known any more: another operator sits down.
    void clear();
    void setLink(const Link& link);
    void setAccount(const Account& account);
    void setLoaded();
    /// Re-evaluates what depends on time alone (decisions running out, holds ending); called once a second by the
    /// program.
    void tick();

    const QHash<PersonId, PersonState>& persons() const { return m_persons.states(); }
    const PersonState* person(const PersonId& id) const;
    QList<contract::Check> checksOf(const PersonId& id) const { return m_persons.checksOf(id); } ///< newest first
    const QHash<AlertId, AlertState>& alerts() const { return m_alerts.states(); }
    const AlertState* alert(const AlertId& id) const;
    const QHash<UnitId, contract::Unit>& units() const { return m_units; }
    const QHash<OrderId, contract::Order>& orders() const { return m_orders; }
    const QHash<CameraId, contract::Camera>& cameras() const { return m_cameras; }
    const QHash<QString, contract::Centre>& centres() const { return m_centres; }
    const QHash<QString, contract::Room>& rooms() const { return m_rooms; }
    const QHash<ViewOrderId, contract::ViewOrder>& viewOrders() const { return m_viewOrders; }
    const QHash<InspectionId, contract::Inspection>& inspections() const { return m_inspections; }
    const QHash<SupervisionId, contract::SupervisionOrder>& supervisions() const { return m_supervisions; }
    const QHash<contract::MatterId, contract::Matter>& matters() const { return m_matters; }
    /// Sequence number of the row as the operator sees it: the `base` of a guarded command; 0: unknown.
    qint64 seqOf(const InspectionId& id) const { return m_inspectionSeqs.value(id.text); }
    qint64 seqOf(const SupervisionId& id) const { return m_inspectionSeqs.value(id.text); }
    qint64 seqOf(const contract::MatterId& id) const { return m_inspectionSeqs.value(id.text); }
    const QHash<FenceId, contract::Fence>& fences() const { return m_fences; }
    const QHash<RegionId, contract::Region>& regions() const { return m_regions; }
    const QHash<QString, contract::Org>& orgs() const { return m_orgs; }
    const QList<Pending>& pending() const { return m_pending; }
    const Link& link() const { return m_link; }
    const Account& account() const { return m_account; }
    const Clock& clock() const { return m_clock; }
    QString orgName(const OrgCode& code) const; ///< the code itself when unknown

    int supervised() const { return static_cast<int>(m_persons.states().size()); }
    int positioned() const { return m_persons.counts().positioned; }
    int normal() const { return m_persons.counts().normal; }
    int offline() const { return m_persons.counts().offline; }
    int lost() const { return m_persons.counts().lost; }
    int alarmed() const { return m_persons.counts().alarmed; }
    int openAlerts() const { return m_alerts.openCount(); }
    int pendingCount() const; ///< decisions that the province has not answered
    int linkState() const { return static_cast<int>(m_link.state); }
    QString linkSince() const;
    int latency() const { return m_link.latencyMs; }
    QString linkReason() const { return m_link.reason; }
    QString operatorName() const { return m_account.display; }
    QStringList roles() const { return m_account.scope.roles; }
    QString scopeName() const;
    bool loaded() const { return m_loaded; }

Q_SIGNALS:
    void personsChanged(const QSet<zhihui::PersonId>& ids); ///< at most every 100 ms
    void alertsChanged(const QSet<zhihui::AlertId>& ids);   ///< at once
    void ordersChanged();
    void unitsChanged();
    void placesChanged(); ///< orgs, regions, fences, cameras, centres, and which rooms there are
    void roomUsesChanged(const QSet<QString>& rooms); ///< rooms that exist already
    void viewOrdersChanged();
    void inspectionsChanged();
    void supervisionsChanged();
    void mattersChanged(const QSet<zhihui::PersonId>& about);
    void countsChanged();
    void alertCountsChanged();
    void pendingChanged();
    void linkChanged();
    void accountChanged();
    void loadedChanged();

private:
    void applyPersons(const ChangeSet& changes);
    void applyAlerts(const ChangeSet& changes);
    void applyTeams(const ChangeSet& changes);
    void applyPlaces(const ChangeSet& changes);
    void applyCentres(const ChangeSet& changes);
    void applyInspections(const ChangeSet& changes);
    void applyMatters(const ChangeSet& changes);
    void remove(const ChangeSet& changes);
    void refresh();
    void flush();

    const Clock& m_clock;
    PersonBook m_persons;
    AlertBook m_alerts;
    QHash<UnitId, contract::Unit> m_units;
    QHash<OrderId, contract::Order> m_orders;
    QHash<CameraId, contract::Camera> m_cameras;
    QHash<QString, contract::Centre> m_centres;
    QHash<QString, contract::Room> m_rooms;
    QHash<ViewOrderId, contract::ViewOrder> m_viewOrders;
    QHash<InspectionId, contract::Inspection> m_inspections;
    QHash<SupervisionId, contract::SupervisionOrder> m_supervisions;
    QHash<contract::MatterId, contract::Matter> m_matters;
    QHash<QString, qint64> m_inspectionSeqs; ///< by id, of inspections, supervision orders and matters
    QHash<FenceId, contract::Fence> m_fences;
    QHash<RegionId, contract::Region> m_regions;
    QHash<QString, contract::Org> m_orgs;
    QList<Pending> m_pending;
    QSet<PersonId> m_unsaid; ///< changed since the last personsChanged
    QTimer m_flush;
    Link m_link;
    Account m_account;
    PersonCounts m_saidCounts;
    int m_saidSupervised = 0;
    bool m_loaded = false;
};

} // namespace zhihui::engine
