#pragma once

#include "domain/Result.h"
#include "domain/Words.h"

#include <QJsonObject>

/// What the readers of data files share. Private to the module.
namespace zhihui::law {

/// Fails with Rejected, beginning with `what` the file is, where it is no JSON object.
Result<QJsonObject> readObject(const QString& what, const QByteArray& json);
/// "zh" and "en" of an entry.
Words wordsOf(const QJsonObject& entry);
bool isNamed(const Words& words);

} // namespace zhihui::law
