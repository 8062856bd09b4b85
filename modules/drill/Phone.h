#pragma once

#include "contract/Records.h"
#include "drill/CommandChain.h"
#include "drill/Random.h"

#include <QTimer>

namespace zhihui::drill {

/// The phone of one unit: says where the unit is, takes an order, goes there, reports. Lives on the main thread.
class Phone : public QObject {
    Q_OBJECT
public:
    Phone(Client& client, const Clock& clock, contract::Unit unit, QString login, QString password, Random random);

    /// Logs in and says where the unit stands, every few minutes.
    void turnOn();
    void carryOut(const contract::Order& order, std::optional<Coordinate> where);

private:
    enum class Step { Reading, Going, Looking, Done };
    struct Errand {
        contract::Order order;
        Coordinate where;
        Step step = Step::Reading;
        Instant next;
    };

    void tick();
    void advance(Errand& errand);
    void move(Errand& errand);
    void sayWhere();
    Instant soon(double least, double most);

    const Clock& m_clock;
    contract::Unit m_unit;
    CommandChain m_chain;
    Random m_random;
    QTimer m_tick;
    QList<Errand> m_errands;
    Instant m_said, m_moved;
};

} // namespace zhihui::drill
