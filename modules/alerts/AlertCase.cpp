#include "alerts/AlertCase.h"

#include "alerts/AlertText.h"
#include "alerts/CaseReader.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace zhihui::alerts {

AlertCase::AlertCase(QObject* parent) : QObject(parent)
{
    m_ages.setInterval(10'000);
    connect(&m_ages, &QTimer::timeout, this, &AlertCase::refresh);
}

void AlertCase::setDesk(Desk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        for (QObject* from : {static_cast<QObject*>(m_desk), static_cast<QObject*>(m_desk->world())})
            from->disconnect(this);
    m_desk = desk;
    if (m_desk) {
        engine::World* world = m_desk->world();
        connect(world, &engine::World::alertsChanged, this, [this](const QSet<AlertId>& ids) {
            if (ids.contains(m_id))
                refresh();
        });
        connect(world, &engine::World::personsChanged, this, [this](const QSet<PersonId>& ids) {
            const contract::Alert* alert = row();
            if (alert && ids.contains(alert->person))
                refresh();
        });
        connect(world, &engine::World::accountChanged, this, &AlertCase::refresh);
        connect(world, &engine::World::placesChanged, this, &AlertCase::refresh);
        connect(m_desk, &Desk::blockedChanged, this, &AlertCase::changed);
        connect(m_desk, &Desk::languageChanged, this, &AlertCase::refresh);
        m_ages.start();
    }
    Q_EMIT deskChanged();
    refresh();
}

void AlertCase::setAlert(const QString& id)
{
    if (m_id.text == id)
        return;
    m_id = AlertId(id);
    Q_EMIT alertChanged();
    refresh();
}

void AlertCase::refresh()
{
    m_facts.clear();
    m_steps.clear();
    if (const contract::Alert* alert = row()) {
        m_facts = factLines(*alert, *m_desk->world(), m_desk->file());
        m_steps = stepLines(*alert, m_desk->file());
    }
    Q_EMIT changed();
}

const engine::AlertState* AlertCase::found() const
{
    return m_desk && !m_id.isEmpty() ? m_desk->world()->alert(m_id) : nullptr;
}

const contract::Alert* AlertCase::row() const
{
    const engine::AlertState* state = found();
    return state ? &state->row : nullptr;
}

int AlertCase::level() const
{
    return row() ? number(row()->level) : 4;
}

QString AlertCase::title() const
{
    return row() ? titleOf(*row()) : QString();
}

QString AlertCase::state() const
{
    return row() ? stateText(*row()) : QString();
}

bool AlertCase::isUnaccepted() const
{
    return row() && row()->state == contract::AlertState::New;
}

bool AlertCase::isClosed() const
{
    return row() && row()->state == contract::AlertState::Closed;
}

QString AlertCase::person() const
{
    return row() ? row()->person.text : QString();
}

QString AlertCase::who() const
{
    return row() ? row()->maskedName : QString();
}

QString AlertCase::org() const
{
    return row() ? row()->org.text : QString();
}

QStringList AlertCase::tags() const
{
    return row() ? personTags(*row(), *m_desk->world()) : QStringList();
}

QString AlertCase::sentence() const
{
    const auto* alert = row();
    if (!alert)
        return {};
    const bool english = QLocale().language() == QLocale::English && !alert->sentenceEn.isEmpty();
    return english ? alert->sentenceEn : alert->sentenceZh;
}

QString AlertCase::legal() const
{
    return row() ? legalLine(*row()) : QString();
}

QString AlertCase::note() const
{
    const contract::Alert* alert = row();
    if (!alert)
        return {};
    if (!alert->retracted.isEmpty())
        return tr("后到的定位推翻了判定：%1，请复核后办结").arg(alert->retracted);
    if (alert->state == contract::AlertState::Closed)
        return {};
    if (alert->heldUntil && *alert->heldUntil > m_desk->world()->clock().now())
        return tr("已暂缓至 %1").arg(dayAndTime(*alert->heldUntil));
    if (alert->cleared)
        return tr("情形已于 %1 自行消除，仍须核实后办结").arg(timeOfDay(*alert->cleared));
    if (alert->late)
        return tr("由迟到数据产生，发生于 %1").arg(dayAndTime(alert->began));
    return {};
}

QVariantList AlertCase::fixes() const
{
    return row() ? fixLines(*row()) : QVariantList();
}

int AlertCase::stepsDone() const
{
    int done = 0;
    for (const QVariant& step : m_steps)
        done += step.value<StepLine>().done;
    return done;
}

QVariantList AlertCase::log() const
{
    return row() ? logLines(*row(), m_desk->file()) : QVariantList();
}

QString AlertCase::verification() const
{
    return row() ? row()->verification : QString();
}

QString AlertCase::outcome() const
{
    if (!isClosed())
        return {};
    return row()->result.isEmpty() ? closeCauseName(row()->cause)
                                   : tr("%1 · %2").arg(closeCauseName(row()->cause), row()->result);
}

bool AlertCase::isPending() const
{
    return found() && found()->pending;
}

QString AlertCase::refusal() const
{
    return found() ? found()->refusal : QString();
}

double AlertCase::lat() const
{
    return row() && row()->where ? row()->where->lat : 0;
}

double AlertCase::lon() const
{
    return row() && row()->where ? row()->where->lon : 0;
}

bool AlertCase::isLocated() const
{
    return row() && row()->where.has_value();
}

AlertCase::Act AlertCase::firstAct() const
{
    const contract::Alert* alert = row();
    if (!alert)
        return NoAct;
    switch (alert->state) {
    case contract::AlertState::New:
        return AcceptAct;
    case contract::AlertState::Accepted:
        return VerifyAct;
    case contract::AlertState::Verified:
        // What ended by itself, or was withdrawn, needs nobody on the road.
        return alert->cleared || !alert->retracted.isEmpty() ? CloseAct : DispatchAct;
    case contract::AlertState::Dispatched:
    case contract::AlertState::OnScene:
        return CloseAct;
    case contract::AlertState::Closed:
        break;
    }
    return NoAct;
}

QString AlertCase::workBlocked() const
{
    if (!row())
        return tr("未选中预警");
    if (!m_desk->blocked().isEmpty())
        return m_desk->blocked();
    if (const QString readOnly = m_desk->readOnly(); !readOnly.isEmpty())
        return readOnly;
    if (isClosed())
        return tr("已办结");
    return {};
}

QString AlertCase::acceptBlocked() const
{
    const QString work = workBlocked();
    if (!work.isEmpty())
        return work;
    return isUnaccepted() ? QString() : tr("%1 已受理").arg(row()->claimedName);
}

QString AlertCase::verifyBlocked() const
{
    const QString work = workBlocked();
    if (!work.isEmpty())
        return work;
    return isUnaccepted() ? tr("须先受理") : QString();
}

QString AlertCase::dispatchBlocked() const
{
    const QString verify = verifyBlocked();
    if (!verify.isEmpty())
        return verify;
    return row()->verification.isEmpty() ? tr("须先填写核实") : QString();
}

QString AlertCase::assistBlocked() const
{
    return verifyBlocked();
}

QString AlertCase::holdBlocked() const
{
    return verifyBlocked();
}

QString AlertCase::closeBlocked() const
{
    return dispatchBlocked();
}

} // namespace zhihui::alerts
