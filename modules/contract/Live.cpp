#include "contract/Live.h"

#include "contract/Page.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>
#include <simdjson.h>

namespace zhihui::contract {

namespace {

constexpr double perDegree = 1e7;

QByteArray quoted(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

void append(QByteArray& bytes, qint64 value)
{
    bytes += ',';
    bytes += QByteArray::number(value);
}

void append(QByteArray& bytes, const Position& row)
{
    bytes += '[';
    bytes += quoted(row.person.text);
    append(bytes, toMillis(row.at));
    append(bytes, std::llround(row.where.lon * perDegree));
    append(bytes, std::llround(row.where.lat * perDegree));
    append(bytes, std::llround(row.accuracy * 10));
    append(bytes, row.speed < 0 ? -1 : std::llround(row.speed * 100));
    append(bytes, row.battery < 0 ? -1 : row.battery);
    append(bytes, row.pseq);
    bytes += ']';
}

std::unexpected<Error> corrupt(const QString& why)
{
    return failure(Error::Code::Corrupt, QStringLiteral("live frame refused: ") + why);
}

/// Reads the fields of one row in their fixed order.
class RowReader {
public:
    explicit RowReader(simdjson::ondemand::array row) : m_at(row.begin()), m_end(row.end()) {}

    QString text()
    {
        const std::string_view view = next().get_string();
        return QString::fromUtf8(view.data(), static_cast<qsizetype>(view.size()));
    }
    qint64 integer()
    {
        const qint64 value = next().get_int64();
        return value;
    }
    /// True when the field read last was the row's last one.
    bool isComplete()
    {
        ++m_at;
        return atEnd();
    }

private:
    bool atEnd() { return !(m_at != m_end); }
    simdjson::ondemand::value next()
    {
        if (m_started)
            ++m_at;
        m_started = true;
        if (atEnd())
            throw simdjson::simdjson_error(simdjson::INDEX_OUT_OF_BOUNDS);
        return *m_at;
    }

    simdjson::simdjson_result<simdjson::ondemand::array_iterator> m_at;
    simdjson::simdjson_result<simdjson::ondemand::array_iterator> m_end;
    bool m_started = false;
};

Position readRow(simdjson::ondemand::array array)
{
    RowReader row(array);
    Position position;
    position.person = PersonId(row.text());
    position.at = fromMillis(row.integer());
    position.where.lon = double(row.integer()) / perDegree;
    position.where.lat = double(row.integer()) / perDegree;
    position.accuracy = double(row.integer()) / 10;
    const qint64 speed = row.integer();
    position.speed = speed < 0 ? -1 : double(speed) / 100;
    position.battery = int(row.integer());
    position.pseq = row.integer();
    if (!row.isComplete())
        throw simdjson::simdjson_error(simdjson::INCORRECT_TYPE);
    return position;
}

} // namespace

QByteArray toBytes(const LiveFrame& frame)
{
    QByteArray bytes;
    bytes.reserve(64 + frame.rows.size() * 80);
    bytes += "{\"epoch\":" + quoted(frame.epoch) + ",\"pseq\":" + QByteArray::number(frame.pseq) + ",\"rows\":[";
    bool first = true;
    for (const auto& row : frame.rows) {
        if (!first)
            bytes += ',';
        first = false;
        append(bytes, row);
    }
    bytes += "]}";
    return bytes;
}

Result<LiveFrame> readLiveFrame(const QByteArray& bytes)
{
    if (bytes.size() > maxPageBytes)
        return corrupt(QStringLiteral("%1 bytes are over the limit").arg(bytes.size()));
    LiveFrame frame;
    try {
        simdjson::ondemand::parser parser;
        const simdjson::padded_string padded(bytes.constData(), static_cast<size_t>(bytes.size()));
        auto document = parser.iterate(padded);
        simdjson::ondemand::object object = document.get_object();
        const std::string_view epoch = object["epoch"];
        frame.epoch = QString::fromUtf8(epoch.data(), static_cast<qsizetype>(epoch.size()));
        frame.pseq = int64_t(object["pseq"]);
        for (simdjson::ondemand::array row : object["rows"].get_array()) {
            frame.rows.append(readRow(row));
            const Position& position = frame.rows.constLast();
            if (position.person.isEmpty() || !position.where.isValid())
                return corrupt(QStringLiteral("row %1 has no person or no position").arg(frame.rows.size() - 1));
        }
    } catch (const simdjson::simdjson_error& error) {
        return corrupt(QString::fromLatin1(error.what()));
    }
    return frame;
}

} // namespace zhihui::contract
