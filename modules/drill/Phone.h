#pragma once

#include "contract/Command.h"
#include "contract/Records.h"
#include "drill/Client.h"
#include "drill/Random.h"

#include <QTimer>

namespace zhihui::drill {

/// The phone of one unit: says where the unit is, takes an order, goes there, reports. Its commands are numbered and
/// chained as any console's. Lives on the main thread.
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

    void logIn();
    void openSession();
    void enqueue(const QString& type, const QString& target, const QJsonObject& body);
    void send();
    void received(const Client::Answer& answer);
    void tick();
    void advance(Errand& errand);
    void move(Errand& errand);
    void sayWhere();
    Instant soon(double least, double most);

    Client& m_client;
    const Clock& m_clock;
    contract::Unit m_unit;
    QString m_login, m_password, m_token;
    Random m_random;
    QTimer m_tick;
    QList<contract::Command> m_queue;
    QList<Errand> m_errands;
    qint64 m_n = 0;
    QString m_hash = contract::firstPrevious;
    bool m_isReady = false, m_isBusy = false;
    Instant m_said, m_moved, m_retry;
};

} // namespace zhihui::drill
