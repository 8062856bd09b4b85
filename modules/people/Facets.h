#pragma once

#include "engine/World.h"

#include <QVariantList>

namespace zhihui::people {

/// By what the roster may be narrowed: organisation, category, class, whether positioned, whether sealed. Value.
class Facets {
public:
    /// "org" "category" "supervision" "positioned" "sealed"; of an organisation also what lies below it. An empty value
    /// takes the facet away. Answers whether anything changed.
    bool choose(const QString& facet, const QString& value);
    QString chosen(const QString& facet) const { return m_chosen.value(facet); }
    bool isEmpty() const { return m_chosen.isEmpty(); }
    void clear() { m_chosen.clear(); }

    bool has(const engine::PersonState& person) const;
    /// By facet: {facet, title, choices: [{value, text, count, chosen}]}. A count says how many would be listed: the
    /// other facets hold. The first choice is everybody.
    QVariantList counted(const engine::World& world, const QList<const engine::PersonState*>& persons) const;
    /// What is chosen, for people: 严管 · 天河区.
    QString said(const engine::World& world) const;

private:
    bool hasAllBut(const QString& facet, const engine::PersonState& person) const;

    QMap<QString, QString> m_chosen; ///< by facet
};

} // namespace zhihui::people
