#pragma once

#include "domain/Clock.h"
#include "domain/Coordinate.h"
#include "domain/OrgCode.h"
#include "domain/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>
#include <limits>

namespace zhihui::contract {

using namespace Qt::StringLiterals;

/// Reads the fields of one object and keeps the first complaint, "field X: why". Private to the contract; on one
/// reader's stack.
class JsonFields {
public:
    explicit JsonFields(const QJsonObject& object) : m_object(object) {}

    bool has(QLatin1StringView name) { return !find(name).isUndefined(); }
    /// A required text that is not empty.
    QString text(QLatin1StringView name);
    QString textOr(QLatin1StringView name, const QString& fallback = {});
    qint64 integer(QLatin1StringView name, qint64 least = 0, qint64 most = std::numeric_limits<qint64>::max());
    qint64 integerOr(QLatin1StringView name, qint64 fallback);
    double real(QLatin1StringView name);
    double realOr(QLatin1StringView name, double fallback);
    bool flag(QLatin1StringView name);
    bool flagOr(QLatin1StringView name, bool fallback);
    OrgCode org(QLatin1StringView name);
    Instant instant(QLatin1StringView name);
    std::optional<Instant> optionalInstant(QLatin1StringView name);
    Coordinate coordinate(QLatin1StringView name);
    std::optional<Coordinate> optionalCoordinate(QLatin1StringView name);
    QJsonObject object(QLatin1StringView name);
    QJsonObject objectOr(QLatin1StringView name);
    QStringList texts(QLatin1StringView name);
    QStringList textsOr(QLatin1StringView name);
    /// A required list of objects.
    QJsonArray array(QLatin1StringView name);
    QJsonArray arrayOr(QLatin1StringView name);
    /// One of `names`; its index.
    qsizetype oneOf(QLatin1StringView name, const QStringList& names);
    /// The only coordinate system that may enter.
    QString crs();
    /// GeoJSON Polygon or MultiPolygon.
    QJsonObject area(QLatin1StringView name);

    template <class Identity>
    Identity id(QLatin1StringView name)
    {
        return Identity(text(name));
    }
    template <class Identity>
    Identity idOr(QLatin1StringView name)
    {
        return Identity(textOr(name));
    }
    /// What `reader` makes of the object `value`, its complaint under `name`.
    template <class T>
    T nested(QLatin1StringView name, const QJsonValue& value, Result<T> (*reader)(const QJsonObject&))
    {
        if (!value.isObject()) {
            complain(name, u"an object is expected"_s);
            return {};
        }
        auto read = reader(value.toObject());
        if (read)
            return std::move(*read);
        complain(name, read.error().detail);
        return {};
    }

    /// A required list of objects, each as `reader` makes it.
    template <class T>
    QList<T> list(QLatin1StringView name, Result<T> (*reader)(const QJsonObject&))
    {
        QList<T> values;
        const QJsonArray items = array(name);
        for (const QJsonValue& item : items)
            values.append(nested<T>(name, item, reader));
        return values;
    }

    void complain(QLatin1StringView name, const QString& why);
    template <class T>
    Result<T> finish(T value) const
    {
        if (!m_complaint.isEmpty())
            return failure(Error::Code::Rejected, m_complaint);
        return value;
    }

private:
    enum Presence { Optional, Needed };
    /// One search a field, since thousands of rows are read at a start. Undefined when absent or null.
    QJsonValue find(QLatin1StringView name, Presence presence = Optional);
    QString textIn(const QJsonValue& value, QLatin1StringView name, const QString& fallback);
    qint64 integerIn(const QJsonValue& value, QLatin1StringView name, qint64 fallback);
    double realIn(const QJsonValue& value, QLatin1StringView name, double fallback);
    bool flagIn(const QJsonValue& value, QLatin1StringView name, bool fallback);
    std::optional<Instant> instantIn(const QJsonValue& value, QLatin1StringView name);
    std::optional<Coordinate> coordinateIn(const QJsonValue& value, QLatin1StringView name);
    QJsonObject objectIn(const QJsonValue& value, QLatin1StringView name);
    QStringList textsIn(const QJsonValue& value, QLatin1StringView name);
    QJsonArray arrayIn(const QJsonValue& value, QLatin1StringView name);

    const QJsonObject& m_object;
    QString m_complaint;
};

QJsonObject toJson(Coordinate where);
void setOptional(QJsonObject& object, QLatin1StringView name, const std::optional<Instant>& at);
void setOptional(QJsonObject& object, QLatin1StringView name, const std::optional<Coordinate>& where);

} // namespace zhihui::contract
