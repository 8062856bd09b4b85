#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QList>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

/// What the same rows cost with nothing around them: one table, one prepared statement, one transaction, straight on
/// the C interface. Arguments: file with a row a line as "type TAB id TAB body", folder, "cipher" or "plain"; prints
/// "rows milliseconds".
namespace {

void check(int code, sqlite3* db)
{
    if (code == SQLITE_OK || code == SQLITE_DONE)
        return;
    std::fprintf(stderr, "%s\n", sqlite3_errmsg(db));
    std::exit(1);
}

void bindText(sqlite3_stmt* insert, int index, const QByteArray& text)
{
    sqlite3_bind_text(insert, index, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 4)
        return 2;
    QFile in(QString::fromLocal8Bit(argv[1]));
    if (!in.open(QIODevice::ReadOnly))
        return 2;
    const QList<QByteArray> lines = in.readAll().split('\n');
    const QByteArray file = QByteArray(argv[2]) + "/" + argv[3] + ".db";
    QFile::remove(QString::fromLocal8Bit(file));

    sqlite3* db = nullptr;
    sqlite3_open(file.constData(), &db);
    if (QByteArray(argv[3]) == "cipher")
        check(sqlite3_exec(db, ("PRAGMA key = \"x'" + QByteArray(64, 'b') + "'\"").constData(), nullptr, nullptr,
                           nullptr),
              db);
    check(sqlite3_exec(
              db,
              "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;"
              "CREATE TABLE row (type TEXT, id TEXT, seq INTEGER, body TEXT, PRIMARY KEY (type, id)) WITHOUT ROWID",
              nullptr, nullptr, nullptr),
          db);
    QElapsedTimer timer;
    timer.start();
    check(sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), db);
    sqlite3_stmt* insert = nullptr;
    check(sqlite3_prepare_v2(db, "INSERT INTO row VALUES (?1, ?2, ?3, ?4)", -1, &insert, nullptr), db);
    int rows = 0;
    for (const QByteArray& line : lines) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() != 3)
            continue;
        bindText(insert, 1, fields[0]);
        bindText(insert, 2, fields[1]);
        sqlite3_bind_int(insert, 3, ++rows);
        bindText(insert, 4, fields[2]);
        check(sqlite3_step(insert), db);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    check(sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr), db);
    std::printf("%d %lld\n", rows, static_cast<long long>(timer.elapsed()));
    sqlite3_close(db);
    return 0;
}
