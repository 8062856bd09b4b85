#pragma once

#include "contract/Problem.h"
#include "domain/Clock.h"
#include "domain/Id.h"

#include <QPromise>
#include <QUrlQuery>

/// What the questions to the province share. Private to the module.
namespace zhihui::sync {

inline QString pathOf(const PersonId& person, const char* what)
{
    return QStringLiteral("/v1/persons/%1/%2").arg(person.text, QString::fromLatin1(what));
}

inline QUrlQuery spanOf(Instant from, Instant to)
{
    return {{QStringLiteral("from"), toWire(from)}, {QStringLiteral("to"), toWire(to)}};
}

/// A log-in that is not taken even after it was renewed is no answer of the province to what was asked.
inline Error errorOf(const contract::Problem& problem)
{
    return problem.status == 401 ? Error{Error::Code::Offline, problem.detail} : contract::toError(problem);
}

/// What the province does not allow, in its own words.
inline Error plainErrorOf(const contract::Problem& problem)
{
    const bool refused = problem.status >= 400 && problem.status < 429 && problem.status != 401;
    return refused ? Error{Error::Code::Rejected, problem.title} : errorOf(problem);
}

template <class T>
void finish(QPromise<Result<T>>& promise, Result<T> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

} // namespace zhihui::sync
