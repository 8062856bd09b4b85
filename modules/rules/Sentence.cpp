#include "rules/Sentence.h"

#include <algorithm>
#include <cmath>

namespace zhihui::rules {

namespace {

struct Pair {
    QString zh, en;
};

/// The time of day; with its date when the situation reaches into another one.
QString clock(Instant at, const Episode& episode)
{
    const QString full = dayAndTime(at);
    const bool oneDay = dayAndTime(episode.began).first(5) ==
                        dayAndTime(std::max(episode.last, episode.cleared.value_or(episode.last))).first(5);
    return oneDay ? full.sliced(6) : full;
}

Pair length(double metres)
{
    if (metres < 1000) {
        const QString n = QString::number(std::lround(metres));
        return {n + QStringLiteral(" 米"), n + QStringLiteral(" m")};
    }
    const QString n = QString::number(metres / 1000, 'f', 1);
    return {n + QStringLiteral(" 千米"), n + QStringLiteral(" km")};
}

Pair duration(Milliseconds time)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(time).count();
    const QString h = QString::number(minutes / 60), m = QString::number(minutes % 60);
    if (minutes < 60)
        return {m + QStringLiteral(" 分钟"), m + QStringLiteral(" min")};
    return {h + QStringLiteral(" 小时 ") + m + QStringLiteral(" 分钟"),
            h + QStringLiteral(" h ") + m + QStringLiteral(" min")};
}

Pair confidence(double probability)
{
    const double percent = probability * 100;
    if (percent >= 99)
        return {QStringLiteral("99 % 以上"), QStringLiteral("99 % or more")};
    const QString n = QString::number(std::floor(percent));
    return {QStringLiteral("约 %1 %").arg(n), QStringLiteral("about %1 %").arg(n)};
}

Pair certainty(const Ground& ground, const QString& what)
{
    const auto error = length(ground.fix.accuracy);
    const auto sure = confidence(ground.probability);
    return {QStringLiteral("（定位误差约 %1，%2可信度 %3）").arg(error.zh, what, sure.zh),
            QStringLiteral(" (position error about %1, confidence %2)").arg(error.en, sure.en)};
}

Pair sources(const Episode& episode)
{
    const qsizetype n = episode.grounds.size();
    const QString from = clock(episode.grounds.first().fix.at, episode),
                  to = clock(episode.grounds.last().fix.at, episode);
    if (n == 1)
        return {QStringLiteral("依据 %1 的 1 个定位点。").arg(from),
                QStringLiteral(" Based on one fix at %1.").arg(from)};
    return {QStringLiteral("依据 %1 个定位点，%2—%3。").arg(n).arg(from, to),
            QStringLiteral(" Based on %1 fixes, %2–%3.").arg(n).arg(from, to)};
}

Pair outOfArea(const Episode& e)
{
    const QString since = clock(e.began, e);
    const auto now = length(e.grounds.last().distance), most = length(e.maxDistance);
    const auto sure = certainty(e.grounds.last(), QStringLiteral("越界"));
    Pair text{QStringLiteral("%1 起离开批准活动区域“%2”，距边界 %3%4。").arg(since, e.zoneName, now.zh, sure.zh),
              QStringLiteral("Left the approved area “%1” at %2; %3 from its boundary%4.")
                  .arg(e.zoneName, since, now.en, sure.en)};
    if (e.maxDistance > e.grounds.last().distance * 1.2) {
        text.zh += QStringLiteral("最远 %1。").arg(most.zh);
        text.en += QStringLiteral(" Farthest %1.").arg(most.en);
    }
    const auto basis = sources(e);
    text.zh += basis.zh;
    text.en += basis.en;
    if (e.cleared) {
        const QString back = clock(*e.cleared, e);
        return {text.zh + QStringLiteral("%1 已返回区域内。").arg(back),
                text.en + QStringLiteral(" Back inside at %1.").arg(back)};
    }
    return {text.zh + QStringLiteral("当前无有效外出批准。"),
            text.en + QStringLiteral(" No approval to leave is in force.")};
}

Pair leavingArea(const Episode& e)
{
    const QString at = clock(e.began, e);
    const auto now = length(-e.grounds.last().distance);
    return {QStringLiteral("%1 起快速驶向批准活动区域“%2”的边界，距边界 %3。尚未离开，仅供提示。")
                .arg(at, e.zoneName, now.zh),
            QStringLiteral("Moving fast towards the boundary of the approved area “%1” since %2; %3 from it. Not "
                           "outside: a hint only.")
                .arg(e.zoneName, at, now.en)};
}

Pair forbiddenZone(const Episode& e, bool banOrder)
{
    const QString since = clock(e.began, e);
    Pair text;
    if (e.crossed > 0) {
        const auto path = length(e.crossed);
        const Instant through = e.grounds.value(1, e.grounds.first()).fix.at;
        text = {QStringLiteral("%1 至 %2 穿越禁入区域“%3”，区域内路径约 %4。")
                    .arg(since, clock(through, e), e.zoneName, path.zh),
                QStringLiteral("Crossed the forbidden zone “%1” between %2 and %3; about %4 of the way lie inside.")
                    .arg(e.zoneName, since, clock(through, e), path.en)};
    } else {
        const auto deep = length(std::max(0.0, e.maxDistance));
        const auto sure = certainty(e.grounds.last(), QStringLiteral("进入"));
        text = {QStringLiteral("%1 起进入禁入区域“%2”，距其边界最深 %3%4。").arg(since, e.zoneName, deep.zh, sure.zh),
                QStringLiteral("Inside the forbidden zone “%1” since %2; up to %3 from its boundary%4.")
                    .arg(e.zoneName, since, deep.en, sure.en)};
    }
    const auto basis = sources(e);
    text.zh += basis.zh;
    text.en += basis.en;
    if (e.lead) {
        text.zh += QStringLiteral("速度较快、停留短，按途经记录，仅供提示。");
        text.en += QStringLiteral(" Fast and short: recorded as passing through, a hint only.");
    } else if (banOrder) {
        text.zh += QStringLiteral("该区域由禁止令划定。");
        text.en += QStringLiteral(" The zone is set by a ban order.");
    }
    if (e.cleared) {
        text.zh += QStringLiteral("%1 已离开。").arg(clock(*e.cleared, e));
        text.en += QStringLiteral(" Left it by %1.").arg(clock(*e.cleared, e));
    }
    return text;
}

Pair approaching(const Episode& e)
{
    const QString at = clock(e.began, e);
    const auto now = length(-e.grounds.last().distance);
    return {
        QStringLiteral("%1 起接近禁入区域“%2”，距边界 %3。尚未进入，仅供提示。").arg(at, e.zoneName, now.zh),
        QStringLiteral("Approaching the forbidden zone “%1” since %2; %3 from its boundary. Not inside: a hint only.")
            .arg(e.zoneName, at, now.en)};
}

Pair offline(const Episode& e)
{
    const QString since = clock(e.began, e);
    const auto silent = duration(e.cleared.value_or(e.last) - e.began);
    if (e.grounds.isEmpty()) {
        const QString until = clock(e.cleared.value_or(e.last), e);
        const Pair text{QStringLiteral("定位自 %1 起执行，至 %2 共 %3 从未收到设备数据。").arg(since, until, silent.zh),
                        QStringLiteral("Positioning has been in force since %1; by %2, for %3, nothing has come from "
                                       "the device.")
                            .arg(since, until, silent.en)};
        return e.cleared
                   ? Pair{text.zh + QStringLiteral("现已收到数据。"), text.en + QStringLiteral(" It reports now.")}
                   : Pair{text.zh + QStringLiteral("当前位置不明。"),
                          text.en + QStringLiteral(" Its position is not known.")};
    }
    if (e.cleared)
        return {QStringLiteral("%1 至 %2 未收到定位设备数据，共 %3；现已恢复。")
                    .arg(since, clock(*e.cleared, e), silent.zh),
                QStringLiteral("Nothing came from the device from %1 to %2, %3 in all; it reports again.")
                    .arg(since, clock(*e.cleared, e), silent.en)};
    return {
        QStringLiteral("%1 起未收到定位设备数据，至 %2 已 %3。当前位置不明。").arg(since, clock(e.last, e), silent.zh),
        QStringLiteral("Nothing has come from the device since %1, by %2 for %3. Its position is not known.")
            .arg(since, clock(e.last, e), silent.en)};
}

QString doubtOf(const Episode& e, const Subject& subject, const RuleFile& rules)
{
    if (e.kind == u"offline") {
        const int battery = e.grounds.isEmpty() ? -1 : e.grounds.first().fix.battery;
        if (battery >= 0 && battery <= rules.offline.lowBattery)
            return QStringLiteral("最后一次上报时电量 %1 %，可能没电关机。").arg(battery);
        return QStringLiteral("关机、无信号或设备故障都会造成离线，不等于脱离监管。");
    }
    QStringList doubts;
    if (e.fast)
        doubts << QStringLiteral("快速判定，未待停留时间满足，请结合后续定位核实。");
    const bool coarse =
        std::ranges::none_of(e.grounds, [](const Ground& g) { return g.fix.source == FixSource::Gnss; });
    if (coarse && !e.grounds.isEmpty())
        doubts << QStringLiteral("全部为基站或 Wi-Fi 定位，误差较大。");
    if (e.kind == u"out-of-area" && subject.approvedBoundaryError >= 20)
        doubts << QStringLiteral("区域边界本身的误差约 %1 米。").arg(std::lround(subject.approvedBoundaryError));
    return doubts.join(QString());
}

} // namespace

void describeLapse(Episode& episode, Instant at)
{
    const QString since = clock(episode.began, episode), ended = dayAndTime(at);
    episode.sentenceZh =
        QStringLiteral("%1 起未收到定位设备数据；定位已于 %2 到期或解除，不再判定离线。").arg(since, ended);
    episode.sentenceEn =
        QStringLiteral(
            "Nothing came from the device since %1; the positioning ended at %2, so its silence is no longer "
            "judged.")
            .arg(since, ended);
}

void describe(Episode& episode, const Subject& subject, const RuleFile& rules)
{
    if (episode.grounds.isEmpty() && episode.kind != u"offline")
        return;
    const auto zone = std::ranges::find(subject.forbidden, episode.zone, &Zone::id);
    const bool banOrder = zone != subject.forbidden.end() && zone->fromBanOrder;
    Pair text;
    if (episode.kind == u"out-of-area")
        text = outOfArea(episode);
    else if (episode.kind == u"leaving-area")
        text = leavingArea(episode);
    else if (episode.kind == u"forbidden-zone")
        text = forbiddenZone(episode, banOrder);
    else if (episode.kind == u"approaching-zone")
        text = approaching(episode);
    else
        text = offline(episode);
    episode.sentenceZh = text.zh;
    episode.sentenceEn = text.en;
    episode.doubt = doubtOf(episode, subject, rules);
}

} // namespace zhihui::rules
