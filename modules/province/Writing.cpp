#include "province/Writing.h"

#include <QJsonDocument>

namespace zhihui::province {

namespace {

constexpr int rowsPerGroup = 2000;

/// The scopes a row was in and is in no longer, each with the moment it left, so that their readers learn of it once.
QString leftScopes(const store::EntityRow& row, qint64 seq)
{
    QStringList left = row.prior.split(u' ', Qt::SkipEmptyParts);
    for (const OrgCode& code : scopesOf(row.scopes)) {
        const QString mark = (row.minor ? code.text + u'm' : code.text) + u'@';
        left.removeIf([&](const QString& known) { return known.startsWith(mark); });
        left << mark + QString::number(seq);
    }
    return left.join(u' ');
}

} // namespace

void Writing::beginGroup()
{
    m_group = m_seq + 1;
    m_inGroup = 0;
}

Result<qint64> Writing::put(QStringView type, const QString& id, const Fields& fields, const QJsonObject& body)
{
    const int kind = kindOf(type);
    auto known = store.entity(kind, id);
    ZH_TRY(known);
    store::EntityRow row;
    row.kind = kind;
    row.id = id;
    row.feed = feedOfKind(kind);
    row.person = fields.person;
    row.scopes = scopesText(fields.scopes);
    row.minor = fields.minor;
    row.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    if (*known) {
        const store::EntityRow& old = **known;
        const bool moved = old.scopes != row.scopes || old.minor != row.minor;
        if (!moved && old.body == row.body)
            return old.seq;
        row.prior = moved ? leftScopes(old, m_seq + 1) : old.prior;
        row.guard = old.guard;
    }
    if (m_inGroup++ >= rowsPerGroup)
        beginGroup();
    row.seq = ++m_seq;
    row.group = m_group;
    if (fields.guarded)
        row.guard = row.seq;
    m_heads.at(static_cast<size_t>(row.feed)) = row.seq;
    ZH_TRY(store.putEntity(row, now));
    return row.seq;
}

Result<> Writing::remove(QStringView type, const QString& id)
{
    auto known = store.entity(kindOf(type), id);
    ZH_TRY(known);
    if (!*known || (*known)->body.isEmpty())
        return {};
    store::EntityRow row = **known;
    if (m_inGroup++ >= rowsPerGroup)
        beginGroup();
    row.seq = ++m_seq;
    row.group = m_group;
    row.body.clear();
    row.person.clear();
    m_heads.at(static_cast<size_t>(row.feed)) = row.seq;
    return store.putEntity(row, now);
}

Writing::Mark Writing::mark() const
{
    return {m_seq, m_group, m_inGroup, m_heads, m_after.size(), live.size(), liveGone.size(), searchable.size()};
}

void Writing::backTo(const Mark& mark)
{
    m_seq = mark.seq;
    m_group = mark.group;
    m_inGroup = mark.inGroup;
    m_heads = mark.heads;
    m_after.resize(mark.after);
    live.resize(mark.live);
    liveGone.resize(mark.liveGone);
    searchable.resize(mark.searchable);
    concerned.clear();
    released.clear();
}

void Writing::publish()
{
    for (const auto& action : std::exchange(m_after, {}))
        action();
}

} // namespace zhihui::province
