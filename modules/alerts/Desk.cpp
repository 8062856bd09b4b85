#include "alerts/Desk.h"

#include "alerts/AlertText.h"
#include "domain/ErrorText.h"

using namespace Qt::StringLiterals;

namespace zhihui::alerts {

namespace {

QVariantMap choice(const QVariant& value, const QString& text)
{
    return {{u"value"_s, value}, {u"text"_s, text}};
}

} // namespace

Desk::Desk(engine::World& world, Submit submit, DeskFile file, QObject* parent)
    : QObject(parent), m_world(world), m_submit(std::move(submit)), m_file(std::move(file))
{
    connect(&m_world, &engine::World::accountChanged, this, &Desk::blockedChanged);
}

/// Without a link the roles are not known yet: whoever sat here decides, and the province judges it later.
QString Desk::readOnly() const
{
    const Scope& scope = m_world.account().scope;
    const bool acts = scope.roles.isEmpty() || scope.hasRole(u"duty") || scope.hasRole(u"leader");
    return acts ? QString() : tr("由值班员办理");
}

QVariantList Desk::closeCauses() const
{
    QVariantList list;
    for (const QString& code : contract::closeCodes())
        list.append(choice(code, closeCauseName(code)));
    return list;
}

QVariantList Desk::holds() const
{
    QVariantList list;
    for (int hours : m_file.holdHours)
        list.append(choice(hours, tr("%1 小时").arg(hours)));
    return list;
}

void Desk::block(const Error& error)
{
    m_blocked = errorText(error);
    Q_EMIT blockedChanged();
}

void Desk::accept(const QString& alert)
{
    submit(alert, u"alert.accept"_s, {});
}

void Desk::step(const QString& alert, const QString& step, const QString& outcome)
{
    submit(alert, u"alert.step"_s, {{u"step"_s, step}, {u"outcome"_s, outcome}});
}

void Desk::verify(const QString& alert, const QString& note)
{
    submit(alert, u"alert.verify"_s, {{u"note"_s, note.trimmed()}});
}

void Desk::dispatch(const QString& alert, const QString& unit, const QString& text)
{
    submit(alert, u"alert.dispatch"_s, {{u"unit"_s, unit}, {u"text"_s, text.trimmed()}});
}

void Desk::assist(const QString& alert, const QString& org, const QString& text)
{
    submit(alert, u"alert.assist"_s, {{u"org"_s, org}, {u"text"_s, text.trimmed()}});
}

void Desk::hold(const QString& alert, int hours, const QString& reason)
{
    const Instant until = m_world.clock().now() + std::chrono::hours(hours);
    submit(alert, u"alert.hold"_s, {{u"until"_s, toWire(until)}, {u"reason"_s, reason.trimmed()}});
}

void Desk::close(const QString& alert, const QString& cause, const QString& result)
{
    submit(alert, u"alert.close"_s, {{u"cause"_s, cause}, {u"result"_s, result.trimmed()}});
}

void Desk::submit(const QString& alert, const QString& type, const QJsonObject& body)
{
    if (const QString why = m_blocked.isEmpty() ? readOnly() : m_blocked; !why.isEmpty()) {
        Q_EMIT failed(alert, type, why);
        return;
    }
    const engine::AlertState* state = m_world.alert(AlertId(alert));
    m_submit({type, alert, state ? state->seq : 0, body})
        .then(this, [this, alert, type](const Result<contract::Command>& result) {
            if (result) {
                Q_EMIT saved(alert, type);
                return;
            }
            if (result.error().code == Error::Code::Disk)
                block(result.error());
            Q_EMIT failed(alert, type, errorText(result.error()));
        });
}

} // namespace zhihui::alerts
