#include "people/Submissions.h"

#include "domain/ErrorText.h"
#include "domain/Masking.h"
#include "engine/Outcomes.h"
#include "law/MatterRules.h"
#include "people/FormSheet.h"
#include "people/Registration.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

bool isRegistration(const contract::Command& command)
{
    return command.type == "person.register"_L1;
}

bool isOpening(const contract::Command& command)
{
    return command.type == "matter.open"_L1;
}

bool isOurs(const contract::Command& command)
{
    return isRegistration(command) || command.type.startsWith("matter."_L1);
}

} // namespace

void Submissions::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->world()->disconnect(this);
    }
    m_desk = desk;
    if (m_desk) {
        connect(m_desk->world(), &engine::World::pendingChanged, this, &Submissions::changed);
        connect(m_desk, &RegisterDesk::languageChanged, this, &Submissions::changed);
        connect(m_desk, &RegisterDesk::seatChanged, this, [this] { fail({}); });
    }
    Q_EMIT deskChanged();
    Q_EMIT changed();
}

QString Submissions::titleOf(const contract::Command& command) const
{
    if (isRegistration(command)) {
        const QString name = command.body.value("identity"_L1).toObject().value("name"_L1).toString();
        return tr("登记新对象 %1").arg(maskedName(name));
    }
    const engine::World& world = *m_desk->world();
    const auto matter = world.matters().constFind(contract::MatterId(command.target));
    const bool isKnown = matter != world.matters().cend();
    const QString kind = isOpening(command) ? command.body.value("kind"_L1).toString()
                         : isKnown          ? matter->kind
                                            : QString();
    const law::MatterKind* of = m_desk->law().matters.find(kind);
    const QString title = of ? of->name.shown() : tr("事项");
    QString what = tr("%1 · 登记").arg(title), who = isKnown ? matter->maskedName : QString();
    if (!isOpening(command)) {
        const QString act = command.body.value("act"_L1).toString();
        const law::MatterMove* move = of ? of->move(act) : nullptr;
        what = tr("%1 · %2").arg(title, move ? move->name.shown() : act);
    } else if (const auto* person = world.person(PersonId(command.body.value("person"_L1).toString()))) {
        who = person->row.maskedName;
    }
    return who.isEmpty() ? what : tr("%1（%2）").arg(what, who);
}

bool Submissions::mayWriteAnew(const contract::Command& command) const
{
    if (isRegistration(command))
        return m_desk->mayWrite();
    const law::MatterKind* of =
        isOpening(command) ? m_desk->law().matters.find(command.body.value("kind"_L1).toString()) : nullptr;
    if (!of)
        return false;
    const engine::World& world = *m_desk->world();
    const auto* person = world.person(PersonId(command.body.value("person"_L1).toString()));
    if (of->needsPerson && !person)
        return false;
    const OrgCode org = person ? person->row.org : OrgCode(command.body.value("org"_L1).toString());
    return law::mayMove(of->begin, world.account().scope, org, law::DecidingLevel::County);
}

QStringList Submissions::waiting() const
{
    QStringList titles;
    if (m_desk)
        for (const engine::Pending& pending : m_desk->world()->pending())
            if (isOurs(pending.command) && !pending.outcome)
                titles << titleOf(pending.command);
    return titles;
}

QVariantList Submissions::refused() const
{
    QVariantList list;
    if (!m_desk)
        return list;
    for (const engine::Pending& pending : m_desk->world()->pending())
        if (isOurs(pending.command) && engine::isRefused(pending))
            list.prepend(QVariantMap{{u"id"_s, pending.command.id.text},
                                     {u"title"_s, titleOf(pending.command)},
                                     {u"why"_s, engine::refusalOf(pending)},
                                     {u"when"_s, dayAndTime(pending.command.at)},
                                     {u"again"_s, mayWriteAnew(pending.command)}});
    return list;
}

QVariantMap Submissions::written(const QString& id) const
{
    if (!m_desk)
        return {};
    const QList<engine::Pending>& all = m_desk->world()->pending();
    const auto found = std::ranges::find_if(all, [&](const engine::Pending& pending) {
        return pending.command.id.text == id && isOurs(pending.command) && engine::isRefused(pending);
    });
    if (found == all.end() || !mayWriteAnew(found->command))
        return {};
    const QJsonObject& body = found->command.body;
    if (isRegistration(found->command))
        return {{u"id"_s, id},          {u"form"_s, u"register"_s},
                {u"kind"_s, QString()}, {u"person"_s, QString()},
                {u"org"_s, QString()},  {u"fields"_s, registrationSheet(m_desk->law(), body)}};
    const law::MatterKind* of = m_desk->law().matters.find(body.value("kind"_L1).toString());
    return {
        {u"id"_s, id},
        {u"form"_s, u"begin"_s},
        {u"kind"_s, of->kind},
        {u"person"_s, body.value("person"_L1).toString()},
        {u"org"_s, body.value("org"_L1).toString()},
        {u"fields"_s, sheetOf(of->begin.form, m_desk->law().forms.dictionaries(), body.value("fields"_L1).toObject())}};
}

void Submissions::acknowledge(const QString& id)
{
    if (!m_desk)
        return;
    m_desk->dismiss(CommandId(id)).then(this, [this](const Result<>& done) {
        fail(done ? QString() : errorText(done.error()));
    });
}

void Submissions::fail(const QString& words)
{
    m_failure = words;
    Q_EMIT changed();
}

} // namespace zhihui::people
