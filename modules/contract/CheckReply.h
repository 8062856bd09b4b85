#pragma once

#include "contract/Records.h"

namespace zhihui::contract {

/// Body of POST /v1/checks/{id}/answer: what a person's app sends where a voice or a photo is asked for.
struct CheckReply {
    DeviceId device;  ///< the app's own
    Instant at;       ///< when it was recorded, by the app
    QByteArray media; ///< a WAV file (PCM, 16 bit, one channel) or a JPEG file; on the wire base64
};
QJsonObject toJson(const CheckReply& v);
template <>
Result<CheckReply> read(const QJsonObject& body);

} // namespace zhihui::contract
