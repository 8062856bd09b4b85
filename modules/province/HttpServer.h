#pragma once

#include "domain/Clock.h"
#include "domain/Result.h"
#include "province/HttpMessage.h"
#include "province/Tls.h"

namespace zhihui::province {

/// HTTPS server with limits for everything that a client can stretch. Two threads of its own, on which the handler is
/// called; the handler must only hand over.
class HttpServer {
public:
    struct Limits {
        qsizetype headerBytes = 16 * 1024;
        Milliseconds headerTime{10'000};
        Milliseconds idleTime{60'000};
        Milliseconds bodyTime{60'000};
        Milliseconds stallTime{20'000}; ///< a stream that takes no byte for so long is closed
        int connections = 1000;
    };
    struct Options {
        QByteArray address = QByteArrayLiteral("127.0.0.1");
        quint16 port = 0; ///< 0: any
        Limits limits;
        TlsFiles tls;
    };
    using Handler = std::function<void(Request, ResponderPtr)>;
    /// Bytes that the body of this request (headers only so far) may have.
    using BodyLimit = std::function<quint64(const Request&)>;

    static Result<std::unique_ptr<HttpServer>> start(Options options, Handler handler, BodyLimit bodyLimit);
    ~HttpServer();

    quint16 port() const;
    int connections() const;
    /// Accepts nothing more and calls no handler any more; streams and answers are no longer sent when it returns.
    void stop();

private:
    class Impl;
    explicit HttpServer(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace zhihui::province
