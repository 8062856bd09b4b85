#pragma once

#include "contract/Fixes.h"
#include "contract/Records.h"

namespace zhihui::contract {

/// What only a reveal shows: the `secret` of a person, and the answer to POST /v1/persons/{id}/reveal.
struct Identity {
    QString name;
    QString idNumber;
    QString phone;
    QString guarantor;
    QString guarantorPhone;
    QString address;

    friend bool operator==(const Identity&, const Identity&) = default;
};
QJsonObject toJson(const Identity& v);
template <>
Result<Identity> read(const QJsonObject& body);

/// An account, as a registrar uploads it and as its own log-in shows it.
struct User {
    UserId id;
    QString login;
    QString display;
    QList<OrgCode> organisations;
    QStringList roles;
    bool minors = false; ///< may see files of minors
};
QJsonObject toJson(const User& v);
template <>
Result<User> read(const QJsonObject& body);

/// A carrier's or platform's feed and the devices it may speak for.
struct Gateway {
    QString id;
    QList<DeviceId> devices;
};
QJsonObject toJson(const Gateway& v);
template <>
Result<Gateway> read(const QJsonObject& body);

/// One line of POST /v1/registry: a row of feed "reg", a "user" or a "gateway", with what must not be shown apart from
/// it.
struct RegistryLine {
    QString type;
    QString id;
    OrgCode scope;
    bool minor = false;
    bool deleted = false;
    QJsonObject body;   ///< checked: `read` of its type takes it; empty when deleted
    QJsonObject secret; ///< person: Identity; camera: CameraAccess; device, gateway: {"token"}; user: {"password"}
};
/// One line with its line feed.
QByteArray toBytes(const RegistryLine& line);
/// Refuses an unknown type, a body its type's reader refuses, a body with another id, and a secret of the wrong form.
Result<RegistryLine> readRegistryLine(const QByteArray& line);

/// Answer to POST /v1/registry; a refusal's index is the line, from 1.
struct RegistryReceipt {
    qint64 stored = 0;
    QList<Refusal> refused;
};
QJsonObject toJson(const RegistryReceipt& receipt);
template <>
Result<RegistryReceipt> read(const QJsonObject& body);

} // namespace zhihui::contract
