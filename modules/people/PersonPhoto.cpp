#include "people/PersonPhoto.h"

#include "domain/ErrorText.h"
#include "people/Portrait.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace zhihui::people {

void PersonPhoto::setDossier(Dossier* dossier)
{
    if (m_dossier == dossier)
        return;
    if (m_dossier)
        m_dossier->disconnect(this);
    m_dossier = dossier;
    if (m_dossier)
        connect(m_dossier, &Dossier::changed, this, &PersonPhoto::follow);
    follow();
    Q_EMIT changed();
}

void PersonPhoto::follow()
{
    const QString sha256 = m_dossier ? m_dossier->photo() : QString();
    if (std::exchange(m_sha256, sha256) == sha256)
        return;
    const int turn = ++m_turn;
    m_picture = {};
    m_words.clear();
    if (!sha256.isEmpty()) {
        m_words = tr("正在读取照片");
        m_dossier->readPhoto()
            .then(QtFuture::Launch::Async,
                  [sha256](const Result<QByteArray>& jpeg) {
                      return jpeg ? readPortrait(*jpeg, sha256) : Result<QImage>(std::unexpected(jpeg.error()));
                  })
            .then(this, [this, turn](const Result<QImage>& picture) { show(turn, picture); });
    }
    update();
    Q_EMIT changed();
}

void PersonPhoto::show(int turn, const Result<QImage>& picture)
{
    if (turn != m_turn)
        return;
    m_picture = picture.value_or(QImage());
    m_words = picture ? QString() : tr("照片读取失败：%1").arg(errorText(picture.error()));
    update();
    Q_EMIT changed();
}

void PersonPhoto::paint(QPainter* painter)
{
    if (m_picture.isNull())
        return;
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const QSizeF size = QSizeF(m_picture.size()).scaled(boundingRect().size(), Qt::KeepAspectRatio);
    QRectF place(QPointF(), size);
    place.moveCenter(boundingRect().center());
    painter->drawImage(place, m_picture);
}

} // namespace zhihui::people
