#pragma once

#include "store/PlatformStore.h"

namespace zhihui::store {

/// One table that was brought in.
struct ImportRow {
    qint64 n = 0;
    QString id, number;
    Instant at;
    QString user, who;
    QString scopes; ///< of the account, separated by blanks
    QString kind, file;
    qint64 lines = 0; ///< rows of the table
    qint64 created = 0, changed = 0, entries = 0;
    qint64 seq = 0;                    ///< last sequence number that it used
    qint64 entryFrom = 0, entryTo = 0; ///< its file entries have entryFrom < n <= entryTo
    QByteArray before;                 ///< what its rows were, compressed; empty in a list
    std::optional<Instant> undone;
    QString undoneBy;
};

/// One list that was asked for as a file.
struct ExportRow {
    QString id, number;
    Instant at;
    QString user, who;
    QString scopes;
    QStringList columns;
    QString reason;
    QString state;
    QString decider, note;
    std::optional<Instant> decided, fetched;
    qint64 persons = 0;
};

/// What goes into and out of the province as tables. Beside a PlatformStore and on its thread; lives no longer.
class TransferStore {
public:
    explicit TransferStore(PlatformStore& store) : m_store(store) {}

    /// Persons that have this identity number.
    Result<QStringList> personsWith(const QString& idNumber);

    Result<> addImport(const ImportRow& row);
    Result<std::optional<ImportRow>> import(const QString& id);
    Result<> endImport(const QString& id, Instant at, const QString& who);
    using ImportSink = std::function<bool(const ImportRow&)>; ///< false: enough
    /// Newest first.
    Result<> eachImport(const ImportSink& sink);

    /// Number of the newest file entry; 0 without one.
    Result<qint64> lastEntry();
    using EntrySink = std::function<void(const FileEntryRow&)>;
    /// The newest entry in the range (from, to] of each person, kind and key.
    Result<> eachEntryIn(qint64 from, qint64 to, const EntrySink& sink);
    /// The newest one up to this number of the same person, kind and key.
    Result<std::optional<FileEntryRow>> entryBefore(const FileEntryRow& row, qint64 upTo);
    /// Whether anything was written to a person's file after this number.
    Result<bool> isWrittenAfter(const QString& person, qint64 n);

    Result<> addExport(const ExportRow& row);
    Result<std::optional<ExportRow>> exported(const QString& id);
    Result<> decideExport(const QString& id, const QString& state, const QString& who, const QString& note, Instant at);
    Result<> endExport(const QString& id, Instant at, qint64 persons);
    using ExportSink = std::function<bool(const ExportRow&)>; ///< false: enough
    /// Newest first.
    Result<> eachExport(const ExportSink& sink);

private:
    /// A statement is compiled once; its text is a literal and known by its address.
    Statement& prepared(const char* sql);

    PlatformStore& m_store;
    std::map<const char*, Statement> m_statements;
};

} // namespace zhihui::store
