#include "contract/Registry.h"

#include "contract/PersonFile.h"
#include "contract/RefusalJson.h"
#include "contract/Views.h"

namespace zhihui::contract {

namespace {

template <class T>
Result<> readable(const QJsonObject& body)
{
    ZH_TRY(read<T>(body));
    return {};
}

Result<> refuse(const QString& why)
{
    return failure(Error::Code::Rejected, why);
}

Result<> checkBody(const RegistryLine& line)
{
    static const QHash<QString, Result<> (*)(const QJsonObject&)> readers{{u"org"_s, readable<Org>},
                                                                          {u"person"_s, readable<Person>},
                                                                          {u"device"_s, readable<Device>},
                                                                          {u"decision"_s, readable<Decision>},
                                                                          {u"region"_s, readable<Region>},
                                                                          {u"fence"_s, readable<Fence>},
                                                                          {u"camera"_s, readable<Camera>},
                                                                          {u"centre"_s, readable<Centre>},
                                                                          {u"room"_s, readable<Room>},
                                                                          {u"unit"_s, readable<Unit>},
                                                                          {u"user"_s, readable<User>},
                                                                          {u"gateway"_s, readable<Gateway>},
                                                                          {u"vieworder"_s, readable<ViewOrder>},
                                                                          {u"file"_s, readable<FileLine>}};
    const auto reader = readers.value(line.type);
    if (!reader)
        return refuse(u"field t: unknown type "_s + line.type);
    if (line.deleted)
        return {};
    ZH_TRY(reader(line.body));
    const auto key = line.type == "org"_L1 ? "code"_L1 : "id"_L1;
    if (line.body.value(key).toString() != line.id)
        return refuse(u"field d: its %1 is not %2"_s.arg(key, line.id));
    if (line.type == "person"_L1 && line.body.value("minor"_L1).toBool() != line.minor)
        return refuse(u"field minor: differs from the body"_s);
    return {};
}

Result<> checkSecret(const RegistryLine& line)
{
    if (line.secret.isEmpty())
        return {};
    if (line.type == "person"_L1)
        return readable<Identity>(line.secret);
    if (line.type == "camera"_L1)
        return readable<CameraAccess>(line.secret);
    JsonFields f(line.secret);
    if (line.type == "user"_L1)
        f.text("password"_L1);
    else if (line.type == "device"_L1 || line.type == "gateway"_L1)
        f.text("token"_L1);
    else
        return refuse(u"field secret: a %1 has none"_s.arg(line.type));
    ZH_TRY(f.finish(0));
    return {};
}

} // namespace

QJsonObject toJson(const Identity& v)
{
    return {{u"name"_s, v.name},
            {u"idNumber"_s, v.idNumber},
            {u"phone"_s, v.phone},
            {u"guarantor"_s, v.guarantor},
            {u"guarantorPhone"_s, v.guarantorPhone},
            {u"address"_s, v.address}};
}

template <>
Result<Identity> read(const QJsonObject& body)
{
    JsonFields f(body);
    Identity v;
    v.name = f.text("name"_L1);
    v.idNumber = f.textOr("idNumber"_L1);
    v.phone = f.textOr("phone"_L1);
    v.guarantor = f.textOr("guarantor"_L1);
    v.guarantorPhone = f.textOr("guarantorPhone"_L1);
    v.address = f.textOr("address"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const User& v)
{
    QJsonArray organisations;
    for (const auto& code : v.organisations)
        organisations.append(code.text);
    QJsonObject o{{u"id"_s, v.id.text},
                  {u"display"_s, v.display},
                  {u"organisations"_s, organisations},
                  {u"roles"_s, QJsonArray::fromStringList(v.roles)},
                  {u"minors"_s, v.minors}};
    if (!v.login.isEmpty())
        o.insert("login"_L1, v.login);
    return o;
}

template <>
Result<User> read(const QJsonObject& body)
{
    JsonFields f(body);
    User v;
    v.id = f.id<UserId>("id"_L1);
    v.login = f.textOr("login"_L1);
    v.display = f.text("display"_L1);
    for (const auto& code : f.texts("organisations"_L1)) {
        v.organisations.append(OrgCode(code));
        if (!v.organisations.constLast().isValid())
            f.complain("organisations"_L1, u"not an organisation code"_s);
    }
    v.roles = f.texts("roles"_L1);
    v.minors = f.flag("minors"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Gateway& v)
{
    QJsonArray devices;
    for (const auto& device : v.devices)
        devices.append(device.text);
    return {{u"id"_s, v.id}, {u"devices"_s, devices}};
}

template <>
Result<Gateway> read(const QJsonObject& body)
{
    JsonFields f(body);
    Gateway v;
    v.id = f.text("id"_L1);
    for (const auto& device : f.texts("devices"_L1))
        v.devices.append(DeviceId(device));
    return f.finish(std::move(v));
}

QByteArray toBytes(const RegistryLine& line)
{
    QJsonObject o{{u"t"_s, line.type}, {u"id"_s, line.id}};
    if (line.deleted) {
        o.insert("del"_L1, true);
    } else {
        o.insert("sc"_L1, line.scope.text);
        o.insert("minor"_L1, line.minor);
        o.insert("d"_L1, line.body);
        if (!line.secret.isEmpty())
            o.insert("secret"_L1, line.secret);
    }
    return QJsonDocument(o).toJson(QJsonDocument::Compact) + '\n';
}

Result<RegistryLine> readRegistryLine(const QByteArray& bytes)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(bytes, &problem).object();
    if (object.isEmpty())
        return failure(Error::Code::Rejected, u"not a JSON object: "_s + problem.errorString());
    JsonFields f(object);
    RegistryLine line;
    line.type = f.text("t"_L1);
    line.id = f.text("id"_L1);
    line.deleted = f.flagOr("del"_L1, false);
    if (!line.deleted) {
        line.scope = f.org("sc"_L1);
        line.minor = f.flagOr("minor"_L1, false);
        line.body = f.object("d"_L1);
        line.secret = f.objectOr("secret"_L1);
    }
    ZH_TRY(f.finish(0));
    ZH_TRY(checkBody(line));
    ZH_TRY(checkSecret(line));
    return line;
}

QJsonObject toJson(const RegistryReceipt& v)
{
    return {{u"stored"_s, v.stored}, {u"refused"_s, refusalsToJson(v.refused, RefusalBy::Line)}};
}

template <>
Result<RegistryReceipt> read(const QJsonObject& body)
{
    JsonFields f(body);
    RegistryReceipt v;
    v.stored = f.integer("stored"_L1);
    v.refused = readRefusals(f, RefusalBy::Line);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
