#include "rules/Parameters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

namespace zhihui::rules {

namespace {

/// Reads the entries of one group; the first fault is kept with the entry's path.
class Entries {
public:
    Entries(const QJsonObject& object, QString path, QString& fault)
        : m_object(object), m_path(std::move(path)), m_fault(fault)
    {
    }

    double number(const char* name, QStringView unit) const
    {
        const QString key = QString::fromLatin1(name);
        const QJsonValue entry = m_object[key];
        if (!entry.isObject())
            return refuse(key, QStringLiteral("is missing"));
        const QJsonValue value = entry[u"value"], low = entry[u"min"], high = entry[u"max"];
        if (!value.isDouble() || !low.isDouble() || !high.isDouble())
            return refuse(key, QStringLiteral("needs the numbers value, min and max"));
        if (entry[u"unit"].toString() != unit)
            return refuse(key, QStringLiteral("must be in \"%1\"").arg(unit));
        const double n = value.toDouble();
        if (!(n >= low.toDouble() && n <= high.toDouble()))
            return refuse(key,
                          QStringLiteral("is %1, not within %2 … %3").arg(n).arg(low.toDouble()).arg(high.toDouble()));
        return n;
    }
    double metres(const char* name) const { return number(name, u"m"); }
    double speed(const char* name) const { return number(name, u"m/s"); }
    double ratio(const char* name) const { return number(name, u"ratio"); }
    int count(const char* name, QStringView unit = u"count") const
    {
        const double n = number(name, unit);
        if (n != std::floor(n))
            refuse(QString::fromLatin1(name), QStringLiteral("must be whole"));
        return static_cast<int>(n);
    }
    Seconds seconds(const char* name) const
    {
        const double n = number(name, u"s");
        if (n != std::floor(n))
            refuse(QString::fromLatin1(name), QStringLiteral("must be whole seconds"));
        return Seconds(static_cast<qint64>(n));
    }
    Entries group(const char* name) const
    {
        const QString key = QString::fromLatin1(name);
        if (!m_object[key].isObject())
            refuse(key, QStringLiteral("is missing"));
        return {m_object[key].toObject(), m_path + key + u'.', m_fault};
    }
    QString legal() const
    {
        QStringList cited;
        const QJsonArray list = m_object[u"legal"].toArray();
        for (const auto& source : list) {
            const QString article = source[u"article"].toString(), title = source[u"source"].toString();
            if (article.isEmpty() || title.isEmpty() || !source[u"verified"].isBool())
                refuse(QStringLiteral("legal"), QStringLiteral("has a source without source, article or verified"));
            cited << title + u' ' + article + (source[u"verified"].toBool() ? QString() : QStringLiteral("（未核）"));
        }
        if (cited.isEmpty())
            refuse(QStringLiteral("legal"), QStringLiteral("is missing: a rule without a legal source is not run"));
        return cited.join(u"；");
    }

private:
    double refuse(const QString& key, const QString& why) const
    {
        if (m_fault.isEmpty())
            m_fault = m_path + key + u' ' + why;
        return 0;
    }

    QJsonObject m_object;
    QString m_path;
    QString& m_fault;
};

RuleFile::Quality readQuality(const Entries& e)
{
    RuleFile::Quality q;
    q.futureSuspect = e.seconds("futureSuspect");
    q.futureRejected = e.seconds("futureRejected");
    q.groundSpeed = e.speed("groundSpeed");
    q.impossibleSpeed = e.speed("impossibleSpeed");
    q.speedResetFixes = e.count("speedResetFixes");
    q.spikeLeg = e.metres("spikeLeg");
    q.spikeReturn = e.metres("spikeReturn");
    q.spikeWindow = e.seconds("spikeWindow");
    q.stayRadius = e.metres("stayRadius");
    q.stayTime = e.seconds("stayTime");
    q.stayGap = e.seconds("stayGap");
    q.stayBreakFixes = e.count("stayBreakFixes");
    q.motionMemory = e.seconds("motionMemory");
    q.stayBreakTime = e.seconds("stayBreakTime");
    q.stayBreakDistance = e.metres("stayBreakDistance");
    q.sigmaFloor = e.metres("sigmaFloor");
    q.accuracyToSigma = e.ratio("accuracyToSigma");
    q.accuracyGnss = e.metres("accuracyGnss");
    q.accuracyWifi = e.metres("accuracyWifi");
    q.accuracyCell = e.metres("accuracyCell");
    return q;
}

RuleFile::OutOfArea readOutOfArea(const Entries& rule)
{
    const Entries e = rule.group("parameters");
    RuleFile::OutOfArea r;
    r.legal = rule.legal();
    r.probability = e.ratio("probability");
    r.clearProbability = e.ratio("clearProbability");
    r.dwell = e.seconds("dwell");
    r.minFixes = e.count("minFixes");
    r.maxFixes = e.count("maxFixes");
    r.fastDistance = e.metres("fastDistance");
    r.fastAccuracyFactor = e.ratio("fastAccuracyFactor");
    r.clearDistance = e.metres("clearDistance");
    r.clearFixes = e.count("clearFixes");
    r.clearing = e.seconds("clearing");
    r.farDistance = e.metres("farDistance");
    r.earlyWarning = e.seconds("earlyWarning");
    r.earlyDistance = e.metres("earlyDistance");
    r.earlySpeed = e.speed("earlySpeed");
    r.earlyFixes = e.count("earlyFixes");
    return r;
}

RuleFile::ForbiddenZone readForbiddenZone(const Entries& rule)
{
    const Entries e = rule.group("parameters");
    RuleFile::ForbiddenZone r;
    r.legal = rule.legal();
    r.suspicion = e.ratio("suspicion");
    r.probability = e.ratio("probability");
    r.fixes = e.count("fixes");
    r.dwell = e.seconds("dwell");
    r.crossingGap = e.seconds("crossingGap");
    r.crossingSigmas = e.ratio("crossingSigmas");
    r.approachDistance = e.metres("approachDistance");
    r.approachFixes = e.count("approachFixes");
    r.approachSigmas = e.ratio("approachSigmas");
    r.passDwell = e.seconds("passDwell");
    r.passSpeed = e.speed("passSpeed");
    r.clearDistance = e.metres("clearDistance");
    r.clearFixes = e.count("clearFixes");
    return r;
}

RuleFile::Offline readOffline(const Entries& rule)
{
    const Entries e = rule.group("parameters");
    RuleFile::Offline r;
    r.legal = rule.legal();
    r.minimum = e.seconds("minimum");
    r.intervals = e.count("intervals");
    r.p3 = e.seconds("p3");
    r.p2 = e.seconds("p2");
    r.p1 = e.seconds("p1");
    r.lowBattery = e.count("lowBattery", u"percent");
    r.outageDevices = e.count("outageDevices");
    r.outageShare = e.ratio("outageShare");
    r.outageWindow = e.seconds("outageWindow");
    r.startGrace = e.seconds("startGrace");
    return r;
}

std::unexpected<Error> refused(const QString& why)
{
    return failure(Error::Code::Rejected, QStringLiteral("rule file refused: ") + why);
}

} // namespace

Result<RuleFile> readRuleFile(const QByteArray& json)
{
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(json, &problem);
    if (!document.isObject())
        return refused(QStringLiteral("not a JSON object: ") + problem.errorString());
    QString fault;
    const Entries all(document.object(), {}, fault);
    RuleFile file;
    file.raw = document.object();
    file.version = file.raw[u"version"].toString();
    if (file.version.isEmpty())
        return refused(QStringLiteral("version is missing"));
    file.quality = readQuality(all.group("quality"));
    const Entries rules = all.group("rules"), replay = all.group("replay"), report = all.group("report");
    file.outOfArea = readOutOfArea(rules.group("R01"));
    file.forbiddenZone = readForbiddenZone(rules.group("R04"));
    file.offline = readOffline(rules.group("R11"));
    file.replayWindow = replay.seconds("window");
    file.replayFixes = replay.count("fixes");
    file.restoreWindow = replay.seconds("restore");
    file.checkpointEvery = replay.count("checkpointEvery");
    file.lateSiren = report.seconds("lateSiren");
    file.reopenWindow = report.seconds("reopenWindow");
    file.amendEvery = report.seconds("amendEvery");
    file.amendShare = report.ratio("amendShare");
    file.evidenceFixes = report.count("evidenceFixes");
    if (fault.isEmpty() && file.outOfArea.minFixes > file.outOfArea.maxFixes)
        fault = QStringLiteral("rules.R01.parameters.minFixes is above maxFixes");
    if (fault.isEmpty() && file.restoreWindow > file.replayWindow)
        fault = QStringLiteral("replay.restore is above replay.window");
    if (fault.isEmpty() && !(file.offline.p3 < file.offline.p2 && file.offline.p2 < file.offline.p1))
        fault = QStringLiteral("rules.R11.parameters p3, p2, p1 must grow");
    if (!fault.isEmpty())
        return refused(fault);
    return file;
}

} // namespace zhihui::rules
