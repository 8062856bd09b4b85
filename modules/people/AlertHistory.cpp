#include "people/AlertHistory.h"

#include "people/FormSheet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

QString said(const QHash<QString, const char*>& names, const QString& code)
{
    const char* name = names.value(code);
    return name ? AlertHistory::tr(name) : code;
}

QString kindName(const QString& kind)
{
    static const QHash<QString, const char*> names{
        {u"out-of-area"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "越界")},
        {u"leaving-area"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "临界")},
        {u"forbidden-zone"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "禁入")},
        {u"approaching-zone"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "接近禁入区域")},
        {u"offline"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "离线")},
        {u"missed-intake"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "漏管")},
    };
    return said(names, kind);
}

QString causeName(const QString& cause)
{
    static const QHash<QString, const char*> names{
        {u"true-violation"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "属实-违规")},
        {u"approved"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "有批准-非违规")},
        {u"drift"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "误报-漂移")},
        {u"device"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "误报-设备")},
        {u"rule"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "误报-规则")},
        {u"unverifiable"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "无法核实")},
        {u"police"_s, QT_TRANSLATE_NOOP("zhihui::people::AlertHistory", "移交公安")},
    };
    return said(names, cause);
}

QString levelName(Level level)
{
    switch (level) {
    case Level::P1:
        return AlertHistory::tr("一级");
    case Level::P2:
        return AlertHistory::tr("二级");
    case Level::P3:
        return AlertHistory::tr("三级");
    case Level::P4:
        break;
    }
    return AlertHistory::tr("四级");
}

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
    return AlertHistory::tr("已办结：%1").arg(causeName(alert.cause));
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
        QStringList words{kindName(alert->kind), levelName(alert->level), fateOf(*alert)};
        if (!alert->result.isEmpty())
            words << alert->result;
        list.append(QVariantMap{{u"name"_s, momentText(alert->raised)}, {u"value"_s, words.join(u" · "_s)}});
    }
    return list;
}

} // namespace zhihui::people
