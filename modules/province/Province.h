#pragma once

#include "intake/Kinds.h"
#include "province/Api.h"
#include "province/HttpServer.h"

namespace zhihui::province {

/// The whole provincial platform over one directory, as main.cpp and the tests start it. All of its threads are its
/// own; the destructor ends them in order, so that nothing acknowledged is lost.
class Province {
public:
    struct Options {
        QString directory;
        QByteArray address = QByteArrayLiteral("127.0.0.1");
        quint16 port = 0;      ///< 0: any
        QStringList hostNames; ///< further names of the certificate
        HttpServer::Limits limits;
        rules::RuleFile rules;
        Regulations regulations;
        RoomKinds rooms;
        QString name = QStringLiteral("广东省社区矫正中心");
        Milliseconds judgeEvery{5000};      ///< absence rules think in minutes; some seconds are soon enough
        OrgCode root{QStringLiteral("44")}; ///< organisation of the first account
        intake::Kinds kinds;                ///< tables that may be brought in, and what a list may have
        QString inbox;                      ///< folder of another platform's exports; empty: none
        QString inboxUser = QStringLiteral("registrar"); ///< in whose name they are brought in
    };
    static Result<std::unique_ptr<Province>> start(Options options, const Clock& clock);
    ~Province();

    quint16 port() const;
    QString authorityFile() const;
    const QString& epoch() const;

private:
    class Impl;
    explicit Province(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m;
};

} // namespace zhihui::province
