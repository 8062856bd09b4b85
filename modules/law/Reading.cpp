#include "law/Reading.h"

#include <QJsonDocument>

namespace zhihui::law {

using namespace Qt::StringLiterals;

Result<QJsonObject> readObject(const QString& what, const QByteArray& json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(Error::Code::Rejected, what + u": "_s + error.errorString());
    return object;
}

Words wordsOf(const QJsonObject& entry)
{
    return {entry.value("zh"_L1).toString(), entry.value("en"_L1).toString()};
}

bool isNamed(const Words& words)
{
    return !words.zh.isEmpty() && !words.en.isEmpty();
}

} // namespace zhihui::law
