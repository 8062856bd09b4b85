#include "alerts/Told.h"

#include "alerts/Siren.h"

#include <QLoggingCategory>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::alerts {

namespace {
Q_LOGGING_CATEGORY(lcTold, "zhihui.told")
} // namespace

Told::Told(engine::World& world, Desk::Submit submit, QObject* parent)
    : QObject(parent), m_world(world), m_submit(std::move(submit))
{
    connect(&m_world, &engine::World::alertsChanged, this, [this](const QSet<AlertId>& ids) {
        for (const AlertId& id : ids)
            lookAt(id);
    });
    connect(&m_world, &engine::World::loadedChanged, this, &Told::lookAgain);
    connect(&m_world, &engine::World::accountChanged, this, &Told::lookAgain);
}

bool Told::hasSaid(const contract::Alert& alert) const
{
    const UserId me = m_world.account().user;
    return m_said.contains(alert.id) ||
           std::ranges::any_of(
               alert.log,
               [&me](const contract::LogEntry& entry) { return entry.kind == "told"_L1 && entry.by == me; }) ||
           std::ranges::any_of(m_world.pending(), [&alert](const engine::Pending& pending) {
               return pending.command.type == "alert.told"_L1 && pending.command.target == alert.id.text;
           });
}

bool Told::isDue(const AlertId& id) const
{
    const engine::AlertState* state = m_world.alert(id);
    if (!state || !m_world.account().scope.hasRole(u"duty"))
        return false;
    return isWaitingLevelOne(state->row) && !hasSaid(state->row);
}

void Told::lookAt(const AlertId& id)
{
    // What an earlier start of this profile told of is known once the ledger and the province's rows are there.
    if (m_world.loaded() && isDue(id))
        Q_EMIT due(id.text);
}

void Told::lookAgain()
{
    if (m_world.account().user.isEmpty()) { // the desk changes hands
        m_said.clear();
        return;
    }
    const QList<AlertId> all(m_world.alerts().keyBegin(), m_world.alerts().keyEnd());
    for (const AlertId& id : all)
        lookAt(id);
}

void Told::rang(const QString& alert)
{
    const AlertId id(alert);
    if (!isDue(id))
        return;
    m_said.insert(id);
    m_submit({.type = u"alert.told"_s, .target = alert, .base = 0, .body = {{u"seat"_s, u"duty"_s}}})
        .then(this, [this, id](const Result<contract::Command>& done) {
            if (done)
                return;
            qCWarning(lcTold) << "not in the ledger:" << done.error().detail;
            m_said.remove(id); // the next ring tries again
        });
}

} // namespace zhihui::alerts
