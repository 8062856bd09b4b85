#pragma once

#include "contract/Matter.h"
#include "law/MatterRules.h"
#include "law/Statutes.h"
#include "province/Writing.h"

namespace zhihui::province {

/// Takes matters (事项) from step to step as their table says, and lets time pass over them. On the writer's stack.
class MatterDesk {
public:
    struct Refused {
        QString code;
        QString title;
        bool isConflict = false; ///< somebody else was first
    };
    using Fate = std::optional<Refused>; ///< nothing: done
    /// Who makes a step.
    struct Maker {
        UserId id;
        QString who;
        QString op;
        Instant said;
        Scope scope;
    };

    MatterDesk(Writing& writing, LiveFeed& live, const law::Statutes& law)
        : m_writing(writing), m_live(live), m_law(law)
    {
    }

    /// Opens `matter`, of which id, kind, person (or org) are given.
    Result<Fate> open(contract::Matter matter, const QJsonObject& fields, const Maker& maker);
    Result<Fate> move(contract::Matter matter, const QString& act, const QJsonObject& fields, const Maker& maker);
    /// What is over ends, and what was missed is told. MatterTime.cpp.
    Result<> passTime();

private:
    Result<Fate> step(contract::Matter matter, const law::MatterKind& kind, const law::MatterMove& move,
                      const QJsonObject& fields, const Maker& maker);
    Result<> addRecords(const QString& person, QList<law::Span>& granted);
    QString nameOf(const QString& field, const QString& matter) const;
    Result<Fate> objection(const contract::Matter& matter, const law::MatterKind& kind);
    Fate objection(const contract::Matter& matter, const law::MatterMove& move, const QJsonObject& fields,
                   const Maker& maker) const;
    Result<> setLevel(contract::Matter& matter, const law::MatterKind& kind, const QJsonObject& fields);
    Result<> setDue(contract::Matter& matter, const law::MatterState& state);
    Result<> number(contract::Matter& matter, const law::MatterMove& move);
    Result<QDate> termEndOf(const contract::Matter& matter);
    Result<> turn(const QString& id);
    Result<> tellMissed(contract::Matter matter, const law::MatterState& state);
    Result<> clearMissed(const contract::Matter& matter);

    Writing& m_writing;
    LiveFeed& m_live;
    const law::Statutes& m_law;
};

/// Writes a matter with the scope and the seal of its person.
Result<qint64> putMatter(Writing& writing, const contract::Matter& matter);
/// Ends an open matter together with its person's supervision; nothing else comes of it.
Result<> lapse(Writing& writing, contract::Matter matter);
/// Every matter about a person, in no order.
Result<QList<contract::Matter>> mattersOf(Writing& writing, const QString& person);

} // namespace zhihui::province
