#include "inspection/StillPicture.h"

#include "domain/ErrorText.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QtConcurrent>

namespace zhihui::inspection {

namespace {

/// Larger than any place a still is shown in, smaller than what one frame of the GUI thread can afford to scale.
constexpr QSize most(1280, 720);
constexpr int mostSide = 16384;

Result<QImage> decoded(const QByteArray& jpeg)
{
    QBuffer buffer;
    buffer.setData(jpeg);
    QImageReader reader(&buffer, "jpeg");
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > mostSide || size.height() > mostSide)
        return failure(Error::Code::Corrupt, reader.errorString());
    if (size.width() > most.width() || size.height() > most.height())
        reader.setScaledSize(size.scaled(most, Qt::KeepAspectRatio));
    const QImage picture = reader.read();
    return picture.isNull() ? Result<QImage>(failure(Error::Code::Corrupt, reader.errorString())) : picture;
}

} // namespace

StillPicture::StillPicture(QQuickItem* parent) : QQuickPaintedItem(parent) {}

void StillPicture::setDesk(InspectionDesk* desk)
{
    if (m_desk == desk)
        return;
    m_desk = desk;
    load();
}

void StillPicture::setSha256(const QString& sha256)
{
    if (m_sha256 == sha256)
        return;
    m_sha256 = sha256;
    load();
}

void StillPicture::load()
{
    m_picture = {};
    m_words.clear();
    if (m_desk && !m_sha256.isEmpty()) {
        m_words = tr("正在读取截图");
        m_desk->picture(m_sha256)
            .then(QtFuture::Launch::Async,
                  [](const Result<QByteArray>& jpeg) {
                      return jpeg ? decoded(*jpeg) : Result<QImage>(std::unexpected(jpeg.error()));
                  })
            .then(this, [this, asked = m_sha256](const Result<QImage>& picture) { show(asked, picture); });
    }
    update();
    Q_EMIT changed();
}

void StillPicture::show(const QString& sha256, const Result<QImage>& picture)
{
    if (sha256 != m_sha256)
        return;
    m_picture = picture.value_or(QImage());
    m_words = picture ? QString() : tr("截图读取失败：%1").arg(errorText(picture.error()));
    update();
    Q_EMIT changed();
}

void StillPicture::paint(QPainter* painter)
{
    if (m_picture.isNull())
        return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF size = QSizeF(m_picture.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(boundingRect().center());
    painter->drawImage(place, m_picture);
}

} // namespace zhihui::inspection
