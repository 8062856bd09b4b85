#include "province/PlaceDesk.h"

#include "province/AccessLog.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;
using contract::Org;
using contract::Problem;

namespace {

constexpr qsizetype longestName = 60;
constexpr qsizetype townshipDigits = 9;
constexpr int townshipLevel = 5;

std::unexpected<Problem> no(int status, const QString& code, const QString& title)
{
    return std::unexpected(Problem{status, code, title, {}, false, 0});
}

} // namespace

Result<> PlaceDesk::log(const QString& act, const QString& subject, const QJsonObject& before, const QJsonObject& after,
                        const QString& why)
{
    const QJsonObject said{{u"before"_s, before}, {u"after"_s, after}, {u"why"_s, why}};
    return logAccess(m_writing, m_caller, act, subject,
                     QString::fromUtf8(QJsonDocument(said).toJson(QJsonDocument::Compact)), false);
}

Result<contract::OrgList> PlaceDesk::orgs()
{
    QMap<QString, contract::OrgEntry> entries;
    for (auto org = m_writing.books.orgNames.cbegin(); org != m_writing.books.orgNames.cend(); ++org) {
        if (!m_caller.scope.sees(OrgCode(org.key()), false))
            continue;
        const auto read = m_writing.read<Org>(u"org", org.key());
        ZH_TRY(read);
        if (*read)
            entries.insert(org.key(), {**read, {}, 0, 0});
    }
    for (const RegionFile& file : std::as_const(m_writing.books.regions)) {
        if (const auto entry = entries.find(file.region.org.text); entry != entries.end())
            entry->regions << file.region.name;
    }
    for (const PersonFile& file : std::as_const(m_writing.books.persons)) {
        for (OrgCode code = file.org; !code.text.isEmpty(); code = code.parent()) {
            if (const auto entry = entries.find(code.text); entry != entries.end())
                ++entry->persons;
        }
    }
    const auto accounts = m_writing.store.accounts();
    ZH_TRY(accounts);
    for (const auto& row : *accounts) {
        const auto user = contract::readBytes<contract::User>(row.body);
        for (const OrgCode& code : user ? user->organisations : QList<OrgCode>()) {
            if (const auto entry = entries.find(code.text); entry != entries.end())
                ++entry->accounts;
        }
    }
    contract::OrgList list{entries.values()};
    for (auto& entry : list.orgs)
        entry.regions.sort();
    return list;
}

Result<> PlaceDesk::put(const Org& org)
{
    m_writing.beginGroup();
    m_writing.books.orgNames.insert(org.code.text, org.name);
    ZH_TRY(m_writing.put(u"org", org.code.text, {{org.code}, false, {}}, contract::toJson(org)));
    return {};
}

Result<Settled<Org>> PlaceDesk::act(const OrgCode& code, const contract::OrgAct& act)
{
    using Answer = Settled<Org>;
    if (act.name.size() > longestName)
        return Answer(no(400, u"bad-name"_s, u"单位名称至多%1字"_s.arg(longestName)));
    if (act.act == "add"_L1)
        return add(code, act);
    const auto found = m_writing.read<Org>(u"org", code.text);
    ZH_TRY(found);
    if (!*found || !m_caller.scope.sees(code, false))
        return Answer(no(404, u"not-found"_s, u"没有找到该单位"_s));
    if (act.act == "close"_L1)
        return close(**found, act);
    Org renamed = **found;
    if (renamed.name == act.name)
        return Answer(no(409, u"unchanged"_s, u"名称没有变化"_s));
    renamed.name = act.name;
    ZH_TRY(log(u"org.rename"_s, code.text, {{u"name"_s, (*found)->name}}, {{u"name"_s, act.name}}, act.why));
    ZH_TRY(put(renamed));
    return Answer(renamed);
}

Result<Settled<Org>> PlaceDesk::add(const OrgCode& code, const contract::OrgAct& act)
{
    using Answer = Settled<Org>;
    const OrgCode parent = code.parent();
    if (!code.isValid() || code.text.size() != townshipDigits)
        return Answer(no(400, u"bad-code"_s, u"司法所的代码须为%1位数字"_s.arg(townshipDigits)));
    if (!m_caller.scope.sees(parent, false) || !m_writing.books.orgNames.contains(parent.text))
        return Answer(no(404, u"unknown-org"_s, u"没有找到上级单位 %1"_s.arg(parent.text)));
    if (m_writing.books.orgNames.contains(code.text))
        return Answer(no(409, u"exists"_s, u"代码 %1 已有单位"_s.arg(code.text)));
    const Org made{code, act.name, townshipLevel, std::nullopt};
    ZH_TRY(log(u"org.add"_s, code.text, {}, {{u"name"_s, act.name}}, act.why));
    ZH_TRY(put(made));
    return Answer(made);
}

Result<PlaceDesk::Objection> PlaceDesk::closeObjection(const OrgCode& code)
{
    const Books& books = m_writing.books;
    const bool hasPersons =
        std::ranges::any_of(books.persons, [&](const PersonFile& file) { return code.contains(file.org); });
    if (hasPersons)
        return Objection({409, u"has-persons"_s, u"该单位还有在管对象，须先移交"_s, {}, false, 0});
    const auto names = books.orgNames.keys();
    const bool hasOrgs =
        std::ranges::any_of(names, [&](const QString& one) { return one != code.text && code.contains(OrgCode(one)); });
    if (hasOrgs)
        return Objection({409, u"has-orgs"_s, u"该单位还有下级单位"_s, {}, false, 0});
    const auto accounts = m_writing.store.accounts();
    ZH_TRY(accounts);
    for (const auto& row : *accounts) {
        const auto user = contract::readBytes<contract::User>(row.body);
        if (user && user->organisations.contains(code))
            return Objection({409, u"has-accounts"_s, u"该单位还有账号，须先变更其单位"_s, {}, false, 0});
    }
    return Objection();
}

Result<Settled<Org>> PlaceDesk::close(const Org& org, const contract::OrgAct& act)
{
    using Answer = Settled<Org>;
    const auto objected = closeObjection(org.code);
    ZH_TRY(objected);
    if (*objected)
        return Answer(std::unexpect, **objected);
    ZH_TRY(log(u"org.close"_s, org.code.text, {{u"name"_s, org.name}}, {}, act.why));
    m_writing.beginGroup();
    m_writing.books.orgNames.remove(org.code.text);
    ZH_TRY(m_writing.remove(u"org", org.code.text));
    return Answer(org);
}

} // namespace zhihui::province
