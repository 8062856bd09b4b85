#pragma once

#include "contract/Fixes.h"
#include "contract/Records.h"

namespace zhihui::contract {

/// First line of POST /v1/imports; registry lines of persons, devices, decisions and file entries follow. A person may
/// be named "#" and the identity number, a decision "#" and its document number: the province puts the id in its place.
struct ImportHead {
    QString kind;        ///< of resources/rules/imports-*.json
    QString file;        ///< its name, 1 to 200 signs, for the list of imports
    qint64 rows = 0;     ///< of the table
    bool dryRun = false; ///< try everything and keep nothing
};
QJsonObject toJson(const ImportHead& v);
template <>
Result<ImportHead> read(const QJsonObject& body);

/// Answer to POST /v1/imports. Where a line is refused nothing was brought in; a refusal's index is the line, from 1.
struct ImportReceipt {
    bool dryRun = false;
    QString id;     ///< empty: nothing was brought in
    QString number; ///< of the import, for people
    qint64 lines = 0;
    qint64 created = 0; ///< persons, devices and decisions that were not registered before
    qint64 changed = 0; ///< the same that were
    qint64 entries = 0; ///< entries of persons' files
    QList<Refusal> refused;
};
QJsonObject toJson(const ImportReceipt& v);
template <>
Result<ImportReceipt> read(const QJsonObject& body);

/// One import as the list has it.
struct ImportEntry {
    QString id;
    QString number;
    Instant at;
    UserId by;
    QString who; ///< display name
    QString kind;
    QString file;
    qint64 rows = 0;
    qint64 created = 0;
    qint64 changed = 0;
    qint64 entries = 0;
    std::optional<Instant> undone;
    QString undoneBy; ///< display name
};
QJsonObject toJson(const ImportEntry& v);
template <>
Result<ImportEntry> read(const QJsonObject& body);

/// Answer to GET /v1/imports: the newest 200, newest first.
struct ImportList {
    QList<ImportEntry> imports;
};
QJsonObject toJson(const ImportList& v);
template <>
Result<ImportList> read(const QJsonObject& body);

} // namespace zhihui::contract
