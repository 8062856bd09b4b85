#pragma once

#include "contract/Problem.h"
#include "sync/Sync.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPromise>
#include <QSet>
#include <QUrlQuery>

namespace zhihui::sync {

/// What this module's dialogues answer: a value, or the province's problem. Status 0: there was no HTTP answer.
template <class T = void>
using Answer = std::expected<T, contract::Problem>;

inline contract::Problem problemOf(const QString& code, const QString& detail)
{
    contract::Problem problem = contract::readProblem(0, {});
    problem.code = code;
    problem.detail = detail;
    return problem;
}

/// The two network managers: requests, and streams on HTTP/1.1 with a bounded buffer (on HTTP/2 Qt has no
/// back-pressure). Trusts one authority, TLS 1.2 or newer, never ignores a TLS error. Lives on the net thread.
class Http : public QObject {
    Q_OBJECT
public:
    explicit Http(const Config& config);
    ~Http() override;

    void setToken(const QString& token) { m_token = token.toUtf8(); }
    QString token() const { return QString::fromUtf8(m_token); }

    /// The body of a 200, whole by what HTTP can say of it; a page must still be checked by contract::readPage.
    QFuture<Answer<QByteArray>> get(const QString& path, const QUrlQuery& query = {}, Milliseconds silence = 25s);
    QFuture<Answer<QByteArray>> post(const QString& path, const QJsonObject& body);
    /// Lines of JSON; a long upload and a long thought are no silence.
    QFuture<Answer<QByteArray>> postLines(const QString& path, const QByteArray& ndjson);
    QFuture<Answer<QByteArray>> ask(const contract::AdminCall& call);
    /// The caller owns the reply. Read it no faster than it is worked on.
    QNetworkReply* stream(const QString& path, const QUrlQuery& query);
    void abort();

Q_SIGNALS:
    void measured(int milliseconds); ///< round trip of a small request

private:
    QNetworkRequest request(const QString& path, const QUrlQuery& query) const;
    QFuture<Answer<QByteArray>> answer(QNetworkReply* reply, bool isSmall);

    Config m_config;
    QSslConfiguration m_tls;
    QNetworkAccessManager m_requests, m_streams;
    QSet<QNetworkReply*> m_replies;
    QByteArray m_token;
};

/// The problem in a reply that has ended.
contract::Problem problemIn(QNetworkReply& reply);

} // namespace zhihui::sync
