#include "contract/EventStream.h"
#include "contract/Page.h"

#include <QTest>

using namespace zhihui::contract;

namespace {

/// Names, ids and data of events in one line each, to compare and to read.
QStringList told(const QList<StreamEvent>& events)
{
    QStringList lines;
    for (const auto& event : events)
        lines << QString::fromUtf8(event.name + '|' + event.id + '|' + event.data);
    return lines;
}

} // namespace

class tst_EventStream : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aStreamIsUnderstood_data();
    void aStreamIsUnderstood();
    void everySplitGivesTheSame_data() { aStreamIsUnderstood_data(); }
    void everySplitGivesTheSame();
    void byteByByteGivesTheSame_data() { aStreamIsUnderstood_data(); }
    void byteByByteGivesTheSame();
    void aCutEventIsNeverDelivered();
    void dataSurvivesTheRoundTrip_data();
    void dataSurvivesTheRoundTrip();
    void anEndlessEventOverflowsAndGivesNothing();
};

void tst_EventStream::aStreamIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("events");
    const auto row = [](const char* name, const QByteArray& bytes, const QStringList& events) {
        QTest::newRow(name) << bytes << events;
    };
    const QByteArray two = "event: page\nid: c1\ndata: a\ndata: b\n\nevent: hb\ndata: {}\n\n";
    const QStringList twoTold{QStringLiteral("page|c1|a\nb"), QStringLiteral("hb|c1|{}")};
    row("LF", two, twoTold);
    row("CR", QByteArray(two).replace('\n', '\r'), twoTold);
    row("CRLF", QByteArray(two).replace("\n", "\r\n"), twoTold);
    row("mixed", "event: page\r\nid: c1\ndata: a\rdata: b\r\n\nevent: hb\rdata: {}\n\r\n", twoTold);
    row("BOM", "\xEF\xBB\xBF" + two, twoTold);
    row("BOM only at the start",
        "data: a\n\n\xEF\xBB\xBF"
        "data: b\n\n",
        {QStringLiteral("message||a")});
    row("comments", ": hello\n\n:\ndata: a\n: between\n\n", {QStringLiteral("message||a")});
    row("no name", "data: a\n\n", {QStringLiteral("message||a")});
    row("name without data", "event: page\n\ndata: a\n\n", {QStringLiteral("message||a")});
    row("empty data", "data\n\ndata:\ndata:\n\n", {QStringLiteral("message||"), QStringLiteral("message||\n")});
    row("one space only", "data:  a\n\ndata:b\n\n", {QStringLiteral("message|| a"), QStringLiteral("message||b")});
    row("unknown fields", "retry: 10\nother: x\ndata: a\n\n", {QStringLiteral("message||a")});
    row("colons in data", "data: {\"a\":1}\n\n", {QStringLiteral("message||{\"a\":1}")});
    row("id with NUL", QByteArray("id: a\ndata: 1\n\nid: b\0c\ndata: 2\n\n", 32),
        {QStringLiteral("message|a|1"), QStringLiteral("message|a|2")});
    row("id reset", "id: a\ndata: 1\n\nid\ndata: 2\n\n", {QStringLiteral("message|a|1"), QStringLiteral("message||2")});
    row("Chinese", "data: 荔湾区\n\n", {QStringLiteral("message||荔湾区")});
    row("unfinished", "data: a\n\ndata: b\n", {QStringLiteral("message||a")});
    row("nothing", "", {});
}

void tst_EventStream::aStreamIsUnderstood()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, events);
    QCOMPARE(told(EventStream().feed(bytes)), events);
}

void tst_EventStream::everySplitGivesTheSame()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, events);
    for (qsizetype at = 0; at <= bytes.size(); ++at) {
        EventStream stream;
        auto got = stream.feed(bytes.first(at));
        got += stream.feed(bytes.sliced(at));
        QCOMPARE(told(got), events);
    }
}

void tst_EventStream::byteByByteGivesTheSame()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QStringList, events);
    EventStream stream;
    QList<StreamEvent> got;
    for (qsizetype at = 0; at < bytes.size(); ++at)
        got += stream.feed(QByteArrayView(bytes).sliced(at, 1));
    QCOMPARE(told(got), events);
}

void tst_EventStream::aCutEventIsNeverDelivered()
{
    const QByteArray whole = "event: page\nid: c1\ndata: a\ndata: b\n\n";
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY(EventStream().feed(whole.first(length)).isEmpty());
    QCOMPARE(EventStream().feed(whole).size(), 1);
}

void tst_EventStream::dataSurvivesTheRoundTrip_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("line") << QByteArray("a");
    QTest::newRow("ends with LF") << QByteArray("a\n");
    QTest::newRow("only LF") << QByteArray("\n\n");
    QTest::newRow("leading space") << QByteArray(" a\n  b");
    QTest::newRow("looks like fields") << QByteArray("event: x\n: y\n\nid: z");
}

void tst_EventStream::dataSurvivesTheRoundTrip()
{
    QFETCH(const QByteArray, data);
    const auto events = EventStream().feed(toBytes(StreamEvent{"page", "c", data}));
    QCOMPARE(events.size(), 1);
    QCOMPARE(events[0].data, data);
    QCOMPARE(events[0].name, "page");
    QCOMPARE(events[0].id, "c");
}

void tst_EventStream::anEndlessEventOverflowsAndGivesNothing()
{
    EventStream stream;
    const QByteArray chunk(1024 * 1024, 'x');
    stream.feed("data: a\n\ndata: ");
    for (qsizetype sent = 0; sent < maxPageBytes; sent += chunk.size()) {
        QVERIFY(!stream.overflowed());
        QVERIFY(stream.feed(chunk).isEmpty());
    }
    QVERIFY(stream.overflowed());
    QVERIFY(stream.feed("\n\ndata: b\n\n").isEmpty());
}

QTEST_GUILESS_MAIN(tst_EventStream)
#include "tst_EventStream.moc"
