#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>

namespace zhihui::contract {

/// RFC 9457 problem. `code` is what programs decide by; `title` is Chinese and may be shown.
struct Problem {
    int status = 500;
    QString code;
    QString title;
    QString detail;
    bool retryable = false;
    qint64 expected = 0; ///< for seq-gap: the next `n`
};

QByteArray toBytes(const Problem& problem);
/// A problem is made up from the status when the body is not one.
Problem readProblem(int status, const QByteArray& body);
/// What the console does about it.
Error toError(const Problem& problem);

} // namespace zhihui::contract
