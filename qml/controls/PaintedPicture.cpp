#include "controls/PaintedPicture.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

namespace zhihui::controls {

void PaintedPicture::wait(const QString& words)
{
    m_picture = {};
    m_words = words;
    update();
    Q_EMIT changed();
}

void PaintedPicture::show(const QImage& picture)
{
    m_picture = picture;
    m_words.clear();
    update();
    Q_EMIT changed();
}

void PaintedPicture::paint(QPainter* painter)
{
    if (m_picture.isNull())
        return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF size = QSizeF(m_picture.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(boundingRect().center());
    painter->drawImage(place, m_picture);
}

Decoded decodeJpeg(const QByteArray& jpeg, QSize most, int mostSide)
{
    QBuffer buffer;
    buffer.setData(jpeg);
    QImageReader reader(&buffer, "jpeg");
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > mostSide || size.height() > mostSide)
        return {{}, reader.errorString()};
    if (size.width() > most.width() || size.height() > most.height())
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    return {picture, picture.isNull() ? reader.errorString() : QString()};
}

} // namespace zhihui::controls
