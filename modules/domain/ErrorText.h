#pragma once

#include "domain/Result.h"

namespace zhihui {

/// The one sentence an operator reads for an error, and what to do next. The detail stays in the log.
QString errorText(const Error& error);

} // namespace zhihui
