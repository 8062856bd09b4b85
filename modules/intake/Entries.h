#pragma once

#include "contract/Registry.h"
#include "intake/Kinds.h"

#include <QJsonValue>

namespace zhihui::intake {

/// What the cells of one row say, by the codes of the kind's columns; null where they say nothing.
using RowValues = QHash<QString, QJsonValue>;

/// An identity number as the name of a person in a registry line: the province puts the person's id in its place.
QString nameByIdNumber(const QString& idNumber);

/// The line of the row itself; nothing for a kind without one, or where the row only tells of something past.
std::optional<contract::RegistryLine> ownLine(const Kind& kind, const RowValues& values, const OrgCode& home,
                                              Instant now);

/// The body of an entry that the rule makes of the row; nothing where it makes none.
std::optional<QJsonObject> entryBody(const Kind& kind, const EntryRule& rule, const RowValues& values);

/// The same as a line; `body` as it was checked.
contract::RegistryLine entryLine(const EntryRule& rule, const RowValues& values, const QJsonObject& body,
                                 const OrgCode& home);

} // namespace zhihui::intake
