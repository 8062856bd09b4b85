#pragma once

#include "contract/Views.h"
#include "drill/Places.h"
#include "drill/Scene.h"

#include <QMap>

namespace zhihui::drill {

/// The centre of one county: its nineteen rooms (三区十九室), the cameras in them and those in its streets.
struct Site {
    contract::Centre centre;
    QList<contract::Room> rooms;
    QList<contract::Camera> cameras;
    QList<Outlook> outlooks; ///< what each of the cameras sees, in their order
};

/// Invented, the same for the same seed. Room M-<county>-01…19 stand in the order of the dictionary; cameras
/// K-<county>-01…18 hang in rooms, 19…24 in streets. Nothing watches the rooms where nobody may (心理辅导 宣泄 视频会见
/// 驻检).
Site siteOf(const Places& places, qsizetype county, quint64 seed);
/// Every camera of the world by its id.
QMap<QString, Outlook> outlooksOf(const Places& places, quint64 seed);

/// A leader's order to look, of the province and of each city: for the command room's shifts, for 30 days.
QList<contract::ViewOrder> viewOrders(const Places& places, Instant from);

/// The counties whose centres are staffed in a live drill.
QList<qsizetype> staffedCounties(const Places& places);

} // namespace zhihui::drill
