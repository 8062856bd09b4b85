#include "alerts/AlarmBell.h"

#include "alerts/Siren.h"

namespace zhihui::alerts {

using namespace std::chrono_literals;

namespace {

constexpr auto again = 4s;
constexpr auto quiet = 60s;

} // namespace

AlarmBell::AlarmBell(engine::World& world, QObject* parent) : QObject(parent), m_world(world)
{
    m_again.setInterval(again);
    m_hush.setInterval(quiet);
    m_hush.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, &AlarmBell::repeat);
    connect(&m_hush, &QTimer::timeout, this, [this] {
        Q_EMIT ringingChanged();
        repeat();
    });
    connect(&world, &engine::World::alertsChanged, this, &AlarmBell::take);
    connect(&world, &engine::World::loadedChanged, this, &AlarmBell::begin);
    connect(&world, &engine::World::accountChanged, this, &AlarmBell::seat);
    connect(&world, &engine::World::linkChanged, this, &AlarmBell::seat);
    begin();
}

bool AlarmBell::isForThisSeat() const
{
    const Scope& scope = m_world.account().scope;
    if (scope.roles.isEmpty())
        return m_world.link().state == engine::Link::State::Lost;
    return scope.hasRole(u"duty") || scope.hasRole(u"leader");
}

void AlarmBell::seat()
{
    if (m_begun != (m_world.loaded() && isForThisSeat()))
        begin();
}

/// What was here before the operator sat down is no news; a level-1 alert without an answer still is.
void AlarmBell::begin()
{
    m_begun = m_world.loaded() && isForThisSeat();
    m_known.clear();
    m_waiting.clear();
    m_again.stop();
    if (m_begun) {
        const QSet<AlertId> all(m_world.alerts().keyBegin(), m_world.alerts().keyEnd());
        for (const AlertId& id : all) {
            if (const auto* state = m_world.alert(id); state->row.level != Level::P1 || !calls(state->row))
                m_known.insert(id, number(state->row.level));
        }
        take(all);
    }
    Q_EMIT ringingChanged();
}

bool AlarmBell::calls(const contract::Alert& alert) const
{
    return isHeard(alert) && alert.state == contract::AlertState::New;
}

void AlarmBell::take(const QSet<AlertId>& ids)
{
    if (!m_begun)
        return;
    const bool rangBefore = isRinging();
    int loudest = 5;
    for (const AlertId& id : ids) {
        const auto* state = m_world.alert(id);
        const bool heard = state && calls(state->row);
        const int level = state ? number(state->row.level) : 5;
        if (heard && level == 1)
            m_waiting.insert(id);
        else
            m_waiting.remove(id);
        if (!heard || level >= m_known.value(id, 5))
            continue;
        m_known.insert(id, level);
        loudest = std::min(loudest, level);
        if (level <= 3)
            Q_EMIT announced(id.text, level);
    }
    if (loudest == 1)
        m_hush.stop();
    if (loudest <= 3 && (loudest == 1 || !isRinging()))
        Q_EMIT rang(loudest);
    if (isRinging() && !m_again.isActive())
        m_again.start();
    if (!isRinging())
        m_again.stop();
    if (isRinging() != rangBefore || loudest == 1)
        Q_EMIT ringingChanged();
}

void AlarmBell::setMute(bool mute)
{
    if (mute == m_mute)
        return;
    m_mute = mute;
    Q_EMIT muteChanged();
}

void AlarmBell::setUnseen(bool unseen)
{
    if (unseen == m_unseen)
        return;
    m_unseen = unseen;
    Q_EMIT muteChanged();
}

void AlarmBell::hush()
{
    if (!isRinging())
        return;
    m_hush.start();
    Q_EMIT ringingChanged();
}

void AlarmBell::repeat()
{
    if (isRinging() && !isHushed())
        Q_EMIT rang(1);
}

} // namespace zhihui::alerts
