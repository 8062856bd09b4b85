#pragma once

#include <QJsonDocument>

namespace zhihui::contract {

template <class T>
Result<T> readBytes(const QByteArray& body)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(body, &problem);
    if (!document.isObject())
        return failure(Error::Code::Rejected, QStringLiteral("not a JSON object: ") + problem.errorString());
    return read<T>(document.object());
}

} // namespace zhihui::contract
