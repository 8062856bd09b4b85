#pragma once

#include "contract/EventStream.h"
#include "contract/Problem.h"

#include <QJsonObject>
#include <QMap>
#include <QSslSocket>

/// One answer as it came over the wire.
struct Reply {
    int status = 0; ///< 0: no answer
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;

    QString code() const { return zhihui::contract::readProblem(status, body).code; }
    QJsonObject json() const;
};

/// A small blocking HTTPS client over one kept-alive connection. With ZHIHUI_RECORD in the environment it writes every
/// answer into that directory, to be checked against openapi.yaml. One thread.
class Client {
public:
    Client(quint16 port, const QString& authorityFile);

    QByteArray token;

    Reply get(const QByteArray& path, const QList<QByteArray>& headers = {});
    Reply post(const QByteArray& path, const QByteArray& body, const QList<QByteArray>& headers = {});
    Reply post(const QByteArray& path, const QJsonObject& body);
    /// Logs in and keeps the token.
    Reply logIn(const QString& user, const QString& password);

    bool connectNow();
    void write(const QByteArray& bytes);
    Reply readReply(const QByteArray& method = "GET", const QByteArray& path = {}, int patience = 30'000);
    /// True: the other side has closed within that time.
    bool isClosedWithin(int milliseconds);
    QSslSocket& socket() { return *m_socket; }

    /// Opens a stream; its events are then read one by one.
    Reply openStream(const QByteArray& path);
    /// The next event with one of these names; an empty one when time ran out.
    zhihui::contract::StreamEvent nextEvent(const QList<QByteArray>& names, int patience = 10'000);

private:
    Reply request(const QByteArray& method, const QByteArray& path, const QByteArray& body, QList<QByteArray> headers);
    QByteArray readLine(int patience);
    QByteArray readBytes(qsizetype count, int patience);
    bool more(int patience);
    static void record(const QByteArray& method, const QByteArray& path, const Reply& reply);

    quint16 m_port;
    QString m_authority;
    std::unique_ptr<QSslSocket> m_socket;
    QByteArray m_buffer;
    QByteArray m_streamPath;
    zhihui::contract::EventStream m_events;
    QList<zhihui::contract::StreamEvent> m_pending;
};
