#include "map/PersonOnMap.h"

namespace zhihui::map {

void PersonOnMap::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        disconnect(m_world, nullptr, this, nullptr);
    m_world = world;
    if (m_world) {
        connect(m_world, &engine::World::personsChanged, this, [this](const QSet<PersonId>& ids) {
            if (ids.contains(m_shown))
                refresh();
        });
        connect(m_world, &engine::World::alertsChanged, this, [this](const QSet<AlertId>& ids) {
            if (ids.contains(m_alert))
                refresh();
        });
    }
    Q_EMIT worldChanged();
    refresh();
}

void PersonOnMap::setPerson(const QString& id)
{
    if (m_person.text == id)
        return;
    m_person = PersonId(id);
    Q_EMIT personChanged();
    refresh();
}

void PersonOnMap::setAlert(const QString& id)
{
    if (m_alert.text == id)
        return;
    m_alert = AlertId(id);
    Q_EMIT alertChanged();
    refresh();
}

void PersonOnMap::refresh()
{
    m_coordinate = {};
    m_name.clear();
    m_level = 0;
    m_speed = -1;
    m_accuracy = m_at = m_began = 0;
    m_shown = m_person;
    if (const engine::AlertState* alert = m_world ? m_world->alert(m_alert) : nullptr) {
        m_shown = alert->row.person;
        m_name = alert->row.maskedName;
        m_level = number(alert->row.level);
        m_began = double(toMillis(alert->row.raised));
        if (alert->row.where)
            m_coordinate = QGeoCoordinate(alert->row.where->lat, alert->row.where->lon);
    }
    if (const engine::PersonState* state = m_world ? m_world->person(m_shown) : nullptr)
        read(*state);
    Q_EMIT changed();
}

void PersonOnMap::read(const engine::PersonState& state)
{
    m_name = state.row.maskedName;
    if (m_level == 0 && state.standing <= engine::Standing::Alarm4)
        m_level = static_cast<int>(state.standing) + 1;
    if (state.decision && state.position) {
        m_coordinate = QGeoCoordinate(state.position->where.lat, state.position->where.lon);
        m_speed = state.position->speed;
        m_accuracy = state.position->accuracy;
        m_at = double(toMillis(state.position->at));
    } else if (state.lastCheck && state.lastCheck->where) { // without a decision: the last check only, and no trail
        m_coordinate = QGeoCoordinate(state.lastCheck->where->lat, state.lastCheck->where->lon);
        m_accuracy = state.lastCheck->accuracy;
        m_at = double(toMillis(state.lastCheck->answered.value_or(state.lastCheck->opened)));
    }
}

} // namespace zhihui::map
