#include "people/PersonPhoto.h"

#include "domain/ErrorText.h"
#include "people/Portrait.h"

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
    Q_EMIT dossierChanged();
}

void PersonPhoto::follow()
{
    const QString sha256 = m_dossier ? m_dossier->photo() : QString();
    if (std::exchange(m_sha256, sha256) == sha256)
        return;
    const int turn = ++m_turn;
    if (sha256.isEmpty())
        return wait({});
    wait(tr("正在读取照片"));
    m_dossier->readPhoto()
        .then(QtFuture::Launch::Async,
              [sha256](const Result<QByteArray>& jpeg) {
                  return jpeg ? readPortrait(*jpeg, sha256) : Result<QImage>(std::unexpected(jpeg.error()));
              })
        .then(this, [this, turn](const Result<QImage>& picture) {
            if (turn != m_turn)
                return;
            if (picture)
                show(*picture);
            else
                wait(tr("照片读取失败：%1").arg(errorText(picture.error())));
        });
}

} // namespace zhihui::people
