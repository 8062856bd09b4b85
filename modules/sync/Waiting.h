#pragma once

#include "sync/Backoff.h"
#include "sync/Http.h"

namespace zhihui::sync {

/// A future of the engine as this module's dialogues want it; an engine that is gone is an answer too.
template <class T>
QFuture<Answer<T>> fromEngine(QFuture<Result<T>> future)
{
    return future
        .then([](Result<T> result) -> Answer<T> {
            if (!result)
                return std::unexpected(problemOf(QStringLiteral("engine"), result.error().detail));
            if constexpr (std::is_void_v<T>)
                return {};
            else
                return std::move(*result);
        })
        .onCanceled([] { return Answer<T>(std::unexpected(problemOf(QStringLiteral("engine"), {}))); });
}

/// Reads a JSON body by its contract reader.
template <class T>
Answer<T> readAnswer(const Answer<QByteArray>& body)
{
    if (!body)
        return std::unexpected(body.error());
    auto value = contract::readBytes<T>(*body);
    if (!value)
        return std::unexpected(problemOf(QStringLiteral("corrupt"), value.error().detail));
    return std::move(*value);
}

inline Backoff::Steady steadyNow()
{
    return std::chrono::steady_clock::now();
}

} // namespace zhihui::sync
