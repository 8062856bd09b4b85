#include "province/Lookouts.h"

#include "store/AdministrationStore.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostEntries = 5000; // in one transaction

bool wasOpen(const contract::Alert& alert, Instant at)
{
    const bool isClosed = alert.state == contract::AlertState::Closed;
    return alert.raised <= at && (!isClosed || (!alert.log.isEmpty() && alert.log.constLast().at > at));
}

/// By the alerts of the person as they were at the time of the look-up: later folds say the same.
Result<bool> hadOpenAlert(store::PlatformStore& store, const QString& person, Instant at)
{
    bool open = false;
    ZH_TRY(store.eachOfPerson(person, [&](const store::EntityRow& row) {
        if (typeOf(row.kind) == "alert"_L1 && !row.body.isEmpty()) {
            const auto alert = contract::readBytes<contract::Alert>(row.body);
            open = alert && wasOpen(*alert, at);
        }
        return !open;
    }));
    return open;
}

Result<LookupFacts> factsOf(Writing& writing, const LookupWatch& watch, const store::AccessRow& row)
{
    LookupFacts facts;
    const bool named = row.reason.startsWith("alert "_L1) || row.reason.startsWith("task "_L1);
    facts.openCase = named && (row.act == "file"_L1 || row.act == "reveal"_L1);
    if (!facts.openCase && LookupWatch::isOfPerson(row)) {
        const auto open = hadOpenAlert(writing.store, row.subject, row.at);
        ZH_TRY(open);
        facts.openCase = *open;
    }
    if (watch.isNight(row.at)) {
        const auto on = store::AdministrationStore(writing.store.database()).isOnShift(row.user, row.at);
        ZH_TRY(on);
        facts.onShift = *on;
    }
    return facts;
}

} // namespace

Result<int> Lookouts::keepUp(Writing& writing)
{
    if (!m_watch || m_n != m_committed)
        ZH_TRY(begin(writing));
    auto made = fold(writing);
    if (!made)
        m_watch.reset();
    return made;
}

/// From far enough back that what is still counted is known; what was noted before is not noted again.
Result<> Lookouts::begin(Writing& writing)
{
    m_watch.emplace(m_regulations.law->lookups);
    const auto last =
        store::AdministrationStore(writing.store.database()).lastAccessBefore(writing.now - m_watch->memory());
    ZH_TRY(last);
    m_n = m_committed = *last;
    return {};
}

Result<int> Lookouts::fold(Writing& writing)
{
    store::AdministrationStore notices(writing.store.database());
    QList<store::AccessRow> rows;
    ZH_TRY(notices.eachAccessAfter(m_n, [&](const store::AccessRow& row) {
        rows.append(row);
        return rows.size() < mostEntries;
    }));
    int made = 0;
    for (const store::AccessRow& row : std::as_const(rows)) {
        m_n = row.n;
        if (!LookupWatch::isLookup(row))
            continue;
        const auto facts = factsOf(writing, *m_watch, row);
        ZH_TRY(facts);
        for (const LookupFinding& found : m_watch->take(row, *facts)) {
            const auto added = notices.addNotice({.n = 0,
                                                  .key = found.key,
                                                  .at = found.at,
                                                  .rule = law::Lookups::codeOf(found.rule),
                                                  .user = found.user,
                                                  .subject = found.subject,
                                                  .count = found.count,
                                                  .entry = found.entry,
                                                  .minor = found.minor,
                                                  .answer = {},
                                                  .answeredBy = {},
                                                  .answeredAt = std::nullopt});
            ZH_TRY(added);
            made += *added ? 1 : 0;
        }
    }
    writing.after([this, n = m_n] { m_committed = n; });
    return made;
}

} // namespace zhihui::province
