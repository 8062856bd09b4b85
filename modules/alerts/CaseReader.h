#pragma once

#include "alerts/CaseLines.h"
#include "alerts/Desk.h"

namespace zhihui::alerts {

/// What the case pane says about an alert: rows of the World turned into lines. Pure functions, GUI thread.
QVariantList fixLines(const contract::Alert& alert);
QVariantList stepLines(const contract::Alert& alert, const DeskFile& file);
QVariantList logLines(const contract::Alert& alert, const DeskFile& file);
/// Contacts, device and record of the person.
QVariantList factLines(const contract::Alert& alert, const engine::World& world, const DeskFile& file);
/// Small facts beside the name: 普管, 缓刑 余 214 天, 定位决定 至 12-30.
QStringList personTags(const contract::Alert& alert, const engine::World& world);
QString legalLine(const contract::Alert& alert);

} // namespace zhihui::alerts
