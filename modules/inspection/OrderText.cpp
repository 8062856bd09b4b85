#include "inspection/OrderText.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using zhihui::contract::SupervisionState;

namespace zhihui::inspection {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::inspection::OrderText)
};

} // namespace

QString stateName(SupervisionState state)
{
    switch (state) {
    case SupervisionState::Draft:
        return Words::tr("拟稿");
    case SupervisionState::Review:
        return Words::tr("待审核");
    case SupervisionState::Returned:
        return Words::tr("退回修改");
    case SupervisionState::Approved:
        return Words::tr("待签发");
    case SupervisionState::Issued:
        return Words::tr("待整改");
    case SupervisionState::Answered:
        return Words::tr("待复查");
    case SupervisionState::Closed:
        return Words::tr("已办结");
    case SupervisionState::Passed:
        return Words::tr("合格");
    case SupervisionState::Withdrawn:
        break;
    }
    return Words::tr("已撤回");
}

QString inspectionKindName(const QString& kind)
{
    return kind == "planned"_L1 ? Words::tr("计划督察") : Words::tr("随机抽查");
}

QString inspectionTitle(const contract::Inspection& inspection)
{
    if (inspection.number.isEmpty())
        return Words::tr("%1 · 待编号").arg(inspectionKindName(inspection.kind));
    QString title = inspection.number;
    return title.replace(u" 第 "_s, u" · 第 "_s);
}

QString orderTitle(const contract::SupervisionOrder& order)
{
    return order.number.isEmpty() ? Words::tr("%1 · 未编号").arg(stateName(order.state)) : order.number;
}

QString outcomeName(const QString& outcome)
{
    return outcome == "yes"_L1  ? Words::tr("是")
           : outcome == "no"_L1 ? Words::tr("否")
           : outcome == "na"_L1 ? Words::tr("不适用")
                                : Words::tr("未查");
}

QString logKindName(const QString& kind)
{
    static const QHash<QString, const char*> names{
        {u"drafted"_s, QT_TRANSLATE_NOOP("zhihui::inspection::OrderText", "拟稿")},
        {u"submitted"_s, QT_TRANSLATE_NOOP("zhihui::inspection::OrderText", "提交审核")},
        {u"reviewed"_s, QT_TRANSLATE_NOOP("zhihui::inspection::OrderText", "审核通过")},
        {u"returned"_s, QT_TRANSLATE_NOOP("zhihui::inspection::OrderText", "退回")},
        {u"signed"_s, QT_TRANSLATE_NOOP("zhihui::inspection::OrderText", "签发")},
        {u"answered"_s, QT_TRANSLATE_NOOP("zhihui::inspection::OrderText", "整改反馈")},
        {u"rechecked"_s, QT_TRANSLATE_NOOP("zhihui::inspection::OrderText", "复查不合格，再整改")},
        {u"closed"_s, QT_TRANSLATE_NOOP("zhihui::inspection::OrderText", "复查合格，办结")},
        {u"passed"_s, QT_TRANSLATE_NOOP("zhihui::inspection::OrderText", "检查合格")},
        {u"withdrawn"_s, QT_TRANSLATE_NOOP("zhihui::inspection::OrderText", "撤回")},
        {u"still"_s, QT_TRANSLATE_NOOP("zhihui::inspection::OrderText", "截图")},
    };
    const char* name = names.value(kind);
    return name ? Words::tr(name) : kind;
}

QString shortCentreName(const QString& name)
{
    QString shorter = name;
    return shorter.replace(u"社区矫正中心"_s, u"中心"_s);
}

int stepOf(SupervisionState state)
{
    switch (state) {
    case SupervisionState::Draft:
    case SupervisionState::Returned:
    case SupervisionState::Withdrawn:
        return 0;
    case SupervisionState::Review:
        return 1;
    case SupervisionState::Approved:
        return 2;
    case SupervisionState::Issued:
        return 3;
    case SupervisionState::Answered:
        return 4;
    case SupervisionState::Closed:
    case SupervisionState::Passed:
        break;
    }
    return 5;
}

QStringList stepNames()
{
    return {Words::tr("拟稿"), Words::tr("审核"), Words::tr("签发"),
            Words::tr("反馈"), Words::tr("复查"), Words::tr("办结")};
}

QDate dayOf(Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMillis(at), QTimeZone::fromSecondsAheadOfUtc(8 * 3600)).date();
}

QString daysLeft(const QString& isoDate, Instant now)
{
    const QDate date = QDate::fromString(isoDate, Qt::ISODate);
    if (!date.isValid())
        return {};
    const int days = static_cast<int>(dayOf(now).daysTo(date));
    return days > 0    ? Words::tr("余 %1 天").arg(days)
           : days == 0 ? Words::tr("今天到期")
                       : Words::tr("已逾期 %1 天").arg(-days);
}

bool isOverdue(const QString& isoDate, Instant now)
{
    const QDate date = QDate::fromString(isoDate, Qt::ISODate);
    return date.isValid() && dayOf(now) > date;
}

} // namespace zhihui::inspection
