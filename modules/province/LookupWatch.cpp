#include "province/LookupWatch.h"

#include "province/LocalTime.h"

#include <QSet>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using law::LookupRule;

namespace {

QString plainAct(const QString& act)
{
    return act.endsWith("-refused"_L1) ? act.chopped(8) : act;
}

LookupFinding finding(LookupRule rule, const store::AccessRow& row, const QString& about)
{
    LookupFinding found;
    found.rule = rule;
    found.user = row.user;
    found.key = law::Lookups::codeOf(rule) + u'/' + row.user + u'/' + about;
    found.count = 1;
    found.entry = row.n;
    found.at = row.at;
    return found;
}

QString dayText(Instant at)
{
    return localTime(at).toString(u"yyyy-MM-dd"_s);
}

} // namespace

bool LookupWatch::isOfPerson(const store::AccessRow& row)
{
    static const QStringList acts{u"file"_s, u"reveal"_s, u"tracks"_s, u"photo"_s, u"check"_s, u"print"_s};
    return acts.contains(plainAct(row.act));
}

bool LookupWatch::isLookup(const store::AccessRow& row)
{
    return isOfPerson(row) || row.act == "search"_L1;
}

bool LookupWatch::isNight(Instant at) const
{
    const int minute = localTime(at).time().msecsSinceStartOfDay() / 60'000;
    return minute >= m_rules.nightFrom || minute < m_rules.nightTo;
}

QList<LookupFinding> LookupWatch::take(const store::AccessRow& row, const LookupFacts& facts)
{
    if (!isLookup(row))
        return {};
    forget(row.at);
    QList<LookupFinding> found;
    const auto add = [&](const std::optional<LookupFinding>& one) {
        if (one)
            found.append(*one);
    };
    add(many(row));
    if (isNight(row.at) && !facts.onShift)
        add(night(row));
    if (isOfPerson(row)) {
        if (!facts.openCase)
            add(repeat(row));
        add(sealed(row));
    }
    return found;
}

/// Once an hour for as long as it goes on.
std::optional<LookupFinding> LookupWatch::many(const store::AccessRow& row)
{
    auto& looks = m_looks[row.user];
    looks.push_back({row.at, (isOfPerson(row) ? QString() : u"?"_s) + row.subject});
    while (looks.front().at + m_rules.manyWithin <= row.at)
        looks.pop_front();
    QSet<QString> subjects;
    for (const Look& look : looks)
        subjects.insert(look.subject);
    if (subjects.size() <= m_rules.manyPersons)
        return std::nullopt;
    auto found = finding(LookupRule::Many, row, localTime(row.at).toString(u"yyyy-MM-dd HH"_s));
    found.count = subjects.size();
    return found;
}

/// Once a night; the hours after midnight belong to the day before.
std::optional<LookupFinding> LookupWatch::night(const store::AccessRow& row) const
{
    auto found = finding(LookupRule::Night, row, dayText(row.at - std::chrono::minutes(m_rules.nightTo)));
    found.subject = isOfPerson(row) ? row.subject : QString();
    found.minor = row.minor;
    return found;
}

/// Once a day.
std::optional<LookupFinding> LookupWatch::repeat(const store::AccessRow& row)
{
    auto& times = m_repeated[{row.user, row.subject}];
    times.push_back(row.at);
    while (times.front() + m_rules.repeatWithin <= row.at)
        times.pop_front();
    if (std::ssize(times) <= m_rules.repeatTimes)
        return std::nullopt;
    auto found = finding(LookupRule::Repeat, row, row.subject + u'/' + dayText(row.at));
    found.subject = row.subject;
    found.count = std::ssize(times);
    found.minor = row.minor;
    return found;
}

std::optional<LookupFinding> LookupWatch::sealed(const store::AccessRow& row)
{
    if (!row.minor)
        return std::nullopt;
    auto found = finding(LookupRule::Sealed, row, row.subject + u'/' + dayText(row.at));
    found.subject = row.subject;
    found.minor = true;
    return found;
}

/// Accounts that look at nobody any more are taken out now and then.
void LookupWatch::forget(Instant now)
{
    if (now - m_forgotten < m_rules.manyWithin)
        return;
    m_forgotten = now;
    m_looks.removeIf([&](auto entry) { return entry.value().back().at + m_rules.manyWithin <= now; });
    m_repeated.removeIf([&](auto entry) { return entry.value().back() + m_rules.repeatWithin <= now; });
}

} // namespace zhihui::province
