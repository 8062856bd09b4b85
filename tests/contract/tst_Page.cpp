#include "contract/EventStream.h"
#include "contract/Page.h"

#include <QCryptographicHash>
#include <QTest>

using namespace zhihui;
using namespace zhihui::contract;

namespace {

QByteArray samplePage()
{
    PageWriter writer(u"ops", u"7c1e", u"a91f", 10);
    writer.beginGroup(2);
    writer.put(u"alert", u"A-1", 11, u"440103001", R"({"id":"A-1","note":"\"k\":\"end\""})");
    writer.del(u"order", u"O-\"9\"", 12);
    writer.beginGroup(1);
    writer.out(u"check", u"C-9", 13);
    return writer.finish(u"djE6MTM", 13, 20, true);
}

/// `text` with a checksum that fits it, so that what is wrong with it must be found by another rule.
QByteArray resigned(const QByteArray& text)
{
    const auto at = text.lastIndexOf(",\"sum\":");
    const QByteArray body = text.first(at);
    return body + ",\"sum\":\"" + QCryptographicHash::hash(body, QCryptographicHash::Sha256).first(8).toHex() + "\"}\n";
}

QByteArray replaced(const QByteArray& from, const QByteArray& to)
{
    QByteArray text = samplePage();
    const auto at = text.indexOf(from);
    return at < 0 ? QByteArray() : resigned(text.replace(at, from.size(), to));
}

} // namespace

class tst_Page : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void anEmptyPageMovesTheCursor();
    void aCutAnywhereIsRefused();
    void anyFlippedBitIsRefused();
    void aBrokenRuleIsRefusedInSpiteOfAGoodChecksum_data();
    void aBrokenRuleIsRefusedInSpiteOfAGoodChecksum();
    void aWrongChecksumIsRefused();
    void textAfterTheEndIsRefused();
    void swappedLinesAreRefused();
    void aPageOverTheLimitIsRefused();
    void aPageTravelsAsOneEvent();
};

void tst_Page::whatIsWrittenIsRead()
{
    const auto page = readPage(samplePage());
    QVERIFY2(page, qPrintable(page ? QString() : page.error().detail));
    QCOMPARE(page->feed, QStringLiteral("ops"));
    QCOMPARE(page->epoch, QStringLiteral("7c1e"));
    QCOMPARE(page->view, QStringLiteral("a91f"));
    QCOMPARE(page->from, 10);
    QCOMPARE(page->next, QStringLiteral("djE6MTM"));
    QCOMPARE(page->seq, 13);
    QCOMPARE(page->head, 20);
    QVERIFY(page->more);
    QCOMPARE(page->rowCount(), 3);
    QCOMPARE(page->groups.size(), 2);
    const Row& put = page->groups[0][0];
    QCOMPARE(put.kind, Row::Kind::Put);
    QCOMPARE(put.scope, QStringLiteral("440103001"));
    QCOMPARE(put.body, R"({"id":"A-1","note":"\"k\":\"end\""})");
    QCOMPARE(page->groups[0][1].kind, Row::Kind::Del);
    QCOMPARE(page->groups[0][1].id, QStringLiteral("O-\"9\""));
    QCOMPARE(page->groups[1][0].kind, Row::Kind::Out);
    QCOMPARE(page->groups[1][0].seq, 13);
}

void tst_Page::anEmptyPageMovesTheCursor()
{
    const auto page = readPage(PageWriter(u"reg", u"e", u"v", 5).finish(u"next", 9, 9, false));
    QVERIFY(page);
    QCOMPARE(page->rowCount(), 0);
    QCOMPARE(page->seq, 9);
}

void tst_Page::aCutAnywhereIsRefused()
{
    const QByteArray whole = samplePage();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        const auto page = readPage(whole.first(length));
        QVERIFY2(!page, qPrintable(QString::number(length)));
        QCOMPARE(page.error().code, Error::Code::Corrupt);
    }
    QVERIFY(readPage(whole));
}

void tst_Page::anyFlippedBitIsRefused()
{
    const QByteArray whole = samplePage();
    for (qsizetype i = 0; i < whole.size(); ++i) {
        for (int bit = 0; bit < 8; ++bit) {
            QByteArray flipped = whole;
            flipped[i] = static_cast<char>(flipped[i] ^ (1 << bit));
            QVERIFY2(!readPage(flipped), qPrintable(QStringLiteral("byte %1 bit %2").arg(i).arg(bit)));
        }
    }
}

void tst_Page::aBrokenRuleIsRefusedInSpiteOfAGoodChecksum_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    const QByteArray whole = samplePage();
    const auto header = whole.first(whole.indexOf('\n') + 1);
    const auto row = [](const char* name, const QByteArray& text, const QString& reason) {
        QTest::newRow(name) << text << reason;
    };
    row("fewer rows than n", replaced(R"("n":3)", R"("n":4)"), QStringLiteral("3 rows arrived"));
    row("a row is missing",
        replaced("{\"k\":\"grp\",\"n\":1}\n{\"k\":\"out\",\"t\":\"check\",\"id\":\"C-9\",\"seq\":13}\n", ""),
        QStringLiteral("2 rows arrived"));
    row("unknown kind", replaced(R"("k":"del")", R"("k":"mov")"), QStringLiteral("unknown record mov"));
    row("seq at from", replaced(R"("seq":11)", R"("seq":10)"), QStringLiteral("not after 10"));
    row("seq below from", replaced(R"("seq":11)", R"("seq":-1)"), QStringLiteral("not after 10"));
    row("seq as text", replaced(R"("seq":11)", R"("seq":"11")"), {});
    row("group too short", replaced(R"("n":1)", R"("n":2)"), QStringLiteral("short of 1"));
    row("group inside a group", replaced(R"("n":2)", R"("n":3)"), QStringLiteral("short of 1"));
    row("row outside a group", replaced(R"("n":2)", R"("n":1)"), QStringLiteral("outside a group"));
    row("group of nothing", replaced(R"("n":2)", R"("n":0)"), QStringLiteral("group of 0"));
    row("no header", resigned(whole.sliced(header.size())), QStringLiteral("header is missing"));
    row("two headers", resigned(header + whole), QStringLiteral("unknown record hdr"));
    row("no feed", replaced(R"("feed":"ops",)", ""), {});
    row("no scope", replaced(R"("sc":"440103001",)", ""), {});
    row("body is no object", replaced(R"("d":{"id":"A-1","note":"\"k\":\"end\""})", R"("d":7)"), {});
    row("no next", replaced(R"("next":"djE6MTM",)", ""), {});
    row("an empty line", replaced("\n{\"k\":\"del\"", "\n\n{\"k\":\"del\""), {});
    row("html", "<html><body>sign in</body></html>\n", {});
    row("deep nesting", QByteArray(100'000, '[') + '\n', {});
}

void tst_Page::aBrokenRuleIsRefusedInSpiteOfAGoodChecksum()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, reason);
    QVERIFY(!text.isEmpty());
    const auto page = readPage(text);
    QVERIFY(!page);
    QCOMPARE(page.error().code, Error::Code::Corrupt);
    QVERIFY2(page.error().detail.contains(reason), qPrintable(page.error().detail));
    // Control: signing again is not what made it wrong.
    QVERIFY(readPage(resigned(samplePage())));
}

void tst_Page::aWrongChecksumIsRefused()
{
    QByteArray text = samplePage();
    text.replace("\"next\":\"djE6MTM\"", "\"next\":\"djE6MTN\"");
    const auto page = readPage(text);
    QVERIFY(!page);
    QVERIFY(page.error().detail.contains(QStringLiteral("checksum is wrong")));
}

void tst_Page::textAfterTheEndIsRefused()
{
    QVERIFY(!readPage(samplePage() + samplePage()));
    QVERIFY(!readPage(samplePage() + '\n'));
    QVERIFY(!readPage(samplePage() + ' '));
}

void tst_Page::swappedLinesAreRefused()
{
    auto lines = samplePage().split('\n');
    lines.swapItemsAt(2, 3);
    QVERIFY(!readPage(lines.join('\n')));
}

void tst_Page::aPageOverTheLimitIsRefused()
{
    const auto page = readPage(QByteArray(maxPageBytes + 1, '\n'));
    QVERIFY(!page);
    QVERIFY(page.error().detail.contains(QStringLiteral("over the limit")));
}

void tst_Page::aPageTravelsAsOneEvent()
{
    const QByteArray text = samplePage();
    const auto events = EventStream().feed(toBytes(StreamEvent{"page", "djE6MTM", text}));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].data, text);
    QVERIFY(readPage(events[0].data));
}

QTEST_GUILESS_MAIN(tst_Page)
#include "tst_Page.moc"
