#include "province/AccountDesk.h"

#include "domain/Uuid.h"
#include "province/AccessLog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::AccountEntry;
using contract::Problem;

namespace {

constexpr qsizetype longestDisplay = 40;
constexpr QChar shutMark = u'!';

Problem no(int status, const QString& code, const QString& title)
{
    return {status, code, title, {}, false, 0};
}

QJsonObject stateOf(const contract::User& user, const store::AccountStateRow& state)
{
    QJsonArray organisations;
    for (const OrgCode& code : user.organisations)
        organisations.append(code.text);
    return {{u"display"_s, user.display},
            {u"organisations"_s, organisations},
            {u"roles"_s, QJsonArray::fromStringList(user.roles)},
            {u"minors"_s, user.minors},
            {u"state"_s, state.locked    ? u"locked"_s
                         : state.pending ? u"pending"_s
                                         : u"active"_s}};
}

/// Without what is the same in both.
void keepDifferences(QJsonObject& before, QJsonObject& after)
{
    for (const QString& field : before.keys()) {
        if (before.value(field) != after.value(field))
            continue;
        before.remove(field);
        after.remove(field);
    }
}

} // namespace

bool isShut(const QString& verifier)
{
    return verifier.startsWith(shutMark);
}

QString shut(const QString& verifier)
{
    return isShut(verifier) ? verifier : shutMark + verifier;
}

QString opened(const QString& verifier)
{
    return isShut(verifier) ? verifier.sliced(1) : verifier;
}

bool holds(const Scope& reader, const contract::User& account)
{
    return !account.organisations.isEmpty() &&
           std::ranges::all_of(account.organisations, [&](const OrgCode& code) { return reader.sees(code, false); });
}

AccountEntry AccountDesk::entryOf(const contract::User& user, const store::AccountStateRow& state) const
{
    AccountEntry entry;
    entry.user = user;
    entry.state = state.locked ? u"locked"_s : state.pending ? u"pending"_s : u"active"_s;
    entry.why = state.why;
    if (!state.by.isEmpty()) {
        const CallerPtr by = m_directory.account(state.by);
        entry.by = by ? by->user.display : state.by;
        entry.at = state.at;
    }
    return entry;
}

Result<contract::AccountList> AccountDesk::list()
{
    const auto rows = m_writing.store.accounts();
    ZH_TRY(rows);
    const auto states = m_states.states();
    ZH_TRY(states);
    QHash<QString, store::AccountStateRow> known;
    for (const auto& state : *states)
        known.insert(state.id, state);
    contract::AccountList list;
    for (const auto& row : *rows) {
        const auto user = contract::readBytes<contract::User>(row.body);
        if (user && holds(m_caller.scope, *user))
            list.accounts.append(entryOf(*user, known.value(row.id)));
    }
    std::ranges::sort(list.accounts, {}, [](const AccountEntry& entry) { return entry.user.login; });
    return list;
}

Result<std::optional<AccountDesk::Account>> AccountDesk::find(const QString& id)
{
    const auto row = m_writing.store.account(id);
    ZH_TRY(row);
    if (!*row)
        return std::nullopt;
    const auto user = contract::readBytes<contract::User>((*row)->body);
    if (!user || !holds(m_caller.scope, *user))
        return std::nullopt;
    const auto state = m_states.state(id);
    ZH_TRY(state);
    Account account{*user, opened((*row)->verifier), state->value_or(store::AccountStateRow())};
    account.state.id = id;
    return account;
}

AccountDesk::Objection AccountDesk::organisationsObjection(const QList<OrgCode>& organisations) const
{
    if (organisations.isEmpty())
        return no(400, u"no-organisation"_s, u"账号须有所属单位"_s);
    for (const OrgCode& code : organisations) {
        if (!m_caller.scope.sees(code, false) || !m_writing.books.orgNames.contains(code.text))
            return no(404, u"unknown-org"_s, u"没有找到单位 %1"_s.arg(code.text));
    }
    return std::nullopt;
}

AccountDesk::Objection AccountDesk::rolesObjection(const Account& account, const contract::AccountAct& act) const
{
    const law::Policy& policy = m_law.policy;
    for (const QString& role : act.roles) {
        if (!policy.isRole(role))
            return no(400, u"unknown-role"_s, u"没有这种岗位：%1"_s.arg(role));
        if (m_caller.scope.hasRole(role) && !account.user.roles.contains(role))
            return no(403, u"own-role"_s, u"不得授予本人所任的岗位"_s);
    }
    if (!policy.apart(act.roles).isEmpty())
        return no(409, u"roles-apart"_s, u"系统、安全、审计管理员不得由一人兼任"_s);
    if (act.roles.contains(u"wall"_s) && act.roles.size() > 1)
        return no(409, u"wall-alone"_s, u"大屏账号不得兼有其他角色"_s);
    if (act.minors && !policy.mayHoldMinors(act.roles))
        return no(409, u"no-minors"_s, u"所选岗位不得查看未成年人档案"_s);
    QStringList now = act.roles, before = account.user.roles;
    now.sort();
    before.sort();
    if (now == before && act.minors == account.user.minors)
        return no(409, u"unchanged"_s, u"岗位和授权没有变化"_s);
    return std::nullopt;
}

/// Changes the account as the act says, or says why not.
AccountDesk::Objection AccountDesk::change(Account& account, const contract::AccountAct& act,
                                           const QString& verifier) const
{
    contract::User& user = account.user;
    store::AccountStateRow& state = account.state;
    if (act.act == "rename"_L1) {
        if (act.display.isEmpty() || act.display.size() > longestDisplay)
            return no(400, u"bad-name"_s, u"姓名须为1至%1个字"_s.arg(longestDisplay));
        user.display = act.display;
    } else if (act.act == "lock"_L1 || act.act == "unlock"_L1) {
        const bool locks = act.act == "lock"_L1;
        if (state.locked == locks)
            return no(409, u"unchanged"_s, locks ? u"该账号已经停用"_s : u"该账号没有停用"_s);
        state.locked = locks;
    } else if (act.act == "password"_L1) {
        account.verifier = verifier;
        state.pending = true;
    } else if (act.act == "organisations"_L1) {
        if (const auto objected = organisationsObjection(act.organisations))
            return objected;
        user.organisations = act.organisations;
        state.pending = true;
    } else if (act.act == "roles"_L1) {
        if (const auto objected = rolesObjection(account, act))
            return objected;
        user.roles = act.roles;
        user.minors = act.minors;
    } else {
        if (!state.pending)
            return no(409, u"unchanged"_s, u"该账号没有待核准的变更"_s);
        state.pending = false;
    }
    return std::nullopt;
}

Result<Settled<AccountEntry>> AccountDesk::make(const contract::NewAccount& wanted, const QString& verifier)
{
    if (const auto objected = organisationsObjection(wanted.organisations))
        return Settled<AccountEntry>(std::unexpect, *objected);
    if (m_writing.books.logins.contains(wanted.login))
        return Settled<AccountEntry>(std::unexpect, no(409, u"login-taken"_s, u"登录名已被使用"_s));
    if (wanted.login.size() > longestLogin || wanted.display.size() > longestDisplay)
        return Settled<AccountEntry>(std::unexpect, no(400, u"bad-name"_s, u"登录名或姓名过长"_s));
    Account account;
    account.user.id = UserId(u"u-"_s + uuid7(m_writing.now));
    account.user.login = wanted.login;
    account.user.display = wanted.display;
    account.user.organisations = wanted.organisations;
    account.verifier = verifier;
    account.state = {account.user.id.text, false, true, wanted.why, m_caller.user.id.text, m_writing.now};
    ZH_TRY(log(u"user.create"_s, nullptr, account, wanted.why));
    const auto saved = save(account, false);
    ZH_TRY(saved);
    return Settled<AccountEntry>(*saved);
}

Result<Settled<AccountEntry>> AccountDesk::act(const QString& id, const contract::AccountAct& act,
                                               const QString& verifier)
{
    const auto found = find(id);
    ZH_TRY(found);
    if (!*found)
        return Settled<AccountEntry>(std::unexpect, no(404, u"not-found"_s, u"没有找到该账号"_s));
    if (id == m_caller.user.id.text)
        return Settled<AccountEntry>(std::unexpect, no(403, u"own-account"_s, u"不得办理本人的账号"_s));
    const Account before = **found;
    Account after = before;
    if (const auto objected = change(after, act, verifier))
        return Settled<AccountEntry>(std::unexpect, *objected);
    after.state.why = act.why;
    after.state.by = m_caller.user.id.text;
    after.state.at = m_writing.now;
    ZH_TRY(log(u"user."_s + act.act, &before, after, act.why));
    const auto saved = save(after, act.act == "password"_L1);
    ZH_TRY(saved);
    return Settled<AccountEntry>(*saved);
}

/// An account that is shut loses its log-ins with the commit.
Result<AccountEntry> AccountDesk::save(const Account& account, bool newPassword)
{
    const contract::User& user = account.user;
    const bool isOut = account.state.locked || account.state.pending;
    const QString verifier = isOut ? shut(account.verifier) : account.verifier;
    const QByteArray body = QJsonDocument(contract::toJson(user)).toJson(QJsonDocument::Compact);
    ZH_TRY(m_writing.store.putAccount({user.id.text, user.login, verifier, body}));
    ZH_TRY(m_states.putState(account.state));
    m_writing.books.logins.insert(user.login, user.id.text);
    m_writing.books.verifiers.insert(user.id.text, verifier);
    const bool ends = isOut || newPassword;
    if (ends)
        ZH_TRY(m_writing.store.dropSessionsOf(user.id.text));
    m_writing.after([directory = &m_directory, user, verifier, ends] {
        directory->putUser(user, verifier);
        if (ends)
            directory->dropTicketsOf(user.id.text);
    });
    return entryOf(user, account.state);
}

Result<> AccountDesk::log(const QString& act, const Account* before, const Account& after, const QString& why)
{
    QJsonObject was = before ? stateOf(before->user, before->state) : QJsonObject();
    QJsonObject is = stateOf(after.user, after.state);
    keepDifferences(was, is);
    const QJsonObject said{{u"before"_s, was}, {u"after"_s, is}, {u"why"_s, why}};
    return logAccess(m_writing, m_caller, act, after.user.id.text,
                     QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact)), false);
}

} // namespace zhihui::province
