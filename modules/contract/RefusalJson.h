#pragma once

#include "contract/Fixes.h"
#include "contract/JsonFields.h"

namespace zhihui::contract {

/// What a refusal is told apart by: "index" from 0 of a batch, "line" from 1 of an upload.
enum class RefusalBy { Index, Line };

/// The field "refused" of a receipt; private to the contract.
QJsonArray refusalsToJson(const QList<Refusal>& refused, RefusalBy by);
QList<Refusal> readRefusals(JsonFields& f, RefusalBy by);

} // namespace zhihui::contract
