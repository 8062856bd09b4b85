#include "province/AccessLog.h"

#include <QRandomGenerator>
#include <QTest>

using namespace zhihui;
using namespace zhihui::province;
using namespace Qt::StringLiterals;

namespace {

QList<store::AccessRow> chainOf(int count)
{
    QList<store::AccessRow> rows;
    QString previous;
    for (int n = 1; n <= count; ++n) {
        store::AccessRow row{n,
                             fromMillis(1795406400000 + n * 1000),
                             u"u-%1"_s.arg(n % 5),
                             n % 3 ? u"file"_s : u"search"_s,
                             u"P-%1"_s.arg(n),
                             u"supervision : 走访%1"_s.arg(n),
                             {}};
        row.hash = accessHash(row, previous);
        previous = row.hash;
        rows.append(row);
    }
    return rows;
}

bool isIntact(const QList<store::AccessRow>& rows)
{
    AccessChain chain({});
    for (const auto& row : rows)
        chain.take(row);
    return chain.isIntact();
}

/// Another text of the same kind: one sign changed, put in or taken out.
void spoil(QString& text, QRandomGenerator& dice)
{
    const qsizetype at = text.isEmpty() ? 0 : dice.bounded(static_cast<int>(text.size()));
    switch (text.isEmpty() ? 1 : dice.bounded(3)) {
    case 0:
        text[at] = QChar(text.at(at).unicode() ^ 1);
        break;
    case 1:
        text.insert(at, u'x');
        break;
    default:
        text.remove(at, 1);
    }
}

/// Changes one thing somewhere; what was done, in words.
QString tamper(QList<store::AccessRow>& rows, QRandomGenerator& dice)
{
    const qsizetype at = dice.bounded(static_cast<int>(rows.size()));
    store::AccessRow& row = rows[at];
    switch (dice.bounded(10)) {
    case 0:
        row.at += Milliseconds(1 + dice.bounded(100000));
        return u"another time"_s;
    case 1:
        spoil(row.user, dice);
        return u"another account"_s;
    case 2:
        spoil(row.act, dice);
        return u"another act"_s;
    case 3:
        spoil(row.subject, dice);
        return u"another subject"_s;
    case 4:
        spoil(row.reason, dice);
        return u"another reason"_s;
    case 5:
        spoil(row.hash, dice);
        return u"another hash"_s;
    case 6:
        row.n += 1 + dice.bounded(3);
        return u"another number"_s;
    case 7:
        if (at + 1 == rows.size()) // what is cut off at the end is seen by nobody who has not seen it before
            return tamper(rows, dice);
        rows.removeAt(at);
        return u"taken out"_s;
    case 8: {
        store::AccessRow forged = row;
        spoil(forged.reason, dice);
        forged.hash = accessHash(forged, at > 0 ? rows.at(at - 1).hash : QString());
        rows.insert(at, forged);
        return u"put in"_s;
    }
    default:
        if (at + 1 == rows.size())
            return tamper(rows, dice);
        rows.swapItemsAt(at, at + 1);
        return u"in another order"_s;
    }
}

} // namespace

class tst_AccessChain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anUntouchedLogIsIntact();
    void aPartOfItIsIntactFromTheEntryBefore();
    void everyTamperingIsFound();
    void anEntryWithItsHashMadeAnewIsFoundByTheNext();
};

void tst_AccessChain::anUntouchedLogIsIntact()
{
    QVERIFY(isIntact({}));
    QVERIFY(isIntact(chainOf(1)));
    QVERIFY(isIntact(chainOf(500)));
}

void tst_AccessChain::aPartOfItIsIntactFromTheEntryBefore()
{
    const auto rows = chainOf(20);
    AccessChain chain(rows.at(9));
    for (const auto& row : rows.sliced(10))
        QVERIFY(chain.take(row));
    AccessChain wrong(rows.at(8));
    QVERIFY(!wrong.take(rows.at(10)));
}

void tst_AccessChain::everyTamperingIsFound()
{
    const auto rows = chainOf(40);
    QRandomGenerator dice(20261125);
    for (int turn = 0; turn < 10000; ++turn) {
        auto changed = rows;
        const QString what = tamper(changed, dice);
        QVERIFY2(!isIntact(changed), qPrintable(u"turn %1: %2"_s.arg(turn).arg(what)));
    }
}

void tst_AccessChain::anEntryWithItsHashMadeAnewIsFoundByTheNext()
{
    auto rows = chainOf(10);
    rows[4].reason = u"something else"_s;
    rows[4].hash = accessHash(rows.at(4), rows.at(3).hash);
    QVERIFY(!isIntact(rows));
}

QTEST_GUILESS_MAIN(tst_AccessChain)
#include "tst_AccessChain.moc"
