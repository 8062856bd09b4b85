#pragma once

#include "administration/AdminList.h"

namespace zhihui::administration {

/// 账号: who may log in as what. Rows: id login display organisations orgCodes roles roleCodes minors state stateText
/// why by at own spoken.
class AccountList : public AdminList {
    Q_OBJECT
    QML_ELEMENT

public:
    using AdminList::AdminList;

    /// Acts on an account that this seat may do, as {value, text}; none on one's own.
    Q_INVOKABLE QVariantList acts(const QString& id) const;
    Q_INVOKABLE void make(const QString& login, const QString& display, const QString& org, const QString& password,
                          const QString& why);
    Q_INVOKABLE void rename(const QString& id, const QString& display, const QString& why);
    Q_INVOKABLE void setPassword(const QString& id, const QString& password, const QString& why);
    Q_INVOKABLE void setOrganisation(const QString& id, const QString& org, const QString& why);
    Q_INVOKABLE void setRoles(const QString& id, const QStringList& roles, bool minors, const QString& why);
    /// "lock", "unlock" or "confirm".
    Q_INVOKABLE void settle(const QString& id, const QString& act, const QString& why);

protected:
    bool mayRead() const override { return desk()->readsUsers(); }
    contract::AdminCall question() const override { return contract::accountsCall(); }
    Result<QVariantList> rowsOf(const QByteArray& answer) const override;
};

} // namespace zhihui::administration
