#pragma once

#include "domain/Result.h"

#include <QMap>

namespace zhihui::drill {

/// accounts.json: the passwords of the drilled accounts and the token of the gateway, readable by the owner only.
struct Accounts {
    QMap<QString, QString> users; ///< login to password
    QString gateway;

    /// The password of that login, made up when there was none.
    QString passwordOf(const QString& login);
};
/// An absent file is an empty one.
Result<Accounts> readAccounts(const QString& directory);
Result<> writeAccounts(const QString& directory, const Accounts& accounts);
/// Not to be guessed, and easy to type.
QString newSecret();

} // namespace zhihui::drill
