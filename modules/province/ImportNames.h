#pragma once

#include "province/Directory.h"
#include "province/RegistryUpload.h"
#include "store/TransferStore.h"

namespace zhihui::province {

/// Puts ids in the place of the names that an import's lines use, and completes what a table does not say from what is
/// registered. On the writer's stack, for one import.
class ImportNames {
public:
    ImportNames(Writing& writing, store::TransferStore& store, const Caller& caller)
        : m_writing(writing), m_store(store), m_caller(caller)
    {
    }

    using Named = std::expected<contract::RegistryLine, RegistryUpload::Refused>;
    Result<Named> named(contract::RegistryLine line);

private:
    /// The id of a person by the name in a line; with `make`, a new one for who is not registered.
    using Found = std::expected<QString, RegistryUpload::Refused>;
    Result<Found> person(const QString& name, bool make);
    Result<Named> completed(contract::RegistryLine line);
    QString decision(const QString& name, const QString& person) const;
    void place(contract::Person& person);

    Writing& m_writing;
    store::TransferStore& m_store;
    const Caller& m_caller;
    QHash<QString, QString> m_persons; ///< by identity number
    QHash<QString, QString> m_regions; ///< county to its region
};

} // namespace zhihui::province
