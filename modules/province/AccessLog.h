#pragma once

#include "province/Writing.h"

namespace zhihui::province {

/// Writes who looked at whom and why; each entry carries the hash of the one before. `minor`: about a minor, so that it
/// stays sealed whatever becomes of the file. Writer thread.
Result<> logAccess(Writing& writing, const Caller& caller, const QString& act, const QString& subject,
                   const QString& reason, bool minor);
/// The same of what names no person: what somebody with the grant does may be about a minor.
Result<> logAccess(Writing& writing, const Caller& caller, const QString& act, const QString& subject,
                   const QString& reason);
/// Hash of an entry after the one with `previous`.
QString accessHash(const store::AccessRow& row, const QString& previous);

/// Follows the chain from entry to entry: each must carry the next number and the hash over the one before.
class AccessChain {
public:
    /// `before` is the entry ahead of the first; n = 0: there is none.
    explicit AccessChain(const store::AccessRow& before) : m_n(before.n), m_hash(before.hash) {}
    /// False: this entry was changed, or one before it was taken out or put in. All that follow fail as well.
    bool take(const store::AccessRow& row);
    bool isIntact() const { return m_intact; }

private:
    qint64 m_n;
    QString m_hash;
    bool m_intact = true;
};

} // namespace zhihui::province
