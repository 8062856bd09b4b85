#include "intake/FaultSheet.h"
#include "intake/Intake.h"
#include "intake/JsonTable.h"
#include "intake/Values.h"

#include "contract/PersonFile.h"
#include "domain/IdNumber.h"
#include "law/Statutes.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using intake::Fault;

namespace {

QString number(const QString& first17)
{
    return first17 + IdNumber::checkSign(first17);
}

QByteArray contents(const QString& name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Rows as counties write them, and what is said of those that are wrong.
class tst_Intake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void headingsAreFound_data();
    void headingsAreFound();
    void aRosterRowGivesItsLines();
    void aWrongCellIsNamed_data();
    void aWrongCellIsNamed();
    void datesAreRead_data();
    void datesAreRead();
    void namesOfCodesAreRead_data();
    void namesOfCodesAreRead();
    void aHeadingThatIsThereTwiceIsAsked();
    void aMissingColumnIsOneFault();
    void noHeadingIsOneFault();
    void theSamePersonTwiceIsRefused();
    void whoIsUnderAgeIsSealed();
    void anEntryWithHalfOfItsFieldsIsNamed();
    void otherKindsGiveTheirLines();
    void aDeviceGivenBackIsOnlyTold();
    void organisationsAreKnownByTheirNames();
    void aRestExportIsATable();
    void refusalsBecomeFaultsOfTheirRows();
    void brokenKindsAreRefused_data();
    void brokenKindsAreRefused();

private:
    sheets::Table table(const QString& csv) const
    {
        QFile file(m_folder.filePath(u"t.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv.toUtf8()) < 0)
            qFatal("cannot write");
        file.close();
        const auto read = sheets::readTable(file.fileName());
        if (!read)
            qFatal("%ls", qUtf16Printable(read.error().detail));
        return *read;
    }
    intake::Prepared prepare(const QString& kind, const sheets::Table& table) const
    {
        const intake::Kind& known = *m_kinds.find(kind);
        return intake::prepare(known, table, intake::suggestMapping(known, table),
                               {m_law->forms, m_orgs, OrgCode(u"440106"_s), fromMillis(1'795'420'800'000)});
    }
    /// A roster of one person with one cell replaced.
    intake::Prepared roster(const QString& heading, const QString& cell) const
    {
        QStringList headings{u"姓名"_s,     u"身份证号"_s, u"性别"_s,         u"手机号"_s,   u"司法所"_s,
                             u"矫正类别"_s, u"管理等级"_s, u"矫正期满日期"_s, u"居住地址"_s, u"矫正起始日期"_s};
        QStringList cells{u"周某明"_s, m_id,      u"男"_s,       u"13800138000"_s,   u"甲司法所"_s,
                          u"缓刑"_s,   u"普管"_s, u"2027-1-5"_s, u"天河区某路1号"_s, u"2026-1-6"_s};
        if (headings.contains(heading))
            cells[headings.indexOf(heading)] = cell;
        return prepare(u"persons"_s, table(headings.join(u',') + u'\n' + cells.join(u',') + u'\n'));
    }

    QTemporaryDir m_folder;
    std::optional<law::Statutes> m_law;
    intake::Kinds m_kinds;
    intake::OrgNames m_orgs;
    QString m_id = number(u"44010619900101001"_s);
};

void tst_Intake::initTestCase()
{
    auto law = law::readStatutes(QDir(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules")));
    QVERIFY2(law, law ? "" : qPrintable(law.error().detail));
    m_law = *std::move(law);
    auto kinds = intake::Kinds::read(
        contents(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/imports-2026-11.json")), m_law->forms);
    QVERIFY2(kinds, kinds ? "" : qPrintable(kinds.error().detail));
    m_kinds = *std::move(kinds);
    m_orgs = intake::OrgNames({{OrgCode(u"44"_s), u"广东省"_s},
                               {OrgCode(u"4401"_s), u"广州市"_s},
                               {OrgCode(u"440106"_s), u"天河区"_s},
                               {OrgCode(u"440103"_s), u"荔湾区"_s},
                               {OrgCode(u"440106001"_s), u"甲司法所"_s},
                               {OrgCode(u"440106002"_s), u"乙司法所"_s},
                               {OrgCode(u"440103001"_s), u"乙司法所"_s}});
}

void tst_Intake::headingsAreFound_data()
{
    QTest::addColumn<QString>("csv");
    QTest::newRow("in the first row") << u"姓名,身份证号\n"_s;
    QTest::newRow("below titles")
        << u"天河区社区矫正对象名册,\n填报单位：天河区司法局,2026-11\n\n对象姓名*,公民身份号码（18位）\n"_s;
    QTest::newRow("with blanks and marks") << u" 姓 名 ：,身份证号码(必填)\n"_s;
    QTest::newRow("of a platform") << u"xm,sfzh\n"_s;
}

void tst_Intake::headingsAreFound()
{
    QFETCH(QString, csv);
    const auto mapping = intake::suggestMapping(*m_kinds.find(u"persons"), table(csv + u"周,1\n"_s));
    QCOMPARE(mapping.columnOf.value(u"name"_s, -1), 0);
    QCOMPARE(mapping.columnOf.value(u"idNumber"_s, -1), 1);
    QVERIFY(mapping.doubtful.isEmpty());
}

void tst_Intake::aRosterRowGivesItsLines()
{
    const auto prepared = roster({}, {});
    QVERIFY2(prepared.faults.isEmpty(), qPrintable(intake::faultLines(prepared.faults)));
    QCOMPARE(prepared.sound, 1);
    QStringList types;
    for (const auto& line : prepared.lines) {
        types << line.type + u' ' + line.id;
        const auto read = contract::readRegistryLine(contract::toBytes(line));
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
    }
    const QString who = u'#' + m_id;
    QCOMPARE(types,
             (QStringList{u"person "_s + who, u"file "_s + who + u"/identity"_s, u"file "_s + who + u"/residence"_s}));
    const auto person = *contract::read<contract::Person>(prepared.lines.first().body);
    QCOMPARE(person.org.text, u"440106001"_s);
    QCOMPARE(person.maskedName, u"周*明"_s);
    QCOMPARE(person.category, u"02"_s);
    QCOMPARE(person.supervision, u"general"_s);
    QCOMPARE(person.termEnd, u"2027-01-05"_s);
    QCOMPARE(person.sex, u"1"_s);
    QVERIFY(!person.minor);
    const auto home = *contract::read<contract::FileLine>(prepared.lines.last().body);
    QCOMPARE(home.body.value("from"_L1).toString(), u"2026-01-06"_s);
    QCOMPARE(home.body.value("org"_L1).toString(), u"440106001"_s);
}

void tst_Intake::aWrongCellIsNamed_data()
{
    QTest::addColumn<QString>("heading");
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("what");
    const auto row = [](const char* name, const QString& heading, const QString& cell, const QString& what) {
        QTest::newRow(name) << heading << cell << what;
    };
    QString wrong = m_id;
    wrong[17] = wrong.back() == u'1' ? u'2' : u'1';
    row("check sign", u"身份证号"_s, wrong, u"校验码不符"_s);
    row("too short", u"身份证号"_s, u"4401061990"_s, u"有 10 位"_s);
    row("no day", u"身份证号"_s, u"440106199002300019"_s, u"出生日期不存在"_s);
    row("a number of Excel", u"身份证号"_s, u"4.4010619900101E+17"_s, u"末几位已经丢失"_s);
    row("the same in full", u"身份证号"_s, u"440106199001011000"_s, u"校验码不符"_s);
    row("nothing", u"身份证号"_s, {}, u"没有填写"_s);
    row("sex differs", u"性别"_s, u"女"_s, u"性别与身份证号不符"_s);
    row("no organisation", u"司法所"_s, u"丙司法所"_s, u"不是已登记的机构"_s);
    row("several organisations", u"司法所"_s, u"乙司法所"_s, u"有几个机构"_s);
    row("no code", u"矫正类别"_s, u"拘役"_s, u"没有这个选项"_s);
    row("no class", u"管理等级"_s, u"特管"_s, u"没有这个选项"_s);
    row("no date", u"矫正期满日期"_s, u"明年"_s, u"不是日期"_s);
    row("no such day", u"矫正期满日期"_s, u"2026-2-30"_s, u"不是日期"_s);
    row("a year as a day", u"矫正期满日期"_s, u"2026"_s, u"1905-07-18"_s);
    row("a year as a date", u"矫正期满日期"_s, u"1905/07/18"_s, u"1905-07-18"_s);
    row("two telephones", u"手机号"_s, u"13800138000/13900139000"_s, u"不是电话号码"_s);
    row("a long cell", u"居住地址"_s, QString(100'000, u'路'), u"有 100000 字"_s);
    row("a formula", u"姓名"_s, u"=A1&B1"_s, u"公式"_s);
    row("an error", u"姓名"_s, u"#N/A"_s, u"公式出错"_s);
}

void tst_Intake::aWrongCellIsNamed()
{
    QFETCH(QString, heading);
    QFETCH(QString, cell);
    QFETCH(QString, what);
    const auto prepared = roster(heading, cell);
    QCOMPARE(prepared.faults.size(), 1);
    const Fault& fault = prepared.faults.first();
    QCOMPARE(fault.row, 2);
    QCOMPARE(fault.column, heading);
    QVERIFY2(fault.what.contains(what), qPrintable(fault.what));
    QVERIFY(!fault.remedy.isEmpty());
    QVERIFY(fault.value.size() <= 41);
    QVERIFY(prepared.lines.isEmpty());
    QCOMPARE(prepared.sound, 0);
}

void tst_Intake::datesAreRead_data()
{
    QTest::addColumn<QString>("cell");
    for (const char* cell : {"2026-1-5", "2026/01/05", "2026.1.5", "20260105", "2026年1月5日", "46027", "46027.0",
                             "2026-01-05 00:00:00", "２０２６－１－５"})
        QTest::newRow(cell) << QString::fromUtf8(cell);
}

void tst_Intake::datesAreRead()
{
    QFETCH(QString, cell);
    const auto prepared = roster(u"矫正期满日期"_s, cell);
    QVERIFY2(prepared.faults.isEmpty(), qPrintable(intake::faultLines(prepared.faults)));
    QCOMPARE(contract::read<contract::Person>(prepared.lines.first().body)->termEnd, u"2026-01-05"_s);
}

void tst_Intake::namesOfCodesAreRead_data()
{
    QTest::addColumn<QString>("cell");
    for (const char* cell : {"缓刑", "02", "2", "2.0", "Suspended sentence", " 缓 刑 "})
        QTest::newRow(cell) << QString::fromUtf8(cell);
}

void tst_Intake::namesOfCodesAreRead()
{
    QFETCH(QString, cell);
    const auto prepared = roster(u"矫正类别"_s, cell);
    QVERIFY2(prepared.faults.isEmpty(), qPrintable(intake::faultLines(prepared.faults)));
    QCOMPARE(contract::read<contract::Person>(prepared.lines.first().body)->category, u"02"_s);
}

void tst_Intake::aHeadingThatIsThereTwiceIsAsked()
{
    const auto prepared = prepare(u"contacts"_s, table(u"身份证号,身份证号,成员姓名,关系\n1,2,周,父亲\n"_s));
    QCOMPARE(prepared.faults.size(), 1);
    QCOMPARE(prepared.faults.first().row, 0);
    QVERIFY(prepared.faults.first().what.contains(u"不止一次"_s));
    QVERIFY(prepared.lines.isEmpty());
}

void tst_Intake::aMissingColumnIsOneFault()
{
    const auto prepared = prepare(u"contacts"_s, table(u"身份证号,成员姓名\n"_s + m_id + u",周\n"_s));
    QCOMPARE(prepared.faults.size(), 1);
    QVERIFY2(prepared.faults.first().what.contains(u"缺少"_s), qPrintable(prepared.faults.first().what));
}

void tst_Intake::noHeadingIsOneFault()
{
    const auto prepared = prepare(u"persons"_s, table(u"1,2\n3,4\n"_s));
    QCOMPARE(prepared.faults.size(), 1);
    QVERIFY(prepared.faults.first().what.contains(u"表头"_s));
    QCOMPARE(prepare(u"contacts"_s, table(u"身份证号,成员姓名,关系\n"_s)).faults.size(), 1);
}

void tst_Intake::theSamePersonTwiceIsRefused()
{
    const QString row = u"周某明,"_s + m_id + u",甲司法所,缓刑,普管,2027-1-5\n"_s;
    const auto prepared =
        prepare(u"persons"_s, table(u"姓名,身份证号,司法所,矫正类别,管理等级,矫正期满\n"_s + row + row));
    QCOMPARE(prepared.faults.size(), 1);
    QCOMPARE(prepared.faults.first().row, 3);
    QVERIFY(prepared.faults.first().what.contains(u"第 2 行"_s));
    QCOMPARE(prepared.sound, 1);
}

void tst_Intake::whoIsUnderAgeIsSealed()
{
    const auto prepared = roster(u"身份证号"_s, number(u"44010620100101001"_s));
    QVERIFY(prepared.faults.isEmpty());
    QVERIFY(prepared.lines.first().minor);
    QVERIFY(contract::read<contract::Person>(prepared.lines.first().body)->minor);
}

void tst_Intake::anEntryWithHalfOfItsFieldsIsNamed()
{
    const auto prepared =
        prepare(u"persons"_s, table(u"姓名,身份证号,司法所,矫正类别,管理等级,矫正期满,罪名\n周某明,"_s + m_id +
                                    u",甲司法所,缓刑,普管,2027-1-5,盗窃\n"_s));
    QVERIFY(prepared.faults.size() >= 3); // authority, document, days
    QVERIFY(prepared.lines.isEmpty());
    QVERIFY(prepared.faults.first().remedy.contains(u"判决"_s));
}

void tst_Intake::otherKindsGiveTheirLines()
{
    const auto contacts =
        prepare(u"contacts"_s, table(u"身份证号,成员姓名,关系,电话\n"_s + m_id + u",周某,母亲,020-83100000\n"_s));
    QVERIFY2(contacts.faults.isEmpty(), qPrintable(intake::faultLines(contacts.faults)));
    const auto entry = *contract::read<contract::FileLine>(contacts.lines.first().body);
    QCOMPARE(entry.body.value("kinship"_L1).toString(), u"parent"_s);
    QVERIFY(!entry.key.isEmpty());
    const auto decisions = prepare(u"decisions"_s, table(u"身份证号,决定文号,适用情形,批准人,起始日期,截止日期\n"_s +
                                                         m_id + u",（2026）1号,2,李某,2026-11-01,2027-01-31\n"_s));
    QVERIFY2(decisions.faults.isEmpty(), qPrintable(intake::faultLines(decisions.faults)));
    const auto decision = *contract::read<contract::Decision>(decisions.lines.first().body);
    QCOMPARE(toWire(decision.from), u"2026-10-31T16:00:00.000Z"_s);
    QCOMPARE(toWire(decision.to), u"2027-01-31T16:00:00.000Z"_s); // the last day is included
    const auto leaves = prepare(u"leaves"_s, table(u"身份证号,目的地,外出事由,外出起始日期,外出终止日期\n"_s + m_id +
                                                   u",韶关市,探亲,2026-11-01,2026-11-03\n"_s));
    QVERIFY2(leaves.faults.isEmpty(), qPrintable(intake::faultLines(leaves.faults)));
    QCOMPARE(contract::read<contract::FileLine>(leaves.lines.first().body)->kind, u"leave-record"_s);
}

void tst_Intake::aDeviceGivenBackIsOnlyTold()
{
    const QString head = u"身份证号,设备编号,交接,交接日期\n"_s;
    const auto issued = prepare(u"devices"_s, table(head + m_id + u",W-1,发放,2026-11-01\n"_s));
    QVERIFY2(issued.faults.isEmpty(), qPrintable(intake::faultLines(issued.faults)));
    QCOMPARE(issued.lines.size(), 2);
    QCOMPARE(contract::read<contract::Device>(issued.lines.first().body)->interval, Seconds(60));
    const auto returned = prepare(u"devices"_s, table(head + m_id + u",W-1,收缴,2026-11-09\n"_s));
    QCOMPARE(returned.lines.size(), 1);
    QCOMPARE(returned.lines.first().type, u"file"_s);
}

void tst_Intake::organisationsAreKnownByTheirNames()
{
    QCOMPARE(m_orgs.find(u"荔湾区乙司法所"_s).text, u"440103001"_s);
    QCOMPARE(m_orgs.find(u"广州市荔湾区乙司法所"_s).text, u"440103001"_s);
    QCOMPARE(m_orgs.find(u"440106001"_s).text, u"440106001"_s);
    QVERIFY(m_orgs.find(u"乙司法所"_s).text.isEmpty());
    QVERIFY(m_orgs.isAmbiguous(u"乙司法所"_s));
}

void tst_Intake::aRestExportIsATable()
{
    const auto read =
        intake::readJsonTable(uR"({"code":0,"data":{"rows":[{"xm":"周某明","sfzh":"%1","sfs":440106001,"jzlb":"02"},
             {"gldj":"普管","termTo":"2027-01-05"}]}})"_s.arg(m_id)
                                  .toUtf8());
    QVERIFY(read);
    QCOMPARE(read->rows.size(), 3);
    const auto mapping = intake::suggestMapping(*m_kinds.find(u"persons"), *read);
    for (const QString& code : {u"name"_s, u"idNumber"_s, u"org"_s, u"category"_s, u"supervision"_s, u"termTo"_s})
        QVERIFY2(mapping.columnOf.contains(code), qPrintable(code));
    QVERIFY(!intake::readJsonTable("{\"data\":[]}"));
    QVERIFY(!intake::readJsonTable("[{\"a\":1"));
}

void tst_Intake::refusalsBecomeFaultsOfTheirRows()
{
    const auto sheet = table(u"名册\n身份证号,成员姓名,关系\n"_s + m_id + u",周某,母亲\n"_s);
    const auto prepared = prepare(u"contacts"_s, sheet);
    const auto faults = intake::faultsOf(prepared, sheet, {{1, u"not-found"_s, u"没有找到所涉对象"_s}});
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults.first().row, 3);
    QVERIFY(faults.first().remedy.contains(u"名册"_s));
    const auto saved = sheets::toXlsx(intake::faultSheet(faults));
    QVERIFY(saved);
}

void tst_Intake::brokenKindsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("none") << QByteArray(R"({"kinds":[]})");
    QTest::newRow("no form") << QByteArray(
        R"({"kinds":[{"kind":"a","zh":"a","en":"a","line":"","columns":[{"code":"idNumber","form":"x","field":"y"}]}]})");
    QTest::newRow("no person") << QByteArray(R"({"kinds":[{"kind":"a","zh":"a","en":"a","line":"","columns":[]}]})");
    QTest::newRow("no key") << QByteArray(
        R"({"kinds":[{"kind":"a","zh":"a","en":"a","line":"","entries":[{"form":"contact"}],"columns":[{"code":"idNumber","form":"identity","field":"idNumber"}]}]})");
}

void tst_Intake::brokenKindsAreRefused()
{
    QFETCH(QByteArray, json);
    const auto kinds = intake::Kinds::read(json, m_law->forms);
    QVERIFY(!kinds);
    QVERIFY(kinds.error().detail.startsWith(u"imports: "_s));
}

QTEST_GUILESS_MAIN(tst_Intake)
#include "tst_intake.moc"
