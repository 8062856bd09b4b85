#include "law/LawBook.h"

#include "law/Reading.h"

#include <algorithm>

namespace zhihui::law {

using namespace Qt::StringLiterals;

namespace {

/// In the order of Period.
constexpr std::array<QLatin1StringView, periodCount> keys{
    "notice.decision"_L1,  "notice.documents"_L1, "arrival.report"_L1, "arrival.handover"_L1, "device.term"_L1,
    "device.extension"_L1, "loss.admonish"_L1,    "loss.warn"_L1,      "loss.revoke"_L1,      "leave.ahead"_L1,
    "leave.office"_L1,     "leave.county"_L1,     "leave.window"_L1,   "permit.frequent"_L1,  "move.ahead"_L1,
    "move.consult"_L1,     "move.reply"_L1,       "move.handover"_L1,  "move.report"_L1,      "receipt.documents"_L1,
    "assessment.full"_L1,  "assessment.fast"_L1,  "medical.report"_L1, "medical.recheck"_L1,  "court.arrest"_L1,
    "court.custody"_L1,    "court.ruling"_L1,     "court.recommit"_L1, "praise.after"_L1,     "release.summary"_L1,
    "detention.notice"_L1, "video.retain"_L1,     "pia.retain"_L1};

} // namespace

Result<LawBook> LawBook::read(const QByteArray& law, const QByteArray& calendar)
{
    const auto file = readObject(u"law file"_s, law);
    ZH_TRY(file);
    LawBook book;
    book.m_version = file->value("version"_L1).toString();
    if (book.m_version.isEmpty())
        return failure(Error::Code::Rejected, u"law file: no version"_s);
    QJsonObject terms = file->value("terms"_L1).toObject();
    for (std::size_t i = 0; i < periodCount; ++i) {
        const Result<Term> term = readTerm(keys.at(i), terms.take(keys.at(i)).toObject());
        ZH_TRY(term);
        book.m_terms.at(i) = *term;
    }
    if (!terms.isEmpty())
        return failure(Error::Code::Rejected, u"law file: no program knows "_s + terms.begin().key());
    auto days = Calendar::read(calendar);
    ZH_TRY(days);
    book.m_calendar = *std::move(days);
    return book;
}

const Term* LawBook::find(QStringView key) const
{
    const auto found = std::ranges::find(m_terms, key, &Term::key);
    return found == m_terms.end() ? nullptr : &*found;
}

} // namespace zhihui::law
