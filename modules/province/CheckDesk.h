#pragma once

#include "contract/CheckReply.h"
#include "province/Regulations.h"
#include "province/Writing.h"

namespace zhihui::province {

/// Why no information check may be opened now.
struct CheckRefused {
    QString code;
    QString title;
};

struct CheckQuestion {
    QString id;     ///< the check's own
    QString person; ///< in the books
    contract::CheckAnswer asks = contract::CheckAnswer::Fix;
    QString reason;
    QString by;           ///< display name; empty: a plan
    bool atNight = false; ///< only where a plan says so
};

/// By its wire name; anything else asks for a fix, as plans did before there was a choice.
contract::CheckAnswer askedFor(QStringView wire);

/// Opens an information check (信息化核查, law art. 26): so many a day of one person at most, none at night unless a
/// plan says so. Writer thread.
Result<std::optional<CheckRefused>> openCheck(Writing& writing, const Regulations& regulations,
                                              const CheckQuestion& question);
struct CheckAnswered {
    QString id; ///< of the check
    contract::CheckAnswer kind = contract::CheckAnswer::Voice;
    contract::CheckReply reply;
};
/// A voice or a photo that answers an open check, sent for one of these devices; nothing: it is kept. Writer thread.
Result<std::optional<CheckRefused>> answerCheck(Writing& writing, const QSet<QString>& devices,
                                                const CheckAnswered& answer);
/// Under which the recording or picture of a check is kept.
inline QString checkCitation(const QString& id)
{
    return QStringLiteral("check/") + id;
}
/// The minutes of a day at which a plan asks; of a random one others every day, spread over the hours that are open.
QList<int> minutesOf(const QString& plan, const QJsonObject& fields, QDate day, const Regulations& regulations);
/// Opens what the granted plans ask for now. What could not be asked in its time is not asked later. Writer thread.
class CheckPlans {
public:
    Result<> ask(Writing& writing, const Regulations& regulations);

private:
    const QList<int>& minutes(const QString& plan, const GrantedSpan& span, const Regulations& regulations);
    Result<> ask(Writing& writing, const Regulations& regulations, const QString& person, const QString& plan,
                 const GrantedSpan& span);

    QDate m_day;                          ///< of the minutes
    QHash<QString, QList<int>> m_minutes; ///< by plan
};

} // namespace zhihui::province
