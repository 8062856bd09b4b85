#include "sheets/Container.h"
#include "sheets/Table.h"
#include "sheets/Workbook.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStringEncoder>
#include <QTemporaryDir>
#include <QTest>
#include <xlsxwriter.h>

using namespace zhihui;
using namespace Qt::StringLiterals;
using sheets::readTable;

/// Tables as officers have them, and files that are none.
class tst_Sheets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void csvOfEveryEncodingIsRead_data();
    void csvOfEveryEncodingIsRead();
    void rowsOfCsvKeepTheirNumbers();
    void aTitleAboveTheHeadingsHidesNoColumn();
    void cellsOfXlsxAreReadAsTheyWereMeant();
    void rowsOfXlsxKeepTheirNumbers();
    void anEmptySheetIsPassedOver();
    void whatIsNoTableIsRefused_data();
    void whatIsNoTableIsRefused();
    void anXlsxCutAnywhereIsRefused();
    void aLongCellIsReadWhole();
    void tooManyRowsAreRefused();
    void whatIsWrittenIsReadBack();
    void aWatermarkIsOnEveryPage();
    void aContainerOpensWithItsPassphraseOnly();
    void aChangedContainerIsFound();

private:
    QString put(const QString& name, const QByteArray& bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %ls", qUtf16Printable(file.fileName()));
        return file.fileName();
    }
    QString xlsx(const QString& name, const std::function<void(lxw_workbook*)>& fill) const
    {
        const QString path = m_folder.filePath(name);
        lxw_workbook* book = workbook_new(path.toLocal8Bit().constData());
        fill(book);
        if (workbook_close(book) != LXW_NO_ERROR)
            qFatal("cannot write %ls", qUtf16Printable(path));
        return path;
    }

    QTemporaryDir m_folder;
};

void tst_Sheets::initTestCase()
{
    QVERIFY(m_folder.isValid());
}

void tst_Sheets::csvOfEveryEncodingIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    const QString text = u"姓名,电话\r\n周某明,13800138000\r\n"_s;
    QStringEncoder gb("GB18030");
    QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    QTest::newRow("UTF-8") << text.toUtf8() << u"UTF-8"_s;
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8() << u"UTF-8"_s;
    QTest::newRow("GB18030") << QByteArray(gb.encode(text)) << u"GB18030"_s;
    QTest::newRow("UTF-16") << QByteArray(utf16.encode(QString(text).replace(u',', u'\t'))) << u"UTF-16"_s;
}

void tst_Sheets::csvOfEveryEncodingIsRead()
{
    QFETCH(QByteArray, bytes);
    const auto table = readTable(put(u"a.csv"_s, bytes));
    QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
    QTEST(table->encoding, "encoding");
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows.at(0).cells, (QStringList{u"姓名"_s, u"电话"_s}));
    QCOMPARE(table->rows.at(1).cells, (QStringList{u"周某明"_s, u"13800138000"_s}));
}

void tst_Sheets::rowsOfCsvKeepTheirNumbers()
{
    const auto table = readTable(put(u"a.csv"_s, "a,b\n\n1,\"x\ny\"\n , \n2,z\r\r3,\n"));
    QVERIFY(table);
    QList<int> numbers;
    for (const auto& row : table->rows)
        numbers << row.number;
    QCOMPARE(numbers, (QList<int>{1, 3, 5, 7}));
    QCOMPARE(table->rows.at(1).cells, (QStringList{u"1"_s, u"x\ny"_s}));
}

void tst_Sheets::aTitleAboveTheHeadingsHidesNoColumn()
{
    const auto table = readTable(put(u"a.csv"_s, "名册\n姓名;电话;地址\n周;1;甲\n"));
    QVERIFY(table);
    QCOMPARE(table->columns, 3);
    QCOMPARE(table->rows.at(2).cells, (QStringList{u"周"_s, u"1"_s, u"甲"_s}));
}

void tst_Sheets::cellsOfXlsxAreReadAsTheyWereMeant()
{
    const auto table = readTable(xlsx(u"a.xlsx"_s, [](lxw_workbook* book) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
        lxw_format* day = workbook_add_format(book);
        format_set_num_format(day, "yyyy-mm-dd");
        worksheet_merge_range(sheet, 0, 0, 0, 5, "名册", nullptr);
        worksheet_write_string(sheet, 1, 0, "440106199001011234", nullptr);
        worksheet_write_number(sheet, 1, 1, 440106199001011234.0, nullptr);
        worksheet_write_number(sheet, 1, 2, 13800138000.0, nullptr);
        lxw_datetime date{2026, 1, 5, 0, 0, 0};
        worksheet_write_datetime(sheet, 1, 3, &date, day);
        worksheet_write_number(sheet, 1, 4, 46027, nullptr);
        worksheet_write_formula_num(sheet, 1, 5, "=A1+1", nullptr, 42);
        worksheet_write_formula_str(sheet, 2, 0, "=B1&\"x\"", nullptr, "算出");
        worksheet_write_number(sheet, 2, 1, 2026, day);
        worksheet_write_boolean(sheet, 2, 2, 1, nullptr);
    }));
    QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
    QCOMPARE(table->columns, 6);
    QCOMPARE(table->rows.at(0).cells.join(u'|'), u"名册|||||"_s);
    const QStringList cells = table->rows.at(1).cells;
    QCOMPARE(cells.at(0), u"440106199001011234"_s);
    QVERIFY2(cells.at(1).contains(u'E', Qt::CaseInsensitive), qPrintable(cells.at(1)));
    QCOMPARE(cells.at(2), u"13800138000"_s);
    QCOMPARE(cells.at(3), u"2026/01/05"_s);
    QCOMPARE(cells.at(4), u"46027"_s);
    QCOMPARE(cells.at(5), u"42"_s);
    QCOMPARE(table->rows.at(2).cells.at(0), u"算出"_s);
    QCOMPARE(table->rows.at(2).cells.at(1), u"1905/07/18"_s);
}

void tst_Sheets::rowsOfXlsxKeepTheirNumbers()
{
    const auto table = readTable(xlsx(u"a.xlsx"_s, [](lxw_workbook* book) {
        lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
        worksheet_write_string(sheet, 2, 1, "a", nullptr);
        worksheet_write_string(sheet, 6, 0, "b", nullptr);
    }));
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 2);
    QCOMPARE(table->rows.at(0).number, 3);
    QCOMPARE(table->rows.at(1).number, 7);
    QCOMPARE(table->rows.at(0).cells, (QStringList{QString(), u"a"_s}));
}

void tst_Sheets::anEmptySheetIsPassedOver()
{
    const auto table = readTable(xlsx(u"a.xlsx"_s, [](lxw_workbook* book) {
        workbook_add_worksheet(book, "说明");
        worksheet_write_string(workbook_add_worksheet(book, "名册"), 0, 0, "a", nullptr);
        worksheet_write_string(workbook_add_worksheet(book, "其他"), 0, 0, "b", nullptr);
    }));
    QVERIFY(table);
    QCOMPARE(table->sheet, u"名册"_s);
    QCOMPARE(table->otherSheets, QStringList{u"其他"_s});
}

void tst_Sheets::whatIsNoTableIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("why");
    QTest::newRow("nothing") << QByteArray() << u"空的"_s;
    QTest::newRow("blanks") << QByteArray(" \r\n\r\n") << u"空的"_s;
    QTest::newRow("separators only") << QByteArray(",,\n,,\n") << u"没有任何内容"_s;
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) << u"不是表格"_s;
    QTest::newRow("a document") << QByteArray("%PDF-1.7\n") << u"不是表格"_s;
    QTest::newRow("an old workbook") << QByteArray("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") << u".xlsx"_s;
    QTest::newRow("another archive") << QByteArray("PK\x03\x04 something else") << u".xlsx"_s;
    QTest::newRow("no known encoding") << QByteArray("\xff\xfa,\x80\x81\n\xff") << u"编码"_s;
    QTest::newRow("an open quote") << QByteArray("a,b\n1,\"x\n2,y\n") << u"第 2 行的引号"_s;
}

void tst_Sheets::whatIsNoTableIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, why);
    for (const QString& name : {u"a.csv"_s, u"a.xlsx"_s}) {
        const auto table = readTable(put(name, bytes));
        QVERIFY(!table);
        QCOMPARE(table.error().code, Error::Code::Rejected);
        QVERIFY2(table.error().detail.contains(why), qPrintable(table.error().detail));
    }
    QVERIFY(!readTable(m_folder.filePath(u"absent.csv"_s)));
}

void tst_Sheets::anXlsxCutAnywhereIsRefused()
{
    sheets::Page page{.name = u"名册"_s, .header = {u"姓名"_s}, .rows = {}, .widths = {}};
    for (int i = 0; i < 300; ++i)
        page.rows.append({u"周某%1"_s.arg(i)});
    const auto whole = sheets::toXlsx({{page}, {}});
    QVERIFY(whole);
    for (int i = 1; i < 20; ++i) {
        const auto table = readTable(put(u"a.xlsx"_s, whole->first(whole->size() * i / 20)));
        QVERIFY2(!table, qPrintable(QString::number(i)));
    }
}

void tst_Sheets::aLongCellIsReadWhole()
{
    const QByteArray cell(100'000, 'x');
    const auto table = readTable(put(u"a.csv"_s, "a,b\n" + cell + ",1\n2,3\n"));
    QVERIFY(table);
    QCOMPARE(table->rows.at(1).cells.at(0).size(), cell.size());
    QCOMPARE(table->rows.size(), 3);
}

void tst_Sheets::tooManyRowsAreRefused()
{
    const auto table = readTable(put(u"a.csv"_s, QByteArray("a,b\n").repeated(11)), {.rows = 10});
    QVERIFY(!table);
    QVERIFY(table.error().detail.contains(u"10"_s));
}

void tst_Sheets::whatIsWrittenIsReadBack()
{
    const sheets::Page page{.name = u"名册"_s,
                            .header = {u"姓名"_s, u"号码"_s},
                            .rows = {{u"周<&>\"某"_s, u"00123"_s}, {u"=1+1"_s, QString()}},
                            .widths = {}};
    const auto bytes = sheets::toXlsx({{page}, u"甲 & 乙"_s});
    QVERIFY(bytes);
    const auto table = readTable(put(u"a.xlsx"_s, *bytes));
    QVERIFY2(table, table ? "" : qPrintable(table.error().detail));
    QCOMPARE(table->rows.at(0).cells, page.header);
    QCOMPARE(table->rows.at(1).cells, page.rows.at(0));
    QCOMPARE(table->rows.at(2).cells, page.rows.at(1));
    QCOMPARE(sheets::toXlsx({{{.name = u"a/b"_s, .header = {}, .rows = {}, .widths = {}}}, {}}).error().code,
             Error::Code::Rejected);
}

void tst_Sheets::aWatermarkIsOnEveryPage()
{
    const sheets::Page page{.name = u"甲"_s, .header = {u"a"_s}, .rows = {{u"b"_s}}, .widths = {}};
    sheets::Page other = page;
    other.name = u"乙"_s;
    const QString mark = u"李* 2026-11-23 E-1"_s;
    const auto bytes = sheets::toXlsx({{page, other}, mark});
    QVERIFY(bytes);
    // The pages lie in the archive as /vsizip shows them.
    const QString path = put(u"a.xlsx"_s, *bytes);
    for (const char* name : {"sheet1", "sheet2"}) {
        QProcess unzip;
        unzip.start(
            u"python3"_s,
            {u"-c"_s,
             u"import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read('xl/worksheets/'+sys.argv[2]+'.xml'))"_s,
             path, QString::fromLatin1(name)});
        QVERIFY(unzip.waitForFinished());
        const QString xml = QString::fromUtf8(unzip.readAllStandardOutput());
        QCOMPARE(xml.count(mark), 2);
    }
}

void tst_Sheets::aContainerOpensWithItsPassphraseOnly()
{
    const QByteArray content = QByteArray("内容").repeated(5000);
    const auto archive = sheets::sealed(u"名册.xlsx"_s, content, "right");
    QVERIFY2(archive, archive ? "" : qPrintable(archive.error().detail));
    QVERIFY(!archive->contains("内容"));
    const auto opened = sheets::unsealed(*archive, "right");
    QVERIFY(opened);
    QCOMPARE(*opened, content);
    QVERIFY(!sheets::unsealed(*archive, "wrong"));
    QCOMPARE(sheets::unsealed("no archive", "right").error().code, Error::Code::Corrupt);
}

void tst_Sheets::aChangedContainerIsFound()
{
    const auto archive = sheets::sealed(u"a"_s, QByteArray(2000, 'a'), "right");
    QVERIFY(archive);
    QByteArray changed = *archive;
    changed[changed.indexOf('a') + 60] = char(changed.at(changed.indexOf('a') + 60) ^ 1);
    QVERIFY(!sheets::unsealed(changed, "right"));
}

QTEST_GUILESS_MAIN(tst_Sheets)
#include "tst_sheets.moc"
