#pragma once

#include "contract/JsonFields.h"
#include "contract/Records.h"

namespace zhihui::contract {

/// Privacy masks of a camera; private to the contract.
QJsonArray masksToJson(const QList<Mask>& masks);
QList<Mask> readMasks(JsonFields& f);

} // namespace zhihui::contract
