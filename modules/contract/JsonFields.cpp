#include "contract/JsonFields.h"

namespace zhihui::contract {

void JsonFields::complain(QLatin1StringView name, const QString& why)
{
    if (m_complaint.isEmpty())
        m_complaint = u"field %1: %2"_s.arg(name, why);
}

QJsonValue JsonFields::need(QLatin1StringView name)
{
    if (!has(name))
        complain(name, u"missing"_s);
    return m_object.value(name);
}

QString JsonFields::text(QLatin1StringView name)
{
    need(name);
    const QString value = textOr(name);
    if (value.isEmpty())
        complain(name, u"empty"_s);
    return value;
}

QString JsonFields::textOr(QLatin1StringView name, const QString& fallback)
{
    if (!has(name))
        return fallback;
    const QJsonValue value = m_object.value(name);
    if (!value.isString())
        complain(name, u"a text is expected"_s);
    return value.toString();
}

qint64 JsonFields::integer(QLatin1StringView name, qint64 least, qint64 most)
{
    need(name);
    const qint64 value = integerOr(name, least);
    if (value < least || value > most)
        complain(name, u"%1 is out of range"_s.arg(value));
    return value;
}

qint64 JsonFields::integerOr(QLatin1StringView name, qint64 fallback)
{
    if (!has(name))
        return fallback;
    constexpr auto none = std::numeric_limits<qint64>::min();
    const qint64 value = m_object.value(name).toInteger(none);
    if (value != none)
        return value;
    complain(name, u"an integer is expected"_s);
    return fallback;
}

double JsonFields::real(QLatin1StringView name)
{
    need(name);
    return realOr(name, 0);
}

double JsonFields::realOr(QLatin1StringView name, double fallback)
{
    if (!has(name))
        return fallback;
    const QJsonValue value = m_object.value(name);
    if (!value.isDouble())
        complain(name, u"a number is expected"_s);
    return value.toDouble(fallback);
}

bool JsonFields::flag(QLatin1StringView name)
{
    need(name);
    return flagOr(name, false);
}

bool JsonFields::flagOr(QLatin1StringView name, bool fallback)
{
    if (!has(name))
        return fallback;
    const QJsonValue value = m_object.value(name);
    if (!value.isBool())
        complain(name, u"true or false is expected"_s);
    return value.toBool(fallback);
}

OrgCode JsonFields::org(QLatin1StringView name)
{
    const OrgCode code(text(name));
    if (!code.isValid())
        complain(name, u"not an organisation code"_s);
    return code;
}

Instant JsonFields::instant(QLatin1StringView name)
{
    need(name);
    return optionalInstant(name).value_or(Instant());
}

std::optional<Instant> JsonFields::optionalInstant(QLatin1StringView name)
{
    if (!has(name))
        return std::nullopt;
    const auto at = fromWire(m_object.value(name).toString());
    if (!at)
        complain(name, u"not a time with a zone (RFC 3339)"_s);
    return at;
}

Coordinate JsonFields::coordinate(QLatin1StringView name)
{
    need(name);
    return optionalCoordinate(name).value_or(Coordinate());
}

std::optional<Coordinate> JsonFields::optionalCoordinate(QLatin1StringView name)
{
    if (!has(name))
        return std::nullopt;
    const QJsonObject value = m_object.value(name).toObject();
    const QJsonValue lat = value.value("lat"_L1);
    const QJsonValue lon = value.value("lon"_L1);
    const Coordinate where{lat.toDouble(), lon.toDouble()};
    if (!lat.isDouble() || !lon.isDouble() || !where.isValid())
        complain(name, u"not a position {lat, lon}"_s);
    return where;
}

QJsonObject JsonFields::object(QLatin1StringView name)
{
    need(name);
    return objectOr(name);
}

QJsonObject JsonFields::objectOr(QLatin1StringView name)
{
    if (has(name) && !m_object.value(name).isObject())
        complain(name, u"an object is expected"_s);
    return m_object.value(name).toObject();
}

QStringList JsonFields::texts(QLatin1StringView name)
{
    need(name);
    return textsOr(name);
}

QStringList JsonFields::textsOr(QLatin1StringView name)
{
    QStringList list;
    const QJsonArray values = arrayOr(name);
    list.reserve(values.size());
    for (const QJsonValue& value : values) {
        if (!value.isString())
            complain(name, u"a list of texts is expected"_s);
        list.append(value.toString());
    }
    return list;
}

QJsonArray JsonFields::array(QLatin1StringView name)
{
    need(name);
    return arrayOr(name);
}

QJsonArray JsonFields::arrayOr(QLatin1StringView name)
{
    if (has(name) && !m_object.value(name).isArray())
        complain(name, u"a list is expected"_s);
    return m_object.value(name).toArray();
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
