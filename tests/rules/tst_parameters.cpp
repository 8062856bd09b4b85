#include "rules/Parameters.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace zhihui;
using namespace zhihui::rules;

namespace {

QJsonObject shipped()
{
    QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/2026-11.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// The object with the value at the dotted path replaced; removed when undefined.
QJsonObject with(QJsonObject object, const QStringList& path, const QJsonValue& value)
{
    const QString key = path.first();
    if (path.size() > 1)
        object[key] = with(object[key].toObject(), path.sliced(1), value);
    else if (value.isUndefined())
        object.remove(key);
    else
        object[key] = value;
    return object;
}

} // namespace

class ParametersTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsTheShippedFile();
    void citesEveryRuleAndMarksWhatIsNotVerified();
    void refusesNamingTheEntry_data();
    void refusesNamingTheEntry();
    void needsEveryEntryOfTheShippedFile();
};

void ParametersTest::readsTheShippedFile()
{
    const auto file = readRuleFile(QJsonDocument(shipped()).toJson());
    QVERIFY2(file, file ? "" : qPrintable(file.error().detail));
    QCOMPARE(file->version, QStringLiteral("2026-11"));
    QCOMPARE(file->outOfArea.dwell, 120s);
    QCOMPARE(file->outOfArea.probability, 0.95);
    QCOMPARE(file->forbiddenZone.fixes, 2);
    QCOMPARE(file->offline.p1, 24h);
    QCOMPARE(file->replayWindow, 72h);
    QCOMPARE(file->restoreWindow, 12h);
    QCOMPARE(file->quality.groundSpeed, 110.0);
}

void ParametersTest::citesEveryRuleAndMarksWhatIsNotVerified()
{
    const auto file = readRuleFile(QJsonDocument(shipped()).toJson());
    QVERIFY(file->outOfArea.legal.contains(QStringLiteral("第二十七条；")));
    QVERIFY(file->outOfArea.legal.contains(QStringLiteral("第二十六条（未核）")));
    QVERIFY(file->forbiddenZone.legal.contains(QStringLiteral("第三十一条")));
    QVERIFY(file->offline.legal.contains(QStringLiteral("第三十条")));
}

void ParametersTest::refusesNamingTheEntry_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("named");
    QTest::newRow("missing number") << QStringLiteral("rules.R01.parameters.dwell") << QJsonValue(QJsonValue::Undefined)
                                    << QStringLiteral("rules.R01.parameters.dwell");
    QTest::newRow("text for a number") << QStringLiteral("quality.groundSpeed.value")
                                       << QJsonValue(QStringLiteral("110")) << QStringLiteral("quality.groundSpeed");
    QTest::newRow("above its bound") << QStringLiteral("rules.R01.parameters.dwell.value") << QJsonValue(1801)
                                     << QStringLiteral("is 1801, not within 30");
    QTest::newRow("below its bound") << QStringLiteral("rules.R11.parameters.minimum.value") << QJsonValue(0)
                                     << QStringLiteral("rules.R11.parameters.minimum");
    QTest::newRow("another unit") << QStringLiteral("rules.R04.parameters.approachDistance.unit")
                                  << QJsonValue(QStringLiteral("km"))
                                  << QStringLiteral("approachDistance must be in \"m\"");
    QTest::newRow("a fraction of a fix") << QStringLiteral("rules.R01.parameters.minFixes.value") << QJsonValue(2.5)
                                         << QStringLiteral("minFixes must be whole");
    QTest::newRow("no legal source") << QStringLiteral("rules.R11.legal") << QJsonValue(QJsonArray())
                                     << QStringLiteral("rules.R11.legal is missing");
    QTest::newRow("source without its mark")
        << QStringLiteral("rules.R04.legal")
        << QJsonValue(QJsonArray{QJsonObject{{QStringLiteral("source"), QStringLiteral("x")},
                                             {QStringLiteral("article"), QStringLiteral("1")}}})
        << QStringLiteral("rules.R04.legal");
    QTest::newRow("a whole rule") << QStringLiteral("rules.R04") << QJsonValue(QJsonValue::Undefined)
                                  << QStringLiteral("rules.R04 is missing");
    QTest::newRow("levels out of order") << QStringLiteral("rules.R11.parameters.p3.value") << QJsonValue(50000)
                                         << QStringLiteral("p3, p2, p1");
    QTest::newRow("more read again than is kept")
        << QStringLiteral("replay.restore.value") << QJsonValue(300000) << QStringLiteral("replay.restore");
    QTest::newRow("no version") << QStringLiteral("version") << QJsonValue(QJsonValue::Undefined)
                                << QStringLiteral("version");
}

void ParametersTest::refusesNamingTheEntry()
{
    QFETCH(QString, path);
    QFETCH(QJsonValue, value);
    QFETCH(QString, named);
    const auto file = readRuleFile(QJsonDocument(with(shipped(), path.split(u'.'), value)).toJson());
    QVERIFY(!file);
    QCOMPARE(file.error().code, Error::Code::Rejected);
    QVERIFY2(file.error().detail.contains(named), qPrintable(file.error().detail));
}

void ParametersTest::needsEveryEntryOfTheShippedFile()
{
    const QJsonObject whole = shipped();
    QStringList groups{QStringLiteral("quality"), QStringLiteral("replay"), QStringLiteral("report")};
    for (const QString& rule : whole[u"rules"].toObject().keys())
        groups << QStringLiteral("rules.%1.parameters").arg(rule);
    int tried = 0;
    for (const QString& group : groups) {
        QJsonObject entries = whole;
        for (const QString& step : group.split(u'.'))
            entries = entries[step].toObject();
        for (const QString& name : entries.keys()) {
            const QStringList path = group.split(u'.') << name;
            const auto file =
                readRuleFile(QJsonDocument(with(whole, path, QJsonValue(QJsonValue::Undefined))).toJson());
            QVERIFY2(!file && file.error().detail.contains(path.join(u'.')), qPrintable(path.join(u'.')));
            ++tried;
        }
    }
    QVERIFY(tried > 50);
}

QTEST_APPLESS_MAIN(ParametersTest)
#include "tst_parameters.moc"
