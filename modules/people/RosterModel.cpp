#include "people/RosterModel.h"

#include "domain/ErrorText.h"
#include "people/PersonWords.h"

#include <QDate>
#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {
constexpr int soonDays = 30;
}

RosterModel::RosterModel(QObject* parent) : QAbstractListModel(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(300); // every search is written down: not every letter
    connect(&m_pause, &QTimer::timeout, this, &RosterModel::ask);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(1000); // positions change all the time, and a province is long
    connect(&m_refresh, &QTimer::timeout, this, &RosterModel::list);
}

void RosterModel::setDesk(RegisterDesk* desk)
{
    if (m_desk == desk)
        return;
    if (m_desk) {
        m_desk->disconnect(this);
        m_desk->world()->disconnect(this);
    }
    m_desk = desk;
    if (m_desk) {
        connect(m_desk->world(), &engine::World::personsChanged, this, &RosterModel::listSoon);
        connect(m_desk->world(), &engine::World::placesChanged, this, &RosterModel::listSoon);
        connect(m_desk, &RegisterDesk::languageChanged, this, &RosterModel::list);
        connect(m_desk, &RegisterDesk::seatChanged, this, [this] {
            m_marked.clear();
            m_facets.clear();
            setQuery({});
            list();
        });
    }
    Q_EMIT deskChanged();
    list();
}

void RosterModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    Q_EMIT activeChanged();
    if (m_active && m_stale)
        list();
}

void RosterModel::listSoon()
{
    m_stale = true;
    if (m_active && !m_refresh.isActive())
        m_refresh.start();
}

void RosterModel::setQuery(const QString& query)
{
    const QString trimmed = query.trimmed();
    if (m_query == trimmed)
        return;
    m_query = trimmed;
    ++m_turn;
    m_failure.clear();
    m_more = false;
    m_searching = asksProvince();
    Q_EMIT queryChanged();
    if (m_searching) {
        m_pause.start();
        Q_EMIT changed();
    } else {
        m_pause.stop();
        list();
    }
}

/// One sign finds too much to be asked for.
bool RosterModel::asksProvince() const
{
    return m_query.size() >= 2;
}

QList<const engine::PersonState*> RosterModel::met() const
{
    QList<const engine::PersonState*> persons;
    if (!m_desk)
        return persons;
    if (asksProvince()) {
        for (const Row& row : m_found)
            if (const engine::PersonState* person = m_desk->world()->person(row.person))
                persons.append(person);
        return persons;
    }
    for (const engine::PersonState& person : m_desk->world()->persons())
        persons.append(&person);
    return persons;
}

/// Whose term ends first comes first; of the end unknown, last. An answer keeps its order.
void RosterModel::list()
{
    if (!m_desk)
        return show({});
    m_stale = false;
    QList<Row> rows;
    if (asksProvince()) {
        for (const Row& row : std::as_const(m_searching ? m_rows : m_found)) // those of the old list, until the answer
            if (const engine::PersonState* person = m_desk->world()->person(row.person);
                person && m_facets.has(*person))
                rows.append(row);
        return show(rows);
    }
    QList<const contract::Person*> persons;
    for (const engine::PersonState& state : m_desk->world()->persons())
        if (m_facets.has(state))
            persons.append(&state.row);
    std::ranges::sort(persons, {}, [](const contract::Person* person) {
        return std::tuple(person->termEnd.isEmpty(), QStringView(person->termEnd), QStringView(person->id.text));
    });
    rows.reserve(persons.size());
    for (const contract::Person* person : std::as_const(persons))
        rows.append({person->id, {}});
    show(rows);
}

void RosterModel::ask()
{
    if (!m_desk || !asksProvince())
        return;
    m_pause.stop();
    const int turn = ++m_turn;
    m_searching = true;
    Q_EMIT changed();
    m_desk->search(m_query).then(this, [this, turn](const Result<contract::SearchAnswer>& answer) {
        if (turn == m_turn)
            take(answer);
    });
}

void RosterModel::take(const Result<contract::SearchAnswer>& answer)
{
    m_searching = false;
    m_failure = answer ? QString() : errorText(answer.error());
    m_more = answer && answer->more;
    m_found.clear();
    if (answer)
        for (const contract::SearchHit& hit : answer->hits)
            if (m_desk->world()->person(hit.person))
                m_found.append({hit.person, hit.by});
    list();
}

void RosterModel::show(const QList<Row>& rows)
{
    if (rows == m_rows) {
        if (!rows.isEmpty())
            Q_EMIT dataChanged(index(0), index(count() - 1));
    } else {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    Q_EMIT changed();
    sayMarks();
    recount();
}

/// Who is not listed is not marked: nothing is done to somebody whom the screen does not show.
void RosterModel::sayMarks()
{
    QSet<PersonId> listed;
    if (!m_marked.isEmpty())
        for (const Row& row : std::as_const(m_rows))
            listed.insert(row.person);
    const qsizetype before = m_marked.size();
    m_marked.intersect(listed);
    if (m_marked.size() != before)
        Q_EMIT markedChanged();
}

void RosterModel::setCounting(bool counting)
{
    if (m_counting == counting)
        return;
    m_counting = counting;
    m_counted.clear();
    Q_EMIT facetsChanged();
    recount();
}

void RosterModel::recount()
{
    if (!m_counting || !m_desk)
        return;
    const QVariantList counted = m_facets.counted(*m_desk->world(), met());
    if (std::exchange(m_counted, counted) != counted)
        Q_EMIT facetsChanged();
}

QString RosterModel::narrowed() const
{
    return m_desk ? m_facets.said(*m_desk->world()) : QString();
}

void RosterModel::choose(const QString& facet, const QString& value)
{
    if (m_facets.choose(facet, value))
        list();
}

void RosterModel::clearFacets()
{
    m_facets.clear();
    list();
}

void RosterModel::mark(const QString& person)
{
    const int row = rowOf(person);
    if (row < 0)
        return;
    const PersonId id(person);
    if (!m_marked.remove(id))
        m_marked.insert(id);
    Q_EMIT dataChanged(index(row), index(row), {MarkedRole});
    Q_EMIT markedChanged();
}

void RosterModel::markAll()
{
    if (m_marked.size() == m_rows.size())
        return clearMarks();
    for (const Row& row : std::as_const(m_rows))
        m_marked.insert(row.person);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {MarkedRole});
    Q_EMIT markedChanged();
}

void RosterModel::clearMarks()
{
    m_marked.clear();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(count() - 1), {MarkedRole});
    Q_EMIT markedChanged();
}

QStringList RosterModel::markedPersons() const
{
    QStringList persons;
    for (const Row& row : m_rows)
        if (m_marked.contains(row.person))
            persons << row.person.text;
    return persons;
}

QStringList RosterModel::chosenPersons() const
{
    QStringList persons = markedPersons();
    if (persons.isEmpty())
        for (const Row& row : m_rows)
            persons << row.person.text;
    return persons;
}

QString RosterModel::personAt(int row) const
{
    return m_rows.value(row).person.text;
}

int RosterModel::rowOf(const QString& person) const
{
    const auto found = std::ranges::find(m_rows, PersonId(person), &Row::person);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int RosterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant RosterModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row& row = m_rows.at(index.row());
    const engine::PersonState* state = m_desk->world()->person(row.person);
    if (!state)
        return {};
    const contract::Person& person = state->row;
    const QDate end = QDate::fromString(person.termEnd, Qt::ISODate);
    const qint64 left = end.isValid() ? law::dayOf(m_desk->world()->clock().now()).daysTo(end) : -1;
    switch (role) {
    case PersonRole:
        return person.id.text;
    case Qt::DisplayRole:
    case WhoRole:
        return person.maskedName;
    case TagsRole:
        return tagsOf(person).join(u" · "_s);
    case PlaceRole:
        return tr("%1 · 证件尾号 %2")
            .arg(m_desk->world()->orgName(person.org), person.idTail.isEmpty() ? tr("未登记") : person.idTail);
    case DueRole:
        return !end.isValid() ? tr("期满日未登记")
               : left < 0     ? tr("已期满 %1").arg(person.termEnd)
                              : tr("%1 期满 · 余 %2 天").arg(person.termEnd).arg(left);
    case SoonRole:
        return end.isValid() && left <= soonDays;
    case ByRole:
        return foundBy(row.by);
    case MarkedRole:
        return m_marked.contains(row.person);
    case Qt::AccessibleTextRole:
    case SpokenRole:
        return QStringList{
            tr("%1，%2，%3").arg(person.maskedName, tagsOf(person).join(u'，'), m_desk->world()->orgName(person.org)),
            foundBy(row.by)}
            .join(row.by.isEmpty() || row.by == "name"_L1 ? QString() : u"，"_s);
    default:
        return {};
    }
}

QHash<int, QByteArray> RosterModel::roleNames() const
{
    return {{PersonRole, "person"}, {WhoRole, "who"}, {TagsRole, "tags"},     {PlaceRole, "place"},  {DueRole, "due"},
            {SoonRole, "soon"},     {ByRole, "by"},   {SpokenRole, "spoken"}, {MarkedRole, "marked"}};
}

} // namespace zhihui::people
