#include "SampleOffice.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace zhihui::fakes {

SampleOffice::SampleOffice(const Clock& clock) : m_clock(clock)
{
    const Instant now = clock.now();
    const auto account = [&](const QString& login, const QString& name, const QString& role, const QString& state) {
        contract::User user{UserId(u"u-"_s + login), login, name, {OrgCode(u"440103"_s)}, {}, false};
        if (!role.isEmpty())
            user.roles << role;
        m_accounts.accounts.append({user, state, {}, {}, std::nullopt});
    };
    account(u"audit-liwan"_s, u"苏*"_s, u"audit"_s, u"active"_s);
    account(u"duty-liwan"_s, u"梁*"_s, u"duty"_s, u"active"_s);
    account(u"new-liwan"_s, u"钟*"_s, {}, u"pending"_s);
    account(u"system-liwan"_s, u"邓*"_s, u"system"_s, u"active"_s);
    const auto org = [&](const QString& code, const QString& name, int level, const QStringList& regions, int persons) {
        m_orgs.orgs.append({{OrgCode(code), name, level, std::nullopt}, regions, persons, 1});
    };
    org(u"440103"_s, u"荔湾区"_s, 4, {u"荔湾区"_s}, 3);
    org(u"440103001"_s, u"沙面司法所"_s, 5, {}, 3);
    m_shifts.append({u"s-1"_s, OrgCode(u"440103"_s), u"duty"_s, UserId(u"u-duty-liwan"_s), u"梁*"_s, now - 2h, now + 6h,
                     u"白班"_s});
    m_notices.notices.append({.id = u"7"_s,
                              .at = now - 40min,
                              .rule = u"sealed"_s,
                              .user = UserId(u"u-li"_s),
                              .who = u"李*"_s,
                              .subject = u"P-1"_s,
                              .name = u"周*明"_s,
                              .count = 1,
                              .entry = 4100,
                              .sealed = false,
                              .answer = {},
                              .answeredBy = {},
                              .answeredAt = std::nullopt});
}

QFuture<Result<QByteArray>> SampleOffice::ask(const contract::AdminCall& call)
{
    m_asked << (call.body ? call.path + u' ' + call.body->value("act"_L1).toString() : call.path);
    if (call.body && !m_refusal.isEmpty())
        return QtFuture::makeReadyValueFuture(
            Result<QByteArray>(failure(Error::Code::Rejected, std::exchange(m_refusal, QString()))));
    const QJsonObject said = call.body ? change(call) : answer(call);
    return QtFuture::makeReadyValueFuture(Result<QByteArray>(QJsonDocument(said).toJson(QJsonDocument::Compact)));
}

QJsonObject SampleOffice::answer(const contract::AdminCall& call)
{
    if (call.path == "/v1/admin/users"_L1)
        return contract::toJson(m_accounts);
    if (call.path == "/v1/admin/orgs"_L1)
        return contract::toJson(m_orgs);
    if (call.path == "/v1/notices"_L1)
        return contract::toJson(m_notices);
    return contract::toJson(contract::ShiftList{m_shifts});
}

QJsonObject SampleOffice::change(const contract::AdminCall& call)
{
    const QString id = call.path.section(u'/', -1);
    if (call.path.startsWith("/v1/notices/"_L1)) {
        auto& notice = m_notices.notices.first();
        notice.answer = call.body->value("words"_L1).toString();
        notice.answeredBy = u"林*"_s;
        notice.answeredAt = m_clock.now();
        return contract::toJson(notice);
    }
    if (call.path == "/v1/shifts"_L1) {
        const auto act = contract::read<contract::ShiftAct>(*call.body);
        if (act && act->act == "put"_L1)
            m_shifts.append(act->shift);
        return {};
    }
    if (call.path == "/v1/admin/users"_L1) {
        const auto made = contract::read<contract::NewAccount>(*call.body);
        if (made)
            m_accounts.accounts.append(
                {{UserId(u"u-new"_s), made->login, made->display, made->organisations, {}, false},
                 u"pending"_s,
                 made->why,
                 u"邓*"_s,
                 m_clock.now()});
        return {};
    }
    for (auto& entry : m_accounts.accounts) {
        const auto act = contract::read<contract::AccountAct>(*call.body);
        if (entry.user.id.text != id || !act)
            continue;
        if (act->act == "lock"_L1)
            entry.state = u"locked"_s;
        if (act->act == "confirm"_L1)
            entry.state = u"active"_s;
        if (act->act == "roles"_L1)
            entry.user.roles = act->roles;
    }
    return {};
}

} // namespace zhihui::fakes
