#pragma once

#include "engine/ChangeSet.h"
#include "store/ReplicaStore.h"

#include <QFuture>
#include <functional>

namespace zhihui::engine {

/// Turns stored rows into typed ones, in parts that the GUI thread can take in one frame each; while the data thread
/// goes on reading or writing, full parts are parsed by the pool. Used on the data thread.
class RowReader {
public:
    using Take = std::function<void(std::shared_ptr<ChangeSet>)>;
    /// `take` gets every part in order, each as soon as it is parsed. A row that this program cannot read stays in the
    /// store, is logged, and is not shown.
    explicit RowReader(Take take) : m_take(std::move(take)) {}

    void add(store::ReplicaRow row);
    void finish();

private:
    void startPart();
    void giveFinished();

    Take m_take;
    QList<store::ReplicaRow> m_rows;
    QList<QFuture<std::shared_ptr<ChangeSet>>> m_parts;
};

} // namespace zhihui::engine
