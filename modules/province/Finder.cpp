#include "province/Finder.h"

#include "domain/Initials.h"

#include <algorithm>
#include <mutex>
#include <span>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

/// How a person was found, the best first.
enum class By { WholeName, Name, Initials, Id, Phone, Device, Address, Nothing };

QString nameOf(By by)
{
    switch (by) {
    case By::WholeName:
    case By::Name:
        return u"name"_s;
    case By::Initials:
        return u"initials"_s;
    case By::Id:
        return u"id"_s;
    case By::Phone:
        return u"phone"_s;
    case By::Device:
        return u"device"_s;
    case By::Address:
    case By::Nothing:
        break;
    }
    return u"address"_s;
}

/// What was typed, read once in every way in which it may be meant.
struct Query {
    explicit Query(const QString& typed) : lower(typed.toLower()), upper(typed.toUpper().toLatin1())
    {
        isLatin = std::ranges::all_of(typed, [](QChar c) { return c.unicode() < 0x80; });
        const bool isDigits = std::ranges::all_of(typed.chopped(1), [](QChar c) { return c.isDigit(); });
        // Shorter ones would find a tenth of the register.
        isNumber = isLatin && isDigits && typed.size() >= 4;
        isLetters = isLatin && std::ranges::all_of(typed, [](QChar c) { return c.isLetter(); });
    }
    QString lower;
    QByteArray upper;
    bool isLatin = false, isNumber = false, isLetters = false;
};

/// '?' is a sign whose sound is not known; nothing but such signs is no match.
bool begins(QStringView initials, QStringView query)
{
    if (initials.size() < query.size())
        return false;
    bool isKnown = false;
    for (qsizetype i = 0; i < query.size(); ++i) {
        if (initials[i] == u'?')
            continue;
        if (initials[i] != query[i])
            return false;
        isKnown = true;
    }
    return isKnown;
}

template <class Entry>
By match(const Entry& entry, const Query& query)
{
    if (!query.isLatin) {
        if (entry.name == query.lower)
            return By::WholeName;
        if (entry.name.contains(query.lower))
            return By::Name;
        return entry.address.contains(query.lower) ? By::Address : By::Nothing;
    }
    if (query.isLetters && begins(entry.initials, query.lower))
        return By::Initials;
    if (query.isNumber && (entry.idNumber.endsWith(query.upper) || entry.idNumber.startsWith(query.upper)))
        return By::Id;
    if (query.isNumber && entry.phones.contains(query.upper))
        return By::Phone;
    if (query.upper.size() >= 3 && entry.devices.contains(query.upper))
        return By::Device;
    if (entry.name.contains(query.lower))
        return By::Name;
    return entry.address.contains(query.lower) ? By::Address : By::Nothing;
}

} // namespace

void Finder::put(const Findable& person)
{
    Entry entry{.org = person.org,
                .minor = person.minor,
                .id = person.id.text,
                .maskedName = person.maskedName,
                .name = person.identity.name.toLower(),
                .initials = initialsOf(person.identity.name),
                .address = person.identity.address.toLower(),
                .idNumber = person.identity.idNumber.toUpper().toLatin1(),
                .phones = {},
                .devices =
                    person.devices.isEmpty() ? QByteArray() : '\n' + person.devices.join(u'\n').toUpper().toUtf8()};
    for (const QString& phone : {person.identity.phone, person.identity.guarantorPhone})
        if (!phone.isEmpty())
            entry.phones += '\n' + phone.toLatin1();
    const std::unique_lock lock(m_mutex);
    if (const auto place = m_places.constFind(entry.id); place != m_places.cend()) {
        m_entries[*place] = std::move(entry);
        return;
    }
    m_places.insert(entry.id, m_entries.size());
    m_entries.push_back(std::move(entry));
}

void Finder::drop(const QString& id)
{
    const std::unique_lock lock(m_mutex);
    const auto place = m_places.constFind(id);
    if (place == m_places.cend())
        return;
    const std::size_t gone = *place;
    m_places.erase(place);
    if (gone + 1 != m_entries.size()) {
        m_entries[gone] = std::move(m_entries.back());
        m_places.insert(m_entries[gone].id, gone);
    }
    m_entries.pop_back();
}

void Finder::take(const QList<Findable>& changes)
{
    for (const Findable& person : changes) {
        if (person.gone)
            drop(person.id.text);
        else
            put(person);
    }
}

contract::SearchAnswer Finder::find(const Scope& scope, const contract::SearchRequest& request) const
{
    const Query query(request.query);
    struct Hit {
        By by;
        const Entry* entry;
    };
    std::vector<Hit> hits;
    const std::shared_lock lock(m_mutex);
    for (const Entry& entry : m_entries) {
        if (!scope.sees(entry.org, entry.minor))
            continue;
        if (const By by = match(entry, query); by != By::Nothing)
            hits.push_back({by, &entry});
    }
    const auto most = std::min(hits.size(), static_cast<std::size_t>(request.most));
    std::ranges::partial_sort(hits, hits.begin() + static_cast<std::ptrdiff_t>(most), {},
                              [](const Hit& hit) { return std::pair(hit.by, QStringView(hit.entry->id)); });
    contract::SearchAnswer answer{.hits = {}, .more = hits.size() > most};
    for (const Hit& hit : std::span(hits).first(most))
        answer.hits.append({PersonId(hit.entry->id), hit.entry->maskedName, hit.entry->org,
                            QString::fromLatin1(hit.entry->idNumber.right(4)), nameOf(hit.by)});
    return answer;
}

} // namespace zhihui::province
