#include "sheets/Table.h"

#include "sheets/CsvText.h"

#include <QCoreApplication>
#include <QFile>
#include <QUuid>
#include <cpl_conv.h>
#include <cpl_error.h>
#include <cpl_vsi.h>
#include <gdal.h>
#include <mutex>
#include <ogr_api.h>

namespace zhihui::sheets {

using namespace Qt::StringLiterals;

namespace {

QString said(const char* text)
{
    return QCoreApplication::translate("zhihui::sheets::Table", text);
}

std::unexpected<Error> refuse(const QString& why)
{
    return failure(Error::Code::Rejected, why);
}

/// GDAL says what went wrong on this thread; nothing of it goes to the terminal, where cells would be quoted.
class QuietGdal {
public:
    QuietGdal()
    {
        static std::once_flag once;
        std::call_once(once, [] { GDALAllRegister(); });
        CPLPushErrorHandler(CPLQuietErrorHandler);
        CPLErrorReset();
    }
    ~QuietGdal() { CPLPopErrorHandler(); }
    QuietGdal(const QuietGdal&) = delete;
    QuietGdal& operator=(const QuietGdal&) = delete;
    static bool failed() { return CPLGetLastErrorType() >= CE_Failure; }
};

/// A file of GDAL's in memory.
class MemoryFile {
public:
    MemoryFile(const QByteArray& bytes, const char* ending)
        : m_bytes(bytes), m_name("/vsimem/" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces) + ending)
    {
        // GDAL reads and never writes here; it takes no const.
        auto* data = reinterpret_cast<GByte*>(m_bytes.data());
        VSIFCloseL(VSIFileFromMemBuffer(m_name.constData(), data, static_cast<vsi_l_offset>(m_bytes.size()), FALSE));
    }
    ~MemoryFile() { VSIUnlink(m_name.constData()); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;
    const char* name() const { return m_name.constData(); }

private:
    QByteArray m_bytes;
    QByteArray m_name;
};

struct Close {
    void operator()(void* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<void, Close>;

Dataset openWith(const char* driver, const char* name, const char* const* options)
{
    const char* const drivers[] = {driver, nullptr};
    return Dataset(GDALOpenEx(name, GDAL_OF_VECTOR | GDAL_OF_READONLY, drivers, options, nullptr));
}

QStringList cellsOf(OGRFeatureH feature, int columns, bool& isEmpty)
{
    QStringList cells;
    cells.reserve(columns);
    isEmpty = true;
    for (int i = 0; i < columns; ++i) {
        const bool isSet = OGR_F_IsFieldSetAndNotNull(feature, i);
        cells.append(isSet ? QString::fromUtf8(OGR_F_GetFieldAsString(feature, i)).trimmed() : QString());
        isEmpty = isEmpty && cells.constLast().isEmpty();
    }
    return cells;
}

/// `firstRow`: number of the sheet's row that is the layer's first feature.
Result<> readRows(OGRLayerH layer, int firstRow, const Bounds& bounds, Table& table)
{
    table.columns = OGR_FD_GetFieldCount(OGR_L_GetLayerDefn(layer));
    if (table.columns > bounds.columns)
        return refuse(said(QT_TRANSLATE_NOOP("zhihui::sheets::Table", "表格有 %1 列，最多 %2 列；请删去无关的列"))
                          .arg(table.columns)
                          .arg(bounds.columns));
    OGR_L_ResetReading(layer);
    int number = firstRow;
    while (OGRFeatureH feature = OGR_L_GetNextFeature(layer)) {
        bool isEmpty = true;
        QStringList cells = cellsOf(feature, table.columns, isEmpty);
        OGR_F_Destroy(feature);
        if (!isEmpty)
            table.rows.append({number, std::move(cells)});
        ++number;
        if (table.rows.size() > bounds.rows)
            return refuse(said(QT_TRANSLATE_NOOP("zhihui::sheets::Table", "表格超过 %1 行；请分成几个文件导入"))
                              .arg(bounds.rows));
    }
    return {};
}

Result<Table> finished(Table table)
{
    if (QuietGdal::failed())
        return refuse(said(
            QT_TRANSLATE_NOOP("zhihui::sheets::Table", "文件已损坏或不完整，读到中途失败；请重新拷贝或另存后再导入")));
    if (table.rows.isEmpty())
        return refuse(said(QT_TRANSLATE_NOOP("zhihui::sheets::Table", "文件里没有任何内容")));
    return table;
}

Result<Table> readXlsx(const QByteArray& bytes, const Bounds& bounds)
{
    const QuietGdal quiet;
    CPLSetThreadLocalConfigOption("OGR_XLSX_HEADERS", "DISABLE");
    CPLSetThreadLocalConfigOption("OGR_XLSX_FIELD_TYPES", "STRING");
    const MemoryFile file(bytes, ".xlsx");
    const Dataset dataset = openWith("XLSX", file.name(), nullptr);
    if (!dataset)
        return refuse(said(QT_TRANSLATE_NOOP(
            "zhihui::sheets::Table", "不是完整的 .xlsx 文件，可能没有拷贝完或已损坏；请重新拷贝或另存后再导入")));
    Table table;
    const int layers = GDALDatasetGetLayerCount(dataset.get());
    for (int i = 0; i < layers; ++i) {
        OGRLayerH layer = GDALDatasetGetLayer(dataset.get(), i);
        if (OGR_L_GetFeatureCount(layer, TRUE) == 0)
            continue;
        const QString name = QString::fromUtf8(OGR_L_GetName(layer));
        if (!table.rows.isEmpty()) {
            table.otherSheets.append(name);
            continue;
        }
        table.sheet = name;
        ZH_TRY(readRows(layer, 1, bounds, table));
    }
    return finished(std::move(table));
}

Result<Table> readCsv(const QByteArray& bytes, const Bounds& bounds)
{
    const auto csv = prepareCsv(bytes);
    ZH_TRY(csv);
    const QuietGdal quiet;
    const MemoryFile file(csv->utf8, ".csv");
    const QByteArray separator = "SEPARATOR=" + csv->separator;
    const char* const options[] = {separator.constData(), "HEADERS=YES", "AUTODETECT_TYPE=NO", "MAX_LINE_SIZE=-1",
                                   nullptr};
    const Dataset dataset = openWith("CSV", file.name(), options);
    OGRLayerH layer = dataset ? GDALDatasetGetLayer(dataset.get(), 0) : nullptr;
    if (!layer)
        return refuse(said(QT_TRANSLATE_NOOP("zhihui::sheets::Table", "不是表格文件；可导入的是 .xlsx 和 .csv")));
    Table table;
    table.encoding = csv->encoding;
    ZH_TRY(readRows(layer, 1, bounds, table));
    return finished(std::move(table));
}

} // namespace

Result<Table> readTable(const QString& name, const Bounds& bounds)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(said(QT_TRANSLATE_NOOP("zhihui::sheets::Table", "打不开文件：%1")).arg(file.errorString()));
    if (file.size() > bounds.bytes)
        return refuse(said(QT_TRANSLATE_NOOP("zhihui::sheets::Table", "文件超过 %1 MB；请分成几个文件导入"))
                          .arg(bounds.bytes / (1024 * 1024)));
    const QByteArray bytes = file.readAll();
    if (bytes.trimmed().isEmpty())
        return refuse(said(QT_TRANSLATE_NOOP("zhihui::sheets::Table", "文件是空的")));
    if (bytes.startsWith("PK"))
        return readXlsx(bytes, bounds);
    if (bytes.startsWith("\xd0\xcf\x11\xe0"))
        return refuse(said(QT_TRANSLATE_NOOP(
            "zhihui::sheets::Table", "这是旧版 .xls 文件，或是加了密码的工作簿；请另存为不带密码的 .xlsx 再导入")));
    const bool isUtf16 = bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
    if (bytes.startsWith("%PDF") || (!isUtf16 && bytes.contains('\0')))
        return refuse(said(QT_TRANSLATE_NOOP("zhihui::sheets::Table", "不是表格文件；可导入的是 .xlsx 和 .csv")));
    return readCsv(bytes, bounds);
}

} // namespace zhihui::sheets
