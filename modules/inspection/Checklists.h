#pragma once

#include "contract/Inspection.h"
#include "domain/Result.h"
#include "domain/Words.h"

#include <QHash>

namespace zhihui::inspection {

/// One line of a check list and what a "yes" is worth.
struct CheckPoint {
    QString code;
    Words text;
    int points = 0;
};

/// What an inspector looks for, by kind of room; a dated file (resources/rules/checklists-*.json).
struct Checklists {
    QString version;
    QString source;
    bool verified = false;                   ///< false: shown with 未核
    QHash<QString, QList<CheckPoint>> lists; ///< by room code; "general" for every other
    QList<int> deadlineDays;                 ///< calendar days offered for 整改期限
    int deadlineDefaultDays = 0;

    const QList<CheckPoint>& of(const QString& roomCode) const;
    /// Words of a code in that room's list; the code itself when the list has none.
    QString text(const QString& roomCode, const QString& code) const;
};

/// Refuses, naming the entry, a file with a missing or impossible value.
Result<Checklists> readChecklists(const QByteArray& json);

/// Where a check list stands. Points are those of the items answered yes or no: "na" and what nobody has looked at
/// count neither for nor against.
struct Score {
    int count = 0;
    int done = 0;
    int score = 0;
    int most = 0;
    int failed = 0;     ///< answered no
    bool clean = false; ///< every item is yes or na
};
Score scoreOf(const QList<contract::CheckItem>& items, const QList<CheckPoint>& list);

} // namespace zhihui::inspection
