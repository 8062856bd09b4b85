#include "province/HttpConnection.h"

#include "province/HttpText.h"

#include <boost/asio/dispatch.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <optional>

// The only file that includes Beast.
namespace zhihui::province {

namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using boost::system::error_code;
using tcp = asio::ip::tcp;

QByteArray bytes(std::string_view text)
{
    return QByteArray(text.data(), static_cast<qsizetype>(text.size()));
}

/// One connection on its own strand; lives as long as something of it is pending.
class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(tcp::socket socket, asio::ssl::context& tls, std::shared_ptr<HttpShared> shared);
    ~Connection() { shared->connections.fetch_sub(1); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    void run();
    void send(QByteArray text, bool keepAlive);
    void openStream(QByteArray head, StreamEvents events);
    bool writeStream(QByteArray chunk);
    void closeStream();
    bool streamIsOpen() const { return m_streamOpen.load(); }

    const std::shared_ptr<HttpShared> shared;

private:
    Milliseconds headerTime() const { return shared->options.limits.headerTime; }
    void awaitRequest(Milliseconds patience);
    void readHeader();
    void headerRead(error_code error);
    void readBody();
    void hand();
    Request request() const;
    void refuse(int status);
    void linger(int rounds);
    void shutDown();
    void pump(QByteArray chunk);
    void watchPeer();
    void endStream();

    beast::ssl_stream<beast::tcp_stream> m_stream;
    beast::flat_buffer m_buffer;
    std::optional<http::request_parser<http::string_body>> m_parser;
    QByteArray m_peer;
    QByteArray m_out;
    std::array<char, 256> m_watch{};
    StreamEvents m_events;
    asio::steady_timer m_stall;
    std::atomic<bool> m_streamOpen{false};
    std::atomic<bool> m_writing{false};
};

/// Hands an answer to its connection once; one that is dropped (the platform stops) becomes 503.
class Answer final : public Responder {
public:
    Answer(std::shared_ptr<Connection> connection, bool keepAlive, bool zstd)
        : m_connection(std::move(connection)), m_keepAlive(keepAlive), m_zstd(zstd)
    {
    }
    ~Answer() override
    {
        if (!m_done)
            answer(plainProblem(503));
    }
    Answer(const Answer&) = delete;
    Answer& operator=(const Answer&) = delete;

    void answer(Response response) override
    {
        if (std::exchange(m_done, true))
            return;
        if (m_zstd)
            compress(response);
        m_connection->send(responseText(response, m_keepAlive), m_keepAlive);
    }

    std::shared_ptr<Stream> open(QByteArray contentType, StreamEvents events) override;

private:
    std::shared_ptr<Connection> m_connection;
    bool m_keepAlive;
    bool m_zstd;
    bool m_done = false;
};

/// The stream's end that the handler holds.
class OpenStream final : public Stream {
public:
    explicit OpenStream(std::shared_ptr<Connection> connection) : m_connection(std::move(connection)) {}
    ~OpenStream() override { m_connection->closeStream(); }
    OpenStream(const OpenStream&) = delete;
    OpenStream& operator=(const OpenStream&) = delete;
    bool write(QByteArray text) override { return m_connection->writeStream(std::move(text)); }
    bool isOpen() const override { return m_connection->streamIsOpen(); }
    void close() override { m_connection->closeStream(); }

private:
    std::shared_ptr<Connection> m_connection;
};

std::shared_ptr<Stream> Answer::open(QByteArray contentType, StreamEvents events)
{
    m_done = true;
    auto stream = std::make_shared<OpenStream>(m_connection);
    m_connection->openStream(streamHead(contentType), std::move(events));
    return stream;
}

Connection::Connection(tcp::socket socket, asio::ssl::context& tls, std::shared_ptr<HttpShared> state)
    : shared(std::move(state)), m_stream(beast::tcp_stream(std::move(socket)), tls), m_stall(m_stream.get_executor())
{
    shared->connections.fetch_add(1);
    error_code ignored;
    auto& raw = beast::get_lowest_layer(m_stream).socket();
    raw.set_option(tcp::no_delay(true), ignored);
    m_peer = bytes(raw.remote_endpoint(ignored).address().to_string());
}

void Connection::run()
{
    asio::dispatch(m_stream.get_executor(), [self = shared_from_this()] {
        beast::get_lowest_layer(self->m_stream).expires_after(self->headerTime());
        self->m_stream.async_handshake(asio::ssl::stream_base::server, [self](error_code error) {
            if (!error)
                self->awaitRequest(self->headerTime());
        });
    });
}

void Connection::awaitRequest(Milliseconds patience)
{
    if (m_buffer.size() > 0)
        return readHeader();
    beast::get_lowest_layer(m_stream).expires_after(patience);
    m_stream.async_read_some(m_buffer.prepare(4096), [self = shared_from_this()](error_code error, size_t n) {
        if (error)
            return self->shutDown();
        self->m_buffer.commit(n);
        self->readHeader();
    });
}

void Connection::readHeader()
{
    m_parser.emplace();
    m_parser->body_limit(boost::none); // the limit of this request is set when its header is known
    m_parser->header_limit(static_cast<std::uint32_t>(shared->options.limits.headerBytes));
    beast::get_lowest_layer(m_stream).expires_after(headerTime());
    http::async_read_header(m_stream, m_buffer, *m_parser,
                            [self = shared_from_this()](error_code error, size_t) { self->headerRead(error); });
}

void Connection::headerRead(error_code error)
{
    if (error == http::error::header_limit)
        return refuse(431);
    if (error == beast::error::timeout || error == http::error::end_of_stream ||
        error == asio::ssl::error::stream_truncated)
        return shutDown();
    if (error)
        return refuse(400);
    const quint64 limit = shared->bodyLimit(request());
    if (m_parser->content_length().value_or(0) > limit)
        return refuse(413);
    m_parser->body_limit(limit);
    if (beast::iequals(m_parser->get()[http::field::expect], "100-continue")) {
        m_out = QByteArrayLiteral("HTTP/1.1 100 Continue\r\n\r\n");
        asio::async_write(m_stream, asio::buffer(m_out.constData(), static_cast<size_t>(m_out.size())),
                          [self = shared_from_this()](error_code failed, size_t) {
                              if (!failed)
                                  self->readBody();
                          });
        return;
    }
    readBody();
}

void Connection::readBody()
{
    beast::get_lowest_layer(m_stream).expires_after(shared->options.limits.bodyTime);
    http::async_read(m_stream, m_buffer, *m_parser, [self = shared_from_this()](error_code error, size_t) {
        if (error == http::error::body_limit)
            return self->refuse(413);
        if (error)
            return self->shutDown();
        self->hand();
    });
}

Request Connection::request() const
{
    const auto& message = m_parser->get();
    Request r;
    r.method = bytes(message.method_string());
    const QByteArray target = bytes(message.target());
    const auto mark = target.indexOf('?');
    r.path = QByteArray::fromPercentEncoding(target.first(mark < 0 ? target.size() : mark));
    r.query = mark < 0 ? QByteArray() : target.sliced(mark + 1);
    for (const auto& field : message)
        r.headers.emplaceBack(bytes(field.name_string()).toLower(), bytes(field.value()));
    r.peer = m_peer;
    return r;
}

void Connection::hand()
{
    Request r = request();
    r.body = bytes(m_parser->get().body());
    const bool keepAlive = m_parser->get().keep_alive();
    const bool zstd = acceptsZstd(r.header("accept-encoding"));
    m_parser.reset();
    beast::get_lowest_layer(m_stream).expires_never();
    if (shared->stopping.load())
        return shutDown();
    shared->handler(std::move(r), std::make_shared<Answer>(shared_from_this(), keepAlive, zstd));
}

void Connection::send(QByteArray text, bool keepAlive)
{
    asio::post(m_stream.get_executor(), [self = shared_from_this(), body = std::move(text), keepAlive]() mutable {
        self->m_out = std::move(body);
        beast::get_lowest_layer(self->m_stream).expires_after(self->shared->options.limits.bodyTime);
        const auto buffer = asio::buffer(self->m_out.constData(), static_cast<size_t>(self->m_out.size()));
        asio::async_write(self->m_stream, buffer, [self, keepAlive](error_code error, size_t) {
            self->m_out.clear();
            if (error || !keepAlive)
                return self->shutDown();
            self->awaitRequest(self->shared->options.limits.idleTime);
        });
    });
}

void Connection::refuse(int status)
{
    m_out = responseText(plainProblem(status), false);
    beast::get_lowest_layer(m_stream).expires_after(headerTime());
    asio::async_write(m_stream, asio::buffer(m_out.constData(), static_cast<size_t>(m_out.size())),
                      [self = shared_from_this()](error_code error, size_t) {
                          if (!error)
                              self->linger(256);
                      });
}

/// Takes what the client is still sending for a moment: closing at once would reset the connection before it has read
/// why it was refused.
void Connection::linger(int rounds)
{
    if (rounds == 256)
        beast::get_lowest_layer(m_stream).expires_after(std::chrono::seconds(2));
    m_buffer.clear();
    m_stream.async_read_some(m_buffer.prepare(16 * 1024),
                             [self = shared_from_this(), rounds](error_code error, size_t) {
                                 if (error || rounds == 0)
                                     return self->shutDown();
                                 self->linger(rounds - 1);
                             });
}

void Connection::shutDown()
{
    beast::get_lowest_layer(m_stream).expires_after(std::chrono::seconds(2));
    m_stream.async_shutdown([self = shared_from_this()](error_code) {
        error_code ignored;
        beast::get_lowest_layer(self->m_stream).socket().close(ignored);
    });
}

void Connection::openStream(QByteArray head, StreamEvents events)
{
    m_streamOpen = true;
    m_writing = true;
    asio::post(m_stream.get_executor(),
               [self = shared_from_this(), text = std::move(head), kept = std::move(events)]() mutable {
                   self->m_events = std::move(kept);
                   self->watchPeer();
                   self->pump(std::move(text));
               });
}

bool Connection::writeStream(QByteArray text)
{
    if (!m_streamOpen.load() || m_writing.exchange(true))
        return false;
    asio::post(m_stream.get_executor(),
               [self = shared_from_this(), body = chunk(text)]() mutable { self->pump(std::move(body)); });
    return true;
}

void Connection::pump(QByteArray text)
{
    m_out = std::move(text);
    m_stall.expires_after(shared->options.limits.stallTime);
    m_stall.async_wait([self = shared_from_this()](error_code error) {
        if (!error && self->m_writing.load())
            self->endStream();
    });
    const auto buffer = asio::buffer(m_out.constData(), static_cast<size_t>(m_out.size()));
    asio::async_write(m_stream, buffer, [self = shared_from_this()](error_code error, size_t) {
        self->m_stall.cancel();
        if (error)
            return self->endStream();
        self->m_out.clear();
        self->m_writing = false;
        if (self->m_events.drained)
            self->m_events.drained();
    });
}

/// A client sends nothing on an open stream; a read ends when it goes.
void Connection::watchPeer()
{
    m_stream.async_read_some(asio::buffer(m_watch), [self = shared_from_this()](error_code error, size_t) {
        if (error)
            return self->endStream();
        self->watchPeer();
    });
}

void Connection::closeStream()
{
    if (!m_streamOpen.load())
        return;
    asio::post(m_stream.get_executor(), [self = shared_from_this()] { self->endStream(); });
}

void Connection::endStream()
{
    if (!m_streamOpen.exchange(false))
        return;
    m_stall.cancel();
    error_code ignored;
    beast::get_lowest_layer(m_stream).socket().close(ignored);
    if (const auto closed = std::exchange(m_events, {}).closed)
        closed();
}

} // namespace

void serveConnection(tcp::socket socket, asio::ssl::context& tls, std::shared_ptr<HttpShared> shared)
{
    std::make_shared<Connection>(std::move(socket), tls, std::move(shared))->run();
}

} // namespace zhihui::province
