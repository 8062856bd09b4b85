#include "people/RefusedEntries.h"

#include "contract/Pictures.h"
#include "domain/ErrorText.h"
#include "domain/Quantity.h"
#include "engine/Outcomes.h"
#include "people/FormSheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

bool isRefusedEntry(const engine::Pending& pending)
{
    return pending.command.type.startsWith("file."_L1) && engine::isRefused(pending);
}

} // namespace

void RefusedEntries::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->world()->disconnect(this);
    }
    m_desk = desk;
    if (m_desk) {
        connect(m_desk->world(), &engine::World::pendingChanged, this, &RefusedEntries::changed);
        connect(m_desk, &RegisterDesk::languageChanged, this, &RefusedEntries::changed);
    }
    Q_EMIT deskChanged();
    Q_EMIT changed();
}

void RefusedEntries::setPerson(const QString& person)
{
    if (m_person == person)
        return;
    m_person = person;
    m_failure.clear();
    Q_EMIT personChanged();
    Q_EMIT changed();
}

QVariantList RefusedEntries::list() const
{
    QVariantList list;
    if (!m_desk || m_person.isEmpty())
        return list;
    for (const engine::Pending& pending : m_desk->world()->pending()) {
        if (!isRefusedEntry(pending) || pending.command.target != m_person)
            continue;
        const QString kind = pending.command.body.value("kind"_L1).toString();
        const law::Form* form = m_desk->law().forms.find(kind);
        const QString title = form ? form->name.shown() : kind;
        list.prepend(QVariantMap{{u"id"_s, pending.command.id.text},
                                 {u"title"_s, pending.command.type == "file.end"_L1 ? tr("注销%1").arg(title) : title},
                                 {u"why"_s, engine::refusalOf(pending)},
                                 {u"when"_s, dayAndTime(pending.command.at)}});
    }
    return list;
}

QVariantMap RefusedEntries::written(const QString& id) const
{
    if (!m_desk)
        return {};
    const QList<engine::Pending>& all = m_desk->world()->pending();
    const auto found = std::ranges::find_if(all, [&](const engine::Pending& pending) {
        return pending.command.id.text == id && pending.command.target == m_person && isRefusedEntry(pending);
    });
    if (found == all.end())
        return {};
    const QJsonObject& body = found->command.body;
    const QJsonObject entry = body.value("entry"_L1).toObject();
    QVariantMap said{{u"kind"_s, body.value("kind"_L1).toString()},
                     {u"key"_s, body.value("key"_L1).toString()},
                     {u"ends"_s, found->command.type == "file.end"_L1},
                     {u"reason"_s, body.value("reason"_L1).toString()},
                     {u"lines"_s, QVariantList()},
                     {u"fields"_s, QVariantList()}};
    if (const law::Form* form = m_desk->law().forms.find(body.value("kind"_L1).toString())) {
        const law::Dictionaries& dictionaries = m_desk->law().forms.dictionaries();
        const bool isPicture = contract::carriesPicture(found->command); // its digest says nothing to a reader
        said.insert(u"lines"_s, isPicture ? QVariantList() : linesOf(*form, entry, dictionaries, *m_desk->world()));
        said.insert(u"fields"_s, isPicture ? QVariantList() : sheetOf(*form, dictionaries, entry));
        said.insert(u"picture"_s, isPicture);
    }
    return said;
}

void RefusedEntries::acknowledge(const QString& id)
{
    if (!m_desk)
        return;
    m_failure.clear();
    m_desk->dismiss(CommandId(id)).then(this, [this](const Result<>& done) {
        m_failure = done ? QString() : errorText(done.error());
        Q_EMIT changed();
    });
}

} // namespace zhihui::people
