#include "store/SqliteError.h"

namespace zhihui::store {

namespace {

Error::Code meaning(int code)
{
    switch (code & 0xff) {
    case SQLITE_CONSTRAINT:
        return Error::Code::Conflict;
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return Error::Code::Disk;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::Code::Timeout;
    // SQLCipher reports a page whose HMAC is wrong as "out of memory" or as a plain error, depending on where it was
    // read.
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_NOMEM:
    case SQLITE_ERROR:
        return Error::Code::Corrupt;
    default:
        return Error::Code::Bug;
    }
}

} // namespace

Error sqliteError(int code, sqlite3* handle)
{
    const char* text = handle ? sqlite3_errmsg(handle) : sqlite3_errstr(code);
    return Error{meaning(code), QStringLiteral("SQLite %1: %2").arg(code).arg(QString::fromUtf8(text))};
}

} // namespace zhihui::store
