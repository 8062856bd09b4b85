#pragma once

#include "domain/Scope.h"
#include "province/Books.h"
#include "province/Finder.h"
#include "province/Kinds.h"
#include "province/Live.h"

#include <array>

namespace zhihui::province {

/// One transaction of the writer while it is open: rows go to the store at once, and what the world outside may learn
/// is collected here until the commit. Writer thread.
class Writing {
public:
    Writing(store::PlatformStore& to, Books& memory, Instant time, qint64 lastSeq)
        : store(to), books(memory), now(time), m_seq(lastSeq)
    {
    }

    store::PlatformStore& store;
    Books& books;
    const Instant now;

    /// Begins what a reader must apply together; large uploads are cut into several groups by themselves.
    void beginGroup();
    struct Fields {
        QList<OrgCode> scopes; ///< the first owns the row
        bool minor = false;
        QString person;
        bool guarded = true; ///< false: a change that does not make an operator's decision stale
    };
    /// The row's new sequence number; its old one when nothing changed.
    Result<qint64> put(QStringView type, const QString& id, const Fields& fields, const QJsonObject& body);
    Result<> remove(QStringView type, const QString& id);
    template <class T>
    Result<std::optional<T>> read(QStringView type, const QString& id, store::EntityRow* row = nullptr);

    /// Newest sequence number so far.
    qint64 seq() const { return m_seq; }
    qint64 changedSeq(int feed) const { return m_heads.at(static_cast<size_t>(feed)); } ///< 0: untouched

    /// Runs after the commit, on the writer thread: for what is shown to the world.
    void after(std::function<void()> action) { m_after.push_back(std::move(action)); }
    void publish();
    QList<LiveEntry> live;      ///< newest positions to be shown after the commit
    QStringList liveGone;       ///< persons whose position is shown no more
    QSet<QString> concerned;    ///< persons to be judged again at the end of the job
    QSet<QString> released;     ///< persons whom the judge forgets then
    QList<Findable> searchable; ///< what the search shall know after the commit, in this order

    /// What was collected up to now, so that a job that failed can be taken out again.
    struct Mark {
        qint64 seq = 0, group = 0;
        int inGroup = 0;
        std::array<qint64, feedCount> heads{};
        size_t after = 0;
        qsizetype live = 0, liveGone = 0, searchable = 0;
    };
    Mark mark() const;
    void backTo(const Mark& mark);

private:
    qint64 m_seq;
    qint64 m_group = 0;
    int m_inGroup = 0;
    std::array<qint64, feedCount> m_heads{};
    std::vector<std::function<void()>> m_after;
};

template <class T>
Result<std::optional<T>> Writing::read(QStringView type, const QString& id, store::EntityRow* row)
{
    auto found = store.entity(kindOf(type), id);
    ZH_TRY(found);
    if (!*found || (*found)->body.isEmpty())
        return std::nullopt;
    auto value = contract::readBytes<T>((*found)->body);
    if (!value)
        return failure(Error::Code::Corrupt, id + QStringLiteral(": ") + value.error().detail);
    if (row)
        *row = std::move(**found);
    return std::optional<T>(std::move(*value));
}

} // namespace zhihui::province
