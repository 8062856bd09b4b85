#pragma once

#include "law/Calendar.h"

#include <QJsonObject>

namespace zhihui::law {

/// A period as the law or a local rule states it, and where it stands. Value.
struct Term {
    enum class Unit { Hours, Days, WorkingDays, Months };
    /// How the text compares. 以内 and 以上 include the number, 超过 does not: ten days hold "within" to the end of the
    /// tenth, and with the end of the tenth they are full, which is "at least"; every moment after it is "over".
    enum class Bound { Within, Over, AtLeast };

    QString key;     ///< "arrival.report"
    QString zh;      ///< what it is, for the screen and for documents
    QString en;      ///< the same for the English screen
    QString article; ///< 《社区矫正法》第二十一条
    int amount = 0;
    Unit unit = Unit::Days;
    Bound bound = Bound::Within;
    bool verified = false; ///< somebody has read the official text; what is not may never be cited

    /// The article, marked （未核） where it was not read in the official text.
    QString source() const;
    /// Ten days, three months: for the screen, Chinese.
    QString length() const;
};

/// Fails with Rejected, naming the entry and its field.
Result<Term> readTerm(const QString& key, const QJsonObject& entry);

/// The last day of a period that began on `from`. That day itself does not count; a month ends on the same day of
/// another month, or on its last. Not for hours.
Result<QDate> lastDay(const Term& term, QDate from, const Calendar& calendar);
/// The last day on which what must be done so long ahead of `event` is in time: three days ahead of the tenth is the
/// seventh. That of the event does not count; a month counts back to the same day, or to the last. Not for hours.
Result<QDate> lastDayAhead(const Term& term, QDate event, const Calendar& calendar);
/// The first moment at which "within" no longer holds, or "over" or "at least" begins to. Days, working days and months
/// are whole: what is kept "at least" so long is kept through its last day.
Result<Instant> turnOf(const Term& term, Instant from, const Calendar& calendar);
/// Whether a period that began at `from` compares as the term says at `at`.
Result<bool> holds(const Term& term, Instant from, Instant at, const Calendar& calendar);

} // namespace zhihui::law
