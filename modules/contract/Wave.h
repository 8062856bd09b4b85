#pragma once

#include "domain/Result.h"

#include <QByteArray>

namespace zhihui::contract {

/// A recorded answer: a RIFF/WAVE file, PCM, 16 bit, one channel.
struct Wave {
    int rate = 0;       ///< samples a second
    QByteArray samples; ///< little-endian, two bytes each

    double seconds() const { return rate > 0 ? static_cast<double>(samples.size()) / 2 / rate : 0; }
};

/// Rejected, naming what is wrong, for anything else; 8000 to 48000 samples a second. Any thread.
Result<Wave> readWave(const QByteArray& file);

} // namespace zhihui::contract
