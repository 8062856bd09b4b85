#pragma once

#include "contract/Records.h"
#include "domain/Quantity.h"
#include "engine/AlertWords.h"

#include <QString>

/// The words of the duty seat, in the language of the screen.
namespace zhihui::alerts {

using engine::closeCauseName;
using engine::kindName;
using engine::levelName;
using engine::registeredKind;
QString titleOf(const contract::Alert& alert);   ///< 越界 · 离开批准活动区域
QString placeLine(const contract::Alert& alert); ///< 佛山市南海区 · 边界外 3.4 km
QString stateText(const contract::Alert& alert); ///< 未受理, 陈* 核实中
QString sourceName(FixSource source);            ///< 卫星
QString orderStateName(contract::OrderState state);
QString logKindName(const QString& kind); ///< 受理

/// 93 %, > 99 %: never a certainty that the fix cannot give.
QString probabilityText(double probability);

} // namespace zhihui::alerts
