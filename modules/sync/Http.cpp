#include "sync/Http.h"

#include "contract/Page.h"
#include "sync/SyncLogging.h"

#include <QElapsedTimer>
#include <QHttp1Configuration>
#include <QHttp2Configuration>
#include <QJsonDocument>
#include <QSslConfiguration>

namespace zhihui::sync {

namespace {

constexpr Milliseconds longThought = 120s;
constexpr qint64 streamBuffer = 256 * 1024;
constexpr unsigned http2Window = 16 * 1024 * 1024;

QSslConfiguration tlsOf(const Config& config)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    // The file is the only authority: an empty or unreadable one trusts nobody.
    if (!config.caFile.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromPath(config.caFile));
    return tls;
}

} // namespace

contract::Problem problemIn(QNetworkReply& reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Without an error a status that is not 200 is an answer of somebody else, a portal or a proxy.
    if (status == 200 || status == 0) {
        contract::Problem problem = contract::readProblem(0, {});
        problem.detail = reply.errorString();
        if (reply.error() == QNetworkReply::OperationCanceledError || reply.error() == QNetworkReply::TimeoutError)
            problem.code = QStringLiteral("timeout");
        if (reply.error() == QNetworkReply::SslHandshakeFailedError)
            problem.code = QStringLiteral("tls");
        return problem;
    }
    return contract::readProblem(status, reply.readAll());
}

Http::Http(const Config& config) : m_config(config), m_tls(tlsOf(config))
{
    for (QNetworkAccessManager* manager : {&m_requests, &m_streams})
        manager->setAutoDeleteReplies(false);
}

Http::~Http()
{
    abort();
}

void Http::abort()
{
    for (QNetworkReply* reply : QSet<QNetworkReply*>(m_replies))
        reply->abort();
}

QNetworkRequest Http::request(const QString& path, const QUrlQuery& query) const
{
    QUrl url = m_config.province;
    url.setScheme(QStringLiteral("https")); // whatever was configured, nothing goes out in the clear
    url.setPath(path);
    url.setQuery(query);
    QNetworkRequest request(url);
    request.setSslConfiguration(m_tls);
    request.setHeader(QNetworkRequest::UserAgentHeader, QStringLiteral("zhihui"));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    // Registries compress better than Qt thinks is honest; sizes are capped by ourselves.
    request.setDecompressedSafetyCheckThreshold(-1);
    if (!m_token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_token);
    QHttp2Configuration http2;
    http2.setSessionReceiveWindowSize(http2Window);
    http2.setStreamReceiveWindowSize(http2Window);
    request.setHttp2Configuration(http2);
    return request;
}

QFuture<Answer<QByteArray>> Http::answer(QNetworkReply* reply, bool isSmall)
{
    auto promise = std::make_shared<QPromise<Answer<QByteArray>>>();
    promise->start();
    m_replies.insert(reply);
    QElapsedTimer timer;
    timer.start();
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply](qint64 received) {
        if (received > contract::maxPageBytes)
            reply->abort();
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, promise, timer, isSmall] {
        m_replies.remove(reply);
        reply->deleteLater();
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (reply->error() == QNetworkReply::NoError && status == 200) {
            if (isSmall)
                Q_EMIT measured(int(timer.elapsed()));
            promise->addResult(Answer<QByteArray>(reply->readAll()));
        } else {
            promise->addResult(Answer<QByteArray>(std::unexpected(problemIn(*reply))));
        }
        promise->finish();
    });
    return promise->future();
}

QFuture<Answer<QByteArray>> Http::get(const QString& path, const QUrlQuery& query, Milliseconds silence)
{
    QNetworkRequest what = request(path, query);
    what.setTransferTimeout(silence);
    return answer(m_requests.get(what), path == QStringLiteral("/v1/health"));
}

QFuture<Answer<QByteArray>> Http::post(const QString& path, const QJsonObject& body)
{
    QNetworkRequest what = request(path, {});
    what.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    what.setTransferTimeout(m_config.silence);
    return answer(m_requests.post(what, QJsonDocument(body).toJson(QJsonDocument::Compact)), false);
}

QFuture<Answer<QByteArray>> Http::postLines(const QString& path, const QByteArray& ndjson)
{
    QNetworkRequest what = request(path, {});
    what.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-ndjson"));
    what.setTransferTimeout(longThought);
    return answer(m_requests.post(what, ndjson), false);
}

QFuture<Answer<QByteArray>> Http::ask(const contract::AdminCall& call)
{
    QUrlQuery query;
    for (const auto& [name, value] : call.query)
        query.addQueryItem(name, value);
    return call.body ? post(call.path, *call.body) : get(call.path, query);
}

QNetworkReply* Http::stream(const QString& path, const QUrlQuery& query)
{
    QNetworkRequest what = request(path, query);
    what.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    what.setRawHeader("Accept", "text/event-stream");
    what.setRawHeader("Accept-Encoding", "identity");
    QNetworkReply* reply = m_streams.get(what);
    reply->setReadBufferSize(streamBuffer);
    m_replies.insert(reply);
    connect(reply, &QObject::destroyed, this, [this, reply] { m_replies.remove(reply); });
    return reply;
}

} // namespace zhihui::sync
