#include "wall/WallFigures.h"

#include "domain/Quantity.h"

#include <QDateTime>
#include <QMap>
#include <QTimeZone>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::wall {

namespace {

constexpr double atLatest = 60'000; ///< milliseconds: days end without an alert, too

Instant midnight(Instant now)
{
    const QTimeZone zone(8 * 3600);
    const QDate day = QDateTime::fromMSecsSinceEpoch(toMillis(now), zone).date();
    return fromMillis(day.startOfDay(zone).toMSecsSinceEpoch());
}

const contract::LogEntry* firstOf(const contract::Alert& alert, QLatin1StringView kind)
{
    const auto found =
        std::ranges::find_if(alert.log, [kind](const contract::LogEntry& entry) { return entry.kind == kind; });
    return found == alert.log.cend() ? nullptr : &*found;
}

int median(QList<int> values)
{
    if (values.isEmpty())
        return -1;
    const auto middle = values.begin() + (values.size() - 1) / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

void add(OrgCount& org, const engine::PersonState& person)
{
    using engine::Standing;
    ++org.supervised;
    if (!person.decision)
        return;
    ++org.positioned;
    switch (person.standing) {
    case Standing::Normal:
        ++org.normal;
        break;
    case Standing::Offline:
        ++org.offline;
        break;
    case Standing::Lost:
        ++org.lost;
        break;
    default:
        ++org.alarmed;
    }
}

} // namespace

void WallFigures::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        m_world->disconnect(this);
    m_world = world;
    if (m_world) {
        const auto stale = [this] { m_stale = true; };
        connect(m_world, &engine::World::alertsChanged, this, stale);
        connect(m_world, &engine::World::personsChanged, this, stale);
        connect(m_world, &engine::World::placesChanged, this, stale);
        connect(m_world, &engine::World::accountChanged, this, stale);
    }
    m_stale = true;
    Q_EMIT worldChanged();
}

void WallFigures::setNow(double milliseconds)
{
    if (m_now == milliseconds)
        return;
    m_now = milliseconds;
    Q_EMIT nowChanged();
    if (m_world && (m_stale || m_now - m_counted >= atLatest))
        count();
}

void WallFigures::setCameraStates(const QVariantMap& states)
{
    if (m_cameraStates == states)
        return;
    m_cameraStates = states;
    if (m_world)
        countCentres();
    Q_EMIT changed();
}

void WallFigures::count()
{
    m_stale = false;
    m_counted = m_now;
    countAlerts();
    countCentres();
    Q_EMIT changed();
    const QList<OrgCount> before = m_orgs;
    countOrgs();
    if (before != m_orgs)
        Q_EMIT orgsChanged();
}

void WallFigures::countAlerts()
{
    const Instant day = midnight(fromMillis(static_cast<qint64>(m_now)));
    QList<int> responses;
    m_trueToday = m_unaccepted = 0;
    for (const engine::AlertState& state : m_world->alerts()) {
        const contract::Alert& alert = state.row;
        if (const auto* accepted = firstOf(alert, "accepted"_L1); accepted && accepted->at >= day)
            responses.append(
                static_cast<int>(std::chrono::duration_cast<Seconds>(accepted->at - alert.raised).count()));
        m_unaccepted += alert.state == contract::AlertState::New;
        const auto* closed = firstOf(alert, "closed"_L1);
        m_trueToday += alert.cause == "true-violation"_L1 && closed && closed->at >= day;
    }
    m_response = median(std::move(responses));
}

void WallFigures::countCentres()
{
    QHash<QString, bool> online;
    for (auto camera = m_cameraStates.cbegin(); camera != m_cameraStates.cend(); ++camera) {
        const auto known = m_world->cameras().constFind(CameraId(camera.key()));
        if (known == m_world->cameras().cend() || known->room.isEmpty())
            continue;
        const QString centre = m_world->rooms().value(known->room).centre;
        if (!centre.isEmpty())
            online[centre] |= camera->toBool();
    }
    const auto live = std::ranges::count(online, true);
    m_centres = online.isEmpty() ? u"—"_s : u"%1/%2"_s.arg(live).arg(online.size());
}

qsizetype WallFigures::codeLength() const
{
    const QList<OrgCode>& scope = m_world->account().scope.organisations;
    if (scope.isEmpty())
        return 4;
    const qsizetype length = scope.constFirst().text.size();
    return length <= 2 ? 4 : length <= 4 ? 6 : 9;
}

void WallFigures::countOrgs()
{
    const qsizetype length = codeLength();
    QMap<QString, OrgCount> counts;
    for (const engine::PersonState& person : m_world->persons())
        add(counts[person.row.org.text.left(length)], person);
    for (const engine::AlertState& alert : m_world->alerts())
        if (alert.row.state != contract::AlertState::Closed)
            ++counts[alert.row.org.text.left(length)].open;
    m_orgs.clear();
    for (auto org = counts.begin(); org != counts.end(); ++org) {
        org->name = m_world->orgName(OrgCode(org.key()));
        m_orgs.append(*org);
    }
}

QString WallFigures::response() const
{
    return m_response < 0 ? u"—"_s : ageText(Seconds(m_response));
}

QVariantList WallFigures::orgs() const
{
    QVariantList out;
    for (const OrgCount& org : m_orgs)
        out.append(QVariant::fromValue(org));
    return out;
}

QString WallFigures::orgKind() const
{
    const qsizetype length = m_world ? codeLength() : 6;
    return length == 4 ? tr("各市") : length == 6 ? tr("各区县") : tr("各司法所");
}

} // namespace zhihui::wall
