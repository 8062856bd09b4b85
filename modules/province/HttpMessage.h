#pragma once

#include <QByteArray>
#include <QList>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace zhihui::province {

/// One HTTP request as it arrived; a value.
struct Request {
    QByteArray method;
    QByteArray path;                                  ///< without the query, percent-decoded
    QByteArray query;                                 ///< without '?', as sent
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    QByteArray peer; ///< address of the other side

    /// Empty when there is no such header; `name` in lower case.
    QByteArray header(QByteArrayView name) const;
    /// Decoded value of a query item; nothing when it is absent.
    std::optional<QByteArray> queryItem(QByteArrayView name) const;
    /// The token of "Authorization: Bearer …".
    QByteArray bearer() const;
};

/// One HTTP answer; a value.
struct Response {
    int status = 200;
    QByteArray contentType = QByteArrayLiteral("application/json");
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
};

/// An answer that stays open (server-sent events). At most one write is in flight, so a slow reader costs no memory.
/// Any thread may write.
class Stream {
public:
    virtual ~Stream() = default;
    /// False: the previous write has not drained yet, or the peer is gone; nothing was taken.
    virtual bool write(QByteArray bytes) = 0;
    virtual bool isOpen() const = 0;
    virtual void close() = 0;
};

/// Called on a thread of the server; must only hand over.
struct StreamEvents {
    std::function<void()> drained;
    std::function<void()> closed;
};

/// Answers one request, once, from any thread.
class Responder {
public:
    virtual ~Responder() = default;
    virtual void answer(Response response) = 0;
    /// Opens a stream instead of an answer.
    virtual std::shared_ptr<Stream> open(QByteArray contentType, StreamEvents events) = 0;
};
using ResponderPtr = std::shared_ptr<Responder>;

} // namespace zhihui::province
