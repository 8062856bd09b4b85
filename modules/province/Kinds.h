#pragma once

#include "contract/Records.h"

/// The contract's row types and feeds as the store's numbers. Pure functions.
namespace zhihui::province {

constexpr int feedCount = 2;

/// "reg" 0, "ops" 1; -1 for another name.
int feedNumber(QStringView name);
QString feedName(int feed);
/// Place in rowTypes(), which is the order of a snapshot.
int kindOf(QStringView type);
const QString& typeOf(int kind);
int feedOfKind(int kind);
/// The scopes of a row as the store keeps them.
QString scopesText(const QList<OrgCode>& codes);
QList<OrgCode> scopesOf(QStringView text);

} // namespace zhihui::province
