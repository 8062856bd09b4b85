#include "contract/Wave.h"

#include <QtEndian>

namespace zhihui::contract {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype riffBytes = 12, chunkBytes = 8, formatBytes = 16;
constexpr quint16 pcm = 1, bits = 16, channels = 1;
constexpr quint32 leastRate = 8000, mostRate = 48000;

std::unexpected<Error> refusal(const QString& why)
{
    return failure(Error::Code::Rejected, why);
}

template <class Number>
Number at(const QByteArray& file, qsizetype place)
{
    return qFromLittleEndian<Number>(file.constData() + place);
}

/// What the format chunk says: the rate.
Result<int> rateOf(const QByteArray& file, qsizetype place, quint32 size)
{
    if (size < formatBytes)
        return refusal(u"a format chunk that is too short"_s);
    if (at<quint16>(file, place) != pcm || at<quint16>(file, place + 2) != channels ||
        at<quint16>(file, place + 14) != bits)
        return refusal(u"not PCM of 16 bit and one channel"_s);
    const auto rate = at<quint32>(file, place + 4);
    if (rate < leastRate || rate > mostRate)
        return refusal(u"%1 samples a second, not 8000 to 48000"_s.arg(rate));
    return static_cast<int>(rate);
}

} // namespace

Result<Wave> readWave(const QByteArray& file)
{
    if (file.size() < riffBytes || !file.startsWith("RIFF") || file.sliced(8, 4) != "WAVE")
        return refusal(u"not a WAVE file"_s);
    Wave wave;
    qsizetype place = riffBytes;
    while (place + chunkBytes <= file.size()) {
        const QByteArray name = file.sliced(place, 4);
        const auto size = at<quint32>(file, place + 4);
        place += chunkBytes;
        if (size > file.size() - place)
            return refusal(u"a WAVE file that is cut off"_s);
        if (name == "fmt ") {
            const auto rate = rateOf(file, place, size);
            ZH_TRY(rate);
            wave.rate = *rate;
        } else if (name == "data") {
            wave.samples = file.sliced(place, size - size % 2);
        }
        place += size + size % 2;
    }
    if (wave.rate == 0 || wave.samples.isEmpty())
        return refusal(u"a WAVE file without sound"_s);
    return wave;
}

} // namespace zhihui::contract
