#pragma once

#include "law/Forms.h"
#include "law/LawBook.h"
#include "law/Lookups.h"
#include "law/Matters.h"
#include "law/Policy.h"

#include <QDir>

namespace zhihui::law {

/// All that is decided by: periods, forms with their dictionaries, matters, who may do what, and which looking is
/// unusual. Value; any thread.
struct Statutes {
    LawBook periods;
    Forms forms;
    Matters matters;
    Policy policy;
    Lookups lookups;
};

/// Reads the newest law-*, calendar-*, dictionaries-*, forms-*, matters-*, policy-* and lookups-*.json of a folder.
/// Fails with Rejected, naming the file and the entry.
Result<Statutes> readStatutes(const QDir& folder);

} // namespace zhihui::law
