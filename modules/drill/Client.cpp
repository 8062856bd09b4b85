#include "drill/Client.h"

#include "contract/Session.h"

#include <QJsonDocument>
#include <QNetworkReply>
#include <QPointer>
#include <QSslConfiguration>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

Client::Client(QUrl province, const QString& caFile) : m_province(std::move(province))
{
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls.setProtocol(QSsl::TlsV1_2OrLater);
    m_tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // The file is the only authority; an empty one trusts nobody.
    if (!caFile.isEmpty())
        m_tls.setCaCertificates(QSslCertificate::fromPath(caFile));
}

QNetworkRequest Client::request(const QString& path, const QUrlQuery& query, const QString& token) const
{
    QUrl url = m_province;
    url.setPath(path);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setHeader(QNetworkRequest::UserAgentHeader, u"zhihui-drill"_s);
    request.setDecompressedSafetyCheckThreshold(-1);
    request.setTransferTimeout(60s);
    if (!token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    return request;
}

void Client::answer(QNetworkReply* reply, QObject* context, Then then)
{
    connect(reply, &QNetworkReply::finished, this,
            [reply, guard = QPointer<QObject>(context), handler = std::move(then)] {
                reply->deleteLater();
                if (!guard)
                    return;
                const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
                if ((status == 200 || status == 204) && reply->error() == QNetworkReply::NoError)
                    return handler(reply->readAll());
                contract::Problem problem = contract::readProblem(status == 200 ? 0 : status, reply->readAll());
                if (problem.detail.isEmpty())
                    problem.detail = reply->errorString();
                handler(std::unexpected(problem));
            });
}

void Client::get(const QString& path, const QUrlQuery& query, const QString& token, QObject* context, Then then)
{
    answer(m_network.get(request(path, query, token)), context, std::move(then));
}

void Client::post(const QString& path, const QByteArray& body, const QString& token, QObject* context, Then then,
                  const QByteArray& type)
{
    QNetworkRequest what = request(path, {}, token);
    what.setHeader(QNetworkRequest::ContentTypeHeader, type);
    answer(m_network.post(what, body), context, std::move(then));
}

void Client::logIn(const QString& user, const QString& password, QObject* context, Then then)
{
    const contract::Login login{user, password};
    post(u"/v1/auth/token"_s, QJsonDocument(contract::toJson(login)).toJson(QJsonDocument::Compact), {}, context,
         std::move(then));
}

} // namespace zhihui::drill
