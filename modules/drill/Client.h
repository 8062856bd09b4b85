#pragma once

#include "contract/Problem.h"

#include <QNetworkAccessManager>
#include <QUrl>
#include <QUrlQuery>
#include <expected>
#include <functional>

namespace zhihui::drill {

/// HTTPS to one province by its own authority, HTTP/1.1 with the connections kept. Lives on the main thread.
class Client : public QObject {
    Q_OBJECT
public:
    /// The body of a 200, nothing of a 204, or the problem; its status is 0 when nobody answered.
    using Answer = std::expected<QByteArray, contract::Problem>;
    using Then = std::function<void(const Answer&)>;

    Client(QUrl province, const QString& caFile);

    /// `then` is not called once `context` is gone.
    void get(const QString& path, const QUrlQuery& query, const QString& token, QObject* context, Then then);
    void post(const QString& path, const QByteArray& body, const QString& token, QObject* context, Then then,
              const QByteArray& type = QByteArrayLiteral("application/json"));
    /// Asks for a token; `then` gets the answer of POST /v1/auth/token.
    void logIn(const QString& user, const QString& password, QObject* context, Then then);

private:
    QNetworkRequest request(const QString& path, const QUrlQuery& query, const QString& token) const;
    void answer(QNetworkReply* reply, QObject* context, Then then);

    QUrl m_province;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_network;
};

} // namespace zhihui::drill
