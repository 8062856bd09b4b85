#pragma once

#include "contract/Records.h"
#include "province/Regulations.h"
#include "province/Writing.h"

namespace zhihui::province {

/// Why no information check may be opened now.
struct CheckRefused {
    QString code;
    QString title;
};

/// Opens an information check (信息化核查, law art. 26) of a person who is in the books: so many a day at most, none at
/// night unless a plan says so. Writer thread.
Result<std::optional<CheckRefused>> openCheck(Writing& writing, const Regulations& regulations, const QString& id,
                                              const QString& person, const QString& reason, bool atNight = false);
/// The minutes of a day at which a plan asks; of a random one others every day, spread over the hours that are open.
QList<int> minutesOf(const QString& plan, const QJsonObject& fields, QDate day, const Regulations& regulations);
/// Opens what the granted plans ask for now. What could not be asked in its time is not asked later.
Result<> openPlannedChecks(Writing& writing, const Regulations& regulations);

} // namespace zhihui::province
