#include "alerts/AlertText.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace zhihui::alerts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::alerts::AlertText)
};
QString tr(const char* text)
{
    return Words::tr(text);
}

} // namespace

QString titleOf(const contract::Alert& alert)
{
    if (alert.kind == "out-of-area"_L1)
        return Words::tr("越界 · 离开批准活动区域");
    if (alert.kind == "leaving-area"_L1)
        return Words::tr("临界 · 接近活动区域边界");
    if (alert.kind == "forbidden-zone"_L1)
        return Words::tr("禁入 · 进入禁止区域");
    if (alert.kind == "approaching-zone"_L1)
        return Words::tr("接近禁入区域");
    if (alert.kind == "offline"_L1)
        return Words::tr("离线 · 失去联系");
    if (alert.kind == "missed-intake"_L1)
        return Words::tr("漏管 · 未按期报到");
    return alert.kind;
}

QString placeLine(const contract::Alert& alert)
{
    QStringList parts;
    if (alert.kind == "offline"_L1) {
        parts << (alert.placeName.isEmpty() ? Words::tr("最后 %1").arg(dayAndTime(alert.began))
                                            : Words::tr("最后 %1 %2").arg(alert.placeName, dayAndTime(alert.began)));
        return parts.join(u" · "_s);
    }
    if (alert.kind == "missed-intake"_L1)
        return Words::tr("报到期限 %1").arg(dayAndTime(alert.began));
    if (!alert.placeName.isEmpty())
        parts << alert.placeName;
    if (alert.distance > 0) {
        if (alert.kind == "out-of-area"_L1)
            parts << Words::tr("边界外 %1").arg(distanceText(alert.distance));
        else if (alert.kind == "forbidden-zone"_L1)
            parts << Words::tr("深入 %1").arg(distanceText(alert.distance));
        else
            parts << Words::tr("距边界 %1").arg(distanceText(alert.distance));
    }
    return parts.join(u" · "_s);
}

QString stateText(const contract::Alert& alert)
{
    if (!alert.retracted.isEmpty())
        return Words::tr("已撤销待核");
    if (alert.state == contract::AlertState::Closed)
        return Words::tr("已办结");
    if (alert.cleared && alert.state == contract::AlertState::New)
        return Words::tr("已消除待核");
    switch (alert.state) {
    case contract::AlertState::New:
        return Words::tr("未受理");
    case contract::AlertState::Accepted:
        return Words::tr("%1 核实中").arg(alert.claimedName);
    case contract::AlertState::Verified:
        return Words::tr("%1 已核实").arg(alert.claimedName);
    case contract::AlertState::Dispatched:
        return Words::tr("已派员");
    case contract::AlertState::OnScene:
        return Words::tr("人员已到场");
    case contract::AlertState::Closed:
        break;
    }
    return {};
}

QString sourceName(FixSource source)
{
    switch (source) {
    case FixSource::Gnss:
        return Words::tr("卫星");
    case FixSource::Wifi:
        return Words::tr("Wi-Fi");
    case FixSource::Cell:
        break;
    }
    return Words::tr("基站");
}

QString orderStateName(contract::OrderState state)
{
    switch (state) {
    case contract::OrderState::Issued:
        return Words::tr("已下达");
    case contract::OrderState::Accepted:
        return Words::tr("已接受");
    case contract::OrderState::Arrived:
        return Words::tr("已到场");
    case contract::OrderState::Reported:
        return Words::tr("已反馈");
    case contract::OrderState::Declined:
        break;
    }
    return Words::tr("已退回");
}

QString logKindName(const QString& kind)
{
    static const QHash<QString, const char*> names{
        {u"raised"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "预警产生")},
        {u"amended"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "预警更新")},
        {u"cleared"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "情形消除")},
        {u"retracted"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "预警撤销")},
        {u"told"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "席位已提示")},
        {u"accepted"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "受理")},
        {u"step"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "核实步骤")},
        {u"verified"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "核实")},
        {u"dispatched"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "派员核查")},
        {u"assist"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "请求异地协查")},
        {u"held"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "暂缓")},
        {u"closed"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "办结")},
        {u"order-issued"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "任务下达")},
        {u"order-accepted"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "核查人员接受")},
        {u"order-arrived"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "核查人员到场")},
        {u"order-reported"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "核查反馈")},
        {u"order-declined"_s, QT_TRANSLATE_NOOP("zhihui::alerts::AlertText", "任务退回")},
    };
    const char* name = names.value(kind);
    return name ? tr(name) : kind;
}

QString probabilityText(double probability)
{
    if (probability > 0.99)
        return u"> 99 %"_s;
    return u"%1 %"_s.arg(qRound(probability * 100));
}

} // namespace zhihui::alerts
