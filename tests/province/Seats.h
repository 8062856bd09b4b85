#pragma once

#include "Town.h"
#include "contract/Inspection.h"
#include "contract/Views.h"

/// The town's centres, rooms and cameras, and the accounts of those who look: leader, inspector, inspector2 (both 44),
/// wall (4401), centre106 and centre103 (officers of the centres' counties). Public cameras V-near (where P1's walk
/// ends) and V-far (17 km from there); V-room and V-deaf in the admonition room of M-106, V-closed in its counselling
/// room; V-other in the admonition room of M-103; V-car a vehicle; V-bare without an address.
namespace seats {

void settle(Town& town);
zhihui::contract::RegistryLine account(const QString& id, const QStringList& organisations, const QStringList& roles,
                                       bool minors = false);
zhihui::contract::RegistryLine camera(const QString& id, const QString& org, zhihui::Coordinate where,
                                      const QString& kind, const QString& room = {});
/// An order for every seat and every kind of camera, the whole day, from now on for ten days.
zhihui::contract::ViewOrder viewOrder(const Town& town, const QString& id);
zhihui::contract::RegistryLine line(const zhihui::contract::ViewOrder& order);

Reply ask(Client& client, const QString& seat, const zhihui::contract::ViewReason& reason, const QStringList& cameras);
zhihui::contract::ViewAnswer look(Client& client, const QString& seat, const zhihui::contract::ViewReason& reason,
                                  const QStringList& cameras);
/// "granted", or the code of the refusal, or of the problem.
QString fate(Client& client, const QString& seat, const zhihui::contract::ViewReason& reason, const QString& camera);
zhihui::contract::ViewRegister readRegister(Client& client, const Town& town);
/// Opens an inspection of these centres and answers its id.
QString openInspection(Town& town, Chain& chain, const QString& user, const QStringList& centres);
/// The newest state of a row as the client sees it; nothing when it does not.
template <class T>
std::optional<T> row(Client& client, const QByteArray& feed, const QString& type, const QString& id)
{
    for (const auto& one : snapshot(client, feed)) {
        if (one.type == type && one.id == id)
            return zhihui::contract::readBytes<T>(one.body).value();
    }
    return std::nullopt;
}

} // namespace seats
