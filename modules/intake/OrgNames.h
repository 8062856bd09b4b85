#pragma once

#include "domain/OrgCode.h"

#include <QHash>
#include <QList>

namespace zhihui::intake {

/// Organisations by the names that tables use for them: 甲司法所, 天河区甲司法所, or the code itself. Value.
class OrgNames {
public:
    struct Org {
        OrgCode code;
        QString name;
    };
    OrgNames() = default;
    explicit OrgNames(const QList<Org>& orgs);

    /// Empty: unknown, or the name of several.
    OrgCode find(const QString& text) const;
    bool isAmbiguous(const QString& text) const { return m_codes.value(text).size() > 1; }

private:
    QHash<QString, QList<OrgCode>> m_codes; ///< by name and by code
};

} // namespace zhihui::intake
