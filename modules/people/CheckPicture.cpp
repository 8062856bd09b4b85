#include "people/CheckPicture.h"

#include "domain/ErrorText.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

constexpr QSize most(1280, 960);

Result<QImage> read(const Result<QByteArray>& jpeg, const QString& sha256)
{
    if (!jpeg)
        return std::unexpected(jpeg.error());
    if (QCryptographicHash::hash(*jpeg, QCryptographicHash::Sha256).toHex() != sha256.toLatin1())
        return failure(Error::Code::Corrupt, u"not the picture that was kept"_s);
    const controls::Decoded decoded = controls::decodeJpeg(*jpeg, most);
    return decoded.picture.isNull() ? Result<QImage>(failure(Error::Code::Corrupt, decoded.failure)) : decoded.picture;
}

} // namespace

void CheckPicture::setDossier(Dossier* dossier)
{
    if (m_dossier == dossier)
        return;
    if (m_dossier)
        m_dossier->disconnect(this);
    m_dossier = dossier;
    if (m_dossier)
        connect(m_dossier, &Dossier::stateChanged, this, [this] {
            ++m_turn;
            wait({});
        });
    Q_EMIT askedChanged();
}

void CheckPicture::load()
{
    if (!m_dossier || m_dossier->state() != Dossier::Open)
        return;
    const int turn = ++m_turn;
    wait(tr("正在读取照片"));
    m_dossier->readCheck(CheckId(m_check))
        .then(QtFuture::Launch::Async,
              [sha256 = m_sha256](const Result<QByteArray>& jpeg) { return read(jpeg, sha256); })
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
