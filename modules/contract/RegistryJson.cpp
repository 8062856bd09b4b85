#include "contract/JsonFields.h"
#include "contract/Records.h"

namespace zhihui::contract {

QJsonObject toJson(const Org& v)
{
    QJsonObject o{{u"code"_s, v.code.text}, {u"name"_s, v.name}, {u"level"_s, v.level}};
    setOptional(o, "where"_L1, v.where);
    return o;
}

template <>
Result<Org> read(const QJsonObject& body)
{
    JsonFields f(body);
    Org v;
    v.code = f.org("code"_L1);
    v.name = f.text("name"_L1);
    v.level = int(f.integer("level"_L1, 1, 5));
    v.where = f.optionalCoordinate("where"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Region& v)
{
    return {{u"id"_s, v.id.text},      {u"name"_s, v.name},        {u"kind"_s, v.kind},
            {u"org"_s, v.org.text},    {u"crs"_s, v.crs},          {u"boundaryError"_s, v.boundaryError},
            {u"version"_s, v.version}, {u"geometry"_s, v.geometry}};
}

template <>
Result<Region> read(const QJsonObject& body)
{
    JsonFields f(body);
    Region v;
    v.id = f.id<RegionId>("id"_L1);
    v.name = f.text("name"_L1);
    v.kind = f.text("kind"_L1);
    v.org = f.org("org"_L1);
    v.crs = f.crs();
    v.boundaryError = f.realOr("boundaryError"_L1, v.boundaryError);
    v.version = int(f.integerOr("version"_L1, v.version));
    v.geometry = f.area("geometry"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Fence& v)
{
    QJsonArray persons;
    for (const auto& person : v.persons)
        persons.append(person.text);
    return {{u"id"_s, v.id.text},      {u"name"_s, v.name},
            {u"org"_s, v.org.text},    {u"crs"_s, v.crs},
            {u"persons"_s, persons},   {u"fromBanOrder"_s, v.fromBanOrder},
            {u"basis"_s, v.basis},     {u"boundaryError"_s, v.boundaryError},
            {u"version"_s, v.version}, {u"geometry"_s, v.geometry}};
}

template <>
Result<Fence> read(const QJsonObject& body)
{
    JsonFields f(body);
    Fence v;
    v.id = f.id<FenceId>("id"_L1);
    v.name = f.text("name"_L1);
    v.org = f.org("org"_L1);
    v.crs = f.crs();
    for (const auto& person : f.texts("persons"_L1))
        v.persons.append(PersonId(person));
    v.fromBanOrder = f.flag("fromBanOrder"_L1);
    v.basis = f.textOr("basis"_L1);
    v.boundaryError = f.realOr("boundaryError"_L1, v.boundaryError);
    v.version = int(f.integerOr("version"_L1, v.version));
    v.geometry = f.area("geometry"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Centre& v)
{
    return {{u"id"_s, v.id}, {u"name"_s, v.name}, {u"org"_s, v.org.text}, {u"where"_s, toJson(v.where)}};
}

template <>
Result<Centre> read(const QJsonObject& body)
{
    JsonFields f(body);
    Centre v;
    v.id = f.text("id"_L1);
    v.name = f.text("name"_L1);
    v.org = f.org("org"_L1);
    v.where = f.coordinate("where"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const Unit& v)
{
    QJsonObject o{{u"id"_s, v.id.text}, {u"name"_s, v.name},           {u"org"_s, v.org.text},
                  {u"kind"_s, v.kind},  {u"available"_s, v.available}, {u"user"_s, v.user.text}};
    setOptional(o, "where"_L1, v.where);
    setOptional(o, "at"_L1, v.at);
    return o;
}

template <>
Result<Unit> read(const QJsonObject& body)
{
    JsonFields f(body);
    Unit v;
    v.id = f.id<UnitId>("id"_L1);
    v.name = f.text("name"_L1);
    v.org = f.org("org"_L1);
    v.kind = f.text("kind"_L1);
    v.where = f.optionalCoordinate("where"_L1);
    v.at = f.optionalInstant("at"_L1);
    v.available = f.flagOr("available"_L1, v.available);
    v.user = f.idOr<UserId>("user"_L1);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
