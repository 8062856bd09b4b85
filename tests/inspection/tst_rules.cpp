#include "Office.h"

#include <QJsonDocument>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;

/// The dated files: check lists and the room dictionary.
class tst_Rules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theAdmonitionListIsTheNineOfTheOffice();
    void everyWatchedKindHasAList();
    void aBadCheckListIsNamed_data();
    void aBadCheckListIsNamed();
    void aBadDictionaryIsNamed_data();
    void aBadDictionaryIsNamed();
    void anUnknownKindIsNotWatched();
    void pointsOfWhatWasAnsweredCount_data();
    void pointsOfWhatWasAnsweredCount();
};

void tst_Rules::theAdmonitionListIsTheNineOfTheOffice()
{
    const auto lists = checklists();
    QStringList texts;
    for (const auto& point : lists.of(u"admonition"_s))
        texts.append(point.text.zh);
    QCOMPARE(texts,
             QStringList({u"两名以上工作人员在场"_s, u"执法记录仪开启"_s, u"训诫书当面宣读"_s, u"对象陈述意见已记录"_s,
                          u"画面清晰、时间准确"_s, u"标识规范"_s, u"见证人签字"_s, u"设施完好"_s, u"保密要求"_s}));
    QVERIFY(!lists.verified);
}

void tst_Rules::everyWatchedKindHasAList()
{
    for (const auto& kind : roomDictionary().kinds)
        if (kind.watch)
            QVERIFY2(!checklists().of(kind.code).isEmpty(), qPrintable(kind.code));
}

void tst_Rules::aBadCheckListIsNamed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    QTest::newRow("no version") << QByteArray("\"version\"") << QByteArray("\"v\"") << u"version"_s;
    QTest::newRow("no source") << QByteArray("\"source\"") << QByteArray("\"s\"") << u"source"_s;
    QTest::newRow("no mark") << QByteArray("\"verified\"") << QByteArray("\"v\"") << u"verified"_s;
    QTest::newRow("no general list") << QByteArray("\"general\"") << QByteArray("\"g\"") << u"lists.general"_s;
    QTest::newRow("no days") << QByteArray("[3, 5") << QByteArray("[0, 5") << u"deadlineDays"_s;
    QTest::newRow("default not offered") << QByteArray("DefaultDays\": 7") << QByteArray("DefaultDays\": 8")
                                         << u"deadlineDefaultDays"_s;
    QTest::newRow("no points") << QByteArray("on\", \"points\": 12") << QByteArray("on\", \"points\": 0")
                               << u"lists.admonition[1].points"_s;
    QTest::newRow("no code") << QByteArray("\"code\": \"recorder\"") << QByteArray("\"code\": \"\"")
                             << u"lists.admonition[1].code"_s;
    QTest::newRow("code twice") << QByteArray("\"code\": \"recorder\"") << QByteArray("\"code\": \"two-officers\"")
                                << u"lists.admonition[1].code"_s;
    QTest::newRow("no words") << QByteArray("执法记录仪开启") << QByteArray() << u"lists.admonition[1].zh"_s;
    QTest::newRow("no json") << QByteArray("{") << QByteArray("[") << u"version"_s;
}

void tst_Rules::aBadCheckListIsNamed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    QByteArray json = ruleFile(u"checklists-2026-11.json"_s);
    QVERIFY(json.contains(from));
    const qsizetype at = json.indexOf(from);
    json.replace(at, from.size(), to);
    const auto read = inspection::readChecklists(json);
    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
}

void tst_Rules::aBadDictionaryIsNamed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("named");
    QTest::newRow("no version") << QByteArray("\"version\"") << QByteArray("\"v\"") << u"version"_s;
    QTest::newRow("zone unknown") << QByteArray("\"zone\": \"general\"") << QByteArray("\"zone\": \"attic\"")
                                  << u"rooms[0] office-meeting"_s;
    QTest::newRow("watch left out") << QByteArray("\"watch\": true") << QByteArray("\"w\": true")
                                    << u"rooms[0] office-meeting"_s;
    QTest::newRow("code twice") << QByteArray("\"code\": \"command\"") << QByteArray("\"code\": \"office-meeting\"")
                                << u"rooms[1] office-meeting"_s;
}

void tst_Rules::aBadDictionaryIsNamed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, named);
    QByteArray json = ruleFile(u"rooms-2026-11.json"_s);
    QVERIFY(json.contains(from));
    json.replace(json.indexOf(from), from.size(), to);
    const auto read = inspection::readRoomDictionary(json);
    QVERIFY(!read);
    QVERIFY2(read.error().detail.contains(named), qPrintable(read.error().detail));
}

void tst_Rules::anUnknownKindIsNotWatched()
{
    const auto rooms = roomDictionary();
    QVERIFY(!rooms.watches(u"sauna"_s));
    for (const char* kind : {"counselling", "release", "video-meeting", "procurator"})
        QVERIFY2(!rooms.watches(QLatin1StringView(kind)), kind);
    QVERIFY(rooms.watches(u"admonition"_s));
}

void tst_Rules::pointsOfWhatWasAnsweredCount_data()
{
    QTest::addColumn<QStringList>("outcomes");
    QTest::addColumn<int>("done");
    QTest::addColumn<int>("score");
    QTest::addColumn<int>("most");
    QTest::addColumn<bool>("clean");
    QTest::newRow("nothing") << QStringList() << 0 << 0 << 0 << false;
    QTest::newRow("as in the picture") << QStringList({u"no"_s, u"yes"_s, u"yes"_s, u"yes"_s, u"yes"_s, u"yes"_s}) << 6
                                       << 52 << 60 << false;
    QTest::newRow("na counts for nothing") << QStringList({u"na"_s, u"yes"_s}) << 2 << 12 << 12 << false;
    QTest::newRow("all good") << QStringList(9, u"yes"_s) << 9 << 100 << 100 << true;
    QTest::newRow("good or na") << (QStringList(8, u"yes"_s) << u"na"_s) << 9 << 86 << 86 << true;
}

void tst_Rules::pointsOfWhatWasAnsweredCount()
{
    QFETCH(QStringList, outcomes);
    QFETCH(int, done);
    QFETCH(int, score);
    QFETCH(int, most);
    QFETCH(bool, clean);
    const auto lists = checklists();
    const auto& list = lists.of(u"admonition"_s);
    QList<contract::CheckItem> items;
    for (qsizetype i = 0; i < list.size(); ++i)
        items.append({list.at(i).code, outcomes.value(i), {}});
    const inspection::Score now = inspection::scoreOf(items, list);
    QCOMPARE(now.count, 9);
    QCOMPARE(now.done, done);
    QCOMPARE(now.score, score);
    QCOMPARE(now.most, most);
    QCOMPARE(now.clean, clean);
}

QTEST_GUILESS_MAIN(tst_Rules)
#include "tst_rules.moc"
