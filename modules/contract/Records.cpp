#include "contract/Records.h"

namespace zhihui::contract {

using namespace Qt::StringLiterals;

QString feedOf(QStringView type)
{
    // Everything from "alert" on.
    const qsizetype at = rowTypes().indexOf(type);
    return at < 0 ? QString() : at < rowTypes().indexOf(u"alert"_s) ? u"reg"_s : u"ops"_s;
}

const QStringList& rowTypes()
{
    static const QStringList types{u"org"_s,         u"region"_s, u"fence"_s,  u"person"_s,    u"device"_s,
                                   u"decision"_s,    u"camera"_s, u"centre"_s, u"room"_s,      u"unit"_s,
                                   u"alert"_s,       u"order"_s,  u"check"_s,  u"vieworder"_s, u"inspection"_s,
                                   u"supervision"_s, u"matter"_s};
    return types;
}

QString wireName(AlertState state)
{
    switch (state) {
    case AlertState::New:
        return u"new"_s;
    case AlertState::Accepted:
        return u"accepted"_s;
    case AlertState::Verified:
        return u"verified"_s;
    case AlertState::Dispatched:
        return u"dispatched"_s;
    case AlertState::OnScene:
        return u"on-scene"_s;
    case AlertState::Closed:
        break;
    }
    return u"closed"_s;
}

QString wireName(OrderState state)
{
    switch (state) {
    case OrderState::Issued:
        return u"issued"_s;
    case OrderState::Accepted:
        return u"accepted"_s;
    case OrderState::Arrived:
        return u"arrived"_s;
    case OrderState::Reported:
        return u"reported"_s;
    case OrderState::Declined:
        break;
    }
    return u"declined"_s;
}

const QStringList& checkAnswers()
{
    static const QStringList names{u"fix"_s, u"voice"_s, u"photo"_s};
    return names;
}

QString wireName(CheckAnswer answer)
{
    return checkAnswers().at(static_cast<qsizetype>(answer));
}

const QStringList& closeCodes()
{
    static const QStringList codes{u"true-violation"_s, u"approved"_s,     u"drift"_s, u"device"_s,
                                   u"rule"_s,           u"unverifiable"_s, u"police"_s};
    return codes;
}

} // namespace zhihui::contract
