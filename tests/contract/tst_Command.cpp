#include "fakes/Samples.h"

#include <QTest>

using namespace zhihui;
using namespace zhihui::contract;
using namespace Qt::StringLiterals;

class tst_Command : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHashIsTheOneOthersCompute();
    void theHashSurvivesTheWire();
    void everyFieldIsInTheHash_data();
    void everyFieldIsInTheHash();
    void theChainIsBrokenByAChangedLink();
    void aPictureCountsByItsHash();
};

void tst_Command::theHashIsTheOneOthersCompute()
{
    // Computed apart: sha256(previous + json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False)).
    QCOMPARE(hashOf(samples::command()), u"6f1592b8fb3ab79a54fe567cf39611152e25b9299cd636dbe18efc74aa74f3a1"_s);
}

void tst_Command::theHashSurvivesTheWire()
{
    Command command = samples::command();
    command.body = {{u"lat"_s, 23.1075}, {u"lon"_s, 113.0}, {u"text"_s, u"\"引号\" \\ \n 换行"_s}};
    const auto text = QJsonDocument(toJson(command)).toJson(QJsonDocument::Indented);
    const auto again = readCommand(QJsonDocument::fromJson(text).object());
    QVERIFY(again);
    QCOMPARE(*again, command);
    QCOMPARE(hashOf(*again), hashOf(command));
}

void tst_Command::everyFieldIsInTheHash_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("id") << u"id"_s << QJsonValue(u"other"_s);
    QTest::newRow("n") << u"n"_s << QJsonValue(2);
    QTest::newRow("previous") << u"previous"_s << QJsonValue(QString(64, u'1'));
    QTest::newRow("type") << u"type"_s << QJsonValue(u"alert.hold"_s);
    QTest::newRow("target") << u"target"_s << QJsonValue(u"A-2"_s);
    QTest::newRow("base") << u"base"_s << QJsonValue(1);
    QTest::newRow("at") << u"at"_s << QJsonValue(u"2026-11-23T00:00:00.001Z"_s);
    QTest::newRow("by") << u"by"_s << QJsonValue(u"u-2"_s);
    QTest::newRow("body") << u"body"_s << QJsonValue(QJsonObject{{u"cause"_s, u"drift"_s}});
}

void tst_Command::everyFieldIsInTheHash()
{
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    QJsonObject object = toJson(samples::command());
    QCOMPARE(hashOf(*readCommand(object)), hashOf(samples::command()));
    object.insert(field, value);
    QVERIFY(hashOf(*readCommand(object)) != hashOf(samples::command()));
}

void tst_Command::theChainIsBrokenByAChangedLink()
{
    Command first = samples::command(1);
    const Command second = samples::command(2, hashOf(first));
    QCOMPARE(second.previous, hashOf(first));
    first.body.insert(u"result"_s, u"改过"_s);
    QVERIFY(second.previous != hashOf(first));
}

void tst_Command::aPictureCountsByItsHash()
{
    Command command = samples::command();
    command.type = u"supervision.still"_s;
    command.body = {{u"still"_s, toJson(samples::still())}, {u"jpeg"_s, QString(1000, u'A')}};
    const Command kept = withoutPicture(command);
    QVERIFY(QJsonDocument(toJson(kept)).toJson().size() < 1500);
    QCOMPARE(hashOf(kept), hashOf(command));
    QCOMPARE(withoutPicture(kept), kept);
    Command other = command;
    other.body.insert(u"jpeg"_s, QString(1000, u'B'));
    QVERIFY(hashOf(other) != hashOf(command));
    QCOMPARE(withoutPicture(samples::command()), samples::command());
}

QTEST_GUILESS_MAIN(tst_Command)
#include "tst_Command.moc"
