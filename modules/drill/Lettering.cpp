#include "drill/Lettering.h"

#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr int textHeight = 17, margin = 8; ///< of 360 lines

QFont fontFor(double scale)
{
    QFont font(u"Noto Sans CJK SC"_s);
    font.setPixelSize(static_cast<int>(std::lround(textHeight * scale)));
    font.setBold(true);
    return font;
}

uchar blend(int under, int over, int cover)
{
    return static_cast<uchar>(under + (over - under) * cover / 255);
}

} // namespace

Lettering::Lettering(const QString& name, double scale) : m_scale(scale), m_name(paint(name))
{
    for (const QChar sign : u"0123456789-: "_s)
        m_signs.insert(sign, paint(sign));
}

Lettering::Piece Lettering::paint(const QString& text) const
{
    const QFont font = fontFor(m_scale);
    const QFontMetrics metrics(font);
    const int rim = static_cast<int>(std::ceil(m_scale));
    // Even, so that the colour planes have the same borders.
    const int width = (metrics.horizontalAdvance(text) + 2 * rim + 1) & ~1,
              height = (metrics.height() + 2 * rim + 1) & ~1;
    Piece piece{cv::Mat::zeros(height, width, CV_8UC1), {}};
    QImage image(piece.fill.data, width, height, static_cast<qsizetype>(piece.fill.step), QImage::Format_Grayscale8);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Qt::white);
    painter.drawText(rim, rim + metrics.ascent(), text);
    painter.end();
    cv::dilate(piece.fill, piece.halo, cv::Mat(), cv::Point(-1, -1), rim);
    return piece;
}

void Lettering::lay(Canvas& canvas, const Piece& piece, int x, int y) const
{
    const cv::Rect picture(0, 0, canvas.pixelWidth(), canvas.pixelHeight());
    const cv::Rect place = cv::Rect(x & ~1, y & ~1, piece.fill.cols, piece.fill.rows) & picture;
    for (int row = 0; row < place.height; ++row) {
        uchar* luma = canvas.luma().ptr(place.y + row) + place.x;
        const uchar* halo = piece.halo.ptr(row);
        const uchar* fill = piece.fill.ptr(row);
        for (int column = 0; column < place.width; ++column)
            luma[column] = blend(blend(luma[column], 20, halo[column]), 230, fill[column]);
    }
    for (int row = 0; row + 1 < place.height; row += 2) {
        uchar* blueness = canvas.blueness().ptr((place.y + row) / 2) + place.x / 2;
        uchar* redness = canvas.redness().ptr((place.y + row) / 2) + place.x / 2;
        const uchar* halo = piece.halo.ptr(row);
        for (int column = 0; column + 1 < place.width; column += 2) {
            blueness[column / 2] = blend(blueness[column / 2], 128, halo[column]);
            redness[column / 2] = blend(redness[column / 2], 128, halo[column]);
        }
    }
}

void Lettering::burn(Canvas& canvas, const QString& clock) const
{
    const int away = static_cast<int>(std::lround(margin * m_scale));
    lay(canvas, m_name, canvas.pixelWidth() - m_name.fill.cols - away, away);
    int x = away;
    for (const QChar sign : clock) {
        const auto piece = m_signs.constFind(sign);
        if (piece == m_signs.cend())
            continue;
        lay(canvas, *piece, x, away);
        x += piece->fill.cols - 2 * static_cast<int>(std::ceil(m_scale));
    }
}

} // namespace zhihui::drill
