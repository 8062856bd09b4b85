#pragma once

#include "drill/Accounts.h"
#include "drill/FeedReader.h"
#include "drill/Phone.h"
#include "drill/Places.h"

#include <memory>
#include <unordered_map>

namespace zhihui::drill {

/// The officers in the field: turns their phones on one by one, hands each the orders of its unit, and passes open
/// information checks on. Lives on the main thread.
class Phones : public QObject {
    Q_OBJECT
public:
    /// `awake`: so many phones report by themselves, Guangzhou's first; the others when an order comes.
    Phones(Client& client, const Clock& clock, const Places& places, const Accounts& accounts, quint64 seed, int awake);

    void start();

Q_SIGNALS:
    void checkOpened(const zhihui::contract::Check& check);

private:
    void read(const QList<contract::Row>& rows);
    void take(const contract::Order& order);
    void wakeNext();

    FeedReader m_feed;
    std::unordered_map<QString, std::unique_ptr<Phone>> m_phones; ///< by unit
    QStringList m_asleep;
    QTimer m_wake;
    QHash<QString, Coordinate> m_alerts;      ///< where each alert is
    QHash<QString, contract::Order> m_orders; ///< waiting for their alert's row
};

} // namespace zhihui::drill
