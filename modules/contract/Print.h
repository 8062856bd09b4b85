#pragma once

#include "contract/PersonFile.h"

namespace zhihui::contract {

/// Body of POST /v1/prints: what somebody is about to put on paper, and why.
struct PrintRequest {
    static constexpr qsizetype mostPersons = 2000;

    QString what;            ///< "roster" or "file"; of a file there is one person
    QList<PersonId> persons; ///< 1 to mostPersons
    QString kind;            ///< a code of the dictionary openReason
    QString text;            ///< 1 to 500 signs, in the operator's own words
};
QJsonObject toJson(const PrintRequest& v);
template <>
Result<PrintRequest> read(const QJsonObject& body);

/// Answer: the print is in the access log, and this stands on every page of it.
struct PrintGrant {
    QString number; ///< "D-20261125-000123"
    Instant at;     ///< the province's time
    QString who;    ///< display name
    QString org;    ///< name of the operator's organisation

    friend bool operator==(const PrintGrant&, const PrintGrant&) = default;
};
QJsonObject toJson(const PrintGrant& v);
template <>
Result<PrintGrant> read(const QJsonObject& body);

} // namespace zhihui::contract
