#include "drill/Staff.h"

#include "drill/Crew.h"

#include <algorithm>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

Staff::Team::Team(Client& client, const Clock& clock, const QString& login, const QString& password, RoomPlay rooms)
    : chain(client, clock, login, password, UserId(u"u-"_s + login)), play(std::move(rooms))
{
    connect(&chain, &CommandChain::answered, &chain,
            [this](const QString& type, const QString& room, const QString& refusal) {
                if (!refusal.isEmpty())
                    play.correct(room, type == "room.begin"_L1);
            });
}

Staff::Staff(Client& client, const Clock& clock, const Places& places, const Accounts& accounts, quint64 seed)
    : m_clock(clock)
{
    for (const qsizetype county : staffedCounties(places)) {
        const QString login = centreLogin(places.counties().at(county).code);
        const RoomPlay rooms(
            siteOf(places, county, seed).rooms,
            Random(seed, {141, static_cast<quint64>(county), static_cast<quint64>(toMillis(clock.now()))}));
        m_teams.push_back(std::make_unique<Team>(client, clock, login, accounts.users.value(login), rooms));
    }
    connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
}

void Staff::start()
{
    m_tick.start(1s);
}

void Staff::tick()
{
    const auto absent = std::ranges::find_if(m_teams, [](const auto& team) { return !team->chain.isOn(); });
    if (absent != m_teams.end())
        (*absent)->chain.turnOn();
    for (const auto& team : m_teams) {
        if (!team->chain.isReady())
            continue;
        for (const RoomPlay::Act& act : team->play.until(m_clock.now())) {
            if (act.business.isEmpty())
                team->chain.enqueue(u"room.end"_s, act.room, {});
            else
                team->chain.enqueue(u"room.begin"_s, act.room, {{u"business"_s, act.business}});
        }
    }
}

} // namespace zhihui::drill
