#include "drill/Accounts.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSaveFile>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

QString newSecret()
{
    static const QString letters = u"abcdefghjkmnpqrstuvwxyz23456789"_s;
    QString secret;
    for (int i = 0; i < 20; ++i)
        secret += letters.at(QRandomGenerator::system()->bounded(static_cast<int>(letters.size())));
    return secret;
}

QString Accounts::passwordOf(const QString& login)
{
    QString& password = users[login];
    if (password.isEmpty())
        password = newSecret();
    return password;
}

Result<Accounts> readAccounts(const QString& directory)
{
    QFile file(directory + u"/accounts.json"_s);
    if (!file.exists())
        return Accounts();
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Disk, file.fileName() + u": "_s + file.errorString());
    const QJsonObject o = QJsonDocument::fromJson(file.readAll()).object();
    Accounts accounts;
    accounts.gateway = o.value("gateway"_L1).toString();
    const QJsonObject users = o.value("users"_L1).toObject();
    for (auto user = users.constBegin(); user != users.constEnd(); ++user)
        accounts.users.insert(user.key(), user.value().toString());
    return accounts;
}

Result<> writeAccounts(const QString& directory, const Accounts& accounts)
{
    QJsonObject users;
    for (auto user = accounts.users.cbegin(); user != accounts.users.cend(); ++user)
        users.insert(user.key(), user.value());
    const QJsonObject o{{u"users"_s, users}, {u"gateway"_s, accounts.gateway}};
    QSaveFile file(directory + u"/accounts.json"_s);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(QJsonDocument(o).toJson()) < 0 || !file.commit())
        return failure(Error::Code::Disk, file.fileName() + u": "_s + file.errorString());
    return {};
}

} // namespace zhihui::drill
