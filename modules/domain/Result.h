#pragma once

#include <QString>
#include <expected>

namespace zhihui {

/// Why something did not happen. Each code has exactly one consequence for the operator; `detail` goes to the log.
struct Error {
    enum class Code {
        Offline,  ///< no link: keep working on what is here
        Timeout,  ///< no answer in time: tried again by itself
        Denied,   ///< not allowed: say so, do not retry
        Rejected, ///< the province refused this input: show its reason
        Conflict, ///< somebody else was first: show the newer state
        Corrupt,  ///< what arrived or is stored cannot be trusted: nothing applied
        Disk,     ///< cannot be saved: say so loudly, accept no decision
        Bug,      ///< a fault of ours: critical log
    };
    Code code = Code::Bug;
    QString detail;
};

template <class T = void>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> failure(Error::Code code, QString detail)
{
    return std::unexpected(Error{code, std::move(detail)});
}

} // namespace zhihui

/// Leaves the enclosing function with the error when `expression` failed.
#define ZH_TRY(expression)                                                                                             \
    if (auto&& zhTried = (expression); !zhTried)                                                                       \
    return std::unexpected(zhTried.error())
