#pragma once

#include "domain/Level.h"
#include "law/Forms.h"
#include "law/LawBook.h"

#include <optional>

namespace zhihui::law {

/// By when a matter must have left a state.
struct MatterClock {
    Term term;                   ///< of no use when `until` is given
    std::optional<Term> shorter; ///< holds instead of `term` when the matter's flag `when` is set
    QString when;
    QString since; ///< the field with the date it begins on, or "person.termEnd"; empty: when the state was entered
    QString until; ///< the field with the moment at which the state ends by itself
    struct Overdue {
        QString kind; ///< of the alert, "missed-intake"
        Level level = Level::P3;
        Words name;
    };
    std::optional<Overdue> overdue; ///< missing it raises an alert
};

struct MatterState {
    QString code;
    Words name;
    bool isOpen = false;  ///< something is still to be done
    bool counts = false;  ///< the measure stands: the ladder counts it
    bool settled = false; ///< open, but another of its kind may be begun
    std::optional<MatterClock> clock;
};

/// Who may make a move.
struct Party {
    enum class Level {
        Any,     ///< whoever sees the person
        County,  ///< an account of the person's county agency, neither below nor above
        Upper,   ///< of the agency one level above that
        Decider, ///< of the level that this matter needs
        Clock,   ///< nobody: time does it
    };
    QString code;
    Words name;
    QStringList roles;
    Level level = Level::Any;
};

/// The level that decides a matter whose size decides who may.
enum class DecidingLevel { Office, County, Upper };
QString wireName(DecidingLevel level); ///< "office" "county" "upper"

/// One step of a matter.
struct MatterMove {
    QString act;
    Words name;
    QStringList from; ///< states
    QString to;
    Party party;
    QStringList notBy; ///< acts whose makers may not make this one: four eyes; "open" is the opening
    QStringList needs; ///< flags of earlier steps that must have been made
    Form form;         ///< what is written with it
    QString number;    ///< the series its document is numbered in; empty: it has no document
    QString effect;    ///< what follows outside the matter; empty: nothing
    QString tone;      ///< "careful" what ends it without success, "final" what cannot be taken back
};

/// A kind of matter (事项): what is applied for, decided, told and closed out about a person. Value.
struct MatterKind {
    QString kind;
    QString group;
    Words name;
    QString article;
    bool verified = false;
    bool needsPerson = true;
    bool isSingle = false; ///< a person has one open at a time
    QString span; ///< what the time between its fields "from" and "to" opens: "leave" "permit" "entry"; empty: nothing
    QStringList categories;    ///< of persons it may concern; empty: all
    std::optional<Term> after; ///< so long after the entry into correction, at the earliest
    std::optional<Term> ahead; ///< so long before `event` it is to be applied for; what is late is said, not refused
    QString event;             ///< the field of that day
    MatterMove begin;          ///< its form is the matter's
    QList<MatterState> states;
    QList<MatterMove> moves;

    const MatterState* state(QStringView code) const; ///< null: it has no such state
    const MatterMove* move(QStringView act) const;    ///< null: it has no such move
    QList<const MatterMove*> movesFrom(QStringView state) const;
    /// The article, marked （未核） where it was not read in the official text.
    QString source() const;
};

/// One row of the ladder (law art. 28): what would be possible, never what is.
struct LadderRow {
    QString step;                ///< a kind of matter
    std::optional<Term> absence; ///< so long out of supervision
    QString of;                  ///< or: as many of this kind as `least`, and a human's "not corrected"
    int least = 0;
    QStringList categories; ///< empty: all
    QString article;
    bool verified = false;
};

/// Every kind of matter, its states, moves and clocks, from one dated file (resources/rules/matters-*.json). Value; any
/// thread.
class Matters {
public:
    struct Group {
        QString code;
        Words name;
    };
    /// Fails with Rejected, naming the entry: a move from or to a state that is not there, a state that nothing leads
    /// to, a state that is open and has no way out, a clock without a period, a party that is not listed.
    static Result<Matters> read(const QByteArray& json, const LawBook& book, const Dictionaries& dictionaries);

    const QList<MatterKind>& all() const { return m_kinds; }
    const MatterKind* find(QStringView kind) const; ///< null: there is none
    const QList<Group>& groups() const { return m_groups; }
    const QList<LadderRow>& ladder() const { return m_ladder; }
    /// Half the width in metres of the way to a leave's destination that is open with it; a local rule.
    double corridor() const { return m_corridor; }
    /// A period of this file, which is a local rule, or of the law file; null: neither has it.
    const Term* term(const QString& key) const;

private:
    friend class MatterReader;
    QList<Group> m_groups;
    QHash<QString, Term> m_terms;
    QList<MatterKind> m_kinds;
    QList<LadderRow> m_ladder;
    double m_corridor = 0;
};

} // namespace zhihui::law
