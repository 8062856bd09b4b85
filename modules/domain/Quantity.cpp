#include "domain/Quantity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace zhihui {

QString distanceText(double metres)
{
    if (qAbs(metres) < 1000)
        return u"%1 m"_s.arg(qRound(metres));
    return u"%1 km"_s.arg(metres / 1000, 0, 'f', qAbs(metres) < 10000 ? 1 : 0);
}

QString ageText(std::chrono::seconds age)
{
    const qint64 s = qMax<qint64>(0, age.count());
    if (s < 3600)
        return u"%1:%2"_s.arg(s / 60).arg(s % 60, 2, 10, QChar(u'0'));
    if (s < 86400)
        return QCoreApplication::translate("zhihui::Quantity", "%1 小时 %2 分")
            .arg(s / 3600)
            .arg(s / 60 % 60, 2, 10, QChar(u'0'));
    return QCoreApplication::translate("zhihui::Quantity", "%1 天").arg(s / 86400);
}

} // namespace zhihui
