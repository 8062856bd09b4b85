#pragma once

#include "Client.h"
#include "contract/Command.h"
#include "contract/Page.h"
#include "contract/Session.h"
#include "province/Province.h"

#include <QTemporaryDir>
#include <atomic>

/// A clock that tests move; any thread may read it.
class HeldClock final : public zhihui::Clock {
public:
    zhihui::Instant now() const override { return zhihui::fromMillis(m_now.load()); }
    void advance(zhihui::Milliseconds by) { m_now += by.count(); }

private:
    std::atomic<qint64> m_now{1'795'420'800'000}; // 2026-11-23T08:00:00Z
};

/// A small fictitious town on a real platform over loopback TLS: county 440106 with the persons P1 and P3 (a minor),
/// its neighbour 440103 with P2; each person with a device and a decision; accounts and units of both counties.
class Town {
public:
    explicit Town(zhihui::province::HttpServer::Limits limits = {});
    /// Ends the platform and starts it again over the same directory.
    void restart();
    void stop() { m_province.reset(); }
    /// Starts a platform over the directory as it is and registers the town in it.
    void begin();
    void removeDatabase();
    /// From the next start on.
    void watch(const QString& inbox) { m_inbox = inbox; }

    HeldClock clock;
    /// Logged in as this account; registrar included.
    Client as(const QString& user);
    Client anonymous() const;
    quint16 port() const { return m_province->port(); }
    QString directory() const { return m_directory.path(); }
    QString epoch() const { return m_province->epoch(); }

    /// Uploads lines and answers with the receipt.
    zhihui::contract::RegistryReceipt upload(const QList<zhihui::contract::RegistryLine>& lines);
    zhihui::contract::FixReceipt send(const QList<zhihui::Fix>& fixes);
    /// P1 walks out of the county, a fix a minute; the clock goes with it. Leaves one open alert.
    void walkOut(const QString& person = QStringLiteral("P1"));
    zhihui::Fix fix(const QString& person, zhihui::Coordinate where) const;

    static QByteArray gatewayToken() { return "gateway-token"; }
    static QString password(const QString& user) { return user + QStringLiteral("-password"); }
    static zhihui::contract::RegistryLine person(const QString& id, const QString& org, bool minor,
                                                 const QString& area);
    zhihui::contract::RegistryLine decision(const QString& id, const QString& person, const QString& org,
                                            int days) const;
    static zhihui::contract::RegistryLine device(const QString& id, const QString& person, const QString& org);
    static zhihui::contract::RegistryLine line(const QString& type, const QString& id, const QString& org,
                                               const QJsonObject& body);
    static QJsonObject square(double west, double south, double east, double north);

private:
    void start();
    void settle();

    QTemporaryDir m_directory;
    QString m_inbox;
    zhihui::province::HttpServer::Limits m_limits;
    std::unique_ptr<zhihui::province::Province> m_province;
    struct LogIn {
        QByteArray token;
        zhihui::Instant at;
    };
    QMap<QString, LogIn> m_tokens;
};

/// Every row of a feed by a snapshot, page by page; `next` becomes the cursor of the tail.
QList<zhihui::contract::Row> snapshot(Client& client, const QByteArray& feed, QString* next = nullptr,
                                      int limit = 2000);
/// Rows of the changes after a cursor.
zhihui::contract::Page changes(Client& client, const QByteArray& feed, const QString& since);
QStringList idsOf(const QList<zhihui::contract::Row>& rows, const QString& type = {});
QList<zhihui::contract::Row> rowsOf(const zhihui::contract::Page& page);
/// The whole access log, oldest first.
QList<zhihui::store::AccessRow> accessLogOf(zhihui::store::PlatformStore& store);
/// The alerts a client sees.
QList<zhihui::contract::Alert> alerts(Client& client);

/// The console's end of the chain of commands.
class Chain {
public:
    explicit Chain(QString device, qint64 incarnation = 1) : m_device(std::move(device)), m_incarnation(incarnation) {}
    zhihui::contract::Command next(const HeldClock& clock, const QString& user, const QString& type,
                                   const QString& target, const QJsonObject& body = {}, qint64 base = 0);
    zhihui::contract::CommandBatch batch(const QList<zhihui::contract::Command>& commands) const;
    /// Sends one new command and answers with its outcome.
    zhihui::contract::Outcome send(Client& client, const HeldClock& clock, const QString& user, const QString& type,
                                   const QString& target, const QJsonObject& body = {}, qint64 base = 0);

private:
    QString m_device;
    qint64 m_incarnation;
    qint64 m_n = 0;
    QString m_hash = zhihui::contract::firstPrevious;
};
