#pragma once

#include "domain/Result.h"

#include <QByteArray>

namespace zhihui::sheets {

/// A ZIP archive with one file in it, encrypted with AES-256 (WinZip's AE-2, which 7-Zip, WinRAR and Bandizip open).
/// Fails with Disk.
Result<QByteArray> sealed(const QString& name, const QByteArray& content, const QByteArray& passphrase);

/// The content of the archive's only file. Fails with Rejected for a wrong passphrase, or where a file in it is not
/// encrypted with AES-256; with Corrupt for what is no such archive.
Result<QByteArray> unsealed(const QByteArray& archive, const QByteArray& passphrase);

} // namespace zhihui::sheets
