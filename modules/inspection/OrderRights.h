#pragma once

#include "contract/Inspection.h"
#include "engine/World.h"

namespace zhihui::inspection {

/// What can be done with a supervision order.
enum class OrderAct { Edit, Submit, Pass, Approve, Return, Sign, Answer, Close, Again, Withdraw };

/// Why this account cannot do it now, for the operator; empty: it can. By state, role and person, as the province
/// judges too.
QString whyNot(OrderAct act, const contract::SupervisionOrder& order, const engine::Account& account);

/// Why a date is no deadline; empty: it is one.
QString whyNotDay(const QString& isoDate, Instant now);
/// Why a finding cannot go to review as it is written; empty: it can.
QString whyNotReady(const QString& text, const QString& deadline, Instant now);

/// Whether the order waits for something this account may do.
bool isWaitingFor(const engine::Account& account, const contract::SupervisionOrder& order);

/// Nothing more will happen to it.
bool isOver(const contract::SupervisionOrder& order);

} // namespace zhihui::inspection
