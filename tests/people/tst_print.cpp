#include "County.h"
#include "people/Printer.h"

#include <QFile>
#include <QGuiApplication>
#include <QPaintEngine>
#include <QPointer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace zhihui;
using namespace Qt::StringLiterals;
using people::Pages;
using people::Paper;
using people::Printer;

namespace {

/// Hears every text that is painted.
class Listener final : public QPaintEngine {
public:
    Listener() : QPaintEngine(QPaintEngine::AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override {}
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF&, const QTextItem& item) override { said << item.text(); }
    Type type() const override { return User; }
    QStringList said;
};

class Sheet final : public QPaintDevice {
public:
    QPaintEngine* paintEngine() const override { return &m_engine; }
    int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return 595;
        case PdmHeight:
            return 842;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        case PdmDepth:
            return 32;
        default:
            return 72;
        }
    }
    QString said() const { return m_engine.said.join(QString()); }

private:
    mutable Listener m_engine;
};

constexpr QSizeF a4(595, 842);

QString saidOn(const Pages& pages, int page)
{
    Sheet sheet;
    QPainter painter(&sheet);
    pages.paint(painter, page);
    painter.end();
    return sheet.said();
}

contract::PrintGrant grant()
{
    return {u"D-20261123-000007"_s, samples::noon, u"李*"_s, u"荔湾区司法局"_s};
}

Paper longPaper(int lines)
{
    Paper paper{.title = u"社区矫正对象名册"_s,
                .note = u"严管"_s,
                .columns = {0.5, 0.5},
                .head = {u"姓名"_s, u"单位"_s},
                .lines = {}};
    for (int n = 0; n < lines; ++n)
        paper.lines.append({{u"周*%1"_s.arg(n, 4, 10, QChar(u'0')), u"甲司法所"_s}, false});
    return paper;
}

} // namespace

class tst_Print : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyPageCarriesTheWatermark();
    void everyLineIsOnOnePage();
    void aHeadingStaysWithWhatFollows();
    void anEmptyPaperIsOnePage();
    void aPdfCarriesPagesAndChineseFonts();
    void nothingIsLaidOutBeforeItIsWrittenDown();
    void withoutALinkNothingIsPrinted();
    void aRosterIsPrintedMasked();
    void aFileIsPrintedWhileItIsOpen();
    void thePreviewLeavesWithItsOperator();
    void aFilesPaperHasItsRecords();
    void noReasonNoQuestion();

private:
    std::unique_ptr<County> m_county;
    std::unique_ptr<Printer> m_printer;
    QList<Paper> m_shown;
    QObject m_screen;
    QPointer<QObject> m_preview;
};

void tst_Print::init()
{
    m_county = std::make_unique<County>();
    m_county->put(County::person(u"P-1"_s, u"周*明"_s, u"strict"_s, u"2027-01-31"_s));
    m_county->put(County::person(u"P-2"_s, u"张*"_s, u"general"_s, {}));
    m_shown.clear();
    m_printer = std::make_unique<Printer>();
    m_printer->setDesk(&m_county->desk);
    m_printer->setShow([this](const Paper& paper, const contract::PrintGrant&) {
        m_shown.append(paper);
        m_preview = new QObject(&m_screen);
        return m_preview;
    });
}

void tst_Print::everyPageCarriesTheWatermark()
{
    const Pages pages(longPaper(200), grant(), a4);
    QVERIFY(pages.count() > 3);
    for (int page = 0; page < pages.count(); ++page) {
        const QString said = saidOn(pages, page);
        // Once at the foot, and many times across.
        QVERIFY2(said.count(u"D-20261123-000007"_s) > 5, qPrintable(said));
        for (const QString& part : {u"李*"_s, u"荔湾区司法局"_s, u"2026-11-23 "_s, u"内部资料"_s, u"用后即毁"_s})
            QVERIFY2(said.contains(part), qPrintable(part));
        QVERIFY(said.contains(u"第 %1 页 共 %2 页"_s.arg(page + 1).arg(pages.count())));
    }
}

void tst_Print::everyLineIsOnOnePage()
{
    const Pages pages(longPaper(200), grant(), a4);
    QString all;
    for (int page = 0; page < pages.count(); ++page) {
        all += saidOn(pages, page);
        QVERIFY(saidOn(pages, page).contains(u"姓名"_s)); // the head comes again
    }
    for (int n = 0; n < 200; ++n)
        QCOMPARE(all.count(u"周*%1"_s.arg(n, 4, 10, QChar(u'0'))), 1);
}

void tst_Print::aHeadingStaysWithWhatFollows()
{
    for (int before = 1; before < 80; ++before) {
        Paper paper = longPaper(before);
        paper.lines.append({{u"判决与矫正期限"_s}, true});
        paper.lines.append({{u"罪名"_s, u"某罪"_s}, false});
        const Pages pages(paper, grant(), a4);
        for (int page = 0; page < pages.count(); ++page)
            QCOMPARE(saidOn(pages, page).contains(u"判决与矫正期限"_s), saidOn(pages, page).contains(u"某罪"_s));
    }
}

void tst_Print::anEmptyPaperIsOnePage()
{
    const Pages pages(longPaper(0), grant(), a4);
    QCOMPARE(pages.count(), 1);
    QVERIFY(saidOn(pages, 0).contains(u"D-20261123-000007"_s));
}

void tst_Print::aPdfCarriesPagesAndChineseFonts()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(u"roster.pdf"_s);
    const Pages pages(longPaper(120), grant(), a4);
    QVERIFY(people::writePdf(pages, a4, name));
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-"));
    QCOMPARE(pdf.count("/Type /Page\n") + pdf.count("/Type /Page "), pages.count());
    QVERIFY2(pdf.contains("NotoSansCJK") || pdf.contains("NotoSansSC"), "no Chinese font in the PDF");
    QVERIFY(pdf.contains("/FontFile"));
    QVERIFY(!people::writePdf(pages, a4, u"/nowhere/roster.pdf"_s));
}

void tst_Print::nothingIsLaidOutBeforeItIsWrittenDown()
{
    m_county->heldPrint = std::make_shared<QPromise<Result<contract::PrintGrant>>>();
    m_county->heldPrint->start();
    m_printer->printRoster({u"P-1"_s, u"P-2"_s}, u"严管"_s, u"supervision"_s, u" 例会 "_s);
    QVERIFY(m_printer->isAsking());
    QVERIFY(m_shown.isEmpty());
    QCOMPARE(m_county->prints.size(), 1);
    QCOMPARE(m_county->prints.constFirst().text, u"例会"_s);
    QCOMPARE(m_county->prints.constFirst().persons, (QList{PersonId(u"P-1"_s), PersonId(u"P-2"_s)}));
    m_county->heldPrint->addResult(m_county->grant);
    m_county->heldPrint->finish();
    QTRY_COMPARE(m_shown.size(), 1);
    QVERIFY(m_printer->failure().isEmpty());
}

void tst_Print::withoutALinkNothingIsPrinted()
{
    m_county->grant = failure(Error::Code::Offline, u"no link"_s);
    m_printer->printRoster({u"P-1"_s}, {}, u"supervision"_s, u"例会"_s);
    QTRY_VERIFY(!m_printer->failure().isEmpty());
    QVERIFY(m_printer->failure().startsWith(u"未打印"_s));
    QVERIFY(m_shown.isEmpty());
}

void tst_Print::aRosterIsPrintedMasked()
{
    m_printer->printRoster({u"P-1"_s, u"P-2"_s, u"P-9"_s}, u"严管"_s, u"supervision"_s, u"例会"_s);
    QTRY_COMPARE(m_shown.size(), 1);
    const Paper& paper = m_shown.constFirst();
    QCOMPARE(paper.lines.size(), 2);
    QCOMPARE(paper.lines.constFirst().cells.at(1), u"周*明"_s);
    QVERIFY(paper.note.contains(u"严管"_s));
    for (const auto& line : paper.lines)
        QVERIFY(!line.cells.join(QString()).contains(samples::identity().idNumber));
}

void tst_Print::aFileIsPrintedWhileItIsOpen()
{
    people::Dossier dossier;
    dossier.setDesk(&m_county->desk);
    dossier.setPerson(u"P-1"_s);
    m_printer->printFile(&dossier, u"supervision"_s, u"移送"_s);
    QVERIFY(!m_printer->failure().isEmpty());
    QVERIFY(m_county->prints.isEmpty());
    dossier.open(u"supervision"_s, {}, u"月度走访"_s);
    QTRY_COMPARE(dossier.state(), people::Dossier::Open);
    m_printer->printFile(&dossier, u"supervision"_s, u"移送"_s);
    QTRY_COMPARE(m_shown.size(), 1);
    QVERIFY(m_shown.constFirst().title.contains(samples::identity().name));
    // Closed before the province has answered: nothing.
    m_county->heldPrint = std::make_shared<QPromise<Result<contract::PrintGrant>>>();
    m_county->heldPrint->start();
    m_printer->printFile(&dossier, u"supervision"_s, u"移送"_s);
    dossier.close();
    m_county->heldPrint->addResult(m_county->grant);
    m_county->heldPrint->finish();
    QTRY_VERIFY(!m_printer->isAsking());
    QCOMPARE(m_shown.size(), 1);
    QVERIFY(!m_printer->failure().isEmpty());
}

void tst_Print::thePreviewLeavesWithItsOperator()
{
    m_printer->printRoster({u"P-1"_s}, {}, u"supervision"_s, u"例会"_s);
    QTRY_COMPARE(m_shown.size(), 1);
    m_printer->forget();
    QVERIFY(m_preview);
    m_county->seat(u"wu"_s, {u"office"_s});
    QTRY_VERIFY(!m_preview);
}

void tst_Print::aFilesPaperHasItsRecords()
{
    const contract::Matter matter = samples::matter();
    m_county->put(matter);
    m_county->put(samples::check());
    people::Dossier dossier;
    dossier.setDesk(&m_county->desk);
    dossier.setPerson(u"P-1"_s);
    dossier.open(u"supervision"_s, {}, u"月度走访"_s);
    const auto paper = people::paperOf(dossier);
    QVERIFY(paper);
    QString said;
    for (const auto& line : paper->lines)
        said += line.cells.join(u' ') + u'\n';
    for (const QString& part : {samples::decision().number, matter.number, u"外出"_s, samples::check().reason})
        QVERIFY2(said.contains(part), qPrintable(part));
}

void tst_Print::noReasonNoQuestion()
{
    m_printer->printRoster({u"P-1"_s}, {}, u"supervision"_s, u"  "_s);
    QVERIFY(m_county->prints.isEmpty());
    QVERIFY(!m_printer->failure().isEmpty());
}

QTEST_MAIN(tst_Print)
#include "tst_print.moc"
