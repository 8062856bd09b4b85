#pragma once

#include "domain/Result.h"

#include <QFuture>
#include <optional>

namespace zhihui {

/// The first line of a file that holds a password; nothing when it cannot be read.
std::optional<QString> passwordIn(const QString& file);

/// Keeps the password of a seat that nobody sits at: in the desktop's keyring where there is one, else in a file of its
/// profile that only its owner can read. GUI thread. Disk: neither can be written.
QFuture<Result<>> keepPassword(const QString& profile, const QString& user, const QString& password);

/// What keepPassword() kept; empty when it kept nothing.
QFuture<QString> keptPassword(const QString& profile, const QString& user);

} // namespace zhihui
