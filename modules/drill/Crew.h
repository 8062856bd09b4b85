#pragma once

#include "contract/Registry.h"
#include "drill/Places.h"

namespace zhihui::drill {

/// Who can be sent: two pairs of officers and a vehicle of every county, and the account of each one's phone.
QList<contract::Unit> unitsOf(const Places& places, quint64 seed, Instant at);
QString loginOf(const UnitId& unit);
contract::User phoneOf(const contract::Unit& unit);
/// The seats that the drill makes: duty, duty-gz, duty-liwan, duty-minors, inspector, inspector-2, leader, wall, and
/// the drill's own.
QList<contract::User> seats();
/// The three administrators of Liwan: system-liwan, security-liwan, audit-liwan. They are brought in last: where they
/// are seated, nobody else makes accounts.
QList<contract::User> administrators();
/// The account of a centre's own staff: centre-440106; Liwan's is centre-liwan.
QString centreLogin(const OrgCode& county);
contract::User centreAccount(const OrgCode& county);

inline const QString drillLogin = QStringLiteral("drill");
inline const QString gatewayId = QStringLiteral("G-drill");

} // namespace zhihui::drill
