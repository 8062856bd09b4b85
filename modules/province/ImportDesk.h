#pragma once

#include "contract/Imports.h"
#include "province/ImportNames.h"
#include "province/Platform.h"

namespace zhihui::province {

/// Brings in a county's tables, whole or not at all, and puts them back. On the writer's stack.
class ImportDesk {
public:
    ImportDesk(Platform::Desk& desk, const Caller& caller)
        : m_desk(desk), m_writing(desk.writing), m_caller(caller), m_store(desk.writing.store)
    {
    }

    /// A dry run, and a run of which one line is refused, leaves every row as it was; what was tried is in the log.
    Result<contract::ImportReceipt> run(const contract::ImportHead& head, const QList<UploadLine>& lines);

    /// Why an import is not put back.
    struct Refusal {
        int status = 409;
        QString code;
        QString title;
    };
    using Undone = std::expected<contract::ImportEntry, Refusal>;
    /// ImportUndo.cpp. Refuses when somebody has changed a row since, and names the persons.
    Result<Undone> undo(const QString& id);

private:
    /// A row as it was before its first line.
    struct Before {
        QString type, id;
        store::EntityRow row; ///< body empty: it was not there
        QByteArray secret;
    };
    struct Progress {
        contract::ImportReceipt receipt;
        bool minor = false; ///< somebody in it is sealed
    };
    Result<> takeAll(const QList<UploadLine>& lines, RegistryUpload& upload, Progress& progress);
    Result<RegistryUpload::Fate> takeLine(const UploadLine& line, RegistryUpload& upload, Progress& progress);
    // ImportLeaves.cpp
    Result<> takeLeave(const contract::RegistryLine& entry, Progress& progress);
    Result<> dropLeave(const QString& id);
    Result<> remember(const QString& type, const QString& id, Progress& progress);
    Result<> keep(const contract::ImportHead& head, Progress& progress, qint64 entriesBefore);
    Result<> log(const contract::ImportHead& head, const Progress& progress);
    QByteArray packed() const;

    // ImportUndo.cpp
    static Result<QList<Before>> unpacked(const QByteArray& bytes);
    Result<QStringList> changedSince(const store::ImportRow& import, const QList<Before>& rows,
                                     const QList<store::FileEntryRow>& entries);
    Result<bool> isWorkedOn(const QString& person, const store::ImportRow& import, const QSet<QString>& own);
    Result<> putEntryBack(const store::FileEntryRow& entry, const store::ImportRow& import);
    Result<> putRowBack(const Before& before, RegistryUpload& upload);
    bool maySeePerson(const QString& person) const;
    QString namesOf(const QStringList& persons) const;

    Platform::Desk& m_desk;
    Writing& m_writing;
    const Caller& m_caller;
    store::TransferStore m_store;
    QList<Before> m_before; ///< in the order in which they were touched
    QSet<QString> m_touched;
};

contract::ImportEntry entryOf(const store::ImportRow& row);
/// Made by this account, or by one whose organisations all lie in its scope.
bool maySeeTransfer(const Caller& caller, const QString& user, const QString& scopes);

} // namespace zhihui::province
