#include "domain/Uuid.h"

#include <QSet>
#include <QTest>
#include <QUuid>

using namespace zhihui;

class tst_Uuid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void laterSortsLater();
    void theTimeIsInTheFirst48Bits();
    void itIsOfVersion7();
    void twoOfOneMillisecondDiffer();
};

void tst_Uuid::laterSortsLater()
{
    Instant at = fromMillis(1795406400000);
    QString last = uuid7(at);
    // Steps that carry into every part of the time, up to its upper 32 bits.
    for (const auto step : {1ms, 255ms, 65'536ms, 16'777'216ms, 4'294'967'296ms}) {
        at += step;
        const QString next = uuid7(at);
        QVERIFY2(last < next, qPrintable(last + u' ' + next));
        last = next;
    }
}

void tst_Uuid::theTimeIsInTheFirst48Bits()
{
    const QString id = uuid7(fromMillis(0x0123456789ab));
    QVERIFY2(id.startsWith(u"01234567-89ab-7"), qPrintable(id));
}

void tst_Uuid::itIsOfVersion7()
{
    const QString text = uuid7(fromMillis(1795406400000));
    QCOMPARE(QUuid::fromString(text).variant(), QUuid::DCE);
    QCOMPARE(text.at(14), u'7');
}

void tst_Uuid::twoOfOneMillisecondDiffer()
{
    QSet<QString> ids;
    for (int i = 0; i < 1000; ++i)
        ids.insert(uuid7(fromMillis(1795406400000)));
    QCOMPARE(ids.size(), 1000);
}

QTEST_GUILESS_MAIN(tst_Uuid)
#include "tst_Uuid.moc"
