#include "people/Paper.h"

#include "law/Calendar.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPageSize>
#include <QPdfWriter>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

constexpr double margin = 42, top = 84, bottom = 54; // points
constexpr double bodySize = 9.5, titleSize = 16, noteSize = 9, markSize = 13;
constexpr double padding = 3;
constexpr double pictureHeight = 120;
constexpr double markTurn = -28; // degrees
constexpr double markApart = 128;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::people::Paper)
};

/// One unit is one point on every device: the size is in pixels of a painter that is scaled to points.
QFont font(double size, bool bold = false)
{
    QFont made;
    made.setFamilies({u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s, QFont().family()});
    made.setBold(bold);
    made.setHintingPreference(QFont::PreferNoHinting);
    made.setPixelSize(std::max(1, static_cast<int>(std::lround(size))));
    return made;
}

QString moment(Instant at)
{
    return law::dayOf(at).toString(Qt::ISODate) + u' ' + timeOfDay(at).left(5);
}

} // namespace

Pages::Pages(Paper paper, contract::PrintGrant grant, QSizeF page)
    : m_paper(std::move(paper)), m_grant(std::move(grant)), m_page(page)
{
    lay();
}

QRectF Pages::body() const
{
    return {margin, top, m_page.width() - 2 * margin, m_page.height() - top - bottom};
}

QList<QRectF> Pages::cellsAt(double y, const Paper::Line& line) const
{
    if (line.isHeading || m_paper.columns.isEmpty())
        return {QRectF(body().left(), y, body().width(), 0)};
    QList<QRectF> cells;
    double x = body().left();
    for (const double share : m_paper.columns) {
        cells.append(QRectF(x, y, share * body().width(), 0));
        x += share * body().width();
    }
    return cells;
}

double Pages::heightOf(const Paper::Line& line) const
{
    const QFontMetricsF metrics(font(bodySize, line.isHeading));
    double most = line.picture.isNull() ? metrics.height() : pictureHeight;
    const QList<QRectF> cells = cellsAt(0, line);
    for (qsizetype i = 0; i < std::min(cells.size(), line.cells.size()); ++i) {
        const QRectF room(0, 0, cells.at(i).width() - 2 * padding, 100'000);
        most = std::max(most, metrics.boundingRect(room, Qt::TextWrapAnywhere, line.cells.at(i)).height());
    }
    return most + 2 * padding + (line.isHeading ? 2 * padding : 0);
}

/// A heading does not stay behind at the foot of a page, and a line that is longer than a page is cut there.
void Pages::lay()
{
    const double headHeight = m_paper.head.isEmpty() ? 0 : heightOf({m_paper.head, false});
    const double room = body().height() - headHeight;
    m_starts = {0};
    double used = 0;
    for (qsizetype i = 0; i < m_paper.lines.size(); ++i) {
        const Paper::Line& line = m_paper.lines.at(i);
        m_heights.append(std::min(heightOf(line), room));
        double needed = m_heights.constLast();
        if (line.isHeading && i + 1 < m_paper.lines.size())
            needed += std::min(heightOf(m_paper.lines.at(i + 1)), room - needed);
        if (used > 0 && used + needed > room) {
            m_starts.append(i);
            used = 0;
        }
        used += m_heights.constLast();
    }
}

QString Pages::watermark() const
{
    return QStringList{m_grant.who, m_grant.org, moment(m_grant.at), m_grant.number}.join(u"  "_s);
}

void Pages::paint(QPainter& painter, int page) const
{
    painter.save();
    paintWatermark(painter);
    paintFrame(painter, page);
    double y = body().top();
    if (!m_paper.head.isEmpty()) {
        const Paper::Line head{m_paper.head, false};
        paintLine(painter, y, head, true);
        y += heightOf(head);
    }
    const qsizetype end = page + 1 < count() ? m_starts.at(page + 1) : m_paper.lines.size();
    for (qsizetype i = m_starts.at(page); i < end; ++i) {
        paintLine(painter, y, m_paper.lines.at(i), false);
        y += m_heights.at(i);
    }
    painter.restore();
}

/// Across the whole page, so that no part of it can be cut out without.
void Pages::paintWatermark(QPainter& painter) const
{
    painter.save();
    painter.setFont(font(markSize));
    painter.setPen(QColor(0, 0, 0, 34));
    painter.translate(m_page.width() / 2, m_page.height() / 2);
    painter.rotate(markTurn);
    const double reach = std::hypot(m_page.width(), m_page.height()) / 2;
    const QString words = watermark() + u"  "_s + Words::tr("内部资料 用后即毁");
    const double width = QFontMetricsF(painter.font()).horizontalAdvance(words) + 48;
    bool isShifted = false;
    for (double y = -reach; y < reach; y += markApart, isShifted = !isShifted)
        for (double x = -reach - (isShifted ? width / 2 : 0); x < reach; x += width)
            painter.drawText(QPointF(x, y), words);
    painter.restore();
}

void Pages::paintFrame(QPainter& painter, int page) const
{
    painter.setPen(Qt::black);
    painter.setFont(font(titleSize, true));
    painter.drawText(QRectF(margin, margin, body().width(), 24), Qt::AlignLeft | Qt::AlignVCenter, m_paper.title);
    painter.setFont(font(noteSize));
    painter.drawText(QRectF(margin, margin + 24, body().width(), 14), Qt::AlignLeft | Qt::AlignVCenter, m_paper.note);
    const QRectF foot(margin, m_page.height() - bottom + 14, body().width(), 14);
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, Words::tr("内部资料 用后即毁  %1").arg(watermark()));
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter,
                     Words::tr("第 %1 页 共 %2 页").arg(page + 1).arg(count()));
}

void Pages::paintLine(QPainter& painter, double y, const Paper::Line& line, bool isHead) const
{
    const double height = std::min(heightOf(line), body().bottom() - y);
    painter.setFont(font(bodySize, isHead || line.isHeading));
    painter.setPen(Qt::black);
    const QList<QRectF> cells = cellsAt(y + (line.isHeading ? padding : 0), line);
    for (qsizetype i = 0; i < std::min(cells.size(), line.cells.size()); ++i) {
        QRectF cell = cells.at(i).adjusted(padding, padding, -padding, 0);
        cell.setHeight(height - 2 * padding);
        painter.drawText(cell, Qt::TextWrapAnywhere, line.cells.at(i));
    }
    if (!line.picture.isNull()) {
        const QSizeF size =
            QSizeF(line.picture.size()).scaled(cells.constLast().width(), pictureHeight, Qt::KeepAspectRatio);
        painter.drawImage(QRectF(QPointF(cells.constLast().left() + padding, y + padding), size), line.picture);
    }
    painter.setPen(QPen(isHead || line.isHeading ? QColor(90, 90, 90) : QColor(200, 200, 200), 0.5));
    painter.drawLine(QPointF(body().left(), y + height), QPointF(body().right(), y + height));
}

Result<> writePdf(const Pages& pages, QSizeF page, const QString& file)
{
    QPdfWriter pdf(file);
    pdf.setPageSize(QPageSize(page, QPageSize::Point, {}, QPageSize::ExactMatch));
    pdf.setPageMargins({});
    pdf.setResolution(72);
    QPainter painter;
    if (!painter.begin(&pdf))
        return failure(Error::Code::Disk, file);
    for (int n = 0; n < pages.count(); ++n) {
        if (n > 0 && !pdf.newPage())
            return failure(Error::Code::Disk, file);
        pages.paint(painter, n);
    }
    return painter.end() ? Result<>() : failure(Error::Code::Disk, file);
}

} // namespace zhihui::people
