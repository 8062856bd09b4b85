#include "sync/Backoff.h"

#include <QTest>

using namespace zhihui;
using namespace zhihui::sync;

class TestBackoff : public QObject {
    Q_OBJECT
private:
    const Backoff::Steady m_start{};

private Q_SLOTS:
    void itDoublesUpToAMinute()
    {
        Backoff backoff([] { return 1.0; });
        for (const auto expected : {500ms, 1000ms, 2000ms, 4000ms, 8000ms, 16000ms, 32000ms, 60000ms, 60000ms})
            QCOMPARE(backoff.next(m_start), Milliseconds(expected));
    }

    void itIsJitteredFromZero()
    {
        Backoff backoff([] { return 0.0; });
        for (int i = 0; i < 40; ++i)
            QCOMPARE(backoff.next(m_start), 0ms);
    }

    void aShortSuccessDoesNotStartAgain()
    {
        Backoff backoff([] { return 1.0; });
        backoff.next(m_start);
        backoff.succeeded(m_start);
        QCOMPARE(backoff.next(m_start + 59s), 1000ms);
    }

    void aHealthyMinuteStartsAgain()
    {
        Backoff backoff([] { return 1.0; });
        backoff.next(m_start);
        backoff.next(m_start);
        backoff.succeeded(m_start);
        backoff.succeeded(m_start + 30s);
        QCOMPARE(backoff.next(m_start + 60s), 500ms);
    }

    void theRealOneStaysWithinItsBounds()
    {
        Backoff backoff;
        for (int i = 0; i < 1000; ++i) {
            const Milliseconds wait = backoff.next(m_start);
            QVERIFY(wait >= 0ms && wait <= 60s);
        }
    }
};

QTEST_GUILESS_MAIN(TestBackoff)
#include "tst_backoff.moc"
