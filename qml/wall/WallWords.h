#pragma once

#include "engine/World.h"

/// The words of the wall: no person, no identity, nothing of an offence.
namespace zhihui::wall {

QString placeOf(const engine::World& world, const contract::Alert& alert); ///< 荔湾区 桥中街道
QString stateWord(const contract::Alert& alert);                           ///< 未受理
QString seatName(const QString& seat);    ///< the province's word for a seat in the language of the screen
QString clockText(Seconds elapsed);       ///< 0:48, 1:02:03
QString shortName(const QString& county); ///< 荔湾
/// 越界 3.4 km, 离线 12 小时.
QString lineTitle(const contract::Alert& alert, Instant now);

} // namespace zhihui::wall
