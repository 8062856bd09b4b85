#pragma once

#include "contract/JsonFields.h"
#include "contract/Records.h"

namespace zhihui::contract {

/// The log of a row; private to the contract.
QJsonArray logToJson(const QList<LogEntry>& log);
QList<LogEntry> readLog(JsonFields& f);

} // namespace zhihui::contract
