#include "Bodies.h"

#include <QTest>

using namespace zhihui;
using namespace zhihui::contract;
using namespace Qt::StringLiterals;

class tst_Records : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFilledBodySurvivesTheRoundTrip_data();
    void aFilledBodySurvivesTheRoundTrip();
    void aMissingRequiredFieldIsNamed_data();
    void aMissingRequiredFieldIsNamed();
    void aFieldOfTheWrongTypeIsRefused_data() { aFilledBodySurvivesTheRoundTrip_data(); }
    void aFieldOfTheWrongTypeIsRefused();
    void anUnknownFieldIsIgnored_data() { aFilledBodySurvivesTheRoundTrip_data(); }
    void anUnknownFieldIsIgnored();
    void aBadValueIsRefused_data();
    void aBadValueIsRefused();
    void emptyOptionalsAreAbsent();
    void everyRowTypeHasItsFeed();
    void statesHaveDistinctWireNames();
    void bytesThatAreNoObjectAreRefused();
    void aValueIsReadIntoItsMember();
};

void tst_Records::aFilledBodySurvivesTheRoundTrip_data()
{
    QTest::addColumn<qsizetype>("index");
    const auto all = bodies();
    for (qsizetype i = 0; i < all.size(); ++i)
        QTest::newRow(qPrintable(all[i].schema)) << i;
}

void tst_Records::aFilledBodySurvivesTheRoundTrip()
{
    QFETCH(const qsizetype, index);
    const Body body = bodies().at(index);
    // Over the text, as on the wire: numbers and times must come back as they went.
    const auto text = QJsonDocument(body.sample).toJson();
    const auto again = body.reread(QJsonDocument::fromJson(text).object());
    QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
    QCOMPARE(*again, body.sample);
}

void tst_Records::aMissingRequiredFieldIsNamed_data()
{
    QTest::addColumn<qsizetype>("index");
    QTest::addColumn<QString>("field");
    const auto all = bodies();
    for (qsizetype i = 0; i < all.size(); ++i)
        for (const auto& field : requiredFields(all[i]))
            QTest::newRow(qPrintable(all[i].schema + u'.' + field)) << i << field;
}

void tst_Records::aMissingRequiredFieldIsNamed()
{
    QFETCH(const qsizetype, index);
    QFETCH(const QString, field);
    const Body body = bodies().at(index);
    QJsonObject less = body.sample;
    less.remove(field);
    const auto read = body.reread(less);
    QVERIFY(!read);
    QCOMPARE(read.error().code, Error::Code::Rejected);
    QVERIFY2(read.error().detail.startsWith(u"field %1: "_s.arg(field)), qPrintable(read.error().detail));
}

void tst_Records::aFieldOfTheWrongTypeIsRefused()
{
    QFETCH(const qsizetype, index);
    const Body body = bodies().at(index);
    for (const QString& field : body.sample.keys()) {
        QJsonObject wrong = body.sample;
        wrong.insert(field,
                     wrong.value(field).isArray() ? QJsonValue(1) : QJsonValue(QJsonArray{QJsonValue(QJsonArray())}));
        QVERIFY2(!body.reread(wrong), qPrintable(field));
    }
}

void tst_Records::anUnknownFieldIsIgnored()
{
    QFETCH(const qsizetype, index);
    const Body body = bodies().at(index);
    QJsonObject more = body.sample;
    more.insert(u"tomorrow"_s, 1);
    const auto read = body.reread(more);
    QVERIFY(read);
    QCOMPARE(*read, body.sample);
}

void tst_Records::aBadValueIsRefused_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QJsonValue>("value");
    const auto row = [](const QString& schema, const QString& field, const QJsonValue& value) {
        static int count = 0;
        QTest::addRow("%d %s.%s", ++count, qPrintable(schema), qPrintable(field)) << schema << field << value;
    };
    row(u"Region"_s, u"crs"_s, u"GCJ-02"_s);
    row(u"Fence"_s, u"crs"_s, u"BD-09"_s);
    row(u"Fix"_s, u"crs"_s, u"wgs84"_s);
    row(u"Fix"_s, u"src"_s, u"guess"_s);
    row(u"Fix"_s, u"lat"_s, 91);
    row(u"Fix"_s, u"acc"_s, -1);
    row(u"Fix"_s, u"t"_s, u"2026-11-23T12:00:00"_s);
    row(u"Fence"_s, u"geometry"_s, QJsonObject{{u"type"_s, u"Point"_s}, {u"coordinates"_s, QJsonArray{113, 23}}});
    row(u"Person"_s, u"org"_s, u"44x"_s);
    row(u"Person"_s, u"id"_s, QString());
    row(u"Alert"_s, u"level"_s, 5);
    row(u"Alert"_s, u"state"_s, u"sleeping"_s);
    row(u"Alert"_s, u"where"_s, QJsonObject{{u"lat"_s, 0}, {u"lon"_s, 0}});
    row(u"Order"_s, u"state"_s, u"new"_s);
    row(u"Decision"_s, u"ground"_s, 6);
    row(u"Decision"_s, u"to"_s, u"2020-01-01T00:00:00Z"_s);
    row(u"Device"_s, u"interval"_s, 0);
    row(u"Device"_s, u"interval"_s, 1.5);
    row(u"Camera"_s, u"kind"_s, u"secret"_s);
    row(u"Camera"_s, u"room"_s, u"M-1-3"_s);
    row(u"Camera"_s, u"masks"_s, QJsonArray{QJsonObject{{u"points"_s, QJsonArray()}}});
    row(u"CameraAccess"_s, u"main"_s, u"file:///etc/passwd"_s);
    row(u"ViewOrder"_s, u"to"_s, u"2020-01-01T00:00:00Z"_s);
    row(u"ViewOrder"_s, u"dayTo"_s, 1441);
    row(u"ViewOrder"_s, u"dayTo"_s, 480);
    row(u"ViewRequest"_s, u"seat"_s, u"kitchen"_s);
    row(u"ViewRequest"_s, u"cameras"_s, QJsonArray());
    row(u"Inspection"_s, u"kind"_s, u"secret"_s);
    row(u"SupervisionOrder"_s, u"state"_s, u"new"_s);
    row(u"Matter"_s, u"steps"_s, u"none"_s);
    row(u"CheckItem"_s, u"outcome"_s, u"perhaps"_s);
    row(u"Still"_s, u"width"_s, 0);
    row(u"Command"_s, u"previous"_s, u"abc"_s);
    row(u"Outcome"_s, u"kind"_s, u"perhaps"_s);
}

void tst_Records::aBadValueIsRefused()
{
    QFETCH(const QString, schema);
    QFETCH(const QString, field);
    QFETCH(const QJsonValue, value);
    for (const auto& body : bodies()) {
        if (body.schema != schema)
            continue;
        QJsonObject bad = body.sample;
        bad.insert(field, value);
        const auto read = body.reread(bad);
        QVERIFY(!read);
        QVERIFY2(read.error().detail.startsWith(u"field %1: "_s.arg(field)), qPrintable(read.error().detail));
        return;
    }
    QFAIL("no such body");
}

void tst_Records::emptyOptionalsAreAbsent()
{
    Alert alert = samples::alert();
    alert.cleared.reset();
    alert.heldUntil.reset();
    alert.where.reset();
    const QJsonObject written = toJson(alert);
    for (const auto name : {"cleared"_L1, "heldUntil"_L1, "where"_L1})
        QVERIFY(!written.contains(name));
    const auto again = read<Alert>(written);
    QVERIFY(again);
    QVERIFY(!again->cleared && !again->heldUntil && !again->where);
}

void tst_Records::everyRowTypeHasItsFeed()
{
    QCOMPARE(rowTypes().size(), 17);
    QCOMPARE(feedOf(u"alert"), u"ops"_s);
    QCOMPARE(feedOf(u"check"), u"ops"_s);
    QCOMPARE(feedOf(u"supervision"), u"ops"_s);
    QCOMPARE(feedOf(u"matter"), u"ops"_s);
    QCOMPARE(feedOf(u"unit"), u"reg"_s);
    QCOMPARE(feedOf(u"person"), u"reg"_s);
    QCOMPARE(feedOf(u"user"), QString());
}

void tst_Records::statesHaveDistinctWireNames()
{
    QSet<QString> names;
    for (int i = 0; i <= int(AlertState::Closed); ++i)
        names.insert(wireName(static_cast<AlertState>(i)));
    QCOMPARE(names.size(), 6);
    names.clear();
    for (int i = 0; i <= int(OrderState::Declined); ++i)
        names.insert(wireName(static_cast<OrderState>(i)));
    QCOMPARE(names.size(), 5);
}

void tst_Records::bytesThatAreNoObjectAreRefused()
{
    QVERIFY(!readBytes<Person>("[]"));
    QVERIFY(!readBytes<Person>("<html>"));
    QVERIFY(readBytes<Person>(QJsonDocument(toJson(samples::person())).toJson()));
}

void tst_Records::aValueIsReadIntoItsMember()
{
    const auto alert = read<Alert>(toJson(samples::alert()));
    QVERIFY(alert);
    QCOMPARE(alert->level, Level::P2);
    QCOMPARE(alert->state, AlertState::Verified);
    QCOMPARE(alert->began, samples::noon);
    QCOMPARE(alert->evidence.fixes.constFirst().source, FixSource::Wifi);
    QCOMPARE(alert->log.constFirst().said, samples::noon + 88s);
    const auto fix = read<Fix>(toJson(samples::fix()));
    QVERIFY(fix);
    QCOMPARE(fix->basis, u"C-1"_s);
    QVERIFY(!fix->fromDecision);
    QCOMPARE(fix->received, Instant());
    QCOMPARE(read<Device>(toJson(samples::device()))->interval, Seconds(300));
}

QTEST_GUILESS_MAIN(tst_Records)
#include "tst_Records.moc"
