#include "store/LedgerStore.h"

#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace zhihui::store;

namespace {

LedgerEntry entry(qint64 n)
{
    return {.n = n,
            .id = QStringLiteral("id-%1").arg(n),
            .target = QStringLiteral("A-1"),
            .hash = QStringLiteral("hash-%1").arg(n),
            .body = "{}",
            .outcome = std::nullopt};
}

} // namespace

class TestLedgerStore : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<LedgerStore> m_ledger;

    void reopen(const QString& freshDevice)
    {
        m_ledger.reset();
        m_ledger =
            LedgerStore::open(m_directory->filePath(QStringLiteral("ledger.db")), QByteArray(32, 'k'), freshDevice)
                .value();
    }
    QList<qint64> numbers(const Result<QList<LedgerEntry>>& entries)
    {
        QList<qint64> list;
        for (const LedgerEntry& one : *entries)
            list.append(one.n);
        return list;
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        reopen(QStringLiteral("device"));
        for (qint64 n = 1; n <= 4; ++n)
            QVERIFY(m_ledger->append(entry(n)));
    }
    void cleanup() { m_ledger.reset(); }

    void theDeviceKeepsItsIdentity()
    {
        reopen(QStringLiteral("another"));
        QCOMPARE(m_ledger->identity().device, QStringLiteral("device"));
        QCOMPARE(m_ledger->identity().incarnation, 1);
    }

    void unsentIsWhatIsNotAcknowledgedInOrder()
    {
        QVERIFY(m_ledger->acknowledge(
            2, {{1, {}}, {2, {.kind = 2, .seq = 9, .code = QStringLiteral("taken"), .title = {}}}}));
        reopen({});
        QCOMPARE(numbers(m_ledger->unsent(100)), (QList<qint64>{3, 4}));
        QCOMPARE(numbers(m_ledger->unsent(1)), (QList<qint64>{3}));
        QCOMPARE(m_ledger->unsettled()->at(1).outcome->code, QStringLiteral("taken"));
        QVERIFY(!m_ledger->unsettled()->at(2).outcome);
    }

    void unsentIsBoundedInBytesButNeverEmpty()
    {
        const qsizetype one = entry(1).body.size();
        QCOMPARE(numbers(m_ledger->unsent(100, one * 3)), (QList<qint64>{1, 2, 3}));
        QCOMPARE(numbers(m_ledger->unsent(100, one * 3 - 1)), (QList<qint64>{1, 2}));
        QCOMPARE(numbers(m_ledger->unsent(100, 0)), (QList<qint64>{1}));
    }

    void theFirstOutcomeStays()
    {
        QVERIFY(m_ledger->acknowledge(1, {{1, {.kind = 0, .seq = 9, .code = {}, .title = {}}}}));
        QVERIFY(m_ledger->acknowledge(1, {{1, {.kind = 1, .seq = 9, .code = {}, .title = {}}}}));
        QCOMPARE(m_ledger->unsettled()->first().outcome->kind, 0);
    }

    void settledCommandsStayInTheLedgerButNotInTheList()
    {
        QVERIFY(m_ledger->settle({1, 3}));
        QCOMPARE(numbers(m_ledger->unsettled()), (QList<qint64>{2, 4}));
        QCOMPARE(m_ledger->hashOf(3).value(), QStringLiteral("hash-3"));
        QCOMPARE(m_ledger->newest()->n, 4);
    }

    void aRewindSendsTheRestAgain()
    {
        QVERIFY(m_ledger->acknowledge(4, {{1, {}}, {2, {}}, {3, {}}, {4, {}}}));
        QVERIFY(m_ledger->settle({1, 2, 3, 4}));
        QVERIFY(m_ledger->rewind(2));
        QCOMPARE(numbers(m_ledger->unsent(100)), (QList<qint64>{3, 4}));
        QCOMPARE(numbers(m_ledger->unsettled()), (QList<qint64>{3, 4}));
    }

    void aNewIncarnationNumbersFromOneAgain()
    {
        LedgerEntry first = entry(3);
        first.n = 1;
        QVERIFY(m_ledger->reincarnate({first}));
        reopen({});
        QCOMPARE(m_ledger->identity().incarnation, 2);
        QCOMPARE(m_ledger->unsent(100)->size(), 1);
        QCOMPARE(m_ledger->unsent(100)->first().id, QStringLiteral("id-3"));
        QCOMPARE(m_ledger->newest()->n, 1);
    }
};

QTEST_GUILESS_MAIN(TestLedgerStore)
#include "tst_ledgerstore.moc"
