#pragma once

#include "domain/Clock.h"
#include "domain/Id.h"
#include "domain/Result.h"

#include <QJsonObject>
#include <QList>

namespace zhihui::contract {

/// One entry of the access log (访问日志): who did what about whom, and why. Never changed; each carries the hash of
/// the one before.
struct AccessEntry {
    qint64 n = 0;
    Instant at;
    UserId user;
    QString who;         ///< display name; the account itself when it is gone
    QString act;         ///< "file" "reveal" "search" "tracks" "view" "file.put" …, "…-refused" when it was not allowed
    QString subject;     ///< what it was about: a person's or camera's id, what was looked for; empty when sealed
    QString name;        ///< masked name of a person in the reader's scope, name of a camera
    QString reason;      ///< as it was given; empty when sealed
    bool sealed = false; ///< about a minor, and the reader has no grant

    friend bool operator==(const AccessEntry&, const AccessEntry&) = default;
};
QJsonObject toJson(const AccessEntry& v);
template <class T>
Result<T> read(const QJsonObject& body);
template <>
Result<AccessEntry> read(const QJsonObject& body);

/// Answer to GET /v1/access: what accounts of the reader's organisations did in that time, the newest 500, newest
/// first.
struct AccessLog {
    QList<AccessEntry> entries;
    bool more = false;   ///< there are older ones in that time
    bool intact = false; ///< no entry of that time was changed, taken out or put in
};
QJsonObject toJson(const AccessLog& v);
template <>
Result<AccessLog> read(const QJsonObject& body);

} // namespace zhihui::contract
