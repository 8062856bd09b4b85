#pragma once

#include "contract/PersonFile.h"
#include "domain/Scope.h"
#include "province/TextColumn.h"

#include <QHash>
#include <shared_mutex>

namespace zhihui::province {

/// A person as somebody may remember them. Full names and numbers: it leaves this program only as a masked hit.
struct Findable {
    PersonId id;
    OrgCode org;
    bool minor = false;
    QString maskedName;
    contract::Identity identity;
    QStringList devices;
    bool gone = false; ///< whom the search shall know no more: only the id counts
};

/// Finds persons by name, initials, identity number, telephone, device or address. A mailbox between the writer, which
/// fills it after a commit, and whoever asks. Any thread.
class Finder {
public:
    void put(const Findable& person);
    void drop(const QString& id);
    /// What a transaction changed.
    void take(const QList<Findable>& changes);
    /// The best first, those alike by their id; only what the scope sees.
    contract::SearchAnswer find(const Scope& scope, const contract::SearchRequest& request) const;

private:
    using Place = TextColumn::Owner;
    class Hunt;
    struct Entry {
        std::uint32_t org = 0;
        bool minor = false;
        bool gone = false;
    };
    std::uint32_t orgNumber(const OrgCode& org);
    Place placeOf(const QString& id);
    void clear(Place place);

    mutable std::shared_mutex m_mutex;
    std::vector<Entry> m_entries;
    std::vector<Place> m_free;
    QHash<QString, Place> m_places; ///< by id
    std::vector<OrgCode> m_orgs;
    QHash<OrgCode, std::uint32_t> m_orgNumbers;
    TextColumn m_ids, m_maskedNames;
    TextColumn m_names, m_initials, m_addresses; ///< lower case
    TextColumn m_idNumbers;                      ///< upper case
    TextColumn m_phones;                         ///< of the person and of the guarantor, each after a line feed
    TextColumn m_devices;                        ///< upper case, each after a line feed
};

} // namespace zhihui::province
