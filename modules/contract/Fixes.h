#pragma once

#include "contract/Records.h"

namespace zhihui::contract {

/// Body of POST /v1/fixes: {"fixes":[…]}. A fix that cannot be read does not lose the others.
struct FixBatch {
    QList<Result<Fix>> fixes;
};
constexpr qsizetype maxFixesPerBatch = 5000;

/// Answer to GET /v1/persons/{id}/tracks, in the form of a batch but as long as the track is.
struct Track {
    QList<Fix> fixes;
};
template <>
Result<Track> read(const QJsonObject& body);

QJsonObject toJson(const QList<Fix>& fixes);
template <>
Result<FixBatch> read(const QJsonObject& body);

/// Why one item of an upload was not taken.
struct Refusal {
    qsizetype index = 0; ///< in the batch; of a registry upload the line, from 1
    QString code;        ///< of the problem, "no-basis"
    QString title;       ///< Chinese, one line

    friend bool operator==(const Refusal&, const Refusal&) = default;
};

/// Answer to POST /v1/fixes.
struct FixReceipt {
    qint64 accepted = 0;
    qint64 duplicates = 0;
    QList<Refusal> refused;
};
QJsonObject toJson(const FixReceipt& receipt);
template <>
Result<FixReceipt> read(const QJsonObject& body);

} // namespace zhihui::contract
