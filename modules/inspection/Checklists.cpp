#include "inspection/Checklists.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::inspection {

namespace {

constexpr int mostDays = 365;

std::unexpected<Error> missing(const QString& entry)
{
    return failure(Error::Code::Rejected, u"check lists: %1 is missing or impossible"_s.arg(entry));
}

Result<QList<CheckPoint>> readList(const QString& kind, const QJsonArray& rows)
{
    QList<CheckPoint> list;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const QString entry = u"lists.%1[%2]"_s.arg(kind).arg(i);
        const QJsonObject row = rows[i].toObject();
        const CheckPoint point{
            row["code"_L1].toString(), {row["zh"_L1].toString(), row["en"_L1].toString()}, row["points"_L1].toInt()};
        if (point.code.isEmpty() || std::ranges::contains(list, point.code, &CheckPoint::code))
            return missing(entry + u".code"_s);
        if (point.text.zh.isEmpty())
            return missing(entry + u".zh"_s);
        if (point.text.en.isEmpty())
            return missing(entry + u".en"_s);
        if (point.points <= 0 || point.points > 100)
            return missing(entry + u".points"_s);
        list.append(point);
    }
    if (list.isEmpty())
        return missing(u"lists."_s + kind);
    return list;
}

Result<> readDays(const QJsonObject& root, Checklists& lists)
{
    for (const QJsonValue& days : root["deadlineDays"_L1].toArray()) {
        if (days.toInt() <= 0 || days.toInt() > mostDays)
            return missing(u"deadlineDays"_s);
        lists.deadlineDays.append(days.toInt());
    }
    lists.deadlineDefaultDays = root["deadlineDefaultDays"_L1].toInt();
    if (lists.deadlineDays.isEmpty())
        return missing(u"deadlineDays"_s);
    if (!lists.deadlineDays.contains(lists.deadlineDefaultDays))
        return missing(u"deadlineDefaultDays"_s);
    return {};
}

} // namespace

const QList<CheckPoint>& Checklists::of(const QString& roomCode) const
{
    auto found = lists.constFind(roomCode);
    if (found == lists.cend())
        found = lists.constFind(u"general"_s);
    return *found;
}

QString Checklists::text(const QString& roomCode, const QString& code) const
{
    const QList<CheckPoint>& list = of(roomCode);
    const auto found = std::ranges::find(list, code, &CheckPoint::code);
    return found == list.end() ? code : found->text.shown();
}

Result<Checklists> readChecklists(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    Checklists lists;
    lists.version = root["version"_L1].toString();
    lists.source = root["source"_L1].toString();
    if (lists.version.isEmpty())
        return missing(u"version"_s);
    if (lists.source.isEmpty())
        return missing(u"source"_s);
    if (!root["verified"_L1].isBool())
        return missing(u"verified"_s);
    lists.verified = root["verified"_L1].toBool();
    ZH_TRY(readDays(root, lists));
    const QJsonObject all = root["lists"_L1].toObject();
    for (auto kind = all.begin(); kind != all.end(); ++kind) {
        auto list = readList(kind.key(), kind.value().toArray());
        ZH_TRY(list);
        lists.lists.insert(kind.key(), *std::move(list));
    }
    if (!lists.lists.contains(u"general"_s))
        return missing(u"lists.general"_s);
    return lists;
}

Score scoreOf(const QList<contract::CheckItem>& items, const QList<CheckPoint>& list)
{
    Score score;
    score.count = static_cast<int>(items.size());
    for (const contract::CheckItem& item : items) {
        const auto point = std::ranges::find(list, item.code, &CheckPoint::code);
        const int points = point == list.end() ? 0 : point->points;
        const bool yes = item.outcome == "yes"_L1;
        const bool no = item.outcome == "no"_L1;
        score.done += item.outcome.isEmpty() ? 0 : 1;
        score.failed += no;
        score.score += yes ? points : 0;
        score.most += yes || no ? points : 0;
    }
    score.clean = score.count > 0 && score.done == score.count && score.failed == 0;
    return score;
}

} // namespace zhihui::inspection
