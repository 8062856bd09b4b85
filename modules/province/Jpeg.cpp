#include "province/Jpeg.h"

#include <QByteArray>
#include <QString>

namespace zhihui::province {

namespace {

constexpr uchar startOfScan = 0xda, appZero = 0xe0, appLast = 0xef, comment = 0xfe;

/// Of every coding but tables and arithmetic conditioning, which lie between the frames' numbers.
bool isFrame(uchar marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

} // namespace

std::optional<JpegHead> readJpegHead(QByteArrayView bytes)
{
    const auto at = [&](qsizetype i) { return static_cast<uchar>(bytes[i]); };
    if (bytes.size() < 4 || !bytes.startsWith("\xff\xd8") || !bytes.endsWith("\xff\xd9"))
        return std::nullopt;
    JpegHead head;
    for (qsizetype i = 2; i + 4 <= bytes.size();) {
        if (at(i) != 0xff)
            return std::nullopt;
        const uchar marker = at(i + 1);
        const qsizetype length = at(i + 2) << 8 | at(i + 3);
        if (length < 2 || i + 2 + length > bytes.size())
            return std::nullopt;
        if (marker == startOfScan)
            return head.size.isEmpty() ? std::nullopt : std::optional(head);
        if (isFrame(marker)) {
            if (length < 8)
                return std::nullopt;
            head.size = QSize(at(i + 7) << 8 | at(i + 8), at(i + 5) << 8 | at(i + 6));
        }
        head.hasMetadata = head.hasMetadata || (marker > appZero && marker <= appLast) || marker == comment;
        i += 2 + length;
    }
    return std::nullopt;
}

std::optional<QByteArray> jpegFromBase64(const QString& base64, qsizetype most)
{
    if (base64.isEmpty() || base64.size() > most / 3 * 4 + 4)
        return std::nullopt;
    const auto read = QByteArray::fromBase64Encoding(base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    const bool isJpeg = read && read.decoded.startsWith("\xff\xd8\xff");
    return isJpeg && read.decoded.size() <= most ? std::optional(read.decoded) : std::nullopt;
}

} // namespace zhihui::province
