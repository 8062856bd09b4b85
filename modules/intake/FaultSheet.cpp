#include "intake/FaultSheet.h"

#include <QCoreApplication>

namespace zhihui::intake {

using namespace Qt::StringLiterals;

namespace {

QString said(const char* text)
{
    return QCoreApplication::translate("zhihui::intake::Intake", text);
}

QString rowText(int row)
{
    return row > 0 ? QString::number(row) : said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "整表"));
}

} // namespace

sheets::Workbook faultSheet(const QList<Fault>& faults)
{
    sheets::Page page{.name = said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "导入问题")),
                      .header = {said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "行")),
                                 said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "列")),
                                 said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "内容")),
                                 said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "问题")),
                                 said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "怎么改"))},
                      .rows = {},
                      .widths = {6, 18, 24, 44, 44}};
    for (const Fault& fault : faults)
        page.rows.append({rowText(fault.row), fault.column, fault.value, fault.what, fault.remedy});
    return {{page}, {}};
}

QString faultLines(const QList<Fault>& faults)
{
    QString text;
    for (const Fault& fault : faults) {
        text += fault.row > 0 ? u"第 %1 行"_s.arg(fault.row) : u"整个文件"_s;
        if (!fault.column.isEmpty())
            text += u"，%1"_s.arg(fault.column);
        if (!fault.value.isEmpty())
            text += u"（%1）"_s.arg(fault.value);
        text += u"：%1。%2\n"_s.arg(fault.what, fault.remedy);
    }
    return text;
}

} // namespace zhihui::intake
