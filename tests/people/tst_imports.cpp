#include "County.h"
#include "domain/IdNumber.h"
#include "people/ImportListModel.h"
#include "people/ImportSheet.h"
#include "sheets/Table.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using people::ImportSheet;

namespace {

QString number(int n)
{
    const QString first = u"44010319900101%1"_s.arg(n, 3, 10, QChar(u'0'));
    return first + IdNumber::checkSign(first);
}

} // namespace

/// The import page's sheet: read, mapped, tried, brought in.
class tst_Imports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aTableIsReadAndMapped();
    void nothingIsBroughtInUntried();
    void whatIsTriedIsBroughtIn();
    void wrongRowsAreLeftOut();
    void refusedRowsAreNamedAndLeftOut();
    void aColumnIsAssigned();
    void aFileThatIsNoneIsSaid();
    void faultsAreSaved();
    void anotherOperatorSeesNothing();
    void importsAreListedAndPutBack();
    void whyNothingIsPutBackIsSaid();

private:
    QString put(const QString& csv)
    {
        QFile file(m_folder.filePath(u"名册.csv"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(csv.toUtf8()) < 0)
            qFatal("cannot write");
        return file.fileName();
    }
    QString roster(const QStringList& rows)
    {
        return put(u"姓名,身份证号,司法所,矫正类别,管理等级,矫正期满\n"_s + rows.join(u'\n') + u'\n');
    }
    QString row(int n, const QString& org = u"440103001"_s)
    {
        return u"周某,%1,%2,缓刑,普管,2027-1-5"_s.arg(number(n), org);
    }
    void read(const QString& path)
    {
        m_sheet->open(path);
        QTRY_VERIFY(!m_sheet->isBusy());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<County> m_county;
    std::unique_ptr<ImportSheet> m_sheet;
};

void tst_Imports::init()
{
    m_county = std::make_unique<County>();
    m_county->org(u"440103001"_s, u"乙司法所"_s);
    m_sheet = std::make_unique<ImportSheet>();
    m_sheet->setDesk(&m_county->desk);
}

void tst_Imports::aTableIsReadAndMapped()
{
    QCOMPARE(m_sheet->kinds().size(), 5);
    read(roster({row(11, u"乙司法所"_s)}));
    QCOMPARE(m_sheet->fileName(), u"名册.csv"_s);
    QVERIFY2(m_sheet->faultCount() == 0,
             QJsonDocument(QJsonArray::fromVariantList(m_sheet->faults())).toJson().constData());
    QCOMPARE(m_sheet->rows(), 1);
    QCOMPARE(m_sheet->sound(), 1);
    QCOMPARE(m_sheet->headings().size(), 7);
    const QVariantMap name = m_sheet->columns().first().toMap();
    QCOMPARE(name.value(u"place"_s).toInt(), 0);
    QCOMPARE(name.value(u"samples"_s).toString(), u"周某"_s);
}

void tst_Imports::nothingIsBroughtInUntried()
{
    QVERIFY(!m_sheet->blocked().isEmpty());
    read(roster({row(11)}));
    QCOMPARE(m_sheet->blocked(), u"请先试运行"_s);
    m_sheet->bringIn();
    QVERIFY(m_county->imports.isEmpty());
}

void tst_Imports::whatIsTriedIsBroughtIn()
{
    read(roster({row(11), row(22)}));
    m_county->receipt =
        contract::ImportReceipt{.dryRun = true, .id = {}, .number = {}, .lines = 4, .created = 2, .refused = {}};
    m_sheet->tryOut();
    QTRY_VERIFY(m_sheet->isTried());
    QVERIFY(m_county->imports.constLast().first.dryRun);
    QCOMPARE(m_county->imports.constLast().second.size(), 4);
    QVERIFY(m_sheet->blocked().isEmpty());
    m_county->receipt = contract::ImportReceipt{
        .dryRun = false, .id = u"i"_s, .number = u"I-2026-00001"_s, .lines = 4, .created = 2, .refused = {}};
    m_sheet->bringIn();
    QTRY_VERIFY(m_sheet->outcome().contains(u"I-2026-00001"_s));
    QVERIFY(!m_county->imports.constLast().first.dryRun);
    QCOMPARE(m_county->imports.constLast().first.file, u"名册.csv"_s);
    QVERIFY(m_sheet->fileName().isEmpty());
}

void tst_Imports::wrongRowsAreLeftOut()
{
    read(roster({row(11), u"钱某,123,440103001,缓刑,普管,2027-1-5"_s}));
    QCOMPARE(m_sheet->faultCount(), 1);
    QCOMPARE(m_sheet->sound(), 1);
    QCOMPARE(m_sheet->faults().first().toMap().value(u"row"_s).toInt(), 3);
    m_county->receipt = contract::ImportReceipt{.dryRun = true, .id = {}, .number = {}, .lines = 2, .refused = {}};
    m_sheet->tryOut();
    QTRY_VERIFY(m_sheet->isTried());
    QCOMPARE(m_county->imports.constLast().second.size(), 2);
}

void tst_Imports::refusedRowsAreNamedAndLeftOut()
{
    read(roster({row(11), row(22)}));
    m_county->receipt = contract::ImportReceipt{.dryRun = true,
                                                .id = {},
                                                .number = {},
                                                .lines = 4,
                                                .refused = {{3, u"elsewhere"_s, u"此人已由其他单位登记"_s}}};
    m_sheet->tryOut();
    QTRY_VERIFY(m_sheet->isTried());
    QCOMPARE(m_sheet->faultCount(), 1);
    QCOMPARE(m_sheet->faults().first().toMap().value(u"row"_s).toInt(), 3);
    QCOMPARE(m_sheet->sound(), 1);
    m_county->receipt->refused.clear();
    m_sheet->bringIn();
    QTRY_COMPARE(m_county->imports.size(), 2);
    QCOMPARE(m_county->imports.constLast().second.size(), 2);
}

void tst_Imports::aColumnIsAssigned()
{
    read(put(u"甲,身份证号,司法所,矫正类别,管理等级,矫正期满\n"_s + row(11) + u'\n'));
    QVERIFY(m_sheet->faultCount() > 0);
    m_sheet->assign(u"name"_s, 0);
    QCOMPARE(m_sheet->faultCount(), 0);
    QCOMPARE(m_sheet->sound(), 1);
    m_sheet->assign(u"name"_s, -1);
    QVERIFY(m_sheet->faultCount() > 0);
}

void tst_Imports::aFileThatIsNoneIsSaid()
{
    read(m_folder.filePath(u"absent.xlsx"_s));
    QVERIFY(!m_sheet->failure().isEmpty());
    QVERIFY(m_sheet->fileName().isEmpty());
}

void tst_Imports::faultsAreSaved()
{
    read(roster({u"钱某,123,440103001,缓刑,普管,2027-1-5"_s}));
    const QString path = m_folder.filePath(u"问题.xlsx"_s);
    m_sheet->saveFaults(QUrl::fromLocalFile(path));
    const auto table = sheets::readTable(path);
    QVERIFY(table);
    QCOMPARE(table->rows.size(), 2);
    m_sheet->saveFaults(QUrl::fromLocalFile(m_folder.filePath(u"none/问题.xlsx"_s)));
    QVERIFY(!m_sheet->failure().isEmpty());
}

void tst_Imports::anotherOperatorSeesNothing()
{
    read(roster({row(11)}));
    m_county->seat(u"zheng"_s, {u"office"_s});
    QVERIFY(m_sheet->fileName().isEmpty());
    QVERIFY(m_sheet->columns().isEmpty());
}

void tst_Imports::importsAreListedAndPutBack()
{
    people::ImportListModel list;
    const QAbstractItemModelTester tester(&list, QAbstractItemModelTester::FailureReportingMode::QtTest);
    list.setDesk(&m_county->desk);
    list.read();
    QTRY_COMPARE(list.count(), 1);
    QCOMPARE(list.data(list.index(0), people::ImportListModel::NumberRole).toString(), u"I-2026-00001"_s);
    list.undo(u"i1"_s);
    QTRY_COMPARE(m_county->undone, QStringList{u"i1"_s});
    QTRY_VERIFY(!list.isBusy());
    m_county->seat(u"zheng"_s, {u"duty"_s});
    QCOMPARE(list.count(), 0);
}

void tst_Imports::whyNothingIsPutBackIsSaid()
{
    people::ImportListModel list;
    list.setDesk(&m_county->desk);
    m_county->undo = failure(Error::Code::Conflict, u"409 changed-since: 导入后已有变动，不能撤销：周*"_s);
    list.undo(u"i1"_s);
    QTRY_VERIFY(list.failure().contains(u"周*"_s));
    QVERIFY(!list.failure().contains(u"409"_s));
}

QTEST_GUILESS_MAIN(tst_Imports)
#include "tst_imports.moc"
