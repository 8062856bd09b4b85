#include "province/Finder.h"

#include "domain/Initials.h"

#include <algorithm>
#include <array>
#include <mutex>
#include <span>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

/// How a person was found, the best first.
enum class By : std::uint8_t { WholeName, Name, Initials, Id, Phone, Device, Address };

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
        break;
    }
    return u"address"_s;
}

/// What was typed, read once in every way in which it may be meant.
struct Query {
    explicit Query(const QString& typed) : lower(typed.toLower().toUtf8()), upper(typed.toUpper().toLatin1())
    {
        isLatin = std::ranges::all_of(typed, [](QChar c) { return c.unicode() < 0x80; });
        const bool isDigits = std::ranges::all_of(typed.chopped(1), [](QChar c) { return c.isDigit(); });
        // Shorter ones would find a tenth of the register.
        isNumber = isLatin && isDigits && typed.size() >= 4;
        isLetters = isLatin && std::ranges::all_of(typed, [](QChar c) { return c.isLetter(); });
    }
    QByteArray lower, upper;
    bool isLatin = false, isNumber = false, isLetters = false;
};

/// '?' is a sign whose sound is not known; nothing but such signs is no match.
bool begins(QByteArrayView initials, QByteArrayView query)
{
    if (initials.size() < query.size())
        return false;
    bool isKnown = false;
    for (qsizetype i = 0; i < query.size(); ++i) {
        if (initials[i] == '?')
            continue;
        if (initials[i] != query[i])
            return false;
        isKnown = true;
    }
    return isKnown;
}

} // namespace

/// One search, field by field; addresses, by far the longest, only when the rest has not found enough. Under the lock.
class Finder::Hunt {
public:
    struct Hit {
        By by;
        Place place;
    };

    Hunt(const Finder& in, const Scope& scope, const contract::SearchRequest& request)
        : m_in(in), m_query(request.query), m_most(static_cast<std::size_t>(request.most)), m_taken(in.m_entries.size())
    {
        m_sees.reserve(in.m_orgs.size());
        for (const OrgCode& org : in.m_orgs)
            m_sees.push_back({scope.sees(org, false), scope.sees(org, true)});
    }

    /// Everybody who may be among the first; unsorted.
    std::vector<Hit> run()
    {
        if (m_query.isLetters)
            each(By::Initials, m_in.m_initials, [&](QByteArrayView text) { return begins(text, m_query.lower); });
        if (m_query.isNumber) {
            each(By::Id, m_in.m_idNumbers,
                 [&](QByteArrayView text) { return text.endsWith(m_query.upper) || text.startsWith(m_query.upper); });
            part(By::Phone, m_in.m_phones, m_query.upper);
        }
        if (m_query.isLatin && m_query.upper.size() >= 3)
            part(By::Device, m_in.m_devices, m_query.upper);
        byName();
        if (m_hits.size() <= m_most)
            part(By::Address, m_in.m_addresses, m_query.lower);
        return std::move(m_hits);
    }

private:
    void take(By by, Place place)
    {
        const Entry& entry = m_in.m_entries[place];
        if (m_taken[place] || entry.gone || !m_sees[entry.org].at(entry.minor ? 1 : 0))
            return;
        m_taken[place] = 1;
        m_hits.push_back({by, place});
    }

    void part(By by, const TextColumn& column, const QByteArray& text)
    {
        column.eachWith(text, [&](Place place) { take(by, place); });
    }

    template <class Is>
    void each(By by, const TextColumn& column, const Is& is)
    {
        for (Place place = 0; place < m_in.m_entries.size(); ++place)
            if (is(column.of(place)))
                take(by, place);
    }

    void byName()
    {
        m_in.m_names.eachWith(m_query.lower, [&](Place place) {
            const bool isWhole = !m_query.isLatin && m_in.m_names.of(place) == m_query.lower;
            take(isWhole ? By::WholeName : By::Name, place);
        });
    }

    const Finder& m_in;
    const Query m_query;
    const std::size_t m_most;
    std::vector<std::array<bool, 2>> m_sees; ///< by organisation: of full age, and not
    std::vector<char> m_taken;
    std::vector<Hit> m_hits;
};

std::uint32_t Finder::orgNumber(const OrgCode& org)
{
    if (const auto known = m_orgNumbers.constFind(org); known != m_orgNumbers.cend())
        return *known;
    const auto number = static_cast<std::uint32_t>(m_orgs.size());
    m_orgs.push_back(org);
    return *m_orgNumbers.insert(org, number);
}

Finder::Place Finder::placeOf(const QString& id)
{
    if (const auto known = m_places.constFind(id); known != m_places.cend())
        return *known;
    Place place = static_cast<Place>(m_entries.size());
    if (m_free.empty()) {
        m_entries.emplace_back();
    } else {
        place = m_free.back();
        m_free.pop_back();
    }
    return *m_places.insert(id, place);
}

void Finder::put(const Findable& person)
{
    const contract::Identity& identity = person.identity;
    QByteArray phones;
    for (const QString& phone : {identity.phone, identity.guarantorPhone})
        if (!phone.isEmpty())
            phones += '\n' + phone.toLatin1();
    const QByteArray devices =
        person.devices.isEmpty() ? QByteArray() : '\n' + person.devices.join(u'\n').toUpper().toUtf8();
    const std::unique_lock lock(m_mutex);
    const Place place = placeOf(person.id.text);
    m_entries[place] = {orgNumber(person.org), person.minor, false};
    m_ids.set(place, person.id.text.toUtf8());
    m_maskedNames.set(place, person.maskedName.toUtf8());
    m_names.set(place, identity.name.toLower().toUtf8());
    m_initials.set(place, initialsOf(identity.name).toLatin1());
    m_addresses.set(place, identity.address.toLower().toUtf8());
    m_idNumbers.set(place, identity.idNumber.toUpper().toLatin1());
    m_phones.set(place, phones);
    m_devices.set(place, devices);
}

void Finder::drop(const QString& id)
{
    const std::unique_lock lock(m_mutex);
    const auto known = m_places.constFind(id);
    if (known == m_places.cend())
        return;
    const Place place = *known;
    m_places.erase(known);
    m_entries[place].gone = true;
    m_free.push_back(place);
    for (TextColumn* column :
         {&m_ids, &m_maskedNames, &m_names, &m_initials, &m_addresses, &m_idNumbers, &m_phones, &m_devices})
        column->set(place, {});
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
    const std::shared_lock lock(m_mutex);
    std::vector<Hunt::Hit> hits = Hunt(*this, scope, request).run();
    const auto most = std::min(hits.size(), static_cast<std::size_t>(request.most));
    const auto before = [this](const Hunt::Hit& one, const Hunt::Hit& other) {
        return one.by != other.by ? one.by < other.by : m_ids.of(one.place) < m_ids.of(other.place);
    };
    std::ranges::partial_sort(hits, hits.begin() + static_cast<std::ptrdiff_t>(most), before);
    contract::SearchAnswer answer{.hits = {}, .more = hits.size() > most};
    for (const Hunt::Hit& hit : std::span(hits).first(most))
        answer.hits.append({PersonId(QString::fromUtf8(m_ids.of(hit.place))),
                            QString::fromUtf8(m_maskedNames.of(hit.place)), m_orgs[m_entries[hit.place].org],
                            QString::fromLatin1(m_idNumbers.of(hit.place).last(
                                std::min<qsizetype>(4, m_idNumbers.of(hit.place).size()))),
                            nameOf(hit.by)});
    return answer;
}

} // namespace zhihui::province
