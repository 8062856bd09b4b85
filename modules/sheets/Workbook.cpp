#include "sheets/Workbook.h"

#include <cstdlib>
#include <memory>
#include <xlsxwriter.h>

namespace zhihui::sheets {

using namespace Qt::StringLiterals;

namespace {

constexpr double usualWidth = 16;
constexpr qsizetype longestWatermark = 200; // the format takes 255 signs with its marks

std::unexpected<Error> failed(lxw_error code)
{
    const bool isOurs = code == LXW_ERROR_MEMORY_MALLOC_FAILED || code == LXW_ERROR_CREATING_TMPFILE;
    return failure(isOurs ? Error::Code::Disk : Error::Code::Rejected,
                   u"xlsx: "_s + QString::fromUtf8(lxw_strerror(code)));
}

Result<> writeCells(lxw_worksheet* sheet, lxw_row_t row, const QStringList& cells, lxw_format* format)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (cells.at(i).isEmpty())
            continue;
        const lxw_error code =
            worksheet_write_string(sheet, row, static_cast<lxw_col_t>(i), cells.at(i).toUtf8().constData(), format);
        if (code != LXW_NO_ERROR)
            return failed(code);
    }
    return {};
}

Result<> mark(lxw_worksheet* sheet, const QString& watermark)
{
    if (watermark.isEmpty())
        return {};
    QString text = watermark.left(longestWatermark);
    text.replace(u'&', u"&&"_s);
    const QByteArray line = "&C&\"-,Bold\" " + text.toUtf8();
    if (const lxw_error code = worksheet_set_header(sheet, line.constData()); code != LXW_NO_ERROR)
        return failed(code);
    const QByteArray foot = "&C " + text.toUtf8() + " &R&P/&N";
    if (const lxw_error code = worksheet_set_footer(sheet, foot.constData()); code != LXW_NO_ERROR)
        return failed(code);
    return {};
}

Result<> writePage(lxw_workbook* book, const Page& page, const QString& watermark, lxw_format* bold, lxw_format* plain)
{
    lxw_worksheet* sheet = workbook_add_worksheet(book, page.name.toUtf8().constData());
    if (!sheet)
        return failure(Error::Code::Rejected, u"xlsx: a sheet cannot be called "_s + page.name);
    qsizetype columns = page.header.size();
    for (const QStringList& row : page.rows)
        columns = std::max(columns, row.size());
    for (qsizetype i = 0; i < columns; ++i)
        worksheet_set_column(sheet, static_cast<lxw_col_t>(i), static_cast<lxw_col_t>(i),
                             page.widths.value(i, int(usualWidth)), nullptr);
    lxw_row_t at = 0;
    if (!page.header.isEmpty()) {
        ZH_TRY(writeCells(sheet, at++, page.header, bold));
        worksheet_freeze_panes(sheet, 1, 0);
        worksheet_repeat_rows(sheet, 0, 0);
    }
    for (const QStringList& row : page.rows)
        ZH_TRY(writeCells(sheet, at++, row, plain));
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    return mark(sheet, watermark);
}

} // namespace

Result<QByteArray> toXlsx(const Workbook& workbook)
{
    const char* buffer = nullptr;
    size_t size = 0;
    lxw_workbook_options options{};
    options.output_buffer = &buffer;
    options.output_buffer_size = &size;
    lxw_workbook* book = workbook_new_opt(nullptr, &options);
    if (!book)
        return failure(Error::Code::Disk, u"xlsx: no memory"_s);
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    format_set_num_format(bold, "@");
    lxw_format* plain = workbook_add_format(book);
    format_set_num_format(plain, "@");
    Result<> written;
    for (const Page& page : workbook.pages) {
        if (written = writePage(book, page, workbook.watermark, bold, plain); !written)
            break;
    }
    const lxw_error code = workbook_close(book); // also frees it
    const std::unique_ptr<const char, void (*)(const char*)> owner(
        buffer, [](const char* bytes) { std::free(const_cast<char*>(bytes)); });
    ZH_TRY(written);
    if (code != LXW_NO_ERROR)
        return failed(code);
    return QByteArray(buffer, static_cast<qsizetype>(size));
}

} // namespace zhihui::sheets
