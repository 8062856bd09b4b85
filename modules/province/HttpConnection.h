#pragma once

#include "province/HttpServer.h"

#include <atomic>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>

namespace zhihui::province {

/// What the connections share: options, callbacks, counts.
struct HttpShared {
    HttpServer::Options options;
    HttpServer::Handler handler;
    HttpServer::BodyLimit bodyLimit;
    std::atomic<int> connections{0};
    std::atomic<bool> stopping{false};
};

/// Serves one accepted connection on its strand until either side ends it.
void serveConnection(boost::asio::ip::tcp::socket socket, boost::asio::ssl::context& tls,
                     std::shared_ptr<HttpShared> shared);

} // namespace zhihui::province
