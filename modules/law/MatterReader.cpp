#include "law/MatterReader.h"

#include "law/Reading.h"

#include <QSet>
#include <algorithm>

namespace zhihui::law {

using namespace Qt::StringLiterals;

namespace {

std::unexpected<Error> wrong(const QString& what)
{
    return std::unexpected(Error{Error::Code::Rejected, u"matters: "_s + what});
}

QString text(const QJsonObject& entry, QLatin1StringView field)
{
    return entry.value(field).toString();
}

QStringList texts(const QJsonObject& entry, QLatin1StringView field)
{
    QStringList all;
    const QJsonArray list = entry.value(field).toArray();
    for (const QJsonValue& item : list)
        all << item.toString();
    return all;
}

const QStringList& levels() // in the order of Party::Level
{
    static const QStringList names{u"any"_s, u"county"_s, u"upper"_s, u"decider"_s, u"clock"_s};
    return names;
}

} // namespace

Result<Matters> MatterReader::read(const QJsonObject& file)
{
    m_read.m_corridor = file.value("corridorMetres"_L1).toDouble();
    if (m_read.m_corridor <= 0)
        return wrong(u"no corridorMetres"_s);
    ZH_TRY(readTerms(file.value("terms"_L1).toObject()));
    ZH_TRY(readParties(file.value("parties"_L1).toArray()));
    ZH_TRY(readGroups(file.value("groups"_L1).toArray()));
    const QJsonObject templates = file.value("templates"_L1).toObject();
    const QJsonArray kinds = file.value("kinds"_L1).toArray();
    for (const QJsonValue& entry : kinds)
        ZH_TRY(readKind(entry.toObject(), templates));
    if (m_read.m_kinds.isEmpty())
        return wrong(u"none in it"_s);
    ZH_TRY(readLadder(file.value("ladder"_L1).toArray()));
    return m_read;
}

Result<> MatterReader::readTerms(const QJsonObject& terms)
{
    for (auto it = terms.begin(); it != terms.end(); ++it) {
        const auto term = readTerm(it.key(), it.value().toObject());
        ZH_TRY(term);
        if (m_book.find(it.key()))
            return wrong(u"the period %1 is the law file's"_s.arg(it.key()));
        m_read.m_terms.insert(it.key(), *term);
    }
    for (const Term& term : m_book.terms())
        m_read.m_terms.insert(term.key, term);
    return {};
}

Result<> MatterReader::readParties(const QJsonArray& parties)
{
    for (const QJsonValue& value : parties) {
        const QJsonObject entry = value.toObject();
        Party party{.code = text(entry, "code"_L1), .name = wordsOf(entry), .roles = texts(entry, "roles"_L1)};
        const qsizetype level = levels().indexOf(text(entry, "level"_L1));
        if (party.code.isEmpty() || !isNamed(party.name) || level < 0)
            return wrong(u"the party \"%1\" lacks a name or a level"_s.arg(party.code));
        party.level = static_cast<Party::Level>(level);
        m_parties.insert(party.code, party);
    }
    return {};
}

Result<> MatterReader::readGroups(const QJsonArray& groups)
{
    for (const QJsonValue& value : groups) {
        const QJsonObject entry = value.toObject();
        m_read.m_groups.append({text(entry, "code"_L1), wordsOf(entry)});
        if (m_read.m_groups.last().code.isEmpty() || !isNamed(m_read.m_groups.last().name))
            return wrong(u"a group lacks a name"_s);
    }
    return {};
}

Result<Term> MatterReader::needed(const QString& owner, const QString& key) const
{
    const Term* term = m_read.term(key);
    if (!term)
        return wrong(u"%1: no period is called \"%2\""_s.arg(owner, key));
    return *term;
}

Result<MatterClock> MatterReader::clock(const QString& owner, const QJsonObject& entry) const
{
    MatterClock clock;
    clock.since = text(entry, "since"_L1);
    clock.until = text(entry, "until"_L1);
    if (clock.until.isEmpty()) {
        const auto term = needed(owner, text(entry, "term"_L1));
        ZH_TRY(term);
        clock.term = *term;
    }
    if (const QJsonObject other = entry.value("when"_L1).toObject(); !other.isEmpty()) {
        const auto shorter = needed(owner, text(other, "term"_L1));
        ZH_TRY(shorter);
        clock.shorter = *shorter;
        clock.when = text(other, "field"_L1);
    }
    if (const QJsonObject alert = entry.value("alert"_L1).toObject(); !alert.isEmpty()) {
        clock.overdue =
            MatterClock::Overdue{text(alert, "kind"_L1), clampedLevel(alert.value("level"_L1).toInt()), wordsOf(alert)};
        if (clock.overdue->kind.isEmpty() || !isNamed(clock.overdue->name))
            return wrong(u"%1: its alert lacks a kind or a name"_s.arg(owner));
    }
    return clock;
}

Result<MatterState> MatterReader::state(const QString& kind, const QJsonObject& entry) const
{
    MatterState state{.code = text(entry, "code"_L1),
                      .name = wordsOf(entry),
                      .isOpen = entry.value("open"_L1).toBool(),
                      .counts = entry.value("counts"_L1).toBool(),
                      .settled = entry.value("settled"_L1).toBool(),
                      .clock = {}};
    if (state.code.isEmpty() || !isNamed(state.name))
        return wrong(u"%1: a state lacks a code or a name"_s.arg(kind));
    if (const QJsonObject given = entry.value("clock"_L1).toObject(); !given.isEmpty()) {
        const auto read = clock(kind + u'/' + state.code, given);
        ZH_TRY(read);
        state.clock = *read;
    }
    return state;
}

Result<MatterMove> MatterReader::move(const MatterKind& kind, const QString& number, const QJsonObject& entry) const
{
    MatterMove move{.act = text(entry, "act"_L1),
                    .name = wordsOf(entry),
                    .from = texts(entry, "from"_L1),
                    .to = text(entry, "to"_L1),
                    .party = m_parties.value(text(entry, "party"_L1)),
                    .notBy = texts(entry, "notBy"_L1),
                    .needs = texts(entry, "needs"_L1),
                    .form = {},
                    .number = text(entry, "number"_L1),
                    .effect = text(entry, "effect"_L1),
                    .tone = text(entry, "tone"_L1)};
    const QString owner = kind.kind + u'/' + move.act;
    if (move.number == "%kind"_L1)
        move.number = number;
    if (move.party.code.isEmpty())
        return wrong(u"%1: no party is called \"%2\""_s.arg(owner, text(entry, "party"_L1)));
    if (!kind.state(move.to))
        return wrong(u"%1 leads to \"%2\", which is no state"_s.arg(owner, move.to));
    auto fields = readFields(u"matters: "_s + owner, entry.value("fields"_L1).toArray(), m_dictionaries);
    ZH_TRY(fields);
    move.form = Form{.kind = move.act, .name = move.name, .many = false, .byHand = true, .fields = *std::move(fields)};
    return move;
}

Result<> MatterReader::readKind(const QJsonObject& own, const QJsonObject& templates)
{
    QJsonObject entry = own;
    const QJsonObject shape = templates.value(text(own, "like"_L1)).toObject();
    for (auto it = shape.begin(); it != shape.end(); ++it)
        if (!entry.contains(it.key()))
            entry.insert(it.key(), it.value());
    MatterKind kind{.kind = text(entry, "kind"_L1),
                    .group = text(entry, "group"_L1),
                    .name = wordsOf(entry),
                    .article = text(entry, "article"_L1),
                    .verified = entry.value("verified"_L1).toBool(),
                    .needsPerson = text(entry, "subject"_L1) != "none"_L1,
                    .isSingle = entry.value("single"_L1).toBool(),
                    .span = text(entry, "span"_L1),
                    .categories = texts(entry, "categories"_L1),
                    .after = {},
                    .ahead = {},
                    .event = {},
                    .begin = {},
                    .states = {},
                    .moves = {}};
    if (kind.kind.isEmpty() || !isNamed(kind.name) || kind.article.isEmpty() || m_read.find(kind.kind) ||
        std::ranges::find(m_read.m_groups, kind.group, &Matters::Group::code) == m_read.m_groups.end())
        return wrong(u"\"%1\" is there twice or lacks a name, an article or a group"_s.arg(kind.kind));
    if (const QString after = text(entry, "after"_L1); !after.isEmpty()) {
        const auto term = needed(kind.kind, after);
        ZH_TRY(term);
        kind.after = *term;
    }
    if (const QString ahead = text(entry, "ahead"_L1); !ahead.isEmpty()) {
        const auto term = needed(kind.kind, ahead);
        ZH_TRY(term);
        kind.ahead = *term;
        kind.event = text(entry, "event"_L1);
    }
    for (const QJsonValue& value : entry.value("states"_L1).toArray()) {
        auto read = state(kind.kind, value.toObject());
        ZH_TRY(read);
        kind.states.append(*std::move(read));
    }
    const QString number = text(entry, "number"_L1);
    QJsonObject opening = entry.value("begin"_L1).toObject();
    opening.insert("act"_L1, u"open"_s);
    opening.insert("fields"_L1, entry.value("fields"_L1));
    auto begin = move(kind, number, opening);
    ZH_TRY(begin);
    kind.begin = *std::move(begin);
    kind.begin.name = kind.begin.form.name = kind.name;
    for (const QJsonValue& value : entry.value("moves"_L1).toArray()) {
        auto read = move(kind, number, value.toObject());
        ZH_TRY(read);
        if (read->act.isEmpty() || read->act == "open"_L1 || !isNamed(read->name) || kind.move(read->act))
            return wrong(u"%1: the move \"%2\" is there twice or lacks a name"_s.arg(kind.kind, read->act));
        for (const QJsonValue& code : entry.value("demands"_L1).toObject().value(read->act).toArray()) {
            const auto field = std::ranges::find(read->form.fields, code.toString(), &Field::code);
            if (field == read->form.fields.end())
                return wrong(u"%1/%2 demands \"%3\", which is no field"_s.arg(kind.kind, read->act, code.toString()));
            field->required = true;
        }
        kind.moves.append(*std::move(read));
    }
    ZH_TRY(check(kind));
    m_read.m_kinds.append(kind);
    return {};
}

/// Every state can be reached, and what is open can be left.
Result<> MatterReader::check(const MatterKind& kind) const
{
    QSet<QString> reached{kind.begin.to};
    for (bool grown = true; grown;) {
        grown = false;
        for (const MatterMove& move : kind.moves) {
            for (const QString& from : move.from) {
                if (!kind.state(from))
                    return wrong(u"%1/%2 begins in \"%3\", which is no state"_s.arg(kind.kind, move.act, from));
                if (reached.contains(from) && !reached.contains(move.to)) {
                    reached.insert(move.to);
                    grown = true;
                }
            }
        }
    }
    if (kind.ahead && !kind.begin.form.field(kind.event))
        return wrong(u"%1: it is applied for ahead of \"%2\", which is no field"_s.arg(kind.kind, kind.event));
    for (const MatterState& state : kind.states) {
        if (!reached.contains(state.code))
            return wrong(u"%1: nothing leads to \"%2\""_s.arg(kind.kind, state.code));
        const bool leaves = !kind.movesFrom(state.code).isEmpty();
        if (state.isOpen && !leaves)
            return wrong(u"%1: no way out of \"%2\""_s.arg(kind.kind, state.code));
        if (state.isOpen && !state.clock)
            return wrong(u"%1: \"%2\" is open without a clock"_s.arg(kind.kind, state.code));
        if (state.clock && !state.clock->when.isEmpty() && !kind.begin.form.field(state.clock->when))
            return wrong(u"%1: no field is called \"%2\""_s.arg(kind.kind, state.clock->when));
    }
    return {};
}

Result<> MatterReader::readLadder(const QJsonArray& rows)
{
    for (const QJsonValue& value : rows) {
        const QJsonObject entry = value.toObject();
        LadderRow row{.step = text(entry, "step"_L1),
                      .absence = {},
                      .of = text(entry, "of"_L1),
                      .least = entry.value("least"_L1).toInt(),
                      .categories = texts(entry, "categories"_L1),
                      .article = text(entry, "article"_L1),
                      .verified = entry.value("verified"_L1).toBool()};
        if (const QString key = text(entry, "absence"_L1); !key.isEmpty()) {
            const auto term = needed(u"ladder/"_s + row.step, key);
            ZH_TRY(term);
            row.absence = *term;
            row.article = term->article;
            row.verified = term->verified;
        }
        const bool counts = m_read.find(row.of) && row.least > 0;
        if (!m_read.find(row.step) || row.article.isEmpty() || counts == row.absence.has_value())
            return wrong(u"ladder: the row of \"%1\" lacks its step, its article or its condition"_s.arg(row.step));
        m_read.m_ladder.append(row);
    }
    return {};
}

} // namespace zhihui::law
