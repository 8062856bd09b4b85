#pragma once

#include "contract/Records.h"

namespace zhihui::engine {

/// An alert with this console's pending decisions laid over the province's row.
struct AlertState {
    contract::Alert row;
    qint64 seq = 0;
    bool pending = false; ///< a decision on it is not confirmed yet
    QString refusal;      ///< the province refused our last decision on it: why
};

} // namespace zhihui::engine
