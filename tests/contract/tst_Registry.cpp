#include "fakes/Samples.h"

#include <QTest>

using namespace zhihui;
using namespace zhihui::contract;
using namespace Qt::StringLiterals;

class tst_Registry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLineSurvivesTheRoundTrip_data();
    void aLineSurvivesTheRoundTrip();
    void aDeletionHasNoBody();
    void aBadLineIsRefused_data();
    void aBadLineIsRefused();
    void oneBadFixDoesNotLoseTheOthers();
    void aFixWithoutACheckRestsOnADecision();
};

void tst_Registry::aLineSurvivesTheRoundTrip_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QJsonObject>("secret");
    const auto row = [](const char* type, const QJsonObject& body, const QJsonObject& secret) {
        QTest::newRow(type) << QString::fromLatin1(type) << body << secret;
    };
    const QJsonObject token{{u"token"_s, u"t"_s}};
    row("org", toJson(samples::org()), {});
    row("person", toJson(samples::person()), toJson(samples::identity()));
    row("device", toJson(samples::device()), token);
    row("decision", toJson(samples::decision()), {});
    row("region", toJson(samples::region()), {});
    row("fence", toJson(samples::fence()), {});
    row("camera", toJson(samples::camera()), {});
    row("centre", toJson(samples::centre()), {});
    row("room", toJson(samples::room()), {});
    row("unit", toJson(samples::unit()), {});
    row("user", toJson(samples::user()), {{u"password"_s, u"p"_s}});
    row("gateway", toJson(samples::gateway()), token);
}

void tst_Registry::aLineSurvivesTheRoundTrip()
{
    QFETCH(const QString, type);
    QFETCH(const QJsonObject, body);
    QFETCH(const QJsonObject, secret);
    const QString id = body.value(type == "org"_L1 ? "code"_L1 : "id"_L1).toString();
    const RegistryLine line{type, id, samples::office, type == "person"_L1, false, body, secret};
    const QByteArray text = toBytes(line);
    QCOMPARE(text.count('\n'), 1);
    const auto again = readRegistryLine(text);
    QVERIFY2(again, qPrintable(again ? QString() : again.error().detail));
    QCOMPARE(again->type, line.type);
    QCOMPARE(again->id, line.id);
    QCOMPARE(again->scope, line.scope);
    QCOMPARE(again->minor, line.minor);
    QCOMPARE(again->deleted, false);
    QCOMPARE(again->body, line.body);
    QCOMPARE(again->secret, line.secret);
}

void tst_Registry::aDeletionHasNoBody()
{
    const auto line = readRegistryLine(toBytes(RegistryLine{u"person"_s, u"P-1"_s, {}, false, true, {}, {}}));
    QVERIFY(line);
    QVERIFY(line->deleted);
    QCOMPARE(line->id, u"P-1"_s);
}

void tst_Registry::aBadLineIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char* name, const QByteArray& text, const QString& reason) {
        QTest::newRow(name) << text << reason;
    };
    row("no JSON", "{", u"not a JSON object"_s);
    row("alert", R"({"t":"alert","id":"A-1","sc":"44","d":{}})", u"unknown type alert"_s);
    row("unknown deletion", R"({"t":"ghost","id":"A-1","del":true})", u"unknown type ghost"_s);
    row("no scope", R"({"t":"gateway","id":"G-1","d":{"id":"G-1","devices":[]}})", u"field sc: missing"_s);
    row("other id", R"({"t":"gateway","id":"G-2","sc":"44","d":{"id":"G-1","devices":[]}})", u"is not G-2"_s);
    row("body without a field", R"({"t":"gateway","id":"G-1","sc":"44","d":{"id":"G-1"}})",
        u"field devices: missing"_s);
    row("secret of the wrong form",
        R"({"t":"gateway","id":"G-1","sc":"44","d":{"id":"G-1","devices":[]},"secret":{"x":1}})",
        u"field token: missing"_s);
    row("secret of a room",
        toBytes(
            {u"room"_s, u"M-1-3"_s, samples::office, false, false, toJson(samples::room()), {{u"token"_s, u"t"_s}}}),
        u"a room has none"_s);
    row("secret of a camera without an address",
        toBytes(
            {u"camera"_s, u"V-1"_s, samples::office, false, false, toJson(samples::camera()), {{u"token"_s, u"t"_s}}}),
        u"field main: missing"_s);
    row("minor shown as adult",
        toBytes({u"person"_s, u"P-1"_s, samples::office, false, false, toJson(samples::person()), {}}),
        u"field minor: differs"_s);
    Fence fence = samples::fence();
    fence.crs = u"GCJ-02"_s;
    row("another datum", toBytes({u"fence"_s, u"F-1"_s, samples::office, false, false, toJson(fence), {}}),
        u"field crs"_s);
}

void tst_Registry::aBadLineIsRefused()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, reason);
    const auto line = readRegistryLine(text);
    QVERIFY(!line);
    QCOMPARE(line.error().code, Error::Code::Rejected);
    QVERIFY2(line.error().detail.contains(reason), qPrintable(line.error().detail));
}

void tst_Registry::oneBadFixDoesNotLoseTheOthers()
{
    QJsonObject bad = toJson(samples::fix());
    bad.insert(u"crs"_s, u"GCJ-02"_s);
    const QJsonArray list{toJson(samples::fix()), bad, 7, toJson(samples::fix())};
    const auto batch = read<FixBatch>({{u"fixes"_s, list}});
    QVERIFY(batch);
    QCOMPARE(batch->fixes.size(), 4);
    QVERIFY(batch->fixes[0] && !batch->fixes[1] && !batch->fixes[2] && batch->fixes[3]);
    QVERIFY(batch->fixes[1].error().detail.contains(u"WGS-84"));
}

void tst_Registry::aFixWithoutACheckRestsOnADecision()
{
    QJsonObject body = toJson(samples::fix());
    body.remove("check"_L1);
    const auto fix = read<Fix>(body);
    QVERIFY(fix);
    QVERIFY(fix->fromDecision);
    QVERIFY(fix->basis.isEmpty());
}

QTEST_GUILESS_MAIN(tst_Registry)
#include "tst_Registry.moc"
