#pragma once

#include "contract/Print.h"

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QStringList>

namespace zhihui::people {

/// What is printed, before it is known how large the paper is. Value.
struct Paper {
    struct Line {
        QStringList cells;
        bool isHeading = false; ///< of a part: one cell over the whole width
        QImage picture = {};    ///< stands in the last cell in place of words
    };
    QString title;
    QString note;          ///< what was chosen, how many
    QList<double> columns; ///< shares of the width, 1 together
    QStringList head;      ///< repeated on every page; empty: none
    QList<Line> lines;
};

/// A paper laid out on pages of one size, each with the watermark of its print: who, for which office, when, under
/// which number. Measures are points; paints on anything. Any thread with fonts.
class Pages {
public:
    Pages(Paper paper, contract::PrintGrant grant, QSizeF page);

    int count() const { return static_cast<int>(m_starts.size()); }
    /// `page` from 0; the painter's unit is a point, its origin the page's corner.
    void paint(QPainter& painter, int page) const;
    /// What stands across every page.
    QString watermark() const;

private:
    QRectF body() const;
    QList<QRectF> cellsAt(double y, const Paper::Line& line) const;
    double heightOf(const Paper::Line& line) const;
    void lay();
    void paintWatermark(QPainter& painter) const;
    void paintFrame(QPainter& painter, int page) const;
    void paintLine(QPainter& painter, double y, const Paper::Line& line, bool isHead) const;

    Paper m_paper;
    contract::PrintGrant m_grant;
    QSizeF m_page;
    QList<double> m_heights;   ///< by line
    QList<qsizetype> m_starts; ///< the first line of each page
};

/// Every page into a PDF file, with its fonts. Disk: it could not be written.
Result<> writePdf(const Pages& pages, QSizeF page, const QString& file);

} // namespace zhihui::people
