#include "province/MatterDesk.h"

#include "law/MatterRules.h"
#include "province/LocalTime.h"
#include "province/MatterEffects.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::Matter;

namespace {

QString deciderOf(law::DecidingLevel level)
{
    switch (level) {
    case law::DecidingLevel::Office:
        return u"司法所或者上级负责人"_s;
    case law::DecidingLevel::County:
        return u"县级司法行政部门负责人"_s;
    case law::DecidingLevel::Upper:
        break;
    }
    return u"上一级社区矫正机构负责人"_s;
}

std::optional<law::Span> spanIn(const QJsonObject& fields)
{
    const auto from = fromWire(fields.value("from"_L1).toString()), to = fromWire(fields.value("to"_L1).toString());
    if (!from || !to)
        return std::nullopt;
    return law::Span{*from, *to};
}

/// What one person begins another finishes: a flag that is asked for is a statement, and must be made.
QString missingFlag(const law::Form& form, const QJsonObject& fields)
{
    for (const law::Field& field : form.fields) {
        if (field.type == law::Field::Type::Flag && field.required && !fields.value(field.code).toBool())
            return field.name.zh;
    }
    return {};
}

} // namespace

Result<qint64> putMatter(Writing& writing, const Matter& matter)
{
    writing.books.fold(matter);
    return writing.put(u"matter", matter.id.text, {{matter.org}, matter.minor, matter.person.text},
                       contract::toJson(matter));
}

Result<> lapse(Writing& writing, Matter matter)
{
    if (!matter.open)
        return {};
    matter.open = false;
    matter.due.reset();
    matter.clock.clear();
    if (matter.to && *matter.to > writing.now)
        matter.to = std::max(*matter.from, writing.now);
    matter.steps.append({.act = u"lapse"_s,
                         .op = {},
                         .at = writing.now,
                         .said = writing.now,
                         .by = {},
                         .who = u"系统"_s,
                         .to = matter.state,
                         .fields = {}});
    ZH_TRY(putMatter(writing, matter));
    return {};
}

Result<QList<Matter>> mattersOf(Writing& writing, const QString& person)
{
    QList<Matter> all;
    Result<> read;
    ZH_TRY(writing.store.eachOfPerson(person, [&](const store::EntityRow& row) {
        if (row.kind != kindOf(u"matter") || row.body.isEmpty())
            return true;
        auto matter = contract::readBytes<Matter>(row.body);
        if (matter)
            all.append(*std::move(matter));
        else
            read = std::unexpected(matter.error());
        return read.has_value();
    }));
    ZH_TRY(read);
    return all;
}

Result<MatterDesk::Fate> MatterDesk::open(Matter matter, const QJsonObject& fields, const Maker& maker)
{
    const law::MatterKind* kind = m_law.matters.find(matter.kind);
    if (!kind)
        return Fate(Refused{u"unknown-kind"_s, u"平台没有这类事项：%1"_s.arg(matter.kind)});
    if (kind->needsPerson) {
        const auto file = m_writing.books.persons.constFind(matter.person.text);
        if (file == m_writing.books.persons.cend())
            return Fate(Refused{u"not-found"_s, u"没有找到该对象"_s});
        matter.org = file->org;
        matter.minor = file->minor;
        matter.maskedName = file->maskedName;
        const auto refused = objection(matter, *kind);
        ZH_TRY(refused);
        if (*refused)
            return refused;
    } else {
        matter.person = {};
        const QString name = fields.value("name"_L1).toString().trimmed().left(1);
        matter.maskedName = name.isEmpty() ? m_writing.books.nameOf(matter.org) : name + u'某';
    }
    matter.level = law::wireName(law::DecidingLevel::County);
    matter.span = kind->span;
    return step(std::move(matter), *kind, kind->begin, fields, maker);
}

/// Whether a matter of that kind may be begun about that person now.
Result<MatterDesk::Fate> MatterDesk::objection(const Matter& matter, const law::MatterKind& kind)
{
    auto person = m_writing.read<contract::Person>(u"person", matter.person.text);
    ZH_TRY(person);
    if (*person && !kind.categories.isEmpty() && !kind.categories.contains((*person)->category))
        return Fate(Refused{u"other-category"_s,
                            u"“%1”不适用于%2对象"_s.arg(
                                kind.name.zh, m_law.forms.dictionaries().name(u"category"_s, (*person)->category))});
    if (kind.isSingle) {
        const auto all = mattersOf(m_writing, matter.person.text);
        ZH_TRY(all);
        const auto isInTheWay = [&](const Matter& other) {
            const law::MatterState* state = other.kind == kind.kind ? kind.state(other.state) : nullptr;
            return other.open && state && !state->settled;
        };
        if (std::ranges::any_of(*all, isInTheWay))
            return Fate(Refused{u"already-open"_s, u"该对象已有在办的“%1”"_s.arg(kind.name.zh), true});
    }
    if (kind.after) {
        const auto sentence = m_writing.store.newestFileEntry(matter.person.text, u"sentence"_s, {});
        ZH_TRY(sentence);
        const QString day =
            *sentence ? QJsonDocument::fromJson((*sentence)->body).object().value("from"_L1).toString() : QString();
        const QDate from = QDate::fromString(day, Qt::ISODate);
        const auto ripe = from.isValid()
                              ? law::holds(*kind.after, law::startOf(from), m_writing.now, m_law.periods.calendar())
                              : Result<bool>(false);
        ZH_TRY(ripe);
        if (!*ripe)
            return Fate(Refused{u"too-early"_s,
                                u"接受矫正满%1方可办理（%2）"_s.arg(kind.after->length(), kind.after->source())});
    }
    return Fate();
}

Result<MatterDesk::Fate> MatterDesk::move(Matter matter, const QString& act, const QJsonObject& fields,
                                          const Maker& maker)
{
    const law::MatterKind* kind = m_law.matters.find(matter.kind);
    const law::MatterMove* move = kind ? kind->move(act) : nullptr;
    if (!move)
        return Fate(Refused{u"unknown-act"_s, u"该事项没有这一步：%1"_s.arg(act)});
    return step(std::move(matter), *kind, *move, fields, maker);
}

/// The field of some step, as people call it.
QString MatterDesk::nameOf(const QString& field, const QString& matter) const
{
    const law::MatterKind* kind = m_law.matters.find(matter);
    for (const law::MatterMove& move : kind ? kind->moves : QList<law::MatterMove>()) {
        if (const law::Field* found = move.form.field(field))
            return found->name.zh;
    }
    return field;
}

MatterDesk::Fate MatterDesk::objection(const Matter& matter, const law::MatterMove& move, const QJsonObject& fields,
                                       const Maker& maker) const
{
    const law::DecidingLevel level = law::decidingLevelOf(matter.level);
    if (!law::mayMove(move, maker.scope, matter.org, level))
        return Refused{u"forbidden"_s,
                       u"这一步须由%1办理"_s.arg(move.party.level == law::Party::Level::Decider ? deciderOf(level)
                                                                                                : move.party.name.zh)};
    for (const QString& act : move.notBy) {
        if (matter.makerOf(act) == maker.id)
            return Refused{u"same-person"_s, u"经办人不能自行审批，请由他人办理"_s};
    }
    if (const auto faults = m_law.forms.faultsOf(move.form, fields); !faults.isEmpty())
        return Refused{u"bad-fields"_s, law::faultText(move.form, faults.constFirst())};
    for (const QString& need : move.needs) {
        if (!matter.fields().value(need).toBool())
            return Refused{u"not-given"_s, u"办理条件不具备：此前未登记“%1”"_s.arg(nameOf(need, matter.kind))};
    }
    if (const QString flag = missingFlag(move.form, fields); !flag.isEmpty())
        return Refused{u"not-stated"_s, u"须确认“%1”"_s.arg(flag)};
    const QString from = fields.value("from"_L1).toString(), to = fields.value("to"_L1).toString();
    if (!from.isEmpty() && !to.isEmpty() && to <= from)
        return Refused{u"bad-period"_s, u"终止时间须晚于起始时间"_s};
    return {};
}

Result<MatterDesk::Fate> MatterDesk::step(Matter matter, const law::MatterKind& kind, const law::MatterMove& move,
                                          const QJsonObject& fields, const Maker& maker)
{
    const bool begins = matter.steps.isEmpty();
    if (!begins && !move.from.contains(matter.state)) {
        const law::MatterState* state = kind.state(matter.state);
        return Fate(Refused{u"matter-state"_s,
                            u"该事项当前为“%1”，不能再作此操作"_s.arg(state ? state->name.zh : matter.state), true});
    }
    ZH_TRY(setLevel(matter, kind, fields));
    if (const Fate refused = objection(matter, move, fields, maker))
        return refused;
    const bool leaves = matter.state != move.to;
    matter.steps.append({.act = move.act,
                         .op = maker.op,
                         .at = m_writing.now,
                         .said = maker.said,
                         .by = maker.id,
                         .who = maker.who,
                         .to = move.to,
                         .fields = fields});
    matter.state = move.to;
    const law::MatterState& state = *kind.state(move.to);
    matter.open = state.isOpen;
    MatterEffects effects(m_writing, m_live, m_law);
    if (const Fate refused = effects.objection(move.effect, matter))
        return refused; // before a number is spent on it
    ZH_TRY(number(matter, move));
    const auto refused = effects.apply(move.effect, matter, fields);
    ZH_TRY(refused);
    if (*refused)
        return refused;
    if (leaves && !matter.alert.isEmpty())
        ZH_TRY(clearMissed(matter));
    ZH_TRY(setDue(matter, state));
    ZH_TRY(putMatter(m_writing, matter));
    return Fate();
}

/// Leaves that were granted before the platform was there count too, whole days each.
Result<> MatterDesk::addRecords(const QString& person, QList<law::Span>& granted)
{
    QHash<QString, law::Span> records;
    ZH_TRY(m_writing.store.eachFileEntry(person, [&](const store::FileEntryRow& row) {
        if (row.kind != "leave-record"_L1)
            return true;
        records.remove(row.key);
        const QJsonObject record = QJsonDocument::fromJson(row.body).object();
        const QString back = record.value("returned"_L1).toString();
        const QDate from = QDate::fromString(record.value("from"_L1).toString(), Qt::ISODate);
        const QDate to = QDate::fromString(back.isEmpty() ? record.value("to"_L1).toString() : back, Qt::ISODate);
        const bool runs = to.isValid() && law::startOf(to.addDays(1)) > m_writing.now;
        if (!row.ended && !runs && from.isValid() && from <= to) // what runs has a matter of its own
            records.insert(row.key, {law::startOf(from), law::startOf(to.addDays(1)) - 1ms});
        return true;
    }));
    granted += records.values();
    return {};
}

Result<> MatterDesk::setLevel(Matter& matter, const law::MatterKind& kind, const QJsonObject& fields)
{
    const auto asked = spanIn(matter.steps.isEmpty() ? fields : matter.fields());
    if (kind.span != "leave"_L1 || !asked || matter.from)
        return {};
    const auto all = mattersOf(m_writing, matter.person.text);
    ZH_TRY(all);
    QList<law::Span> granted;
    for (const Matter& other : *all) {
        if (other.kind == matter.kind && other.id != matter.id && other.from && other.to)
            granted.append({*other.from, *other.to});
    }
    ZH_TRY(addRecords(matter.person.text, granted));
    matter.level = law::wireName(law::leaveLevel(*asked, granted, m_law.periods));
    return {};
}

Result<QDate> MatterDesk::termEndOf(const Matter& matter)
{
    auto person = m_writing.read<contract::Person>(u"person", matter.person.text);
    ZH_TRY(person);
    return *person ? QDate::fromString((*person)->termEnd, Qt::ISODate) : QDate();
}

Result<> MatterDesk::setDue(Matter& matter, const law::MatterState& state)
{
    QJsonObject fields = matter.fields();
    if (matter.to)
        fields.insert("to"_L1, toWire(*matter.to));
    const auto termEnd = termEndOf(matter);
    ZH_TRY(termEnd);
    // A step that stays in its state does not begin the clock anew.
    Instant entered = m_writing.now;
    for (auto it = matter.steps.crbegin(); it != matter.steps.crend() && it->to == matter.state; ++it)
        entered = it->at;
    const auto due = law::dueOf(state, fields, entered, *termEnd, m_law.periods.calendar());
    // A year whose holidays are not announced yet has no deadline in working days: none is better than a wrong one.
    matter.due = due ? *due : std::nullopt;
    matter.clock.clear();
    if (matter.due && state.clock && state.clock->until.isEmpty())
        matter.clock = state.clock->shorter && fields.value(state.clock->when).toBool() ? state.clock->shorter->key
                                                                                        : state.clock->term.key;
    return {};
}

Result<> MatterDesk::number(Matter& matter, const law::MatterMove& move)
{
    if (move.number.isEmpty() || !matter.number.isEmpty())
        return {};
    const int year = localTime(m_writing.now).date().year();
    const auto n = m_writing.store.nextNumber(u"matter/%1/%2"_s.arg(move.number).arg(year));
    ZH_TRY(n);
    matter.number = u"%1〔%2〕%3号"_s.arg(move.number).arg(year).arg(*n);
    return {};
}

} // namespace zhihui::province
