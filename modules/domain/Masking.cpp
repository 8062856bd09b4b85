#include "domain/Masking.h"

namespace zhihui {

QString maskedName(const QString& name)
{
    if (name.size() < 2)
        return name.isEmpty() ? name : QStringLiteral("*");
    if (name.size() == 2)
        return name.first(1) + u'*';
    return name.first(1) + QString(name.size() - 2, u'*') + name.last(1);
}

QString maskedPhone(const QString& phone)
{
    if (phone.size() < 8)
        return QString(phone.size(), u'*');
    return phone.first(3) + QString(phone.size() - 7, u'*') + phone.last(4);
}

} // namespace zhihui
