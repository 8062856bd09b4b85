#include "people/PrintPreview.h"

#include <QApplication>
#include <QPrintPreviewDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

/// Laid out for the paper that is chosen in the preview.
void printAll(QPrinter& printer, const Paper& paper, const contract::PrintGrant& grant)
{
    const QSizeF page = printer.pageLayout().fullRect(QPageLayout::Point).size();
    const Pages pages(paper, grant, page);
    QPainter painter;
    if (!painter.begin(&printer))
        return;
    const double scale = printer.resolution() / 72.0;
    for (int n = 0; n < pages.count(); ++n) {
        if (n > 0 && !printer.newPage())
            return;
        painter.save();
        painter.scale(scale, scale);
        pages.paint(painter, n);
        painter.restore();
    }
}

} // namespace

QObject* showPreview(const Paper& paper, const contract::PrintGrant& grant)
{
    if (!qobject_cast<QApplication*>(QCoreApplication::instance()))
        return nullptr;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    printer->setDocName(grant.number);
    auto* dialog = new QPrintPreviewDialog(printer.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(paper.title + u" · "_s + grant.number);
    dialog->resize(960, 800);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, dialog,
                     [printer, paper, grant](QPrinter* to) { printAll(*to, paper, grant); });
    dialog->open();
    return dialog;
}

} // namespace zhihui::people
