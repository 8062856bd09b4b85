#pragma once

#include "drill/Accounts.h"
#include "drill/Centres.h"
#include "drill/CommandChain.h"
#include "drill/RoomPlay.h"

#include <memory>
#include <vector>

namespace zhihui::drill {

/// The staff of the centres that play: tell the province which room they use for what, each centre with an account of
/// its own. Lives on the main thread.
class Staff : public QObject {
    Q_OBJECT
public:
    Staff(Client& client, const Clock& clock, const Places& places, const Accounts& accounts, quint64 seed);

    /// Comes to work one centre after the other.
    void start();

private:
    struct Team {
        Team(Client& client, const Clock& clock, const QString& login, const QString& password, RoomPlay rooms);
        CommandChain chain;
        RoomPlay play;
    };
    void tick();

    const Clock& m_clock;
    std::vector<std::unique_ptr<Team>> m_teams;
    QTimer m_tick;
};

} // namespace zhihui::drill
