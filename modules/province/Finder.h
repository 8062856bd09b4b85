#pragma once

#include "contract/PersonFile.h"
#include "domain/Scope.h"

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
    struct Entry {
        OrgCode org;
        bool minor = false;
        QString id, maskedName;
        QString name, initials, address; ///< lower case
        QByteArray idNumber;             ///< upper case
        QByteArray phones;               ///< of the person and of the guarantor, each after a line feed
        QByteArray devices;              ///< upper case, each after a line feed
    };
    mutable std::shared_mutex m_mutex;
    std::vector<Entry> m_entries;
    QHash<QString, std::size_t> m_places; ///< by id
};

} // namespace zhihui::province
