#include "province/Regulations.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace zhihui::province {

using namespace Qt::StringLiterals;

Result<Regulations> readRegulations(const QByteArray& json, std::shared_ptr<const law::Statutes> law)
{
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    QString missing;
    const auto number = [&](const QString& name) {
        const qint64 value = file.value(name).toInteger(0);
        if (value <= 0)
            missing = name;
        return value;
    };
    Regulations r;
    r.version = file.value("version"_L1).toString();
    r.law = std::move(law);
    r.holdLimit = Seconds(number(u"holdSeconds"_s));
    r.checkTime = Seconds(number(u"checkAnswerSeconds"_s));
    r.checksPerDay = static_cast<int>(number(u"checksPerDay"_s));
    r.quietFrom = static_cast<int>(number(u"checkQuietFromMinute"_s));
    r.quietTo = static_cast<int>(number(u"checkQuietToMinute"_s));
    r.fixTime = Seconds(number(u"fixSeconds"_s));
    r.trackSpan = Seconds(number(u"trackSpanSeconds"_s));
    r.tokenTime = Seconds(number(u"tokenSeconds"_s));
    r.loginTime = Seconds(number(u"loginSeconds"_s));
    r.passwordTries = static_cast<int>(number(u"passwordTries"_s));
    r.passwordLock = Seconds(number(u"passwordLockSeconds"_s));
    r.passwordSigns = static_cast<int>(number(u"passwordSigns"_s));
    r.viewTime = Seconds(number(u"viewSeconds"_s));
    r.viewRange = static_cast<double>(number(u"viewRangeMetres"_s));
    r.viewOrderDays = static_cast<int>(number(u"viewOrderDays"_s));
    r.tombstoneTime = Seconds(number(u"tombstoneSeconds"_s));
    if (r.version.isEmpty())
        missing = u"version"_s;
    if (!missing.isEmpty())
        return failure(Error::Code::Rejected, u"platform file: no usable value of "_s + missing);
    return r;
}

} // namespace zhihui::province
