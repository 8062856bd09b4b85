#include "alerts/CaseReader.h"

#include "alerts/AlertText.h"
#include "engine/PersonWords.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace zhihui::alerts {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::alerts::CaseReader)
};

template <class T>
QVariant wrap(T value)
{
    return QVariant::fromValue(std::move(value));
}

void add(QVariantList& list, const QString& name, const QString& value, const QString& tone = {})
{
    if (!value.isEmpty())
        list.append(wrap(FactLine{name, value, tone}));
}

/// The record names the step by its id first and its outcome by its id last, whatever stands between them.
struct Said {
    QString step, outcome;
};
Said readStep(const contract::LogEntry& entry)
{
    static const QRegularExpression words(u"^\\s*([a-z0-9-]+)(?:[^a-z0-9-]+([a-z0-9-]+))?\\s*$"_s);
    const QRegularExpressionMatch match = words.match(entry.text);
    return match.hasMatch() ? Said{match.captured(1), match.captured(2)} : Said{entry.text, {}};
}

QString stepText(const DeskFile& file, const QString& kind, const QString& id)
{
    for (const DeskFile::Step& step : file.steps.value(kind))
        if (step.id == id)
            return step.text.shown();
    return id;
}

QString deviceText(const engine::PersonState& person)
{
    if (!person.device)
        return Words::tr("无登记腕带");
    if (!person.position)
        return Words::tr("%1 · 无定位").arg(person.device->model);
    QStringList parts{person.device->model};
    if (person.position->battery >= 0)
        parts << Words::tr("电量 %1 %").arg(person.position->battery);
    return parts.join(u" · "_s);
}

QString recentText(const contract::Alert& alert, const engine::World& world, std::chrono::days recent)
{
    int all = 0, truly = 0, drift = 0;
    for (const engine::AlertState& state : world.alerts()) {
        const contract::Alert& other = state.row;
        if (other.person != alert.person || other.raised < world.clock().now() - recent)
            continue;
        ++all;
        truly += other.cause == "true-violation"_L1;
        drift += other.cause == "drift"_L1;
    }
    return Words::tr("%1 条 · 属实 %2 · 漂移 %3").arg(all).arg(truly).arg(drift);
}

} // namespace

QVariantList fixLines(const contract::Alert& alert)
{
    QVariantList list;
    for (const contract::EvidenceFix& fix : alert.evidence.fixes)
        list.append(wrap(FixLine{timeOfDay(fix.at), sourceName(fix.source), distanceText(fix.accuracy),
                                 (fix.distance > 0 ? u"+"_s : QString()) + distanceText(fix.distance),
                                 probabilityText(fix.probability), fix.where.lat, fix.where.lon}));
    return list;
}

QVariantList stepLines(const contract::Alert& alert, const DeskFile& file)
{
    QVariantList list;
    for (const DeskFile::Step& step : file.steps.value(alert.kind)) {
        StepLine line;
        line.step = step.id;
        line.text = step.text.shown();
        for (const QString& outcome : step.outcomes)
            line.outcomes.append(QVariantMap{{u"value"_s, outcome}, {u"text"_s, file.outcomeText(outcome)}});
        for (const contract::LogEntry& entry : alert.log) {
            if (entry.kind != "step"_L1)
                continue;
            const Said said = readStep(entry);
            if (said.step != step.id)
                continue;
            line.done = true;
            line.outcome = file.outcomeText(said.outcome);
            line.time = timeOfDay(entry.said);
        }
        list.append(wrap(line));
    }
    return list;
}

QVariantList logLines(const contract::Alert& alert, const DeskFile& file)
{
    QVariantList list;
    for (const contract::LogEntry& entry : alert.log) {
        LogLine line{timeOfDay(entry.at), logKindName(entry.kind), entry.text};
        if (!entry.who.isEmpty())
            line.text = entry.who + u' ' + line.text;
        if (entry.kind == "step"_L1) {
            const Said said = readStep(entry);
            line.detail = stepText(file, alert.kind, said.step);
            if (!said.outcome.isEmpty())
                line.detail += Words::tr("：%1").arg(file.outcomeText(said.outcome));
        }
        list.append(wrap(line));
    }
    return list;
}

QVariantList factLines(const contract::Alert& alert, const engine::World& world, const DeskFile& file)
{
    QVariantList list;
    const engine::PersonState* person = world.person(alert.person);
    if (!person) {
        add(list, Words::tr("对象档案"), Words::tr("正在加载"), u"faint"_s);
        return list;
    }
    add(list, Words::tr("本人"), person->row.maskedPhone);
    add(list, Words::tr("保证人"), person->row.guarantorPhone);
    if (person->row.lastVerified)
        add(list, Words::tr("最后核实联系"),
            dayAndTime(*person->row.lastVerified) + u' ' + engine::contactName(person->row.lastVerifiedHow));
    else
        add(list, Words::tr("最后核实联系"), Words::tr("无记录"), u"faint"_s);
    add(list, Words::tr("腕带"), deviceText(*person));
    if (person->position) {
        const auto age = std::chrono::duration_cast<std::chrono::seconds>(world.clock().now() - person->position->at);
        const bool stale = age > file.stalePosition;
        add(list, Words::tr("最新定位"),
            Words::tr("%1 前 · 误差 %2").arg(ageText(age), distanceText(person->position->accuracy)),
            stale ? u"bad"_s : QString());
    }
    add(list, Words::tr("近 %1 日预警").arg(file.recent.count()), recentText(alert, world, file.recent));
    add(list, Words::tr("管辖"), world.orgName(person->row.org));
    return list;
}

QStringList personTags(const contract::Alert& alert, const engine::World& world)
{
    QStringList tags{engine::supervisionName(alert.supervision)};
    const engine::PersonState* person = world.person(alert.person);
    if (!person)
        return tags;
    const QDate end = QDate::fromString(person->row.termEnd, Qt::ISODate);
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMillis(world.clock().now()), QTimeZone(8 * 3600)).date();
    QString category = engine::categoryName(person->row.category);
    if (end.isValid() && end >= today)
        category += Words::tr(" 余 %1 天").arg(today.daysTo(end));
    if (!category.isEmpty())
        tags << category;
    if (person->decision)
        tags << Words::tr("定位决定 至 %1").arg(dayAndTime(person->decision->to).left(5));
    if (person->row.minor)
        tags << Words::tr("未成年人");
    return tags;
}

QString legalLine(const contract::Alert& alert)
{
    QStringList parts;
    if (!alert.evidence.legal.isEmpty())
        parts << Words::tr("依据 %1").arg(alert.evidence.legal);
    if (!alert.evidence.rule.isEmpty())
        parts << Words::tr("规则 %1 %2").arg(kindName(alert.kind), alert.evidence.ruleVersion);
    if (!alert.evidence.doubt.isEmpty())
        parts << Words::tr("存疑：%1").arg(alert.evidence.doubt);
    return parts.join(u" · "_s);
}

} // namespace zhihui::alerts
