#pragma once

#include "contract/Exports.h"
#include "province/Directory.h"
#include "province/Writing.h"
#include "store/TransferStore.h"

namespace zhihui::province {

/// Lists of persons as files: one account asks, another lets it have the file, the first fetches it once; every step is
/// in the access log. On the writer's stack.
class ExportDesk {
public:
    struct Refusal {
        int status = 409;
        QString code;
        QString title;
    };
    using Fate = std::expected<contract::ExportEntry, Refusal>;

    ExportDesk(Writing& writing, const Caller& caller) : m_writing(writing), m_caller(caller), m_store(writing.store) {}

    Result<contract::ExportEntry> ask(const contract::ExportRequest& request);
    /// Refuses whoever asked: two persons see every list that leaves.
    Result<Fate> decide(const QString& id, const contract::ExportDecision& decision);
    /// The file is about to be handed over: from here on it is fetched.
    Result<Fate> fetch(const QString& id, qint64 persons);

    /// What may be fetched now; any store.
    static Result<Fate> approved(store::PlatformStore& store, const Caller& caller, const QString& id);

private:
    Writing& m_writing;
    const Caller& m_caller;
    store::TransferStore m_store;
};

contract::ExportEntry entryOf(const store::ExportRow& row);

} // namespace zhihui::province
