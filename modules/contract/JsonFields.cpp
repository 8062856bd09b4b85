#include "contract/JsonFields.h"

namespace zhihui::contract {

void JsonFields::complain(QLatin1StringView name, const QString& why)
{
    if (m_complaint.isEmpty())
        m_complaint = u"field %1: %2"_s.arg(name, why);
}

QJsonValue JsonFields::find(QLatin1StringView name, Presence presence)
{
    const auto field = m_object.constFind(name);
    if (field != m_object.constEnd()) {
        if (QJsonValue value = *field; !value.isNull())
            return value;
    }
    if (presence == Needed)
        complain(name, u"missing"_s);
    return QJsonValue(QJsonValue::Undefined);
}

QString JsonFields::textIn(const QJsonValue& value, QLatin1StringView name, const QString& fallback)
{
    if (value.isUndefined())
        return fallback;
    if (!value.isString())
        complain(name, u"a text is expected"_s);
    return value.toString();
}

QString JsonFields::text(QLatin1StringView name)
{
    QString value = textIn(find(name, Needed), name, {});
    if (value.isEmpty())
        complain(name, u"empty"_s);
    return value;
}

QString JsonFields::textOr(QLatin1StringView name, const QString& fallback)
{
    return textIn(find(name), name, fallback);
}

qint64 JsonFields::integerIn(const QJsonValue& value, QLatin1StringView name, qint64 fallback)
{
    if (value.isUndefined())
        return fallback;
    constexpr auto none = std::numeric_limits<qint64>::min();
    const qint64 number = value.toInteger(none);
    if (number != none)
        return number;
    complain(name, u"an integer is expected"_s);
    return fallback;
}

qint64 JsonFields::integer(QLatin1StringView name, qint64 least, qint64 most)
{
    const qint64 value = integerIn(find(name, Needed), name, least);
    if (value < least || value > most)
        complain(name, u"%1 is out of range"_s.arg(value));
    return value;
}

qint64 JsonFields::integerOr(QLatin1StringView name, qint64 fallback)
{
    return integerIn(find(name), name, fallback);
}

double JsonFields::realIn(const QJsonValue& value, QLatin1StringView name, double fallback)
{
    if (!value.isUndefined() && !value.isDouble())
        complain(name, u"a number is expected"_s);
    return value.toDouble(fallback);
}

double JsonFields::real(QLatin1StringView name)
{
    return realIn(find(name, Needed), name, 0);
}

double JsonFields::realOr(QLatin1StringView name, double fallback)
{
    return realIn(find(name), name, fallback);
}

bool JsonFields::flagIn(const QJsonValue& value, QLatin1StringView name, bool fallback)
{
    if (!value.isUndefined() && !value.isBool())
        complain(name, u"true or false is expected"_s);
    return value.toBool(fallback);
}

bool JsonFields::flag(QLatin1StringView name)
{
    return flagIn(find(name, Needed), name, false);
}

bool JsonFields::flagOr(QLatin1StringView name, bool fallback)
{
    return flagIn(find(name), name, fallback);
}

OrgCode JsonFields::org(QLatin1StringView name)
{
    OrgCode code(text(name));
    if (!code.isValid())
        complain(name, u"not an organisation code"_s);
    return code;
}

std::optional<Instant> JsonFields::instantIn(const QJsonValue& value, QLatin1StringView name)
{
    if (value.isUndefined())
        return std::nullopt;
    const auto at = fromWire(value.toString());
    if (!at)
        complain(name, u"not a time with a zone (RFC 3339)"_s);
    return at;
}

Instant JsonFields::instant(QLatin1StringView name)
{
    return instantIn(find(name, Needed), name).value_or(Instant());
}

std::optional<Instant> JsonFields::optionalInstant(QLatin1StringView name)
{
    return instantIn(find(name), name);
}

std::optional<Coordinate> JsonFields::coordinateIn(const QJsonValue& value, QLatin1StringView name)
{
    if (value.isUndefined())
        return std::nullopt;
    const QJsonObject pair = value.toObject();
    const QJsonValue lat = pair.value("lat"_L1);
    const QJsonValue lon = pair.value("lon"_L1);
    const Coordinate where{lat.toDouble(), lon.toDouble()};
    if (!lat.isDouble() || !lon.isDouble() || !where.isValid())
        complain(name, u"not a position {lat, lon}"_s);
    return where;
}

Coordinate JsonFields::coordinate(QLatin1StringView name)
{
    return coordinateIn(find(name, Needed), name).value_or(Coordinate());
}

std::optional<Coordinate> JsonFields::optionalCoordinate(QLatin1StringView name)
{
    return coordinateIn(find(name), name);
}

QJsonObject JsonFields::objectIn(const QJsonValue& value, QLatin1StringView name)
{
    if (!value.isUndefined() && !value.isObject())
        complain(name, u"an object is expected"_s);
    return value.toObject();
}

QJsonObject JsonFields::object(QLatin1StringView name)
{
    return objectIn(find(name, Needed), name);
}

QJsonObject JsonFields::objectOr(QLatin1StringView name)
{
    return objectIn(find(name), name);
}

QStringList JsonFields::textsIn(const QJsonValue& value, QLatin1StringView name)
{
    QStringList list;
    const QJsonArray values = arrayIn(value, name);
    list.reserve(values.size());
    for (const QJsonValue& one : values) {
        if (!one.isString())
            complain(name, u"a list of texts is expected"_s);
        list.append(one.toString());
    }
    return list;
}

QStringList JsonFields::texts(QLatin1StringView name)
{
    return textsIn(find(name, Needed), name);
}

QStringList JsonFields::textsOr(QLatin1StringView name)
{
    return textsIn(find(name), name);
}

QJsonArray JsonFields::arrayIn(const QJsonValue& value, QLatin1StringView name)
{
    if (!value.isUndefined() && !value.isArray())
        complain(name, u"a list is expected"_s);
    return value.toArray();
}

QJsonArray JsonFields::array(QLatin1StringView name)
{
    return arrayIn(find(name, Needed), name);
}

QJsonArray JsonFields::arrayOr(QLatin1StringView name)
{
    return arrayIn(find(name), name);
}

qsizetype JsonFields::oneOf(QLatin1StringView name, const QStringList& names)
{
    const QString value = text(name);
    const qsizetype index = names.indexOf(value);
    if (index < 0)
        complain(name, u"unknown value %1"_s.arg(value));
    return qMax<qsizetype>(index, 0);
}

QString JsonFields::crs()
{
    const QString value = text("crs"_L1);
    if (value != "WGS-84"_L1)
        complain("crs"_L1, u"coordinates must be given in WGS-84"_s);
    return value;
}

QJsonObject JsonFields::area(QLatin1StringView name)
{
    const QJsonObject value = object(name);
    const QString type = value.value("type"_L1).toString();
    if ((type != "Polygon"_L1 && type != "MultiPolygon"_L1) || !value.value("coordinates"_L1).isArray())
        complain(name, u"not a GeoJSON Polygon or MultiPolygon"_s);
    return value;
}

QJsonObject toJson(Coordinate where)
{
    return {{u"lat"_s, where.lat}, {u"lon"_s, where.lon}};
}

void setOptional(QJsonObject& object, QLatin1StringView name, const std::optional<Instant>& at)
{
    if (at)
        object.insert(name, toWire(*at));
}

void setOptional(QJsonObject& object, QLatin1StringView name, const std::optional<Coordinate>& where)
{
    if (where)
        object.insert(name, toJson(*where));
}

} // namespace zhihui::contract
