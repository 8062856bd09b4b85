#include "store/Database.h"
#include "store/SqliteError.h"
#include "store/StoreLogging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QUuid>
#include <QVariant>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace zhihui::store {

namespace {

constexpr int firstVersionWithoutWalResetBug = 3051003;

/// The advisory lock that keeps a file to one writer; the kernel releases it when the process dies.
class WriterLock {
public:
    WriterLock() = default;
    ~WriterLock()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(WriterLock)

    Result<> take(const QString& databaseFile)
    {
        const QByteArray file = QFile::encodeName(databaseFile + QStringLiteral(".lock"));
        m_descriptor = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (m_descriptor < 0)
            return failure(Error::Code::Disk,
                           QStringLiteral("cannot make %1: %2").arg(QFile::decodeName(file), qt_error_string()));
        if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
            return failure(Error::Code::Denied, QStringLiteral("another writer holds ") + databaseFile);
        return {};
    }

private:
    int m_descriptor = -1;
};

void warnOfOldSqlite()
{
    static const bool warned = [] {
        if (sqlite3_libversion_number() < firstVersionWithoutWalResetBug)
            qCWarning(lcStore) << "SQLite" << sqlite3_libversion()
                               << "has the WAL-reset bug (fixed in 3.51.3): keep to one writer per file";
        return true;
    }();
    Q_UNUSED(warned)
}

Result<qint64> pragma(sqlite3* handle, const char* sql, QString* text = nullptr)
{
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr);
    if (code == SQLITE_OK)
        code = sqlite3_step(statement);
    qint64 value = 0;
    if (code == SQLITE_ROW) {
        value = sqlite3_column_int64(statement, 0);
        if (text)
            *text = QString::fromUtf8(static_cast<const char*>(sqlite3_column_blob(statement, 0)),
                                      sqlite3_column_bytes(statement, 0));
    }
    std::optional<Error> error;
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        error = sqliteError(code, handle);
    sqlite3_finalize(statement);
    if (error)
        return std::unexpected(*error);
    return value;
}

Result<> run(sqlite3* handle, const char* sql)
{
    const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return std::unexpected(sqliteError(code, handle));
    return {};
}

} // namespace

struct Database::Connection {
    WriterLock lock;
    QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSqlDatabase sql;
    sqlite3* handle = nullptr;

    ~Connection()
    {
        if (handle && sqlite3_next_stmt(handle, nullptr))
            qCCritical(lcStore) << "a statement outlives its connection" << sql.databaseName();
        sql.close();
        sql = QSqlDatabase();
        QSqlDatabase::removeDatabase(name);
    }

    Result<> connect(const Options& options);
    Result<> unlock(const QByteArray& key);
    Result<> configure(const Options& options);
    Result<> migrate(const Options& options);
};

Result<> Database::Connection::connect(const Options& options)
{
    const bool reader = options.role == Role::Reader;
    sql = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    sql.setDatabaseName(options.file);
    sql.setConnectOptions(reader ? QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000;QSQLITE_OPEN_READONLY")
                                 : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!sql.open())
        return failure(Error::Code::Disk, options.file + QStringLiteral(": ") + sql.lastError().text());
    const QVariant driverHandle = sql.driver()->handle();
    if (!driverHandle.isValid() || qstrcmp(driverHandle.typeName(), "sqlite3*") != 0)
        return failure(Error::Code::Bug, QStringLiteral("Qt's SQLite driver gives no handle"));
    handle = *static_cast<sqlite3* const*>(driverHandle.constData());
    return {};
}

Result<> Database::Connection::unlock(const QByteArray& key)
{
    if (key.size() != 32)
        return failure(Error::Code::Bug, QStringLiteral("a database key has 32 bytes"));
    // A page that cannot be decrypted is reported by the statement; SQLCipher would also write it to stderr.
    ZH_TRY(pragma(handle, "PRAGMA cipher_log_level = NONE"));
    ZH_TRY(pragma(handle, QByteArray("PRAGMA key = \"x'" + key.toHex() + "'\"").constData()));
    QString version;
    ZH_TRY(pragma(handle, "PRAGMA cipher_version", &version));
    if (version.isEmpty())
        return failure(Error::Code::Bug, QStringLiteral("SQLCipher is not linked first: the file would be plain text"));
    if (auto readable = pragma(handle, "SELECT count(*) FROM sqlite_schema"); !readable)
        return failure(readable.error().code == Error::Code::Disk ? Error::Code::Disk : Error::Code::Corrupt,
                       QStringLiteral("wrong key or damaged file: ") + readable.error().detail);
    return {};
}

Result<> Database::Connection::configure(const Options& options)
{
    ZH_TRY(run(handle, "PRAGMA cache_size = -65536;"
                       "PRAGMA temp_store = MEMORY;"
                       "PRAGMA foreign_keys = ON;"
                       "PRAGMA trusted_schema = OFF;"
                       "PRAGMA cell_size_check = ON;"
                       "PRAGMA mmap_size = 0"));
    if (options.role == Role::Reader) {
        sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        return run(handle, "PRAGMA query_only = ON");
    }
    ZH_TRY(run(handle, "PRAGMA journal_mode = WAL;"
                       "PRAGMA wal_autocheckpoint = 4000;"
                       "PRAGMA journal_size_limit = 67108864;"
                       "PRAGMA secure_delete = ON"));
    return run(handle,
               options.durability == Durability::Full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
}

Result<> Database::Connection::migrate(const Options& options)
{
    const auto version = pragma(handle, "PRAGMA user_version");
    ZH_TRY(version);
    const auto application = pragma(handle, "PRAGMA application_id");
    ZH_TRY(application);
    const auto known = static_cast<qint64>(options.migrations.size());
    if (*version > known)
        return failure(Error::Code::Corrupt, QStringLiteral("%1 has schema %2, newer than this program's %3")
                                                 .arg(options.file)
                                                 .arg(*version)
                                                 .arg(known));
    if (*version > 0 && *application != options.applicationId)
        return failure(Error::Code::Corrupt, options.file + QStringLiteral(" belongs to another program"));
    if (options.role == Role::Reader)
        return {};
    for (qint64 step = *version; step < known; ++step) {
        const QByteArray marks = "PRAGMA application_id = " + QByteArray::number(options.applicationId) +
                                 "; PRAGMA user_version = " + QByteArray::number(step + 1) + "; COMMIT";
        Result<> done = run(handle, "BEGIN IMMEDIATE");
        if (done)
            done = run(handle, options.migrations[static_cast<size_t>(step)]);
        if (done)
            done = run(handle, marks.constData());
        if (!done) {
            if (!sqlite3_get_autocommit(handle))
                std::ignore = run(handle, "ROLLBACK");
            return done;
        }
    }
    return {};
}

Result<Database> Database::open(Options options)
{
    auto connection = std::make_unique<Connection>();
    if (options.role == Role::Writer) {
        warnOfOldSqlite();
        QDir().mkpath(QFileInfo(options.file).absolutePath());
        ZH_TRY(connection->lock.take(options.file));
    }
    ZH_TRY(connection->connect(options));
    ZH_TRY(connection->unlock(options.key));
    ZH_TRY(connection->configure(options));
    ZH_TRY(connection->migrate(options));
    if (options.role == Role::Writer)
        QFile::setPermissions(options.file, QFile::ReadOwner | QFile::WriteOwner);
    return Database(std::move(connection));
}

Database::Database(std::unique_ptr<Connection> connection) : m(std::move(connection)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

sqlite3* Database::handle() const
{
    return m->handle;
}

Result<> Database::execute(const char* sql)
{
    return run(m->handle, sql);
}

Result<> Database::begin()
{
    return run(m->handle, "BEGIN IMMEDIATE");
}

Result<> Database::commit()
{
    return run(m->handle, "COMMIT");
}

void Database::rollback()
{
    // A full disk or a damaged page has already rolled back by itself.
    if (!sqlite3_get_autocommit(m->handle))
        std::ignore = run(m->handle, "ROLLBACK");
}

int Database::changes() const
{
    return sqlite3_changes(m->handle);
}

Result<> Database::check()
{
    QString answer;
    ZH_TRY(pragma(m->handle, "PRAGMA quick_check(1)", &answer));
    if (answer != QStringLiteral("ok"))
        return failure(Error::Code::Corrupt, answer);
    return {};
}

Result<Transaction> Transaction::begin(Database& database)
{
    ZH_TRY(database.begin());
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database)
        m_database->rollback();
}

Result<> Transaction::commit()
{
    ZH_TRY(m_database->commit());
    m_database = nullptr;
    return {};
}

} // namespace zhihui::store
