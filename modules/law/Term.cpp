#include "law/Term.h"

#include <QHash>

namespace zhihui::law {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, Term::Unit>& units()
{
    static const QHash<QString, Term::Unit> names{{u"hours"_s, Term::Unit::Hours},
                                                  {u"days"_s, Term::Unit::Days},
                                                  {u"workingDays"_s, Term::Unit::WorkingDays},
                                                  {u"months"_s, Term::Unit::Months}};
    return names;
}

const QHash<QString, Term::Bound>& bounds()
{
    static const QHash<QString, Term::Bound> names{
        {u"within"_s, Term::Bound::Within}, {u"over"_s, Term::Bound::Over}, {u"atLeast"_s, Term::Bound::AtLeast}};
    return names;
}

} // namespace

QString Term::source() const
{
    return verified ? article : article + u"（未核）"_s;
}

QString Term::length() const
{
    switch (unit) {
    case Unit::Hours:
        return u"%1小时"_s.arg(amount);
    case Unit::Days:
        return u"%1日"_s.arg(amount);
    case Unit::WorkingDays:
        return u"%1个工作日"_s.arg(amount);
    case Unit::Months:
        break;
    }
    return u"%1个月"_s.arg(amount);
}

Result<Term> readTerm(const QString& key, const QJsonObject& entry)
{
    const auto text = [&](QLatin1StringView field) { return entry.value(field).toString(); };
    Term term{.key = key, .zh = text("zh"_L1), .en = text("en"_L1), .article = text("article"_L1)};
    term.amount = entry.value("amount"_L1).toInt();
    term.verified = entry.value("verified"_L1).toBool();
    const auto unit = units().constFind(text("unit"_L1));
    const auto bound = bounds().constFind(text("bound"_L1));
    const char* missing = term.zh.isEmpty()                      ? "zh"
                          : term.en.isEmpty()                    ? "en"
                          : term.article.isEmpty()               ? "article"
                          : term.amount <= 0                     ? "amount"
                          : unit == units().cend()               ? "unit"
                          : bound == bounds().cend()             ? "bound"
                          : !entry.value("verified"_L1).isBool() ? "verified"
                                                                 : nullptr;
    if (missing)
        return failure(Error::Code::Rejected,
                       u"law file: %1 has no usable \"%2\""_s.arg(key, QString::fromLatin1(missing)));
    term.unit = *unit;
    term.bound = *bound;
    return term;
}

Result<QDate> lastDay(const Term& term, QDate from, const Calendar& calendar)
{
    switch (term.unit) {
    case Term::Unit::Hours:
        return failure(Error::Code::Bug, term.key + u": hours have no last day"_s);
    case Term::Unit::Days:
        return from.addDays(term.amount);
    case Term::Unit::WorkingDays:
        return calendar.workedDayAfter(from, term.amount);
    case Term::Unit::Months:
        break;
    }
    return from.addMonths(term.amount);
}

Result<QDate> lastDayAhead(const Term& term, QDate event, const Calendar& calendar)
{
    switch (term.unit) {
    case Term::Unit::Hours:
        return failure(Error::Code::Bug, term.key + u": hours have no last day"_s);
    case Term::Unit::Days:
        return event.addDays(-term.amount);
    case Term::Unit::WorkingDays:
        return calendar.workedDayBefore(event, term.amount);
    case Term::Unit::Months:
        break;
    }
    return event.addMonths(-term.amount);
}

Result<Instant> turnOf(const Term& term, Instant from, const Calendar& calendar)
{
    if (term.unit == Term::Unit::Hours) {
        const Instant end = from + std::chrono::hours(term.amount);
        return term.bound == Term::Bound::AtLeast ? end : end + 1ms; // the hour itself is still within
    }
    const Result<QDate> last = lastDay(term, dayOf(from), calendar);
    ZH_TRY(last);
    return startOf(last->addDays(1));
}

Result<bool> holds(const Term& term, Instant from, Instant at, const Calendar& calendar)
{
    const Result<Instant> turn = turnOf(term, from, calendar);
    ZH_TRY(turn);
    return term.bound == Term::Bound::Within ? at < *turn : at >= *turn;
}

} // namespace zhihui::law
