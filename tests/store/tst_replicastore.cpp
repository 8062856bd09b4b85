#include "store/ReplicaStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace zhihui::store;

namespace {

const QString reg = QStringLiteral("reg");
const QString person = QStringLiteral("person");

ReplicaRow row(const QString& id, qint64 seq, const QByteArray& body = "{}")
{
    return {person, id, seq, QStringLiteral("4401"), body};
}

} // namespace

class TestReplicaStore : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<ReplicaStore> m_store;

    QMap<QString, QByteArray> rows()
    {
        QMap<QString, QByteArray> all;
        if (!m_store->eachRow([&all](ReplicaRow&& row) { all.insert(row.id, row.body); }))
            qFatal("rows cannot be read");
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_store = ReplicaStore::open(m_directory->filePath(QStringLiteral("replica.db")), QByteArray(32, 'k')).value();
    }
    void cleanup() { m_store.reset(); }

    void aBodyIsKeptByteForByteWithFieldsNobodyKnows()
    {
        const QByteArray body = R"({ "name":"x",  "future":{"a":[1,2]} })";
        QVERIFY(m_store->put(reg, row(QStringLiteral("a"), 5, body), 1).value());
        QCOMPARE(rows().value(QStringLiteral("a")), body);
    }

    void onlyANewerRowIsTaken()
    {
        QVERIFY(m_store->put(reg, row(QStringLiteral("a"), 5, "new"), 1).value());
        QVERIFY(!m_store->put(reg, row(QStringLiteral("a"), 5, "same"), 1).value());
        QVERIFY(!m_store->put(reg, row(QStringLiteral("a"), 4, "old"), 1).value());
        QCOMPARE(rows().value(QStringLiteral("a")), QByteArray("new"));
    }

    void aDeletedRowStaysAwayWhenAnOlderOneComesLate()
    {
        QVERIFY(m_store->put(reg, row(QStringLiteral("a"), 5), 1).value());
        QVERIFY(m_store->remove(reg, person, QStringLiteral("a"), 7, 1).value());
        QVERIFY(!m_store->put(reg, row(QStringLiteral("a"), 6), 1).value());
        QVERIFY(rows().isEmpty());
        QVERIFY(m_store->put(reg, row(QStringLiteral("a"), 8), 1).value());
    }

    void removingWhatIsNewerOrUnknownChangesNothingVisible()
    {
        QVERIFY(m_store->put(reg, row(QStringLiteral("a"), 5), 1).value());
        QVERIFY(!m_store->remove(reg, person, QStringLiteral("a"), 4, 1).value());
        QVERIFY(!m_store->remove(reg, person, QStringLiteral("b"), 4, 1).value());
        QCOMPARE(rows().size(), 1);
    }

    void theSweepTakesWhatTheSnapshotDidNotMeet()
    {
        for (const auto& [id, seq] : std::initializer_list<std::pair<QString, qint64>>{
                 {QStringLiteral("met"), 1}, {QStringLiteral("gone"), 2}, {QStringLiteral("later"), 99}})
            QVERIFY(m_store->put(reg, row(id, seq), 1).value());
        QVERIFY(m_store->put(QStringLiteral("ops"), {QStringLiteral("alert"), QStringLiteral("x"), 1, {}, "{}"}, 1)
                    .value());
        QVERIFY(!m_store->put(reg, row(QStringLiteral("met"), 1), 2).value());
        const auto gone = m_store->sweep(reg, 2, 50);
        QVERIFY(gone);
        QCOMPARE(*gone, (QList<std::pair<QString, QString>>{{person, QStringLiteral("gone")}}));
        QCOMPARE(rows().size(), 3);
    }

    void agedRowsAreReplacedByWhateverComes()
    {
        QVERIFY(m_store->put(reg, row(QStringLiteral("a"), 500, "old epoch"), 1).value());
        QVERIFY(m_store->age(reg));
        QVERIFY(m_store->put(reg, row(QStringLiteral("a"), 3, "new epoch"), 2).value());
        QCOMPARE(rows().value(QStringLiteral("a")), QByteArray("new epoch"));
    }

    void placesSurviveTheProgram()
    {
        QVERIFY(m_store->setPlace(
            reg, {QStringLiteral("c"), QStringLiteral("p"), QStringLiteral("e"), QStringLiteral("v"), 5, 2, 9}));
        m_store.reset();
        m_store = ReplicaStore::open(m_directory->filePath(QStringLiteral("replica.db")), QByteArray(32, 'k')).value();
        const auto place = m_store->place(reg);
        QCOMPARE(place->cursor, QStringLiteral("c"));
        QCOMPARE(place->pageCursor, QStringLiteral("p"));
        QCOMPARE(place->seq, 5);
        QCOMPARE(place->generation, 2);
        QCOMPARE(place->snapshotSeq, 9);
        QVERIFY(m_store->place(QStringLiteral("ops"))->cursor.isEmpty());
    }

    void onlyANewerPositionIsTaken()
    {
        QVERIFY(
            m_store->putPosition({.person = QStringLiteral("p"), .at = 2, .lat = 23, .lon = 113, .pseq = 8}).value());
        QVERIFY(
            !m_store->putPosition({.person = QStringLiteral("p"), .at = 1, .lat = 24, .lon = 113, .pseq = 7}).value());
        QCOMPARE(m_store->positions()->size(), 1);
        QCOMPARE(m_store->positions()->first().lat, 23.0);
    }
};

QTEST_GUILESS_MAIN(TestReplicaStore)
#include "tst_replicastore.moc"
