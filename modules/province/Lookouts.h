#pragma once

#include "province/LookupWatch.h"
#include "province/Regulations.h"
#include "province/Writing.h"

namespace zhihui::province {

/// Keeps the notices of unusual look-ups up to the newest entry of the access log. Writer thread.
class Lookouts {
public:
    explicit Lookouts(const Regulations& regulations) : m_regulations(regulations) {}

    /// Folds the entries that are new; how many notices were written.
    Result<int> keepUp(Writing& writing);

private:
    Result<> begin(Writing& writing);
    Result<int> fold(Writing& writing);

    const Regulations& m_regulations;
    std::optional<LookupWatch> m_watch;
    qint64 m_n = 0;         ///< folded up to here
    qint64 m_committed = 0; ///< and committed; less when a transaction was undone
};

} // namespace zhihui::province
