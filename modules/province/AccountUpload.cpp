#include "province/AccessLog.h"
#include "province/AccountDesk.h"
#include "province/RegistryUpload.h"
#include "province/Secrets.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

Result<RegistryUpload::Fate> RegistryUpload::user(const UploadLine& upload)
{
    contract::User user = *contract::read<contract::User>(upload.line->body);
    if (user.login.isEmpty())
        user.login = user.id.text;
    Books& books = m_writing.books;
    if (const QString owner = books.logins.value(user.login); !owner.isEmpty() && owner != user.id.text)
        return Refused{u"login-taken"_s, u"登录名已被使用"_s};
    if (user.login.size() > longestLogin)
        return Refused{u"login-too-long"_s, u"登录名不得超过%1个字符"_s.arg(longestLogin)};
    if (upload.line->secret.value("password"_L1).toString().size() > longestPassword)
        return Refused{u"password-too-long"_s, u"密码不得超过%1个字符"_s.arg(longestPassword)};
    const law::Policy& policy = m_regulations.law->policy;
    if (const auto role = std::ranges::find_if_not(user.roles, [&](const QString& one) { return policy.isRole(one); });
        role != user.roles.cend())
        return Refused{u"unknown-role"_s, u"没有这种岗位：%1"_s.arg(*role)};
    if (const QStringList apart = policy.apart(user.roles); !apart.isEmpty())
        return Refused{u"roles-apart"_s, u"系统、安全、审计管理员不得由一人兼任"_s};
    if (user.roles.contains(u"wall"_s) && user.roles.size() > 1)
        return Refused{u"wall-alone"_s, u"大屏账号不得兼有其他角色"_s};
    const QString known = books.verifiers.value(user.id.text);
    QString verifier = upload.verifier.isEmpty() ? known : upload.verifier;
    if (verifier.isEmpty())
        return Refused{u"no-password"_s, u"新账号须有密码"_s};
    if (isShut(known)) // an upload opens no account that an administrator has shut
        verifier = shut(verifier);
    const QByteArray body = QJsonDocument(contract::toJson(user)).toJson(QJsonDocument::Compact);
    const auto before = m_writing.store.account(user.id.text);
    ZH_TRY(before);
    const bool changes = !*before || (*before)->body != body || known != verifier;
    const auto administered = changes ? isAdministered(user) : Result<bool>(false);
    ZH_TRY(administered);
    if (*administered)
        return Refused{u"administered"_s, u"该单位的账号由系统管理员办理、安全管理员核准"_s};
    if (changes)
        ZH_TRY(noteAccount(*before ? (*before)->body : QByteArray(), body, user.id.text));
    ZH_TRY(m_writing.store.putAccount({user.id.text, user.login, verifier, body}));
    books.logins.removeIf([&](auto entry) { return entry.value() == user.id.text; });
    books.logins.insert(user.login, user.id.text);
    books.verifiers.insert(user.id.text, verifier);
    // Whoever knew the old password only is out.
    const bool newPassword = !known.isEmpty() && known != verifier;
    if (newPassword)
        ZH_TRY(m_writing.store.dropSessionsOf(user.id.text));
    m_writing.after([directory = &m_directory, user, verifier, newPassword] {
        directory->putUser(user, verifier);
        if (newPassword)
            directory->dropTicketsOf(user.id.text);
    });
    return Fate();
}

/// A security administrator who can log in is seated over all of the account's organisations: from then on one person
/// alone makes no account there. Those of this very upload do not count yet.
Result<bool> RegistryUpload::isAdministered(const contract::User& user)
{
    if (!m_seated) {
        m_seated.emplace();
        const auto rows = m_writing.store.accounts();
        ZH_TRY(rows);
        for (const auto& row : *rows) {
            const auto held = contract::readBytes<contract::User>(row.body);
            if (held && !isShut(row.verifier) && m_regulations.law->policy.allows(held->roles, law::Right::GrantRoles))
                m_seated->append({held->organisations, held->roles, false});
        }
    }
    return std::ranges::any_of(*m_seated, [&](const Scope& seat) { return holds(seat, user); });
}

Result<> RegistryUpload::noteAccount(const QByteArray& before, const QByteArray& after, const QString& id)
{
    const auto object = [](const QByteArray& body) { return QJsonDocument::fromJson(body).object(); };
    const QJsonObject said{{u"before"_s, object(before)}, {u"after"_s, object(after)}};
    return logAccess(m_writing, m_caller, u"user.upload"_s, id,
                     QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact)), false);
}

Result<RegistryUpload::Fate> RegistryUpload::removeAccount(const QString& id)
{
    const auto row = m_writing.store.account(id);
    ZH_TRY(row);
    const auto user = contract::readBytes<contract::User>(*row ? (*row)->body : QByteArray());
    const auto administered = user ? isAdministered(*user) : Result<bool>(false);
    ZH_TRY(administered);
    if (*administered)
        return Refused{u"administered"_s, u"该单位的账号由系统管理员办理、安全管理员核准"_s};
    ZH_TRY(noteAccount(*row ? (*row)->body : QByteArray(), {}, id));
    m_writing.books.logins.remove(m_writing.books.logins.key(id));
    m_writing.books.verifiers.remove(id);
    ZH_TRY(m_writing.store.dropAccount(id));
    ZH_TRY(store::AdministrationStore(m_writing.store.database()).dropState(id));
    m_writing.after([directory = &m_directory, id] { directory->dropUser(id); });
    return Fate();
}

Result<RegistryUpload::Fate> RegistryUpload::gateway(const contract::RegistryLine& line)
{
    const auto gateway = *contract::read<contract::Gateway>(line.body);
    const QString token = line.secret.value("token"_L1).toString();
    const QString owner = u"gateway/"_s + line.id;
    if (token.isEmpty() && !m_writing.books.hashOf.contains(owner))
        return Refused{u"no-token"_s, u"新网关须有凭证"_s};
    QStringList devices;
    for (const auto& device : gateway.devices)
        devices << device.text;
    return credential(owner, token, devices);
}

Result<RegistryUpload::Fate> RegistryUpload::credential(const QString& owner, const QString& token,
                                                        const QStringList& devices)
{
    auto& tokens = m_writing.books.tokens;
    const QString hash = token.isEmpty() ? m_writing.books.hashOf.value(owner) : digest(token.toUtf8());
    if (const QString holder = tokens.value(hash); !holder.isEmpty() && holder != owner)
        return Refused{u"token-taken"_s, u"凭证已被使用"_s};
    ZH_TRY(m_writing.store.putCredential({owner, hash, devices}));
    if (const QString old = m_writing.books.hashOf.value(owner); old != hash)
        tokens.remove(old);
    tokens.insert(hash, owner);
    m_writing.books.hashOf.insert(owner, hash);
    m_writing.after(
        [directory = &m_directory, hash, sender = Sender{owner, QSet<QString>(devices.begin(), devices.end())}] {
            directory->putSender(hash, sender);
        });
    return Fate();
}

Result<> RegistryUpload::dropCredential(const QString& owner)
{
    m_writing.books.tokens.remove(m_writing.books.hashOf.take(owner));
    ZH_TRY(m_writing.store.dropCredential(owner));
    m_writing.after([directory = &m_directory, owner] { directory->dropSender(owner); });
    return {};
}

} // namespace zhihui::province
