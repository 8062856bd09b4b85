#include "province/HttpText.h"

#include "contract/Problem.h"

#include <memory>
#include <zstd.h>

namespace zhihui::province {

namespace {

constexpr qsizetype smallestCompressed = 1024;
constexpr int compressionLevel = 3;

QByteArray reason(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 204:
        return "No Content";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 413:
        return "Content Too Large";
    case 422:
        return "Unprocessable Content";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 503:
        return "Service Unavailable";
    default:
        return status < 400 ? "OK" : "Error";
    }
}

} // namespace

QByteArray responseText(const Response& response, bool keepAlive)
{
    QByteArray text;
    text.reserve(response.body.size() + 512);
    text += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason(response.status) + "\r\n";
    text += "Content-Type: " + response.contentType +
            "\r\nContent-Length: " + QByteArray::number(response.body.size()) +
            "\r\nCache-Control: private, no-store\r\nX-Content-Type-Options: nosniff\r\n";
    for (const auto& [name, value] : response.headers)
        text += name + ": " + value + "\r\n";
    text += keepAlive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n";
    text += response.body;
    return text;
}

QByteArray streamHead(QByteArrayView contentType)
{
    return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType.toByteArray() +
           "\r\nTransfer-Encoding: chunked\r\nCache-Control: private, no-store\r\nX-Accel-Buffering: no\r\n"
           "X-Content-Type-Options: nosniff\r\nConnection: keep-alive\r\n\r\n";
}

QByteArray chunk(QByteArrayView bytes)
{
    QByteArray text;
    text.reserve(bytes.size() + 24);
    text += QByteArray::number(bytes.size(), 16) + "\r\n";
    text += bytes;
    text += "\r\n";
    return text;
}

bool acceptsZstd(QByteArrayView acceptEncoding)
{
    for (const QByteArray& item : acceptEncoding.toByteArray().toLower().split(',')) {
        const QList<QByteArray> parts = item.split(';');
        if (parts.first().trimmed() == "zstd")
            return parts.size() < 2 || parts.at(1).trimmed() != "q=0";
    }
    return false;
}

void compress(Response& response)
{
    if (response.body.size() <= smallestCompressed)
        return;
    thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), ZSTD_freeCCtx);
    const auto size = static_cast<size_t>(response.body.size());
    QByteArray packed(static_cast<qsizetype>(ZSTD_compressBound(size)), Qt::Uninitialized);
    const size_t used = ZSTD_compressCCtx(context.get(), packed.data(), static_cast<size_t>(packed.size()),
                                          response.body.constData(), size, compressionLevel);
    if (ZSTD_isError(used))
        return;
    packed.truncate(static_cast<qsizetype>(used));
    response.body = std::move(packed);
    response.headers.emplaceBack("Content-Encoding", "zstd");
    response.headers.emplaceBack("Vary", "Accept-Encoding");
}

Response plainProblem(int status)
{
    contract::Problem problem = contract::readProblem(status, {});
    return {status, QByteArrayLiteral("application/problem+json"), contract::toBytes(problem), {}};
}

} // namespace zhihui::province
