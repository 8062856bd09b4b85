#pragma once

#include "contract/Inspection.h"

#include <QDate>

namespace zhihui::inspection {

/// Words for inspections and supervision orders, in the language of the screen. GUI thread.
QString stateName(contract::SupervisionState state);
QString inspectionKindName(const QString& kind);
/// Of a row: its number, or the kind and 待编号 until the province has given one.
QString inspectionTitle(const contract::Inspection& inspection);
QString orderTitle(const contract::SupervisionOrder& order);
QString outcomeName(const QString& outcome);
QString logKindName(const QString& kind);
/// 荔湾区中心 for 荔湾区社区矫正中心: there is little room in the tree.
QString shortCentreName(const QString& name);

/// The place in 拟稿 → 审核 → 签发 → 反馈 → 复查 → 办结, from 0; of a withdrawn or passed one where it ended.
int stepOf(contract::SupervisionState state);
QStringList stepNames();

/// Today in the province.
QDate dayOf(Instant at);
/// Days left until an ISO date, in words: 余 3 天, 今天到期, 已逾期 2 天; empty when it is no date.
QString daysLeft(const QString& isoDate, Instant now);
/// True once the day is over.
bool isOverdue(const QString& isoDate, Instant now);

} // namespace zhihui::inspection
