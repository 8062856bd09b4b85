#pragma once

#include "province/MatterDesk.h"

namespace zhihui::province {

/// What follows from a step outside its matter: a decision begins, an area opens, a person is released. On the
/// writer's stack.
class MatterEffects {
public:
    using Refused = MatterDesk::Refused;
    using Fate = MatterDesk::Fate;
    MatterEffects(Writing& writing, LiveFeed& live, const law::Statutes& law)
        : m_writing(writing), m_live(live), m_law(law)
    {
    }

    /// What is in the way of an effect, or of a matter that is begun; nothing: none. Asked before a number is spent.
    Fate objection(const QString& effect, const contract::Matter& matter) const;
    /// `effect` as the table of matters names it; empty: nothing follows. The matter has the step already.
    Result<Fate> apply(const QString& effect, contract::Matter& matter, const QJsonObject& fields);

private:
    Fate objectionToPlan(const QJsonObject& fields) const;
    Fate objectionToSpan(const contract::Matter& matter) const;
    Result<Fate> beginDecision(contract::Matter& matter);
    Result<Fate> extendDecision(contract::Matter& matter);
    Result<Fate> liftDecisions(contract::Matter& matter);
    Result<Fate> openSpan(contract::Matter& matter);
    Result<Fate> closeSpan(contract::Matter& matter);
    Result<Fate> settle(contract::Matter& matter);
    Result<Fate> transfer(contract::Matter& matter);
    Result<> moveTo(contract::Matter& matter, const OrgCode& org);
    Result<> enterResidence(const contract::Matter& matter);
    Result<Fate> contact(const contract::Matter& matter, const QJsonObject& fields);
    Result<Fate> enter(const contract::Matter& matter, const QJsonObject& fields);
    Result<Fate> release(const contract::Matter& matter, const QJsonObject& fields);
    Result<Fate> end(const contract::Matter& matter);
    Result<> closeFile(const contract::Matter& matter, const QString& kind);
    Result<> letGo(const store::EntityRow& row, const contract::Matter& matter);
    Result<> putDecision(const contract::Decision& decision, bool minor);

    Writing& m_writing;
    LiveFeed& m_live;
    const law::Statutes& m_law;
};

} // namespace zhihui::province
