#pragma once

#include "contract/Administration.h"
#include "contract/Exports.h"
#include "contract/Imports.h"
#include "contract/Registry.h"

#include <QFuture>

/// What a province would say to tables that come in and lists that leave; invented, and changed by what is done.
namespace zhihui::fakes {

class SampleTables {
public:
    /// One import and one export of somebody else are there already.
    explicit SampleTables(const Clock& clock);
    QFuture<Result<contract::ImportReceipt>> bringIn(const contract::ImportHead& head, qsizetype lines);
    QFuture<Result<contract::ImportList>> imports() const;
    QFuture<Result<contract::ImportEntry>> undo(const QString& id);
    /// Of /v1/exports and below.
    QFuture<Result<QByteArray>> ask(const contract::AdminCall& call);

private:
    QJsonObject changed(const contract::AdminCall& call);

    const Clock& m_clock;
    contract::ImportList m_imports;
    contract::ExportList m_exports;
};

} // namespace zhihui::fakes
