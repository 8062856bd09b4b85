#include "people/Portrait.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QImageReader>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

constexpr int mostSide = 8192; ///< a file of a few bytes may claim any size
constexpr int quality = 85;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::people::Portrait)
};

std::unexpected<Error> refusal(const QString& words)
{
    return failure(Error::Code::Rejected, words);
}

} // namespace

Result<QByteArray> portraitFrom(const QByteArray& chosen)
{
    if (chosen.size() > mostChosenBytes)
        return refusal(Words::tr("照片文件超过 1 MB，请换一张"));
    QBuffer in;
    in.setData(chosen);
    QImageReader reader(&in);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    if (reader.format() != "jpeg" && reader.format() != "png")
        return refusal(Words::tr("照片须为 JPEG 或 PNG 图片"));
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > mostSide || size.height() > mostSide)
        return refusal(Words::tr("照片的尺寸无法读取，或边长超过 %1 像素").arg(mostSide));
    const QImage picture = reader.read();
    if (picture.isNull())
        return refusal(Words::tr("照片文件已损坏，无法读取"));
    const QSize fitting = picture.size().scaled(portraitSize, Qt::KeepAspectRatio);
    const QSize drawn = fitting.width() < picture.width() ? fitting : picture.size();
    // A fresh picture: colour profile, texts and thumbnails stay behind.
    QImage portrait(drawn.expandedTo({1, 1}), QImage::Format_RGB32);
    portrait.fill(Qt::white);
    QPainter painter(&portrait);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(portrait.rect(),
                      picture.scaled(portrait.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.end();
    QByteArray jpeg;
    QBuffer out(&jpeg);
    out.open(QIODevice::WriteOnly);
    if (!portrait.save(&out, "JPEG", quality))
        return failure(Error::Code::Bug, u"a portrait cannot be written as JPEG"_s);
    return jpeg;
}

Result<QByteArray> portraitFromFile(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refusal(Words::tr("照片文件打不开：%1").arg(file.errorString()));
    return portraitFrom(file.read(mostChosenBytes + 1));
}

Result<QImage> readPortrait(const QByteArray& jpeg, const QString& sha256)
{
    if (QCryptographicHash::hash(jpeg, QCryptographicHash::Sha256).toHex() != sha256.toLatin1())
        return failure(Error::Code::Corrupt, u"not the picture asked for"_s);
    QBuffer in;
    in.setData(jpeg);
    QImageReader reader(&in, "jpeg");
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > portraitSize.width() || size.height() > portraitSize.height())
        return failure(Error::Code::Corrupt, u"not a portrait"_s);
    const QImage picture = reader.read();
    return picture.isNull() ? Result<QImage>(failure(Error::Code::Corrupt, reader.errorString())) : picture;
}

} // namespace zhihui::people
