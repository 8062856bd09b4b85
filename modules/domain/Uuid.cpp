#include "domain/Uuid.h"

#include <QRandomGenerator>
#include <QUuid>

namespace zhihui {

QString uuid7(Instant at)
{
    std::array<quint32, 4> word{};
    QRandomGenerator::system()->fillRange(word.data(), word.size());
    const auto ms = static_cast<quint64>(toMillis(at));
    const QUuid id(static_cast<uint>(ms >> 16), static_cast<ushort>(ms & 0xffff),
                   static_cast<ushort>(0x7000 | (word[0] & 0x0fff)), static_cast<uchar>(0x80 | (word[1] & 0x3f)),
                   static_cast<uchar>(word[1] >> 8), static_cast<uchar>(word[1] >> 16),
                   static_cast<uchar>(word[1] >> 24), static_cast<uchar>(word[2]), static_cast<uchar>(word[2] >> 8),
                   static_cast<uchar>(word[2] >> 16), static_cast<uchar>(word[2] >> 24));
    return id.toString(QUuid::WithoutBraces);
}

} // namespace zhihui
