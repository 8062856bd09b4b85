#pragma once

#include "contract/Records.h"

namespace zhihui::contract {

/// Body of POST /v1/exports: a list of the persons in scope is asked for.
struct ExportRequest {
    QStringList columns; ///< codes of the roster's columns, resources/rules/imports-*.json
    QString reason;      ///< 4 to 500 signs, in the account's own words
};
QJsonObject toJson(const ExportRequest& v);
template <class T>
Result<T> read(const QJsonObject& body);
template <>
Result<ExportRequest> read(const QJsonObject& body);

/// One export as the list has it.
struct ExportEntry {
    QString id;
    QString number;
    Instant at;
    UserId by;
    QString who; ///< display name
    QStringList columns;
    QString reason;
    QString state;     ///< "asked" "approved" "declined" "fetched"
    QString decidedBy; ///< display name; empty until somebody has decided
    QString note;      ///< of who decided
    std::optional<Instant> decided;
    std::optional<Instant> fetched;
    qint64 persons = 0; ///< in the file; 0 until it was fetched
};
QJsonObject toJson(const ExportEntry& v);
template <>
Result<ExportEntry> read(const QJsonObject& body);

/// Answer to GET /v1/exports: what the account asked for itself and, for who may approve, what others of its
/// organisations did; the newest 200, newest first.
struct ExportList {
    QList<ExportEntry> exports;
};
QJsonObject toJson(const ExportList& v);
template <>
Result<ExportList> read(const QJsonObject& body);

/// Body of POST /v1/exports/{id}/decision.
struct ExportDecision {
    bool approve = false;
    QString note; ///< at most 500 signs; needed to decline
};
QJsonObject toJson(const ExportDecision& v);
template <>
Result<ExportDecision> read(const QJsonObject& body);

/// Answer to POST /v1/exports/{id}/file, given once: a ZIP archive encrypted with AES-256.
struct ExportFile {
    QString number;
    QString name;       ///< of the archive
    QString passphrase; ///< shown once and stored nowhere
    QByteArray archive;
    qint64 persons = 0;
};
QJsonObject toJson(const ExportFile& v);
template <>
Result<ExportFile> read(const QJsonObject& body);

} // namespace zhihui::contract
