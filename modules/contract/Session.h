#pragma once

#include "contract/Registry.h"

namespace zhihui::contract {

/// Answer to GET /v1/meta: what this platform is, to everybody.
struct Meta {
    QString name;    ///< 广东省社区矫正中心
    QString version; ///< of the program
    int schema = 1;  ///< of the rows
    QString crs = QStringLiteral("WGS-84");
};
QJsonObject toJson(const Meta& v);
template <>
Result<Meta> read(const QJsonObject& body);

/// Body of POST /v1/auth/token.
struct Login {
    QString user;
    QString password;
};
QJsonObject toJson(const Login& v);
template <>
Result<Login> read(const QJsonObject& body);

/// Answer to POST /v1/auth/token and /v1/auth/refresh.
struct Token {
    QString token;
    Seconds expiresIn{0};
    User user;
};
QJsonObject toJson(const Token& v);
template <>
Result<Token> read(const QJsonObject& body);

/// Body of POST /v1/session: where the console's own chain of commands stands.
struct SessionRequest {
    QString device;
    qint64 incarnation = 1;
    qint64 lastN = 0;
    QString lastHash;
};
QJsonObject toJson(const SessionRequest& v);
template <>
Result<SessionRequest> read(const QJsonObject& body);

struct Limits {
    qint64 pageRows = 2000;
    qint64 pageBytes = 4 * 1024 * 1024;
    qint64 commandsPerBatch = 100;
    qint64 fixesPerBatch = maxFixesPerBatch;
};

/// Answer to POST /v1/session: where the province stands.
struct Session {
    QString view;
    QString epoch;
    Instant serverTime;
    qint64 ackedThrough = 0;
    QString ackedHash;
    qint64 headReg = 0;
    qint64 headOps = 0;
    Limits limits;
};
QJsonObject toJson(const Session& v);
template <>
Result<Session> read(const QJsonObject& body);

/// Data of the event `hb`: {"now":…,"tokenTtl":…}.
struct Heartbeat {
    Instant now;
    Seconds tokenTtl{0};
};
QJsonObject toJson(const Heartbeat& v);
template <>
Result<Heartbeat> read(const QJsonObject& body);

/// Body of POST /v1/persons/{id}/reveal: for which task somebody's identity is shown.
struct RevealReason {
    QString kind; ///< "alert", "task"
    QString id;
    QString text;
};
QJsonObject toJson(const RevealReason& v);
template <>
Result<RevealReason> read(const QJsonObject& body);

} // namespace zhihui::contract
