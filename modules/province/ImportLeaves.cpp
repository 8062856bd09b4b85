#include "province/ImportDesk.h"
#include "province/MatterDesk.h"
#include "province/Secrets.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::Matter;

namespace {

/// The county that an address names, or the city where it names none; of two the one with the longer name.
OrgCode placeIn(const Books& books, const QString& address)
{
    OrgCode found;
    std::pair<qsizetype, qsizetype> best;
    for (auto org = books.orgNames.cbegin(); org != books.orgNames.cend(); ++org) {
        const std::pair weight(org.key().size(), org.value().size());
        const bool isPlace = weight.first == 4 || weight.first == 6;
        if (isPlace && weight > best && address.contains(org.value())) {
            found = OrgCode(org.key());
            best = weight;
        }
    }
    return found;
}

QDate dayIn(const QJsonObject& record, QLatin1StringView field)
{
    return QDate::fromString(record.value(field).toString(), Qt::ISODate);
}

} // namespace

/// A leave that runs when the county is brought in is lawful here too: its destination opens. One to a place that the
/// platform does not know stays a record.
Result<> ImportDesk::takeLeave(const contract::RegistryLine& entry, Progress& progress)
{
    const QJsonObject record = entry.body.value("body"_L1).toObject();
    const QString person = entry.body.value("person"_L1).toString();
    const QDate from = dayIn(record, "from"_L1), to = dayIn(record, "to"_L1);
    const OrgCode place = placeIn(m_writing.books, record.value("destination"_L1).toString());
    const auto file = m_writing.books.persons.constFind(person);
    if (file == m_writing.books.persons.cend() || place.text.isEmpty() || from > to ||
        !record.value("returned"_L1).toString().isEmpty() || law::startOf(to.addDays(1)) <= m_writing.now)
        return {};
    Matter leave;
    leave.id = contract::MatterId(u"leave-"_s + digest((person + u'|' + entry.id).toUtf8()).left(24));
    const auto known = m_writing.store.entity(kindOf(u"matter"), leave.id.text);
    ZH_TRY(known);
    if (*known && !(*known)->body.isEmpty())
        return {}; // brought in before, and perhaps worked on since
    ZH_TRY(remember(u"matter"_s, leave.id.text, progress));
    leave.kind = u"leave"_s;
    leave.person = PersonId(person);
    leave.org = file->org;
    leave.minor = file->minor;
    leave.maskedName = file->maskedName;
    leave.state = u"granted"_s;
    leave.number = record.value("document"_L1).toString();
    leave.level = law::wireName(law::DecidingLevel::County);
    leave.span = u"leave"_s;
    leave.from = law::startOf(from);
    leave.to = leave.due = law::startOf(to.addDays(1));
    const QJsonObject fields{{u"cause"_s, u"other"_s},         {u"reason"_s, record.value("reason"_L1)},
                             {u"org"_s, place.text},           {u"address"_s, record.value("destination"_L1)},
                             {u"from"_s, toWire(*leave.from)}, {u"to"_s, toWire(*leave.to)}};
    const contract::MatterStep opened{
        u"open"_s, {}, m_writing.now, m_writing.now, m_caller.user.id, m_caller.user.display, u"applied"_s, fields};
    const contract::MatterStep granted{u"approve"_s,
                                       {},
                                       m_writing.now,
                                       m_writing.now,
                                       {},
                                       record.value("approver"_L1).toString(),
                                       leave.state,
                                       {{u"opinion"_s, u"导入前已批准"_s}}};
    leave.steps = {opened, granted};
    m_writing.concerned.insert(person);
    ZH_TRY(putMatter(m_writing, leave));
    return {};
}

Result<> ImportDesk::dropLeave(const QString& id)
{
    const auto leave = m_writing.read<Matter>(u"matter", id);
    ZH_TRY(leave);
    if (!*leave)
        return {};
    Matter gone;
    gone.id = (*leave)->id;
    gone.person = (*leave)->person;
    gone.open = false;
    m_writing.books.fold(gone);
    m_writing.concerned.insert(gone.person.text);
    return m_writing.remove(u"matter", id);
}

} // namespace zhihui::province
