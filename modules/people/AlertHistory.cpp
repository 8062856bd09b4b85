#include "people/AlertHistory.h"

#include "engine/AlertWords.h"
#include "people/FormSheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

QString fateOf(const contract::Alert& alert)
{
    if (!alert.retracted.isEmpty() && alert.state != contract::AlertState::Closed)
        return AlertHistory::tr("已撤销待核");
    switch (alert.state) {
    case contract::AlertState::New:
        return alert.cleared ? AlertHistory::tr("已消除待核") : AlertHistory::tr("未受理");
    case contract::AlertState::Accepted:
        return AlertHistory::tr("核实中");
    case contract::AlertState::Verified:
        return AlertHistory::tr("已核实");
    case contract::AlertState::Dispatched:
        return AlertHistory::tr("已派员");
    case contract::AlertState::OnScene:
        return AlertHistory::tr("人员已到场");
    case contract::AlertState::Closed:
        break;
    }
    return AlertHistory::tr("已办结：%1").arg(engine::closeCauseName(alert.cause));
}

} // namespace

void AlertHistory::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->world()->disconnect(this);
    }
    m_desk = desk;
    if (m_desk) {
        connect(m_desk->world(), &engine::World::alertsChanged, this, &AlertHistory::changed);
        connect(m_desk, &RegisterDesk::languageChanged, this, &AlertHistory::changed);
    }
    Q_EMIT changed();
}

void AlertHistory::setPerson(const QString& person)
{
    if (m_person.text == person)
        return;
    m_person = PersonId(person);
    Q_EMIT changed();
}

QVariantList AlertHistory::list() const
{
    QList<const contract::Alert*> own;
    if (m_desk && !m_person.isEmpty()) {
        for (const engine::AlertState& state : m_desk->world()->alerts()) {
            if (state.row.person == m_person)
                own.append(&state.row);
        }
    }
    std::ranges::sort(own, [](const contract::Alert* a, const contract::Alert* b) {
        return std::pair(a->raised, a->id.text) > std::pair(b->raised, b->id.text);
    });
    QVariantList list;
    for (const contract::Alert* alert : std::as_const(own)) {
        QStringList words{engine::kindName(alert->kind), engine::levelName(alert->level), fateOf(*alert)};
        if (!alert->result.isEmpty())
            words << alert->result;
        list.append(QVariantMap{{u"name"_s, momentText(alert->raised)}, {u"value"_s, words.join(u" · "_s)}});
    }
    return list;
}

} // namespace zhihui::people
