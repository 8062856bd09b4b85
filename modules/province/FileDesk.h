#pragma once

#include "contract/PersonFile.h"
#include "law/Statutes.h"
#include "province/Writing.h"

namespace zhihui::province {

/// Writes entries of persons' files (档案), checked by the forms, and what follows from them: the masked row that the
/// consoles have, the identity that a reveal shows, what the search finds. On the writer's stack.
class FileDesk {
public:
    struct Refused {
        QString code;
        QString title;
        bool isConflict = false; ///< somebody else was first
    };
    using Fate = std::optional<Refused>; ///< nothing: taken
    struct Entry {
        QString person, kind, key;
        QJsonObject body;
        UserId by; ///< who wrote it, or brought it in
        QString who;
    };

    FileDesk(Writing& writing, const law::Statutes& law) : m_writing(writing), m_law(law) {}

    /// `base` is the number of the entry that its writer saw to hold, 0 for none; not given: a roster is brought in,
    /// which replaces what the same account brought in, and nothing that others wrote; then the search is told by
    /// whoever brings it in. What is there already word for word is not written a second time.
    Result<Fate> put(const Entry& entry, std::optional<qint64> base);
    /// What is wrong with an entry, before anything is written; nothing: it may be put.
    Fate refusalOf(const Entry& entry) const;
    /// From now on there is none of that kind and key.
    Result<Fate> end(const Entry& entry, const QString& reason, qint64 base);
    /// Everything that is written of a person; nothing when there is no such person. Any store.
    static Result<std::optional<contract::PersonFile>> read(store::PlatformStore& store, const QString& person);
    /// The photo that holds, as a JPEG file; empty: none. Any store.
    static Result<QByteArray> photo(store::PlatformStore& store, const QString& person);
    /// Under which a person's file keeps its pictures.
    static QString citation(const QString& person) { return QStringLiteral("file/") + person; }

private:
    Fate objection(const law::Form& form, const Entry& entry) const;
    /// A photo is one that this file keeps.
    Result<Fate> photoObjection(const Entry& entry) const;
    Result<> add(const Entry& entry, bool ended);
    Result<> followRow(const Entry& entry);
    Result<> followIdentity(const Entry& entry);

    Writing& m_writing;
    const law::Statutes& m_law;
};

/// Under eighteen by this identity number: such a person is never without the seal.
bool isUnderAge(const QString& idNumber, Instant now);
/// What the search may know of a person.
Findable findable(const QString& id, const PersonFile& file, const contract::Identity& identity);
/// After the commit the search knows of a person what is stored of them now.
Result<> refind(Writing& writing, const QString& person);

} // namespace zhihui::province
