#pragma once

#include "contract/Command.h"
#include "contract/Page.h"
#include "contract/Problem.h"

#include <QHash>
#include <QSslServer>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QUrl>
#include <QUrlQuery>
#include <functional>

namespace zhihui {

/// One request to the fake, and how it may be answered or mistreated.
struct ScriptedCall {
    QByteArray method;
    QString path;
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QSslSocket* socket = nullptr;

    bool wantsStream() const { return headers.value("accept").contains("text/event-stream"); }
    void answer(int status, const QByteArray& text, const QByteArray& type = "application/json") const;
    void refuse(const contract::Problem& problem) const;
    /// Without a length, so that only the page itself can tell that it was cut.
    void answerUntilClose(const QByteArray& text, const QByteArray& type = "application/x-ndjson") const;
    void openStream() const;
    void send(const QByteArray& text) const;
    void hangUp() const;
};

/// A province of a few rows on a loopback port with a certificate of its own, scripted by tests. Lives on the test's
/// thread.
class ScriptedProvince : public QObject {
    Q_OBJECT
public:
    explicit ScriptedProvince(QObject* parent = nullptr);
    ~ScriptedProvince() override { vanish(); }

    QUrl url() const;
    QString caFile() const { return m_directory.filePath(QStringLiteral("cert.pem")); }
    /// Cuts every connection and takes no new one until listen().
    void vanish();
    bool listen();

    /// Sees every call first; true: it has dealt with it.
    std::function<bool(const ScriptedCall&)> script;

    qint64 put(const QString& feed, const QString& type, const QString& id, const QByteArray& body);
    void restore(const QString& newEpoch); ///< another database with the same rows and lower numbers
    qint64 head(const QString& feed) const { return m_heads.value(feed); }

    QString epoch = QStringLiteral("epoch-1");
    QString view = QStringLiteral("view-1");
    QString password = QStringLiteral("right");
    qsizetype pageRows = 1000;
    bool pushes = true; ///< streams get their events

    QStringList paths;              ///< of every call, in order
    QList<contract::Command> taken; ///< with an effect, in order
    int deliveries = 0;             ///< commands that arrived, repeats counted
    int logins = 0;

private:
    struct Logged {
        QString feed;
        contract::Row row;
    };
    void read(QSslSocket* socket);
    void serve(const ScriptedCall& call);
    void logIn(const ScriptedCall& call);
    void greet(const ScriptedCall& call);
    void snapshot(const ScriptedCall& call, const QString& feed);
    void changes(const ScriptedCall& call, const QString& feed);
    void takeCommands(const ScriptedCall& call);
    QByteArray changesPage(const QString& feed, qint64 from);
    QList<contract::Row> current(const QString& feed) const;
    void push(const QString& feed);

    QTemporaryDir m_directory;
    quint16 m_port = 0;
    QList<Logged> m_log;
    QHash<QString, qint64> m_heads;
    QHash<QString, QList<std::pair<ScriptedCall, qint64>>> m_streams;
    QHash<QSslSocket*, QByteArray> m_buffers;
    qint64 m_lastN = 0;
    QString m_lastHash = contract::firstPrevious;
    QHash<qint64, contract::Outcome> m_outcomes;
    QSslServer m_server; ///< last: its sockets say good-bye to what is above
};

} // namespace zhihui
