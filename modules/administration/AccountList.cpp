#include "administration/AccountList.h"

#include "contract/ReadBytes.h"

using namespace Qt::StringLiterals;

namespace zhihui::administration {

namespace {

QString stateText(const QString& state)
{
    return state == "locked"_L1    ? AccountList::tr("已停用")
           : state == "pending"_L1 ? AccountList::tr("待核准")
                                   : AccountList::tr("正常");
}

} // namespace

Result<QVariantList> AccountList::rowsOf(const QByteArray& answer) const
{
    const auto list = contract::readBytes<contract::AccountList>(answer);
    ZH_TRY(list);
    const engine::World& world = *desk()->world();
    QVariantList rows;
    for (const contract::AccountEntry& entry : list->accounts) {
        QStringList names, codes;
        for (const OrgCode& code : entry.user.organisations) {
            names << world.orgName(code);
            codes << code.text;
        }
        const QString roles = entry.user.roles.isEmpty() ? tr("没有岗位") : desk()->roleNames(entry.user.roles);
        rows.append(QVariantMap{
            {u"id"_s, entry.user.id.text},
            {u"login"_s, entry.user.login},
            {u"display"_s, entry.user.display},
            {u"organisations"_s, names.join(tr("、"))},
            {u"orgCodes"_s, codes},
            {u"roles"_s, entry.user.minors ? tr("%1（未成年人）").arg(roles) : roles},
            {u"roleCodes"_s, entry.user.roles},
            {u"minors"_s, entry.user.minors},
            {u"state"_s, entry.state},
            {u"stateText"_s, stateText(entry.state)},
            {u"why"_s, entry.why},
            {u"by"_s, entry.by},
            {u"at"_s, entry.at ? dayAndTime(*entry.at) : QString()},
            {u"own"_s, entry.user.id == world.account().user},
            {u"spoken"_s, tr("%1 %2 %3 %4").arg(entry.user.display, names.join(u' '), roles, stateText(entry.state))}});
    }
    return rows;
}

QVariantList AccountList::acts(const QString& id) const
{
    const QVariantMap account = row(id);
    if (account.isEmpty() || account.value(u"own"_s).toBool())
        return {};
    QVariantList list;
    const auto add = [&](bool may, const QString& act, const QString& text) {
        if (may)
            list.append(QVariantMap{{u"value"_s, act}, {u"text"_s, text}});
    };
    const QString state = account.value(u"state"_s).toString();
    const bool system = desk()->writesUsers(), security = desk()->grantsRoles();
    add(security && state == "pending"_L1, u"confirm"_s, tr("核准"));
    add(security, u"roles"_s, tr("授予岗位"));
    add(system, u"rename"_s, tr("更改姓名"));
    add(system && state != "locked"_L1, u"lock"_s, tr("停用"));
    add(system && state == "locked"_L1, u"unlock"_s, tr("恢复使用"));
    add(system, u"password"_s, tr("重设密码"));
    add(system, u"organisations"_s, tr("变更单位"));
    return list;
}

void AccountList::make(const QString& login, const QString& display, const QString& org, const QString& password,
                       const QString& why)
{
    act(contract::accountCall(contract::NewAccount{login, display, {OrgCode(org)}, password, why}));
}

void AccountList::rename(const QString& id, const QString& display, const QString& why)
{
    act(contract::accountCall(UserId(id), {.act = u"rename"_s, .why = why, .display = display}));
}

void AccountList::setPassword(const QString& id, const QString& password, const QString& why)
{
    act(contract::accountCall(UserId(id), {.act = u"password"_s, .why = why, .password = password}));
}

void AccountList::setOrganisation(const QString& id, const QString& org, const QString& why)
{
    act(contract::accountCall(UserId(id), {.act = u"organisations"_s, .why = why, .organisations = {OrgCode(org)}}));
}

void AccountList::setRoles(const QString& id, const QStringList& roles, bool minors, const QString& why)
{
    act(contract::accountCall(UserId(id), {.act = u"roles"_s, .why = why, .roles = roles, .minors = minors}));
}

void AccountList::settle(const QString& id, const QString& what, const QString& why)
{
    act(contract::accountCall(UserId(id), {.act = what, .why = why}));
}

} // namespace zhihui::administration
