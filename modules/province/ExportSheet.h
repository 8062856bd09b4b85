#pragma once

#include "contract/Exports.h"
#include "intake/Kinds.h"
#include "law/Statutes.h"
#include "province/Directory.h"
#include "store/PlatformStore.h"

namespace zhihui::province {

/// The columns of the roster that a list may have: what a person's file or row says.
bool isExportable(const intake::Kinds& kinds, const QString& column);

/// The persons that this account sees now as an encrypted archive; sealed ones only with the grant. Fails with Disk or
/// Corrupt. Any store.
Result<contract::ExportFile> exportFile(store::PlatformStore& store, const intake::Kinds& kinds,
                                        const law::Statutes& law, const Caller& caller,
                                        const contract::ExportEntry& entry, Instant now);

} // namespace zhihui::province
