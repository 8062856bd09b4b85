#include "Client.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QUuid>

using namespace Qt::StringLiterals;

QJsonObject Reply::json() const
{
    return QJsonDocument::fromJson(body).object();
}

Client::Client(quint16 port, const QString& authorityFile) : m_port(port), m_authority(authorityFile) {}

bool Client::connectNow()
{
    m_buffer.clear();
    m_socket = std::make_unique<QSslSocket>();
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(m_authority));
    m_socket->setSslConfiguration(tls);
    m_socket->connectToHostEncrypted(u"127.0.0.1"_s, m_port);
    return m_socket->waitForEncrypted(10'000);
}

void Client::write(const QByteArray& bytes)
{
    m_socket->write(bytes);
    while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(10'000)) {
    }
}

Reply Client::request(const QByteArray& method, const QByteArray& path, const QByteArray& body,
                      QList<QByteArray> headers)
{
    if (!token.isEmpty())
        headers << "Authorization: Bearer " + token;
    QByteArray text = method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\n";
    for (const QByteArray& header : std::as_const(headers))
        text += header + "\r\n";
    if (method == "POST")
        text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    text += "\r\n" + body;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const bool fresh = !m_socket || m_socket->state() != QAbstractSocket::ConnectedState;
        if (fresh && !connectNow())
            return {};
        write(text);
        const Reply reply = readReply(method, path);
        if (reply.status != 0 || fresh)
            return reply;
        m_socket.reset();
    }
    return {};
}

Reply Client::get(const QByteArray& path, const QList<QByteArray>& headers)
{
    return request("GET", path, {}, headers);
}

Reply Client::post(const QByteArray& path, const QByteArray& body, const QList<QByteArray>& headers)
{
    return request("POST", path, body, headers);
}

Reply Client::post(const QByteArray& path, const QJsonObject& body)
{
    return post(path, QJsonDocument(body).toJson(QJsonDocument::Compact), {"Content-Type: application/json"});
}

Reply Client::logIn(const QString& user, const QString& password)
{
    token.clear();
    Reply reply = post("/v1/auth/token", {{u"user"_s, user}, {u"password"_s, password}});
    token = reply.json().value("token"_L1).toString().toLatin1();
    return reply;
}

bool Client::more(int patience)
{
    if (m_socket->bytesAvailable() == 0 && !m_socket->waitForReadyRead(patience))
        return false;
    m_buffer += m_socket->readAll();
    return true;
}

QByteArray Client::readLine(int patience)
{
    while (!m_buffer.contains("\r\n")) {
        if (!more(patience))
            return {};
    }
    const auto end = m_buffer.indexOf("\r\n");
    const QByteArray line = m_buffer.first(end + 2);
    m_buffer.remove(0, end + 2);
    return line;
}

QByteArray Client::readBytes(qsizetype count, int patience)
{
    while (m_buffer.size() < count) {
        if (!more(patience))
            return {};
    }
    const QByteArray bytes = m_buffer.first(count);
    m_buffer.remove(0, count);
    return bytes;
}

Reply Client::readReply(const QByteArray& method, const QByteArray& path, int patience)
{
    Reply reply;
    const QByteArray first = readLine(patience);
    if (!first.startsWith("HTTP/1.1 "))
        return reply;
    reply.status = first.mid(9, 3).toInt();
    for (QByteArray line = readLine(patience); line.size() > 2; line = readLine(patience)) {
        const auto colon = line.indexOf(':');
        reply.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    if (reply.headers.contains("content-length"))
        reply.body = readBytes(reply.headers.value("content-length").toLongLong(), patience);
    if (!path.isEmpty() && !reply.headers.contains("content-encoding"))
        record(method, path, reply);
    return reply;
}

bool Client::isClosedWithin(int milliseconds)
{
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        return true;
    return m_socket->waitForDisconnected(milliseconds);
}

Reply Client::openStream(const QByteArray& path)
{
    m_streamPath = path;
    return request("GET", path, {}, {"Accept: text/event-stream"});
}

zhihui::contract::StreamEvent Client::nextEvent(const QList<QByteArray>& names, int patience)
{
    for (;;) {
        while (!m_pending.isEmpty()) {
            auto event = m_pending.takeFirst();
            if (!names.contains(event.name))
                continue;
            if (event.name == "page" && !m_streamPath.isEmpty())
                record("GET", m_streamPath, {200, {{"content-type", "application/x-ndjson"}}, event.data});
            return event;
        }
        const QByteArray size = readLine(patience).trimmed();
        const qsizetype count = size.toLongLong(nullptr, 16);
        if (count == 0)
            return {};
        m_pending += m_events.feed(readBytes(count + 2, patience).chopped(2));
    }
}

void Client::record(const QByteArray& method, const QByteArray& path, const Reply& reply)
{
    const QString directory = qEnvironmentVariable("ZHIHUI_RECORD");
    if (directory.isEmpty())
        return;
    QDir().mkpath(directory);
    QFile file(QDir(directory).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces) + u".json"_s));
    const QJsonObject entry{{u"method"_s, QString::fromLatin1(method)},
                            {u"path"_s, QString::fromLatin1(path)},
                            {u"status"_s, reply.status},
                            {u"contentType"_s, QString::fromLatin1(reply.headers.value("content-type"))},
                            {u"body"_s, QString::fromUtf8(reply.body)}};
    if (file.open(QIODevice::WriteOnly))
        file.write(QJsonDocument(entry).toJson(QJsonDocument::Compact));
}
