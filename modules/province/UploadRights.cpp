#include "province/Commands.h"
#include "province/RegistryUpload.h"

#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

// What a registrar may touch. What is not there and what is not to be seen get the same answer.

struct NotFound {
    QString code = u"not-found"_s;
    QString title = u"没有这条登记"_s;
};

const QStringList& placed()
{
    static const QStringList types{u"person"_s, u"region"_s, u"fence"_s, u"camera"_s,
                                   u"centre"_s, u"room"_s,   u"unit"_s,  u"vieworder"_s};
    return types;
}

} // namespace

bool RegistryUpload::maySee(const QString& person) const
{
    const auto file = m_writing.books.persons.constFind(person);
    return file != m_writing.books.persons.cend() && !file->org.text.isEmpty() &&
           m_caller.scope.sees(file->org, file->minor);
}

/// `all`: a device that is not registered counts as somebody else's.
bool RegistryUpload::maySeeDevices(const QStringList& devices, bool all) const
{
    return std::ranges::all_of(devices, [&](const QString& id) {
        const auto device = m_writing.books.devices.constFind(id);
        return device == m_writing.books.devices.cend() ? !all : maySee(device->person.text);
    });
}

Result<RegistryUpload::Fate> RegistryUpload::objection(const contract::RegistryLine& line)
{
    if (line.type == "user"_L1)
        return objectionToAccount(line);
    if (line.type == "gateway"_L1)
        return objectionToGateway(line);
    if (line.type == "file"_L1)
        return objectionToFile(line);
    const auto row = m_writing.store.entity(kindOf(line.type), line.id);
    ZH_TRY(row);
    const bool exists = *row && !(*row)->body.isEmpty();
    const NotFound none;
    if (exists ? !m_caller.scope.sees(scopesOf((*row)->scopes).value(0), (*row)->minor) : line.deleted)
        return Refused{none.code, none.title};
    if (line.deleted)
        return Fate();
    if (!m_caller.scope.sees(line.scope, line.minor))
        return Refused{u"forbidden"_s, u"登记账号无权登记该单位的数据"_s};
    if (line.type == "device"_L1 || line.type == "decision"_L1) {
        if (!maySee(line.body.value("person"_L1).toString()))
            return Refused{none.code, u"没有找到所涉对象"_s};
        return Fate();
    }
    return objectionToPlace(line);
}

/// A file only grows: nothing of it is ever taken out.
RegistryUpload::Fate RegistryUpload::objectionToFile(const contract::RegistryLine& line) const
{
    if (line.deleted)
        return Refused{u"only-added"_s, u"档案只能增补，不能删除"_s};
    if (!maySee(line.body.value("person"_L1).toString()))
        return Refused{u"not-found"_s, u"没有找到所涉对象"_s};
    return {};
}

/// What a row says of its place must be what it was checked for.
RegistryUpload::Fate RegistryUpload::objectionToPlace(const contract::RegistryLine& line) const
{
    const QString own = line.type == "org"_L1 ? line.id : line.body.value("org"_L1).toString();
    if ((line.type == "org"_L1 || placed().contains(line.type)) && own != line.scope.text)
        return Refused{u"scope-differs"_s, u"登记范围与数据所属单位不一致"_s};
    if (line.type == "person"_L1 && line.body.value("minor"_L1).toBool() && !m_caller.scope.minors)
        return Refused{u"forbidden"_s, u"登记账号无权登记未成年对象"_s};
    if (line.type == "fence"_L1)
        return objectionToFence(*contract::read<contract::Fence>(line.body));
    return {};
}

/// A zone's readers see all of its names: they must all be theirs to know.
RegistryUpload::Fate RegistryUpload::objectionToFence(const contract::Fence& fence) const
{
    QSet<QString> counties;
    QSet<bool> sealed;
    for (const auto& person : fence.persons) {
        if (!maySee(person.text))
            return Refused{u"not-found"_s, u"没有找到所涉对象"_s};
        const PersonFile file = m_writing.books.persons.value(person.text);
        counties.insert(file.org.county().text);
        sealed.insert(file.minor);
    }
    if (counties.size() > 1)
        return Refused{u"mixed-counties"_s, u"一个禁入区域只能约束同一县（市、区）的对象，请分别登记"_s};
    if (sealed.size() > 1)
        return Refused{u"mixed-minors"_s, u"未成年对象与成年对象的禁入区域须分别登记"_s};
    const OrgCode county(counties.values().value(0));
    if (!counties.isEmpty() && !fence.org.contains(county) && !county.contains(fence.org))
        return Refused{u"mixed-counties"_s, u"禁入区域须由对象所在县（市、区）登记"_s};
    return {};
}

Result<RegistryUpload::Fate> RegistryUpload::objectionToAccount(const contract::RegistryLine& line)
{
    const auto holds = [&](const contract::User& user) {
        const bool all = std::ranges::all_of(user.organisations,
                                             [&](const OrgCode& code) { return m_caller.scope.sees(code, false); });
        return all && (!user.minors || m_caller.scope.minors);
    };
    const NotFound none;
    const auto row = m_writing.store.account(line.id);
    ZH_TRY(row);
    if (*row) {
        const auto user = contract::readBytes<contract::User>((*row)->body);
        if (!user || !holds(*user))
            return Refused{none.code, none.title};
    } else if (line.deleted) {
        return Refused{none.code, none.title};
    }
    if (line.deleted)
        return Fate();
    if (!m_caller.scope.sees(line.scope, false))
        return Refused{u"forbidden"_s, u"登记账号无权登记该单位的数据"_s};
    const auto user = *contract::read<contract::User>(line.body);
    if (user.organisations.isEmpty())
        return Refused{u"no-organisation"_s, u"账号须有所属单位"_s};
    if (!holds(user))
        return Refused{u"forbidden"_s, u"不能授予超出本账号的查看范围"_s};
    return Fate();
}

Result<RegistryUpload::Fate> RegistryUpload::objectionToGateway(const contract::RegistryLine& line)
{
    const NotFound none;
    const auto row = m_writing.store.credential(u"gateway/"_s + line.id);
    ZH_TRY(row);
    if (*row ? !maySeeDevices((*row)->devices, false) : line.deleted)
        return Refused{none.code, none.title};
    if (line.deleted)
        return Fate();
    if (!m_caller.scope.sees(line.scope, false))
        return Refused{u"forbidden"_s, u"登记账号无权登记该单位的数据"_s};
    QStringList devices;
    const auto gateway = contract::read<contract::Gateway>(line.body); // must outlive the loop
    for (const auto& device : gateway->devices)
        devices << device.text;
    if (!maySeeDevices(devices, true))
        return Refused{none.code, u"没有找到所列设备"_s};
    return Fate();
}

} // namespace zhihui::province
