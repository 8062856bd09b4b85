#pragma once

#include "domain/Result.h"

#include <QFuture>

namespace zhihui {

/// The 32 bytes that encrypt a profile: from the desktop's keyring where there is one, else from a file in the profile
/// that only its owner can read; the log says which. Made at first use. GUI thread.
QFuture<Result<QByteArray>> profileKey(const QString& profile);

} // namespace zhihui
