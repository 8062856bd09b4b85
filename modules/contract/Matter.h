#pragma once

#include "contract/Records.h"

namespace zhihui::contract {

using MatterId = Id<struct MatterTag>;

/// One step of a matter as it was made; never changed after it was written.
struct MatterStep {
    QString act;  ///< "open" the first, else a move of its kind
    QString op;   ///< command id; empty for what time did
    Instant at;   ///< the province's time
    Instant said; ///< the operator's time, kept as evidence
    UserId by;
    QString who; ///< display name
    QString to;  ///< the state it led to
    QJsonObject fields;

    friend bool operator==(const MatterStep&, const MatterStep&) = default;
};

/// Something that is applied for, decided, told and closed out about a person (事项). Its kind, states and moves are
/// data: resources/rules/matters-*.json.
struct Matter {
    MatterId id;
    QString kind;
    PersonId person;    ///< empty for a kind that concerns nobody of the register
    OrgCode org;        ///< of the person, or where it was taken on
    QString maskedName; ///< of whom it is about
    bool minor = false;
    QString state;
    bool open = true;                ///< something is still to be done
    QString number;                  ///< of its document, 外出〔2026〕12号; empty before
    QString level;                   ///< "office" "county" "upper": who decides it
    std::optional<Instant> due;      ///< by when the state must be left
    QString clock;                   ///< key of the period that runs; empty: none, or until `to`
    QString span;                    ///< what [from, to) opens: "leave" "permit" "entry" "check"; empty: nothing
    std::optional<Instant> from, to; ///< what it permits or orders holds in [from, to); empty: it does not, yet
    DecisionId decision;             ///< the positioning decision that came of it
    AlertId alert;                   ///< raised because it was overdue
    QList<MatterStep> steps;         ///< in their order; the first opens it

    /// The fields of all steps, the newest of each name.
    QJsonObject fields() const;
    /// The newest step of that act; null: it was not made.
    const MatterStep* stepOf(QStringView act) const;
    /// Who made the newest step of that act; empty: nobody.
    UserId makerOf(QStringView act) const;
    /// When the state it is in was entered.
    Instant entered() const { return steps.isEmpty() ? Instant() : steps.constLast().at; }
};
QJsonObject toJson(const Matter& v);
template <>
Result<Matter> read(const QJsonObject& body);

} // namespace zhihui::contract
