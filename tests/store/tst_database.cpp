#include "store/Database.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <array>

using namespace zhihui;
using namespace zhihui::store;

namespace {

constexpr Migration schema1 = "CREATE TABLE word(id TEXT PRIMARY KEY, n INTEGER NOT NULL) STRICT;";
constexpr Migration schema2 = "ALTER TABLE word ADD COLUMN note TEXT; CREATE INDEX word_n ON word(n);";
constexpr Migration broken = "CREATE TABLE half(a); CREATE TABLE half(a);";
constexpr std::array<Migration, 1> one{schema1};
constexpr std::array<Migration, 2> two{schema1, schema2};
constexpr std::array<Migration, 2> withBroken{schema1, broken};

QString firstValue(Database& database, const char* sql)
{
    Statement statement(database, sql);
    const auto row = statement.step();
    return row && *row ? statement.text(0) : QString();
}

} // namespace

class TestDatabase : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_directory;

    QString file() const { return m_directory->filePath(QStringLiteral("a.db")); }
    Database::Options options(std::span<const Migration> migrations, char key = 'k') const
    {
        return {.file = file(),
                .key = QByteArray(32, key),
                .role = Database::Role::Writer,
                .durability = Database::Durability::Full,
                .migrations = migrations,
                .applicationId = 4711};
    }
    Database opened(std::span<const Migration> migrations) const
    {
        auto database = Database::open(options(migrations));
        if (!database)
            qFatal("%s", qPrintable(database.error().detail));
        return std::move(*database);
    }
    QByteArray fileBytes() const
    {
        QFile file(this->file());
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void theFileIsEncryptedBySqlCipher()
    {
        {
            Database database = opened(one);
            QVERIFY(!firstValue(database, "PRAGMA cipher_version").isEmpty());
            QVERIFY(database.execute("INSERT INTO word VALUES('plainly-visible', 1)"));
        }
        const QByteArray bytes = fileBytes();
        QVERIFY(bytes.size() >= 4096);
        QVERIFY(!bytes.startsWith("SQLite format 3"));
        QVERIFY(!bytes.contains("plainly-visible"));
    }

    void theWriterHasTheSettingsOfTheDesign()
    {
        Database database = opened(one);
        QCOMPARE(firstValue(database, "PRAGMA journal_mode"), QStringLiteral("wal"));
        QCOMPARE(firstValue(database, "PRAGMA synchronous"), QStringLiteral("2"));
        QCOMPARE(firstValue(database, "PRAGMA secure_delete"), QStringLiteral("1"));
        QCOMPARE(firstValue(database, "PRAGMA foreign_keys"), QStringLiteral("1"));
        QCOMPARE(firstValue(database, "PRAGMA trusted_schema"), QStringLiteral("0"));
        QCOMPARE(firstValue(database, "PRAGMA application_id"), QStringLiteral("4711"));
    }

    void migrationsRunOnceAndInOrder()
    {
        {
            Database database = opened(one);
            QVERIFY(database.execute("INSERT INTO word VALUES('a', 1)"));
        }
        Database database = opened(two);
        QCOMPARE(firstValue(database, "PRAGMA user_version"), QStringLiteral("2"));
        QVERIFY(database.execute("UPDATE word SET note = 'kept'"));
        QCOMPARE(firstValue(database, "SELECT id || note FROM word"), QStringLiteral("akept"));
    }

    void aFailedMigrationLeavesTheOldSchema()
    {
        {
            opened(one);
        }
        QVERIFY(!Database::open(options(withBroken)));
        Database database = opened(one);
        QCOMPARE(firstValue(database, "PRAGMA user_version"), QStringLiteral("1"));
        QCOMPARE(firstValue(database, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), QStringLiteral("0"));
    }

    void aNewerSchemaIsRefused()
    {
        {
            opened(two);
        }
        const auto database = Database::open(options(one));
        QVERIFY(!database);
        QCOMPARE(database.error().code, Error::Code::Corrupt);
    }

    void anotherProgramsFileIsRefused()
    {
        {
            opened(one);
        }
        auto other = options(one);
        other.applicationId = 1;
        const auto database = Database::open(other);
        QVERIFY(!database);
        QCOMPARE(database.error().code, Error::Code::Corrupt);
    }

    void aSecondWriterIsRefusedWhileTheFirstLives()
    {
        {
            Database first = opened(one);
            const auto second = Database::open(options(one));
            QVERIFY(!second);
            QCOMPARE(second.error().code, Error::Code::Denied);
        }
        QVERIFY(Database::open(options(one)));
    }

    void aReaderReadsBesideTheWriterAndCannotWrite()
    {
        Database writer = opened(one);
        QVERIFY(writer.execute("INSERT INTO word VALUES('a', 7)"));
        auto reading = options(one);
        reading.role = Database::Role::Reader;
        auto reader = Database::open(reading);
        QVERIFY(reader);
        QCOMPARE(firstValue(*reader, "SELECT n FROM word"), QStringLiteral("7"));
        QVERIFY(!reader->execute("DELETE FROM word"));
    }

    void theWrongKeyIsCorrupt()
    {
        {
            opened(one);
        }
        const auto database = Database::open(options(one, 'x'));
        QVERIFY(!database);
        QCOMPARE(database.error().code, Error::Code::Corrupt);
    }

    void aKeyOfAnotherLengthIsRefused()
    {
        auto weak = options(one);
        weak.key = "short";
        QVERIFY(!Database::open(weak));
    }

    void everyFlippedPageIsNoticed()
    {
        {
            Database database = opened(one);
            Statement insert(database, "INSERT INTO word VALUES(?1, ?2)");
            for (int i = 0; i < 2000; ++i)
                QVERIFY(insert.bind(1, QString::number(i).repeated(10)).bind(2, qint64(i)).run());
        }
        const QByteArray whole = fileBytes();
        const qsizetype pages = whole.size() / 4096;
        QVERIFY(pages > 20);
        int noticed = 0;
        for (qsizetype page = 0; page < pages; ++page) {
            QByteArray damaged = whole;
            damaged[page * 4096 + 1234] = char(damaged[page * 4096 + 1234] ^ 4);
            QFile file(this->file());
            QVERIFY(file.open(QFile::WriteOnly | QFile::Truncate));
            file.write(damaged);
            file.close();
            auto database = Database::open(options(one));
            const auto verdict = database ? database->check() : Result<>(std::unexpected(database.error()));
            noticed += !verdict && verdict.error().code == Error::Code::Corrupt;
        }
        QCOMPARE(noticed, int(pages));
    }

    void constraintErrorsAreConflicts()
    {
        Database database = opened(one);
        QVERIFY(database.execute("INSERT INTO word VALUES('a', 1)"));
        Statement insert(database, "INSERT INTO word VALUES(?1, ?2)");
        const auto again = insert.bind(1, QStringLiteral("a")).bind(2, qint64(2)).run();
        QVERIFY(!again);
        QCOMPARE(again.error().code, Error::Code::Conflict);
        QVERIFY(insert.bind(1, QStringLiteral("b")).bind(2, qint64(2)).run());
    }

    void aFullDiskIsADiskErrorAndTheStoreGoesOn()
    {
        Database database = opened(one);
        QVERIFY(database.execute("PRAGMA max_page_count = 12"));
        Statement insert(database, "INSERT INTO word VALUES(?1, 0)");
        Result<> written;
        int stored = 0;
        for (; written && stored < 1000; ++stored)
            written = insert.bind(1, QString::number(stored).repeated(100)).run();
        QVERIFY(!written);
        QCOMPARE(written.error().code, Error::Code::Disk);
        QCOMPARE(firstValue(database, "SELECT count(*) FROM word").toInt(), stored - 1);
    }

    void valuesComeBackAsTheyWereBound()
    {
        Database database = opened(one);
        QVERIFY(database.execute("CREATE TABLE v(a INTEGER, b REAL, c TEXT, d BLOB, e)"));
        Statement insert(database, "INSERT INTO v VALUES(?1, ?2, ?3, ?4, ?5)");
        const QByteArray blob("\0\1\2", 3);
        insert.bind(1, qint64(1) << 62).bind(2, 0.5).bind(3, u"周*明").bindBlob(4, blob).bindNull(5);
        QVERIFY(insert.run());
        QCOMPARE(database.changes(), 1);
        Statement select(database, "SELECT a, b, c, d, e FROM v");
        QVERIFY(select.step().value());
        QCOMPARE(select.integer(0), qint64(1) << 62);
        QCOMPARE(select.real(1), 0.5);
        QCOMPARE(select.text(2), QStringLiteral("周*明"));
        QCOMPARE(select.bytes(3), blob);
        QVERIFY(select.isNull(4));
        QVERIFY(!select.step().value());
    }

    void aTransactionThatIsLeftRollsBack()
    {
        Database database = opened(one);
        {
            auto transaction = Transaction::begin(database);
            QVERIFY(transaction);
            QVERIFY(database.execute("INSERT INTO word VALUES('a', 1)"));
        }
        QCOMPARE(firstValue(database, "SELECT count(*) FROM word"), QStringLiteral("0"));
        auto transaction = Transaction::begin(database);
        QVERIFY(database.execute("INSERT INTO word VALUES('a', 1)"));
        QVERIFY(transaction->commit());
        QCOMPARE(firstValue(database, "SELECT count(*) FROM word"), QStringLiteral("1"));
    }

    void theFileIsForItsOwnerOnly()
    {
        opened(one);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(file()) & others));
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
