#pragma once

#include "engine/Engine.h"
#include "store/LedgerStore.h"

#include <functional>

namespace zhihui::engine {

/// The targets of decisions in the replica, by id: those that something may still happen to, and those that are over.
struct Standing {
    QSet<QString> open; ///< alerts
    QSet<QString> over; ///< supervision orders, inspections, orders to look
};

/// The operator's decisions on their way: numbers, chain, what is pending. Everything it answers is on disk. Lives on
/// the data thread.
class Outbox {
public:
    static Result<std::unique_ptr<Outbox>> open(const QString& file, const QByteArray& key, const Clock& clock);

    /// Who decides; remembered over starts.
    Result<> setUser(const UserId& user) { return m_ledger->setUser(user.text); }
    Result<contract::Command> submit(const Draft& draft);
    Result<contract::CommandBatch> unsent();
    /// The newest command; n = 0 when there is none.
    const contract::Command& newest() const { return m_newest; }
    const QList<Pending>& pending() const { return m_pending; }

    /// These answer whether `pending` changed.
    Result<bool> acknowledge(const contract::CommandResults& results, qint64 opsSeq);
    /// The replica shows everything up to `opsSeq`: what is in it is pending no more.
    Result<bool> settle(qint64 opsSeq);
    /// Refusals are kept until the next decision on their target, but not beyond a start when that target is over.
    Result<bool> settleRefusals(const Standing& standing);
    /// Its writer has read why this one was refused: it is pending no more, and stays in the ledger.
    Result<bool> dismiss(const CommandId& command);
    /// The province's end of our chain; an empty hash is not compared.
    Result<bool> agree(qint64 ackedThrough, const QString& ackedHash);
    /// Unsent commands begin a new chain.
    Result<> reincarnate();

private:
    Outbox(std::unique_ptr<store::LedgerStore> ledger, const Clock& clock);
    Result<> reload();
    Result<bool> settleWhere(const std::function<bool(const Pending&)>& isOver);
    bool isOvertaken(const Pending& pending) const;

    const Clock& m_clock;
    std::unique_ptr<store::LedgerStore> m_ledger;
    contract::Command m_newest;
    QList<Pending> m_pending;
};

} // namespace zhihui::engine
