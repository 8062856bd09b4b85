#include "alerts/DeskFile.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace zhihui::alerts {

namespace {

DeskFile::Text textOf(const QJsonObject& object)
{
    return {object["zh"_L1].toString(), object["en"_L1].toString()};
}

std::unexpected<Error> missing(const QString& entry)
{
    return failure(Error::Code::Rejected, u"desk file: %1 is missing or impossible"_s.arg(entry));
}

Result<> readSteps(const QJsonObject& root, DeskFile& file)
{
    const QJsonObject outcomes = root["outcomeTexts"_L1].toObject();
    for (auto it = outcomes.begin(); it != outcomes.end(); ++it)
        file.outcomes.insert(it.key(), textOf(it.value().toObject()));
    const QJsonObject texts = root["stepTexts"_L1].toObject();
    const QJsonObject kinds = root["steps"_L1].toObject();
    if (kinds.isEmpty())
        return missing(u"steps"_s);
    for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
        QList<DeskFile::Step> steps;
        for (const QJsonValue& id : kind.value().toArray()) {
            const QJsonObject step = texts[id.toString()].toObject();
            DeskFile::Step made{id.toString(), textOf(step), {}};
            for (const QJsonValue& outcome : step["outcomes"_L1].toArray())
                made.outcomes.append(outcome.toString());
            if (made.text.zh.isEmpty() || made.outcomes.isEmpty())
                return missing(u"stepTexts."_s + made.id);
            for (const QString& outcome : std::as_const(made.outcomes))
                if (!file.outcomes.contains(outcome))
                    return missing(u"outcomeTexts."_s + outcome);
            steps.append(made);
        }
        file.steps.insert(kind.key(), steps);
    }
    return {};
}

} // namespace

QString DeskFile::Text::shown() const
{
    return QLocale().language() == QLocale::English && !en.isEmpty() ? en : zh;
}

QString DeskFile::outcomeText(const QString& id) const
{
    const auto found = outcomes.constFind(id);
    return found == outcomes.constEnd() ? id : found->shown();
}

Result<DeskFile> readDeskFile(const QByteArray& json)
{
    const QJsonObject root = QJsonDocument::fromJson(json).object();
    DeskFile file;
    file.version = root["version"_L1].toString();
    if (file.version.isEmpty())
        return missing(u"version"_s);
    const QJsonObject limits = root["acceptLimitSeconds"_L1].toObject();
    for (int level = 1; level <= 4; ++level) {
        const qint64 limit = limits[QString::number(level)].toInteger();
        if (limit <= 0)
            return missing(u"acceptLimitSeconds.%1"_s.arg(level));
        file.acceptLimits.insert(level, std::chrono::seconds(limit));
    }
    for (const QJsonValue& hours : root["holdHours"_L1].toArray())
        if (hours.toInt() > 0 && hours.toInt() <= 24)
            file.holdHours.append(hours.toInt());
    if (file.holdHours.isEmpty())
        return missing(u"holdHours"_s);
    file.stalePosition = std::chrono::seconds(root["stalePositionSeconds"_L1].toInteger());
    file.reveal = std::chrono::seconds(root["revealSeconds"_L1].toInteger());
    file.recent = std::chrono::days(root["recentDays"_L1].toInteger());
    if (file.stalePosition.count() <= 0 || file.reveal.count() <= 0 || file.recent.count() <= 0)
        return missing(u"stalePositionSeconds, revealSeconds or recentDays"_s);
    ZH_TRY(readSteps(root, file));
    return file;
}

} // namespace zhihui::alerts
