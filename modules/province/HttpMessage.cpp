#include "province/HttpMessage.h"

namespace zhihui::province {

QByteArray Request::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

std::optional<QByteArray> Request::queryItem(QByteArrayView name) const
{
    for (const QByteArray& item : query.split('&')) {
        const auto equals = item.indexOf('=');
        if (item.first(equals < 0 ? item.size() : equals) == name)
            return QByteArray::fromPercentEncoding(equals < 0 ? QByteArray() : item.sliced(equals + 1));
    }
    return std::nullopt;
}

QByteArray Request::bearer() const
{
    const QByteArray value = header("authorization");
    const bool isBearer = value.size() > 7 && value.first(7).compare("bearer ", Qt::CaseInsensitive) == 0;
    return isBearer ? value.sliced(7).trimmed() : QByteArray();
}

} // namespace zhihui::province
