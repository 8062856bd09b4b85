#pragma once

#include "domain/Result.h"

#include <sqlite3.h>

namespace zhihui::store {

/// What a SQLite result code means to the operator. Any thread.
Error sqliteError(int code, sqlite3* handle);

} // namespace zhihui::store
