#include "LawData.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace zhihui;
using namespace zhihui::law;
using namespace Qt::StringLiterals;

namespace {

QJsonObject identity()
{
    return {{u"name"_s, u"周某明"_s},
            {u"idNumber"_s, u"11010519491231002X"_s},
            {u"sex"_s, u"2"_s},
            {u"phone"_s, u"13800002207"_s}};
}

QJsonObject with(QJsonObject body, const QString& field, const QJsonValue& value)
{
    body.insert(field, value);
    return body;
}

} // namespace

class tst_Forms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aGoodEntryHasNoFaults();
    void everyFaultIsFound_data();
    void everyFaultIsFound();
    void allFaultsAreToldAtOnce();
    void faultsAreSaidInTheFieldsOwnName();
    void aBadFileNamesTheEntry_data();
    void aBadFileNamesTheEntry();
    void aBadDictionaryNamesTheEntry_data();
    void aBadDictionaryNamesTheEntry();

private:
    std::optional<Forms> m_forms;
};

void tst_Forms::initTestCase()
{
    const auto dictionaries = Dictionaries::read(ruleFile(u"dictionaries-2026-11.json"_s));
    QVERIFY2(dictionaries, dictionaries ? "" : qPrintable(dictionaries.error().detail));
    auto forms = Forms::read(ruleFile(u"forms-2026-11.json"_s), *dictionaries);
    QVERIFY2(forms, forms ? "" : qPrintable(forms.error().detail));
    m_forms = *std::move(forms);
}

void tst_Forms::aGoodEntryHasNoFaults()
{
    QCOMPARE(m_forms->faultsOf(*m_forms->find(u"identity"), identity()), QList<Fault>());
}

void tst_Forms::everyFaultIsFound_data()
{
    using Kind = Fault::Kind;
    QTest::addColumn<QString>("form");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const QString& form, const QJsonObject& body, const QString& field,
                        Kind kind) { QTest::newRow(name) << form << body << field << static_cast<int>(kind); };
    const auto wrong = [&](const char* name, const QString& field, const QJsonValue& value, Kind kind) {
        row(name, u"identity"_s, with(identity(), field, value), field, kind);
    };
    wrong("nothing", u"name"_s, QJsonValue(), Kind::Missing);
    wrong("blanks", u"name"_s, u"  "_s, Kind::Missing);
    wrong("too long", u"name"_s, QString(51, u'周'), Kind::TooLong);
    wrong("a number for a text", u"name"_s, 7, Kind::Type);
    wrong("no such code", u"sex"_s, u"3"_s, Kind::Code);
    wrong("seventeen digits", u"idNumber"_s, u"11010519491231002"_s, Kind::IdNumber);
    wrong("no such day", u"idNumber"_s, u"110105194902310021"_s, Kind::IdNumber);
    wrong("a wrong check sign", u"idNumber"_s, u"110105194912310021"_s, Kind::IdCheck);
    wrong("letters for a telephone", u"phone"_s, u"call me"_s, Kind::Phone);
    wrong("a field of another form", u"court"_s, u"某法院"_s, Kind::Unknown);
    const QJsonObject note{{u"on"_s, u"2026-11-25"_s}, {u"text"_s, u"走访"_s}};
    row("no such day of a month", u"note"_s, with(note, u"on"_s, u"2026-02-30"_s), u"on"_s, Kind::Date);
    row("a day in another form", u"note"_s, with(note, u"on"_s, u"25.11.2026"_s), u"on"_s, Kind::Date);
    row("a day with its time", u"note"_s, with(note, u"on"_s, u"2026-11-25T10:00:00"_s), u"on"_s, Kind::Date);
    const QJsonObject home{{u"address"_s, u"某路1号"_s}, {u"org"_s, u"440106001"_s}, {u"from"_s, u"2026-11-25"_s}};
    row("no organisation", u"residence"_s, with(home, u"org"_s, u"somewhere"_s), u"org"_s, Kind::Organisation);
}

void tst_Forms::everyFaultIsFound()
{
    QFETCH(QString, form);
    QFETCH(QJsonObject, body);
    QFETCH(QString, field);
    QFETCH(int, kind);
    const QList<Fault> faults = m_forms->faultsOf(*m_forms->find(form), body);
    QCOMPARE(faults, (QList<Fault>{{field, static_cast<Fault::Kind>(kind)}}));
}

void tst_Forms::allFaultsAreToldAtOnce()
{
    const QList<Fault> faults = m_forms->faultsOf(*m_forms->find(u"identity"), {{u"sex"_s, u"x"_s}});
    QCOMPARE(faults.size(), 3);
}

void tst_Forms::faultsAreSaidInTheFieldsOwnName()
{
    const Form& form = *m_forms->find(u"identity");
    QCOMPARE(faultText(form, {u"idNumber"_s, Fault::Kind::IdCheck}), u"“公民身份号码”校验码不符，请核对证件"_s);
    QCOMPARE(faultText(form, {u"name"_s, Fault::Kind::TooLong}), u"“姓名”至多50字"_s);
}

void tst_Forms::aBadFileNamesTheEntry_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const auto file = [](const QByteArray& field) {
        return R"({"forms":[{"kind":"k","zh":"栏","en":"K","fields":[)" + field + "]}]}";
    };
    QTest::newRow("nothing") << QByteArray("{}") << u"none"_s;
    QTest::newRow("not JSON") << QByteArray("{") << u"forms"_s;
    QTest::newRow("no fields") << file({}) << u"\"k\""_s;
    QTest::newRow("no type") << file(R"({"code":"f","zh":"项","en":"F","most":5})") << u"\"f\""_s;
    QTest::newRow("no bound") << file(R"({"code":"f","zh":"项","en":"F","type":"text"})") << u"\"f\""_s;
    QTest::newRow("no dictionary") << file(R"({"code":"f","zh":"项","en":"F","type":"code","dictionary":"moon"})")
                                   << u"\"f\""_s;
    const QByteArray good = R"({"code":"f","zh":"项","en":"F","type":"date"})";
    QTest::newRow("a field twice") << file(good + ',' + good) << u"\"f\""_s;
}

void tst_Forms::aBadFileNamesTheEntry()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto forms = Forms::read(json, m_forms->dictionaries());
    QVERIFY(!forms);
    QVERIFY2(forms.error().detail.contains(named), qPrintable(forms.error().detail));
}

void tst_Forms::aBadDictionaryNamesTheEntry_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("named");
    const QByteArray code = R"({"code":"1","zh":"男","en":"Male"})";
    QTest::newRow("none") << QByteArray("{}") << u"none"_s;
    QTest::newRow("no codes") << QByteArray(R"({"dictionaries":{"sex":{"source":"s","codes":[]}}})") << u"sex"_s;
    QTest::newRow("no source") << "{\"dictionaries\":{\"sex\":{\"codes\":[" + code + "]}}}" << u"sex"_s;
    QTest::newRow("twice") << R"({"dictionaries":{"sex":{"source":"s","codes":[)" + code + ',' + code + "]}}}"
                           << u"\"1\""_s;
}

void tst_Forms::aBadDictionaryNamesTheEntry()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, named);
    const auto dictionaries = Dictionaries::read(json);
    QVERIFY(!dictionaries);
    QVERIFY2(dictionaries.error().detail.contains(named), qPrintable(dictionaries.error().detail));
}

QTEST_GUILESS_MAIN(tst_Forms)
#include "tst_Forms.moc"
