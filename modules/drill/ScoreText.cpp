#include "drill/Score.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

const QList<Fate> failures{Fate::Late, Fate::Demoted, Fate::Merged, Fate::Withdrawn, Fate::Missed, Fate::NotDue};

QString secondsText(double seconds)
{
    return std::isnan(seconds) ? u"-"_s : QString::number(std::lround(seconds)) + u" s"_s;
}

double perDay(int count, double personDays)
{
    return personDays > 0 ? count / personDays : 0;
}

QJsonObject kindToJson(const KindScore& s, double personDays)
{
    QJsonObject o{{u"planted"_s, s.planted},
                  {u"found"_s, s.fates.value(Fate::Found)},
                  {u"recall"_s, s.recall()},
                  {u"precision"_s, s.precision()},
                  {u"shown"_s, s.shown},
                  {u"falseAlerts"_s, s.falseAlerts},
                  {u"falsePerPersonDay"_s, perDay(s.falseAlerts, personDays)},
                  {u"leads"_s, s.leads},
                  {u"falseLeads"_s, s.falseLeads},
                  {u"falseLeadsPerPersonDay"_s, perDay(s.falseLeads, personDays)}};
    for (const Fate fate : failures)
        o.insert(wireName(fate), s.fates.value(fate));
    if (!s.delays.isEmpty()) {
        o.insert("delayP50"_L1, s.delay(0.5));
        o.insert("delayP95"_L1, s.delay(0.95));
    }
    return o;
}

} // namespace

QJsonObject toJson(const Shown& v)
{
    return {{u"at"_s, toWire(v.at)},       {u"alert"_s, v.alert},
            {u"kind"_s, v.kind},           {u"level"_s, v.level},
            {u"person"_s, v.person.text},  {u"began"_s, toWire(v.began)},
            {u"last"_s, toWire(v.last)},   {u"lead"_s, v.lead},
            {u"withdrawn"_s, v.withdrawn}, {u"decided"_s, toWire(v.decided)}};
}

Result<Shown> readShown(const QJsonObject& o)
{
    const auto instant = [&o](QLatin1StringView name) { return fromWire(o.value(name).toString()); };
    const auto at = instant("at"_L1);
    const auto began = instant("began"_L1);
    if (!at || !began || o.value("alert"_L1).toString().isEmpty() || o.value("person"_L1).toString().isEmpty())
        return failure(Error::Code::Corrupt, u"shown: a line without at, alert, person or began"_s);
    return Shown{.alert = o.value("alert"_L1).toString(),
                 .kind = o.value("kind"_L1).toString(),
                 .person = PersonId(o.value("person"_L1).toString()),
                 .level = o.value("level"_L1).toInt(4),
                 .at = *at,
                 .decided = instant("decided"_L1).value_or(*at),
                 .began = *began,
                 .last = instant("last"_L1).value_or(*began),
                 .lead = o.value("lead"_L1).toBool(),
                 .withdrawn = o.value("withdrawn"_L1).toBool()};
}

Result<QList<Shown>> readShownFile(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Disk, name + u": "_s + file.errorString());
    QList<Shown> shown;
    while (!file.atEnd()) {
        const QByteArray text = file.readLine().trimmed();
        if (text.isEmpty())
            continue;
        auto line = readShown(QJsonDocument::fromJson(text).object());
        ZH_TRY(line);
        shown << std::move(*line);
    }
    return shown;
}

QString tableOf(const ScoreReport& report)
{
    QString table = u"%1 %2 %3 %4 %5 %6 %7 %8 %9"_s.arg(u"kind"_s, -16)
                        .arg(u"planted"_s, 8)
                        .arg(u"found"_s, 6)
                        .arg(u"recall"_s, 7)
                        .arg(u"precision"_s, 10)
                        .arg(u"p50"_s, 8)
                        .arg(u"p95"_s, 8)
                        .arg(u"false"_s, 6)
                        .arg(u"per person-day"_s, 15) +
                    u"   not found\n"_s;
    for (auto kind = report.kinds.cbegin(); kind != report.kinds.cend(); ++kind) {
        const KindScore& s = *kind;
        QStringList why;
        for (const Fate fate : failures) {
            if (s.fates.value(fate) > 0)
                why << u"%1 %2"_s.arg(s.fates.value(fate)).arg(wireName(fate));
        }
        table += u"%1 %2 %3 %4 %5 %6 %7 %8 %9"_s.arg(kind.key().isEmpty() ? u"all"_s : kind.key(), -16)
                     .arg(s.planted, 8)
                     .arg(s.fates.value(Fate::Found), 6)
                     .arg(s.recall(), 7, 'f', 3)
                     .arg(s.precision(), 10, 'f', 3)
                     .arg(secondsText(s.delay(0.5)), 8)
                     .arg(secondsText(s.delay(0.95)), 8)
                     .arg(s.falseAlerts, 6)
                     .arg(perDay(s.falseAlerts, report.personDays), 15, 'f', 4) +
                 u"   %1\n"_s.arg(why.join(u", "_s));
    }
    const KindScore all = report.kinds.value(QString());
    return table + u"%1 person-days; %2 hints (P4 leads), %3 of them about nothing: %4 per person-day\n"_s
                       .arg(report.personDays, 0, 'f', 2)
                       .arg(all.leads)
                       .arg(all.falseLeads)
                       .arg(perDay(all.falseLeads, report.personDays), 0, 'f', 4);
}

QJsonObject toJson(const ScoreReport& report)
{
    QJsonObject kinds, fates;
    for (auto kind = report.kinds.cbegin(); kind != report.kinds.cend(); ++kind)
        kinds.insert(kind.key().isEmpty() ? u"all"_s : kind.key(), kindToJson(*kind, report.personDays));
    for (auto fate = report.fates.cbegin(); fate != report.fates.cend(); ++fate)
        fates.insert(fate.key(), wireName(*fate));
    return {{u"personDays"_s, report.personDays},
            {u"outside"_s, report.outside},
            {u"kinds"_s, kinds},
            {u"incidents"_s, fates},
            {u"false"_s, QJsonArray::fromStringList(report.falseAlerts)}};
}

} // namespace zhihui::drill
