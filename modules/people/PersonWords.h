#pragma once

#include "contract/Records.h"

#include <QVariantList>

namespace zhihui::people {

/// Class, category and 未成年人, without what is not known.
QStringList tagsOf(const contract::Person& person);
/// What agreed with a search: "id" 证件号码; empty for the name.
QString foundBy(const QString& by);
/// A line of a pane: {name, value, faint}; without a value what is said instead, faint.
void addFact(QVariantList& facts, const QString& name, const QString& value, const QString& otherwise);

} // namespace zhihui::people
