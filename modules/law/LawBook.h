#pragma once

#include "law/Term.h"

#include <array>

namespace zhihui::law {

/// The periods that the law file states, each under its key of that file.
enum class Period {
    NoticeDecision,
    NoticeDocuments,
    ArrivalReport,
    ArrivalHandover,
    DeviceTerm,
    DeviceExtension,
    LossAdmonish,
    LossWarn,
    LossRevoke,
    LeaveAhead,
    LeaveOffice,
    LeaveCounty,
    LeaveWindow,
    PermitFrequent,
    MoveAhead,
    MoveConsult,
    MoveReply,
    MoveHandover,
    MoveReport,
    ReceiptDocuments,
    AssessmentFull,
    AssessmentFast,
    MedicalReport,
    MedicalRecheck,
    CourtArrest,
    CourtCustody,
    CourtRuling,
    CourtRecommit,
    PraiseAfter,
    ReleaseSummary,
    DetentionNotice,
    VideoRetain,
    PiaRetain,
};
inline constexpr std::size_t periodCount = static_cast<std::size_t>(Period::PiaRetain) + 1;

/// Every legal period that the law file states, from one dated file, and the calendar to count them by. Value; any
/// thread.
class LawBook {
public:
    /// `law` is resources/rules/law-*.json, `calendar` resources/rules/calendar-*.json. Fails with Rejected, naming the
    /// entry; also when a period is missing, or stands there that no program knows.
    static Result<LawBook> read(const QByteArray& law, const QByteArray& calendar);

    const QString& version() const { return m_version; }
    const Calendar& calendar() const { return m_calendar; }
    const Term& term(Period period) const { return m_terms.at(static_cast<std::size_t>(period)); }

    const std::array<Term, periodCount>& terms() const { return m_terms; }
    const Term* find(QStringView key) const; ///< null: there is none

    Result<Instant> turnOf(Period period, Instant from) const { return law::turnOf(term(period), from, m_calendar); }
    Result<bool> holds(Period period, Instant from, Instant at) const
    {
        return law::holds(term(period), from, at, m_calendar);
    }

private:
    LawBook() = default;

    QString m_version;
    std::array<Term, periodCount> m_terms;
    Calendar m_calendar;
};

} // namespace zhihui::law
