#include "province/AccessLog.h"

#include "province/Secrets.h"

#include <QJsonDocument>

namespace zhihui::province {

QString accessHash(const store::AccessRow& row, const QString& previous)
{
    QJsonArray entry{previous, row.n, toMillis(row.at), row.user, row.act, row.subject, row.reason};
    if (row.minor)
        entry.append(true);
    return digest(QJsonDocument(entry).toJson(QJsonDocument::Compact));
}

bool AccessChain::take(const store::AccessRow& row)
{
    m_intact = m_intact && row.n == m_n + 1 && row.hash == accessHash(row, m_hash);
    m_n = row.n;
    m_hash = row.hash;
    return m_intact;
}

Result<> logAccess(Writing& writing, const Caller& caller, const QString& act, const QString& subject,
                   const QString& reason, bool minor)
{
    const auto newest = writing.store.newestAccess();
    ZH_TRY(newest);
    store::AccessRow row{newest->n + 1, writing.now, caller.user.id.text, act, subject, reason, {}, minor};
    row.hash = accessHash(row, newest->hash);
    return writing.store.addAccess(row);
}

Result<> logAccess(Writing& writing, const Caller& caller, const QString& act, const QString& subject,
                   const QString& reason)
{
    return logAccess(writing, caller, act, subject, reason, caller.scope.minors);
}

} // namespace zhihui::province
