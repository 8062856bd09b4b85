#include "wall/WallLine.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace zhihui::wall {

QByteArray toLine(QJsonObject object)
{
    object.insert(u"v"_s, lineVersion);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

Result<QJsonObject> fromLine(const QByteArray& line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject())
        return failure(Error::Code::Rejected, u"not-json"_s);
    if (document.object().value("v"_L1).toInt() != lineVersion)
        return failure(Error::Code::Rejected, u"wrong-version"_s);
    return document.object();
}

Result<std::optional<QByteArray>> takeLine(QIODevice& from)
{
    if (from.canReadLine()) {
        const QByteArray line = from.readLine(longestLine + 1);
        if (line.endsWith('\n'))
            return std::optional(line);
    } else if (from.bytesAvailable() <= longestLine) {
        return std::optional<QByteArray>();
    }
    return failure(Error::Code::Rejected, u"too-long"_s);
}

} // namespace zhihui::wall
