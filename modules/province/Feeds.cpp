#include "province/Feeds.h"

#include "province/Kinds.h"
#include "province/WallMask.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;
using store::EntityRow;

namespace {

/// What a reader gets of a changed row.
enum class Sight { Nothing, Put, Del, Out };

/// The row has left this scope after `base`: before, the reader may have seen it; who began later never did.
bool leftSince(const Scope& scope, const EntityRow& row, qint64 base)
{
    for (const auto& mark : QStringView(row.prior).tokenize(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = mark.indexOf(u'@');
        const QStringView code = at < 0 ? mark : mark.first(at);
        if (at >= 0 && mark.sliced(at + 1).toLongLong() <= base)
            continue;
        const bool minor = code.endsWith(u'm');
        if (scope.sees(OrgCode((minor ? code.chopped(1) : code).toString()), minor))
            return true;
    }
    return false;
}

/// An organisation's name is public to those below it: a county says of which city it is.
bool isAbove(const Scope& scope, const EntityRow& row)
{
    return typeOf(row.kind) == "org"_L1 && scope.belongsTo(OrgCode(row.id));
}

Sight sightOf(const Caller& caller, const EntityRow& row, qint64 base)
{
    const Scope& scope = caller.scope;
    if (isMasked(scope) && isHiddenFromWall(row))
        return Sight::Nothing;
    // Administrators see how the service is made up, and nothing of what it does.
    if (!caller.rows && typeOf(row.kind) != "org"_L1)
        return Sight::Nothing;
    const bool sees = scope.sees(scopesOf(row.scopes), row.minor) || isAbove(scope, row);
    if (row.body.isEmpty())
        return sees || leftSince(scope, row, base) ? Sight::Del : Sight::Nothing;
    if (sees)
        return Sight::Put;
    return leftSince(scope, row, base) ? Sight::Out : Sight::Nothing;
}

/// Head and rows of one state of the database.
class Reading {
public:
    explicit Reading(store::PlatformStore& store) : m_store(store), begun(store.database().execute("BEGIN")) {}
    ~Reading() { m_store.database().rollback(); }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

private:
    store::PlatformStore& m_store;

public:
    const Result<> begun;
};

QStringView firstScope(const EntityRow& row)
{
    const auto end = row.scopes.indexOf(u' ');
    return QStringView(row.scopes).first(end < 0 ? row.scopes.size() : end);
}

/// The only way out for a row.
void write(contract::PageWriter& page, const Scope& scope, const EntityRow& row, Sight sight)
{
    const QString& type = typeOf(row.kind);
    if (sight == Sight::Put)
        page.put(type, row.id, row.seq, firstScope(row), isMasked(scope) ? maskedForWall(type, row.body) : row.body);
    else if (sight == Sight::Del)
        page.del(type, row.id, row.seq);
    else
        page.out(type, row.id, row.seq);
}

/// Collects the visible rows of a changes page, transaction by transaction.
class ChangesPage {
public:
    ChangesPage(contract::PageWriter page, const Caller& caller, PageLimits limits, Since from)
        : m_page(std::move(page)), m_caller(caller), m_limits(limits), m_base(from.base), m_reached(from.seq)
    {
    }

    /// False: the page is full; the row belongs to the next one.
    bool take(const EntityRow& row)
    {
        if (row.group != m_group) {
            closeGroup();
            if (m_page.rows() >= m_limits.rows || m_page.size() >= m_limits.bytes)
                return false;
            m_group = row.group;
        }
        if (const Sight sight = sightOf(m_caller, row, m_base); sight != Sight::Nothing)
            m_rows.emplaceBack(row, sight);
        m_last = row.seq;
        return true;
    }
    void closeGroup()
    {
        if (!m_rows.isEmpty()) {
            m_page.beginGroup(m_rows.size());
            for (const auto& [row, sight] : std::as_const(m_rows))
                write(m_page, m_caller.scope, row, sight);
            m_rows.clear();
        }
        m_reached = std::max(m_reached, m_last);
    }
    qint64 reached() const { return m_reached; }
    contract::PageWriter& page() { return m_page; }

private:
    contract::PageWriter m_page;
    const Caller& m_caller;
    PageLimits m_limits;
    QList<std::pair<EntityRow, Sight>> m_rows;
    qint64 m_group = -1;
    qint64 m_last = 0;
    const qint64 m_base;
    qint64 m_reached;
};

} // namespace

QString Feeds::cursor(const Caller& caller, int feed, qint64 seq, int kind, const QByteArray& id, qint64 base) const
{
    return m_codec.seal({m_codec.epoch(), caller.view, feed, seq, kind, id, base});
}

Result<FeedPage> Feeds::snapshot(store::PlatformStore& store, const Caller& caller, int feed,
                                 const std::optional<Cursor>& after, PageLimits limits) const
{
    const auto head = store.head(feed);
    ZH_TRY(head);
    const qint64 start = after ? after->seq : *head;
    const int kind = after ? after->kind : 0;
    const QByteArray id = after ? after->id : QByteArray();
    QList<EntityRow> rows;
    qsizetype size = 0;
    bool more = false;
    ZH_TRY(store.eachRow(feed, kind, QString::fromUtf8(id), [&](const EntityRow& row) {
        if (sightOf(caller, row, start) != Sight::Put)
            return true;
        if (rows.size() >= limits.rows || size >= limits.bytes) {
            more = true;
            return false;
        }
        size += row.body.size() + 100;
        rows.append(row);
        return true;
    }));
    contract::PageWriter page(feedName(feed), m_epoch, QString::fromLatin1(caller.view.toHex()), 0);
    if (!rows.isEmpty())
        page.beginGroup(rows.size());
    for (const EntityRow& row : std::as_const(rows))
        write(page, caller.scope, row, Sight::Put);
    FeedPage out;
    out.next = more ? cursor(caller, feed, start, rows.constLast().kind, rows.constLast().id.toUtf8())
                    : cursor(caller, feed, start);
    out.seq = start;
    out.base = start;
    out.head = *head;
    out.rows = rows.size();
    out.more = more;
    out.text = page.finish(out.next, out.seq, out.head, more);
    return out;
}

Result<FeedPage> Feeds::changes(store::PlatformStore& store, const Caller& caller, int feed, Since from,
                                PageLimits limits) const
{
    const Reading reading(store);
    ZH_TRY(reading.begun);
    const auto head = store.head(feed);
    ZH_TRY(head);
    ChangesPage collector(
        contract::PageWriter(feedName(feed), m_epoch, QString::fromLatin1(caller.view.toHex()), from.seq), caller,
        limits, from);
    bool full = false;
    ZH_TRY(store.eachChange(feed, from.seq, *head, [&](const EntityRow& row) {
        full = !collector.take(row);
        return !full;
    }));
    if (!full)
        collector.closeGroup();
    FeedPage out;
    out.seq = full ? collector.reached() : std::max(from.seq, *head);
    out.base = full ? from.base : out.seq;
    out.head = std::max(from.seq, *head);
    out.more = full;
    out.rows = collector.page().rows();
    out.next = cursor(caller, feed, out.seq, -1, {}, out.base);
    out.text = collector.page().finish(out.next, out.seq, out.head, out.more);
    return out;
}

} // namespace zhihui::province
