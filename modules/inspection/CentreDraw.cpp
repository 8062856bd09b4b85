#include "inspection/CentreDraw.h"

#include "domain/Initials.h"
#include "inspection/Draw.h"

#include <QRandomGenerator>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::inspection {

namespace {

constexpr int seeds = 1'000'000;

QVariantMap choice(const QString& value, const QString& text)
{
    return {{u"value"_s, value}, {u"text"_s, text}};
}

} // namespace

CentreDraw::CentreDraw(QObject* parent) : QObject(parent)
{
    shuffle();
}

void CentreDraw::setDesk(InspectionDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk)
        m_desk->world()->disconnect(this);
    m_desk = desk;
    if (m_desk)
        connect(m_desk->world(), &engine::World::placesChanged, this, &CentreDraw::changed);
    Q_EMIT deskChanged();
    Q_EMIT changed();
}

void CentreDraw::shuffle()
{
    m_seed = QRandomGenerator::global()->bounded(seeds);
    Q_EMIT changed();
}

void CentreDraw::choose(const QString& centre, bool in)
{
    m_chosen.removeAll(centre);
    if (in)
        m_chosen.append(centre);
    Q_EMIT changed();
}

QStringList CentreDraw::pool() const
{
    QStringList ids;
    if (m_desk)
        for (const contract::Centre& centre : m_desk->world()->centres())
            if (centre.org.text.startsWith(m_city))
                ids.append(centre.id);
    ids.sort();
    return ids;
}

QVariantList CentreDraw::cities() const
{
    QVariantList list;
    if (!m_desk)
        return list;
    QStringList codes;
    for (const contract::Centre& centre : m_desk->world()->centres())
        if (!codes.contains(centre.org.city().text))
            codes.append(centre.org.city().text);
    codes.sort();
    list.append(choice({}, tr("全部辖区")));
    for (const QString& code : std::as_const(codes))
        list.append(choice(code, m_desk->world()->orgName(OrgCode(code))));
    return list;
}

QVariantList CentreDraw::choices() const
{
    QVariantList list;
    if (!m_desk)
        return list;
    QList<contract::Centre> centres = m_desk->world()->centres().values();
    std::ranges::sort(centres, {}, [](const contract::Centre& c) { return std::pair(c.org.text, c.id); });
    for (const contract::Centre& centre : std::as_const(centres))
        if (isMeant(centre.name, initialsOf(centre.name), m_filter))
            list.append(choice(centre.id, centre.name));
    return list;
}

QStringList CentreDraw::centres() const
{
    return m_random ? draw(pool(), static_cast<quint32>(m_seed), m_count) : m_chosen;
}

QString CentreDraw::names() const
{
    QStringList list;
    for (const QString& id : centres())
        list.append(m_desk->world()->centres().value(id).name);
    return list.join(tr("、"));
}

QString CentreDraw::note() const
{
    return m_random ? u"种子 %1 · %2 个中心抽 %3"_s.arg(m_seed).arg(from()).arg(centres().size()) : QString();
}

} // namespace zhihui::inspection
