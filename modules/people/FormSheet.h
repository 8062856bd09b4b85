#pragma once

#include "engine/World.h"
#include "law/Forms.h"

#include <QVariantList>

/// A form between the data and the screen. Functions of their arguments; GUI thread.
namespace zhihui::people {

/// {code, label, type, most, required, choices: [{value, text}], value}: what a card asks for, filled with `body`.
QVariantList sheetOf(const law::Form& form, const law::Dictionaries& dictionaries, const QJsonObject& body);
/// What was filled in, as it is stored; times of day are Shanghai's.
QJsonObject bodyOf(const law::Form& form, const QVariantMap& values);
/// A value as a reader reads it.
QString shownValue(const law::Field& field, const QJsonValue& value, const law::Dictionaries& dictionaries,
                   const engine::World& world);
/// {name, value} of every field that `body` has.
QVariantList linesOf(const law::Form& form, const QJsonObject& body, const law::Dictionaries& dictionaries,
                     const engine::World& world);

/// "2026-11-25 08:30" in Shanghai.
QString momentText(Instant at);

} // namespace zhihui::people
