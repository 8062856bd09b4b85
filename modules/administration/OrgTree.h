#pragma once

#include "administration/AdminList.h"

namespace zhihui::administration {

/// 机构: the organisations in scope. Rows: id (its code) name level levelText depth regions persons accounts spoken.
class OrgTree : public AdminList {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QVariantList choices READ choices NOTIFY changed) ///< {value, text}, first that none is chosen

public:
    using AdminList::AdminList;
    QVariantList choices() const;
    Q_INVOKABLE void rename(const QString& code, const QString& name, const QString& why);
    Q_INVOKABLE void add(const QString& code, const QString& name, const QString& why);
    Q_INVOKABLE void close(const QString& code, const QString& why);

protected:
    bool mayRead() const override { return desk()->readsOrgs(); }
    contract::AdminCall question() const override { return contract::orgsCall(); }
    Result<QVariantList> rowsOf(const QByteArray& answer) const override;
};

} // namespace zhihui::administration
