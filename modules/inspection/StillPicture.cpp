#include "inspection/StillPicture.h"

#include "domain/ErrorText.h"

#include <QtConcurrent>

namespace zhihui::inspection {

namespace {

/// Larger than any place a still is shown in, smaller than what one frame of the GUI thread can afford to scale.
constexpr QSize most(1280, 720);

Result<QImage> decoded(const QByteArray& jpeg)
{
    const controls::Decoded decoded = controls::decodeJpeg(jpeg, most);
    return decoded.picture.isNull() ? Result<QImage>(failure(Error::Code::Corrupt, decoded.failure)) : decoded.picture;
}

} // namespace

void StillPicture::setDesk(InspectionDesk* desk)
{
    if (m_desk == desk)
        return;
    m_desk = desk;
    load();
    Q_EMIT askedChanged();
}

void StillPicture::setSha256(const QString& sha256)
{
    if (m_sha256 == sha256)
        return;
    m_sha256 = sha256;
    load();
    Q_EMIT askedChanged();
}

void StillPicture::load()
{
    if (!m_desk || m_sha256.isEmpty())
        return wait({});
    wait(tr("正在读取截图"));
    m_desk->picture(m_sha256)
        .then(QtFuture::Launch::Async,
              [](const Result<QByteArray>& jpeg) {
                  return jpeg ? decoded(*jpeg) : Result<QImage>(std::unexpected(jpeg.error()));
              })
        .then(this, [this, asked = m_sha256](const Result<QImage>& picture) {
            if (asked != m_sha256)
                return;
            if (picture)
                show(*picture);
            else
                wait(tr("截图读取失败：%1").arg(errorText(picture.error())));
        });
}

} // namespace zhihui::inspection
