#include "people/Handovers.h"

#include "domain/ErrorText.h"
#include "domain/Uuid.h"
#include "engine/Outcomes.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

const QString transferType = u"person.transfer"_s;
constexpr qsizetype mostAtOnce = 500;
constexpr qsizetype mostNames = 6;
constexpr int leastLevel = 4; ///< counties and offices have persons

qsizetype countOf(const contract::Command& command)
{
    return command.body.value("persons"_L1).toArray().size();
}

} // namespace

void Handovers::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->world()->disconnect(this);
    }
    m_desk = desk;
    if (m_desk) {
        connect(m_desk->world(), &engine::World::pendingChanged, this, &Handovers::changed);
        connect(m_desk, &RegisterDesk::seatChanged, this, [this] { fail({}); });
    }
    Q_EMIT deskChanged();
    Q_EMIT changed();
}

int Handovers::waiting() const
{
    qsizetype persons = 0;
    if (m_desk)
        for (const engine::Pending& pending : m_desk->world()->pending())
            if (pending.command.type == transferType && !pending.outcome)
                persons += countOf(pending.command);
    return static_cast<int>(persons);
}

QVariantList Handovers::refused() const
{
    QVariantList list;
    if (!m_desk)
        return list;
    for (const engine::Pending& pending : m_desk->world()->pending())
        if (pending.command.type == transferType && engine::isRefused(pending))
            list.prepend(QVariantMap{
                {u"id"_s, pending.command.id.text},
                {u"why"_s, engine::refusalOf(pending)},
                {u"count"_s, countOf(pending.command)},
                {u"org"_s, m_desk->world()->orgName(OrgCode(pending.command.body.value("org"_L1).toString()))},
                {u"when"_s, dayAndTime(pending.command.at)}});
    return list;
}

QVariantList Handovers::choices() const
{
    QVariantList list;
    if (!m_desk)
        return list;
    QStringList codes;
    const auto& orgs = m_desk->world()->orgs();
    for (const contract::Org& org : orgs)
        if (org.level >= leastLevel && m_desk->world()->account().scope.sees(org.code, false))
            codes << org.code.text;
    codes.sort();
    list.append(QVariantMap{{u"value"_s, QString()}, {u"text"_s, tr("未选择")}});
    for (const QString& code : std::as_const(codes)) {
        const QString above = m_desk->world()->orgName(OrgCode(code).parent());
        const QString name = m_desk->world()->orgName(OrgCode(code));
        list.append(QVariantMap{{u"value"_s, code}, {u"text"_s, tr("%1 · %2").arg(above, name)}});
    }
    return list;
}

QString Handovers::namesOf(const QStringList& persons) const
{
    QStringList names;
    for (const QString& id : persons.first(std::min(mostNames, persons.size())))
        if (const engine::PersonState* person = m_desk ? m_desk->world()->person(PersonId(id)) : nullptr)
            names << person->row.maskedName;
    const QString list = names.join(u"、"_s);
    return persons.size() > mostNames ? tr("%1等 %2 人").arg(list).arg(persons.size()) : list;
}

QString Handovers::blockedOf(const QStringList& persons, const QString& org, const QString& reason) const
{
    if (!m_desk || !m_desk->mayTransfer())
        return tr("移交对象由单位负责人办理");
    if (!m_desk->blocked().isEmpty())
        return m_desk->blocked();
    if (persons.isEmpty())
        return tr("请先在名册中选人");
    if (persons.size() > mostAtOnce)
        return tr("一次至多移交 %1 人").arg(mostAtOnce);
    if (org.isEmpty())
        return tr("请选择接收单位");
    for (const QString& id : persons)
        if (const engine::PersonState* person = m_desk->world()->person(PersonId(id));
            person && person->row.org.text == org)
            return tr("%1 已由该单位管理").arg(person->row.maskedName);
    return reason.trimmed().isEmpty() ? tr("请写明移交的理由") : QString();
}

void Handovers::send(const QStringList& persons, const QString& org, const QString& reason)
{
    if (const QString blocked = blockedOf(persons, org, reason); !blocked.isEmpty())
        return fail(blocked);
    fail({});
    m_desk
        ->submit({.type = transferType,
                  .target = uuid7(m_desk->world()->clock().now()),
                  .body = {{u"org"_s, org},
                           {u"persons"_s, QJsonArray::fromStringList(persons)},
                           {u"reason"_s, reason.trimmed()}}})
        .then(this, [this](const Result<contract::Command>& result) {
            fail(result ? QString() : errorText(result.error()));
            if (result)
                Q_EMIT saved();
        });
}

void Handovers::acknowledge(const QString& id)
{
    if (m_desk)
        m_desk->dismiss(CommandId(id)).then(this, [this](const Result<>& done) {
            fail(done ? QString() : errorText(done.error()));
        });
}

void Handovers::fail(const QString& words)
{
    m_failure = words;
    Q_EMIT changed();
}

} // namespace zhihui::people
