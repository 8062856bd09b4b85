#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>

/// Passwords, tokens and digests. Pure but for the random source; any thread.
namespace zhihui::province {

/// 256 random bits, base64url.
QByteArray randomToken();
QByteArray randomBytes(qsizetype count);
/// Hex SHA-256: what is stored of a token.
QString digest(QByteArrayView bytes);
/// Argon2id with its parameters and salt, as text. About 25 ms of one core.
Result<QString> passwordVerifier(const QString& password);
bool passwordMatches(const QString& password, const QString& verifier);
/// The same time as a check that fails, for a user who does not exist.
void spendPasswordTime(const QString& password);
/// Reads the file, or makes it with `count` random bytes, readable by its owner only.
Result<QByteArray> keyFile(const QString& file, qsizetype count);

} // namespace zhihui::province
