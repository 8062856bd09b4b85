#include "province/HttpServer.h"

#include "province/HttpConnection.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <thread>
#include <vector>

namespace zhihui::province {

namespace {

namespace asio = boost::asio;
using boost::system::error_code;
using tcp = asio::ip::tcp;

} // namespace

class HttpServer::Impl {
public:
    explicit Impl(Options options) : tls(asio::ssl::context::tls_server), acceptor(io)
    {
        shared->options = std::move(options);
    }

    void prepare()
    {
        const auto& files = shared->options.tls;
        tls.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                        asio::ssl::context::no_tlsv1_1 | asio::ssl::context::no_compression);
        SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
        SSL_CTX_set_cipher_list(tls.native_handle(), "ECDHE+AESGCM:ECDHE+CHACHA20");
        SSL_CTX_set_options(tls.native_handle(), SSL_OP_NO_RENEGOTIATION);
        tls.use_certificate_chain_file(files.chain.toStdString());
        tls.use_private_key_file(files.key.toStdString(), asio::ssl::context::pem);
        const auto address = asio::ip::make_address(shared->options.address.toStdString());
        const tcp::endpoint endpoint(address, shared->options.port);
        acceptor.open(endpoint.protocol());
        acceptor.set_option(asio::socket_base::reuse_address(true));
        acceptor.bind(endpoint);
        acceptor.listen(512);
        bound = acceptor.local_endpoint().port();
    }

    void accept()
    {
        acceptor.async_accept(asio::make_strand(io), [this](error_code error, tcp::socket socket) {
            if (shared->stopping.load())
                return;
            if (error) { // out of descriptors, or the peer is gone already: a breath, not a spin
                breath.expires_after(std::chrono::milliseconds(20));
                breath.async_wait([this](error_code) { accept(); });
                return;
            }
            if (shared->connections.load() < shared->options.limits.connections)
                serveConnection(std::move(socket), tls, shared);
            accept();
        });
    }

    asio::io_context io{2};
    asio::ssl::context tls;
    tcp::acceptor acceptor;
    asio::steady_timer breath{io};
    std::shared_ptr<HttpShared> shared = std::make_shared<HttpShared>();
    std::vector<std::jthread> threads;
    quint16 bound = 0;
};

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : m(std::move(impl)) {}

HttpServer::~HttpServer()
{
    stop();
}

Result<std::unique_ptr<HttpServer>> HttpServer::start(Options options, Handler handler, BodyLimit bodyLimit)
{
    auto impl = std::make_unique<Impl>(std::move(options));
    impl->shared->handler = std::move(handler);
    impl->shared->bodyLimit = std::move(bodyLimit);
    try {
        impl->prepare();
        impl->accept();
    } catch (const boost::system::system_error& error) {
        return failure(Error::Code::Disk, QString::fromLocal8Bit(error.what()));
    }
    for (int i = 0; i < 2; ++i)
        impl->threads.emplace_back([io = &impl->io] { io->run(); });
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

quint16 HttpServer::port() const
{
    return m->bound;
}

int HttpServer::connections() const
{
    return m->shared->connections.load();
}

void HttpServer::stop()
{
    m->shared->stopping = true;
    m->io.stop();
    m->threads.clear();
}

} // namespace zhihui::province
