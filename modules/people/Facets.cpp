#include "people/Facets.h"

#include "engine/PersonWords.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::people::Facets)
};

const QString yes = u"yes"_s, no = u"no"_s;

struct Facet {
    QString code;
    const char* title;
    QStringList order; ///< values that are always offered, in this order; empty: those that are met, by their code
};

const std::array<Facet, 5>& all()
{
    static const std::array<Facet, 5> facets{{
        {u"supervision"_s,
         QT_TRANSLATE_NOOP("zhihui::people::Facets", "等级"),
         {u"strict"_s, u"general"_s, u"lenient"_s}},
        {u"category"_s, QT_TRANSLATE_NOOP("zhihui::people::Facets", "类别"), {}},
        {u"positioned"_s, QT_TRANSLATE_NOOP("zhihui::people::Facets", "定位"), {yes, no}},
        {u"sealed"_s, QT_TRANSLATE_NOOP("zhihui::people::Facets", "封存"), {yes, no}},
        {u"org"_s, QT_TRANSLATE_NOOP("zhihui::people::Facets", "单位"), {}},
    }};
    return facets;
}

/// Under which values of the facet a person is counted: of an organisation its own and the one above.
QStringList valuesOf(const QString& facet, const engine::PersonState& person)
{
    if (facet == "supervision"_L1)
        return {person.row.supervision};
    if (facet == "category"_L1)
        return {person.row.category};
    if (facet == "positioned"_L1)
        return {person.decision ? yes : no};
    if (facet == "sealed"_L1)
        return {person.row.minor ? yes : no};
    QStringList codes{person.row.org.text};
    if (const OrgCode above = person.row.org.parent(); !above.text.isEmpty())
        codes << above.text;
    return codes;
}

bool agrees(const QString& facet, const QString& value, const engine::PersonState& person)
{
    return facet == "org"_L1 ? OrgCode(value).contains(person.row.org) : valuesOf(facet, person).contains(value);
}

QString textOf(const engine::World& world, const QString& facet, const QString& value)
{
    if (facet == "supervision"_L1)
        return engine::supervisionName(value);
    if (facet == "category"_L1)
        return engine::categoryName(value);
    if (facet == "positioned"_L1)
        return value == yes ? Words::tr("定位中") : Words::tr("未定位");
    if (facet == "sealed"_L1)
        return value == yes ? Words::tr("未成年封存") : Words::tr("非封存");
    return world.orgName(OrgCode(value));
}

} // namespace

bool Facets::choose(const QString& facet, const QString& value)
{
    if (m_chosen.value(facet) == value)
        return false;
    if (value.isEmpty())
        m_chosen.remove(facet);
    else
        m_chosen.insert(facet, value);
    return true;
}

bool Facets::has(const engine::PersonState& person) const
{
    return hasAllBut({}, person);
}

bool Facets::hasAllBut(const QString& facet, const engine::PersonState& person) const
{
    for (auto one = m_chosen.cbegin(); one != m_chosen.cend(); ++one)
        if (one.key() != facet && !agrees(one.key(), one.value(), person))
            return false;
    return true;
}

QVariantList Facets::counted(const engine::World& world, const QList<const engine::PersonState*>& persons) const
{
    QVariantList list;
    for (const Facet& facet : all()) {
        const QString chosen = m_chosen.value(facet.code);
        int everybody = 0;
        QMap<QString, int> counts; // by code, which puts a county ahead of its offices
        for (const QString& value : facet.order)
            counts.insert(value, 0);
        if (!chosen.isEmpty())
            counts.insert(chosen, 0);
        for (const engine::PersonState* person : persons) {
            if (!hasAllBut(facet.code, *person))
                continue;
            ++everybody;
            for (const QString& value : valuesOf(facet.code, *person))
                ++counts[value];
        }
        counts.remove({});
        QStringList values = facet.order;
        for (const QString& value : counts.keys())
            if (!values.contains(value))
                values << value;
        QVariantList choices;
        const auto add = [&](const QString& value, const QString& text, int count) {
            choices.append(QVariantMap{{u"value"_s, value},
                                       {u"text"_s, Words::tr("%1 %2").arg(text).arg(count)},
                                       {u"count"_s, count},
                                       {u"chosen"_s, value == chosen}});
        };
        add({}, Words::tr("全部"), everybody);
        for (const QString& value : std::as_const(values))
            add(value, textOf(world, facet.code, value), counts.value(value));
        list.append(
            QVariantMap{{u"facet"_s, facet.code}, {u"title"_s, Words::tr(facet.title)}, {u"choices"_s, choices}});
    }
    return list;
}

QString Facets::said(const engine::World& world) const
{
    QStringList words;
    for (const Facet& facet : all())
        if (const QString value = m_chosen.value(facet.code); !value.isEmpty())
            words << textOf(world, facet.code, value);
    return words.join(u" · "_s);
}

} // namespace zhihui::people
