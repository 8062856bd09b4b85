#include "engine/World.h"

namespace zhihui::engine {

using namespace std::chrono_literals;

namespace {

constexpr auto personsInterval = 100ms;

} // namespace

World::World(const Clock& clock, QObject* parent) : QObject(parent), m_clock(clock)
{
    m_flush.setSingleShot(true);
    m_flush.setInterval(personsInterval);
    connect(&m_flush, &QTimer::timeout, this, &World::flush);
}

void World::apply(const ChangeSetPtr& changes)
{
    applyPlaces(*changes);
    applyCentres(*changes);
    applyInspections(*changes);
    applyMatters(*changes);
    applyTeams(*changes);
    applyPersons(*changes);
    applyAlerts(*changes);
    remove(*changes);
    refresh();
    if (changes->pending)
        Q_EMIT pendingChanged();
}

void World::clear()
{
    const QSet<AlertId> alertsGone(alerts().keyBegin(), alerts().keyEnd());
    m_unsaid += QSet<PersonId>(persons().keyBegin(), persons().keyEnd());
    m_persons = {};
    m_alerts = {};
    m_units.clear();
    m_orders.clear();
    m_cameras.clear();
    m_centres.clear();
    m_rooms.clear();
    m_viewOrders.clear();
    m_inspections.clear();
    m_supervisions.clear();
    m_matters.clear();
    m_inspectionSeqs.clear();
    m_fences.clear();
    m_regions.clear();
    m_orgs.clear();
    m_pending.clear();
    m_link = {.since = m_clock.now(), .reason = {}};
    m_account = {};
    m_loaded = false;
    m_flush.stop();
    flush();
    Q_EMIT alertsChanged(alertsGone);
    for (const auto changed :
         {&World::ordersChanged, &World::unitsChanged, &World::placesChanged, &World::alertCountsChanged,
          &World::pendingChanged, &World::linkChanged, &World::accountChanged, &World::loadedChanged,
          &World::viewOrdersChanged, &World::inspectionsChanged, &World::supervisionsChanged})
        Q_EMIT(this->*changed)();
    Q_EMIT mattersChanged({});
}

void World::applyPersons(const ChangeSet& changes)
{
    for (const auto& row : changes.persons)
        m_persons.put(row);
    for (const auto& row : changes.devices)
        m_persons.put(row);
    for (const auto& row : changes.decisions)
        m_persons.put(row);
    for (const auto& row : changes.checks)
        m_persons.put(row);
    if (changes.positionsGone)
        m_persons.clearPositions();
    for (const auto& position : changes.positions)
        m_persons.put(position);
}

void World::applyAlerts(const ChangeSet& changes)
{
    for (const auto& row : changes.alerts)
        m_alerts.put(row, changes.seqs.value(QStringLiteral("alert/") + row.id.text));
    if (changes.pending) {
        m_pending = *changes.pending;
        m_alerts.setPending(m_pending);
    }
}

void World::applyTeams(const ChangeSet& changes)
{
    for (const auto& row : changes.units)
        m_units.insert(row.id, row);
    for (const auto& row : changes.orders)
        m_orders.insert(row.id, row);
    if (!changes.units.isEmpty())
        Q_EMIT unitsChanged();
    if (!changes.orders.isEmpty())
        Q_EMIT ordersChanged();
}

void World::applyPlaces(const ChangeSet& changes)
{
    for (const auto& row : changes.orgs)
        m_orgs.insert(row.code.text, row);
    if (!changes.orgs.isEmpty())
        Q_EMIT accountChanged(); // the scope's names
    for (const auto& row : changes.regions)
        m_regions.insert(row.id, row);
    for (const auto& row : changes.fences)
        m_fences.insert(row.id, row);
    for (const auto& row : changes.cameras)
        m_cameras.insert(row.id, row);
    if (!changes.orgs.isEmpty() || !changes.regions.isEmpty() || !changes.fences.isEmpty() ||
        !changes.cameras.isEmpty())
        Q_EMIT placesChanged();
}

void World::applyCentres(const ChangeSet& changes)
{
    for (const auto& row : changes.centres)
        m_centres.insert(row.id, row);
    QSet<QString> used;
    bool appeared = !changes.centres.isEmpty();
    for (const auto& row : changes.rooms) {
        const auto known = m_rooms.constFind(row.id);
        if (known == m_rooms.cend())
            appeared = true;
        else if (known->uses != row.uses)
            used.insert(row.id);
        else
            appeared = true; // renamed, or of another kind
        m_rooms.insert(row.id, row);
    }
    if (appeared)
        Q_EMIT placesChanged();
    if (!used.isEmpty())
        Q_EMIT roomUsesChanged(used);
}

void World::applyInspections(const ChangeSet& changes)
{
    const auto note = [&](const char* type, const QString& id) {
        m_inspectionSeqs.insert(id, changes.seqs.value(QLatin1StringView(type) + u'/' + id));
    };
    for (const auto& row : changes.viewOrders)
        m_viewOrders.insert(row.id, row);
    for (const auto& row : changes.inspections) {
        m_inspections.insert(row.id, row);
        note("inspection", row.id.text);
    }
    for (const auto& row : changes.supervisions) {
        m_supervisions.insert(row.id, row);
        note("supervision", row.id.text);
    }
    if (!changes.viewOrders.isEmpty())
        Q_EMIT viewOrdersChanged();
    if (!changes.inspections.isEmpty())
        Q_EMIT inspectionsChanged();
    if (!changes.supervisions.isEmpty())
        Q_EMIT supervisionsChanged();
}

void World::applyMatters(const ChangeSet& changes)
{
    QSet<PersonId> about;
    for (const auto& row : changes.matters) {
        m_matters.insert(row.id, row);
        m_inspectionSeqs.insert(row.id.text, changes.seqs.value(QStringLiteral("matter/") + row.id.text));
        about.insert(row.person);
    }
    if (!changes.matters.isEmpty())
        Q_EMIT mattersChanged(about);
}

void World::remove(const ChangeSet& changes)
{
    QSet<PersonId> about;
    bool units = false, orders = false, places = false, viewOrders = false, inspections = false, supervisions = false;
    for (const auto& [type, id] : changes.removed) {
        if (type == u"inspection" || type == u"supervision" || type == u"matter")
            m_inspectionSeqs.remove(id);
        if (type == u"alert")
            m_alerts.remove(AlertId(id));
        else if (type == u"unit")
            units |= m_units.remove(UnitId(id));
        else if (type == u"order")
            orders |= m_orders.remove(OrderId(id));
        else if (type == u"org")
            places |= m_orgs.remove(id);
        else if (type == u"region")
            places |= m_regions.remove(RegionId(id));
        else if (type == u"fence")
            places |= m_fences.remove(FenceId(id));
        else if (type == u"camera")
            places |= m_cameras.remove(CameraId(id));
        else if (type == u"centre")
            places |= m_centres.remove(id);
        else if (type == u"room")
            places |= m_rooms.remove(id);
        else if (type == u"vieworder")
            viewOrders |= m_viewOrders.remove(ViewOrderId(id));
        else if (type == u"inspection")
            inspections |= m_inspections.remove(InspectionId(id));
        else if (type == u"supervision")
            supervisions |= m_supervisions.remove(SupervisionId(id));
        else if (type == u"matter")
            about.insert(m_matters.take(contract::MatterId(id)).person);
        else
            m_persons.remove(type, id);
    }
    if (units)
        Q_EMIT unitsChanged();
    if (orders)
        Q_EMIT ordersChanged();
    if (places)
        Q_EMIT placesChanged();
    if (viewOrders)
        Q_EMIT viewOrdersChanged();
    if (inspections)
        Q_EMIT inspectionsChanged();
    if (supervisions)
        Q_EMIT supervisionsChanged();
    if (!about.isEmpty())
        Q_EMIT mattersChanged(about);
}

void World::refresh()
{
    QSet<PersonId> concerned;
    const int openBefore = m_alerts.openCount();
    const QSet<AlertId> alerts = m_alerts.refresh(concerned);
    for (const PersonId& id : std::as_const(concerned))
        m_persons.touch(id);
    m_unsaid += m_persons.refresh(m_clock.now(), [this](const PersonId& id) { return m_alerts.worstOf(id); });
    if (!m_unsaid.isEmpty() && !m_flush.isActive())
        m_flush.start();
    if (!alerts.isEmpty())
        Q_EMIT alertsChanged(alerts);
    if (m_alerts.openCount() != openBefore)
        Q_EMIT alertCountsChanged();
}

void World::flush()
{
    Q_EMIT personsChanged(std::exchange(m_unsaid, {}));
    if (m_saidCounts == m_persons.counts() && m_saidSupervised == supervised())
        return;
    m_saidCounts = m_persons.counts();
    m_saidSupervised = supervised();
    Q_EMIT countsChanged();
}

void World::tick()
{
    m_persons.tick(m_clock.now());
    m_alerts.tick(m_clock.now());
    refresh();
}

void World::setLink(const Link& link)
{
    m_link = link;
    Q_EMIT linkChanged();
}

void World::setAccount(const Account& account)
{
    m_account = account;
    m_alerts.setOperatorName(account.display);
    Q_EMIT accountChanged();
}

void World::setLoaded()
{
    if (m_loaded)
        return;
    m_loaded = true;
    Q_EMIT loadedChanged();
}

const PersonState* World::person(const PersonId& id) const
{
    const auto found = persons().constFind(id);
    return found == persons().cend() ? nullptr : &*found;
}

const AlertState* World::alert(const AlertId& id) const
{
    const auto found = alerts().constFind(id);
    return found == alerts().cend() ? nullptr : &*found;
}

QString World::orgName(const OrgCode& code) const
{
    const auto found = m_orgs.constFind(code.text);
    return found == m_orgs.cend() ? code.text : found->name;
}

int World::pendingCount() const
{
    return static_cast<int>(
        std::count_if(m_pending.cbegin(), m_pending.cend(), [](const Pending& one) { return !one.outcome; }));
}

QString World::linkSince() const
{
    return timeOfDay(m_link.since).left(5);
}

QString World::scopeName() const
{
    QStringList scopes;
    for (const OrgCode& organisation : m_account.scope.organisations) {
        QStringList path;
        for (OrgCode code = organisation; !code.text.isEmpty(); code = code.parent())
            path.prepend(orgName(code));
        scopes.append(path.join(QStringLiteral(" · ")));
    }
    return scopes.join(QStringLiteral("、"));
}

} // namespace zhihui::engine
