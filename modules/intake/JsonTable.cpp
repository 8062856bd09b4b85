#include "intake/JsonTable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace zhihui::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostFields = 256;

QJsonArray recordsIn(const QJsonValue& value)
{
    if (value.isArray())
        return value.toArray();
    for (const QLatin1StringView name : {"data"_L1, "rows"_L1, "records"_L1, "items"_L1, "list"_L1}) {
        if (const QJsonValue inner = value.toObject().value(name); inner.isArray() || inner.isObject())
            return recordsIn(inner);
    }
    return {};
}

QString textOf(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? u"是"_s : u"否"_s;
    return value.toVariant().toString().trimmed();
}

} // namespace

Result<sheets::Table> readJsonTable(const QByteArray& json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (document.isNull())
        return failure(Error::Code::Rejected,
                       u"不是完整的 JSON 文件：%1（第 %2 字节）"_s.arg(problem.errorString()).arg(problem.offset));
    const QJsonArray records =
        recordsIn(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()));
    if (records.isEmpty())
        return failure(Error::Code::Rejected,
                       u"文件里没有记录：应为对象的列表，或其 data、rows、records、items、list"_s);
    sheets::Table table;
    QStringList fields;
    QHash<QString, qsizetype> placeOf;
    for (const QJsonValue& value : records) {
        const QJsonObject record = value.toObject();
        for (auto it = record.begin(); it != record.end(); ++it) {
            if (!placeOf.contains(it.key())) {
                placeOf.insert(it.key(), fields.size());
                fields << it.key();
            }
        }
    }
    if (fields.isEmpty() || fields.size() > mostFields)
        return failure(Error::Code::Rejected, u"记录应有 1 至 %1 个字段"_s.arg(mostFields));
    table.rows.append({1, fields});
    table.columns = static_cast<int>(fields.size());
    int number = 1;
    for (const QJsonValue& value : records) {
        QStringList cells(fields.size());
        const QJsonObject record = value.toObject();
        for (auto it = record.begin(); it != record.end(); ++it)
            cells[placeOf.value(it.key())] = textOf(it.value());
        table.rows.append({++number, cells});
    }
    return table;
}

} // namespace zhihui::intake
