#pragma once

#include "domain/Result.h"

#include <QByteArray>
#include <QString>
#include <memory>
#include <span>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace zhihui::store {

/// One step of a schema: statements separated by ';', run in one transaction; its place in the list is `user_version`.
using Migration = const char*;

/// One SQLCipher connection, opened through Qt Sql's SQLite driver; the raw handle stays inside this module. Used by
/// the thread that opened it, only. Exactly one Writer per file in the whole process tree (a lock file says so);
/// readers are read-only.
class Database {
public:
    enum class Role { Writer, Reader };
    enum class Durability {
        Full,   ///< every commit is on disk when it returns: ledgers
        Normal, ///< consistent after a power cut, the newest commits may be missing: replicas
    };
    struct Options {
        QString file;
        QByteArray key; ///< 32 bytes
        Role role = Role::Writer;
        Durability durability = Durability::Full;
        std::span<const Migration> migrations;
        int applicationId = 0;
    };
    /// Fails with Corrupt (damaged, wrong key, newer schema than this program's), Disk, or Denied (another writer holds
    /// it).
    static Result<Database> open(Options options);

    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    Result<> execute(const char* sql);
    Result<> begin(); ///< BEGIN IMMEDIATE
    Result<> commit();
    void rollback();
    /// Rows changed by the last statement.
    int changes() const;
    /// PRAGMA quick_check says ok.
    Result<> check();

private:
    friend class Statement;
    struct Connection;
    explicit Database(std::unique_ptr<Connection> connection);
    sqlite3* handle() const;
    std::unique_ptr<Connection> m;
};

/// A prepared statement, kept for the life of its connection. bind() counts from 1, column() from 0.
class Statement {
public:
    Statement() = default;
    /// A statement that does not compile is a fault of ours: fatal log. A damaged file shows at the first step().
    Statement(Database& database, const char* sql);
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;
    ~Statement();

    Statement& bind(int index, qint64 value);
    Statement& bind(int index, double value);
    Statement& bind(int index, QStringView value);
    Statement& bind(int index, const QByteArray& utf8); ///< as TEXT
    Statement& bindBlob(int index, const QByteArray& bytes);
    Statement& bindNull(int index);

    /// True: a row is there. False: done. Errors are Disk (full, I/O), Conflict (constraint) or Corrupt.
    Result<bool> step();
    /// Steps to the end of a statement without rows, then resets and clears bindings.
    Result<> run();
    void reset();

    qint64 integer(int column) const;
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;

private:
    sqlite3_stmt* m_statement = nullptr;
    sqlite3* m_handle = nullptr;
    int m_failure = 0; ///< SQLite's code when it could not be prepared
};

/// Commits when told to, otherwise rolls back.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();
    Result<> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

} // namespace zhihui::store
