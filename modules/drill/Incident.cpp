#include "drill/Incident.h"

#include <QFile>
#include <QJsonDocument>
#include <algorithm>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

Result<> append(const QString& name, const QJsonObject& line)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append) ||
        file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n') < 0)
        return failure(Error::Code::Disk, name + u": "_s + file.errorString());
    return {};
}

Instant instantOf(const QJsonObject& o, QLatin1StringView name)
{
    return fromWire(o.value(name).toString()).value_or(Instant());
}

void put(QList<Run>& runs, const Run& run)
{
    const auto known = std::ranges::find(runs, run.id, &Run::id);
    if (known == runs.end())
        runs << run;
    else
        *known = run;
}

} // namespace

QJsonObject toJson(const Incident& v)
{
    QJsonObject o{{u"incident"_s, v.id},          {u"kind"_s, v.kind},
                  {u"person"_s, v.person.text},   {u"level"_s, v.level},
                  {u"from"_s, toWire(v.planted)}, {u"firstPhysicalAt"_s, toWire(v.from)},
                  {u"to"_s, toWire(v.to)},        {u"due"_s, toWire(v.due)},
                  {u"depth"_s, v.depth},          {u"path"_s, v.path.toJson()}};
    if (!v.zone.isEmpty())
        o.insert("zone"_L1, v.zone);
    return o;
}

Result<Incident> readIncident(const QJsonObject& o)
{
    Incident v;
    v.id = o.value("incident"_L1).toString();
    v.kind = o.value("kind"_L1).toString();
    v.person = PersonId(o.value("person"_L1).toString());
    v.level = o.value("level"_L1).toInt(4);
    v.planted = instantOf(o, "from"_L1);
    v.from = instantOf(o, "firstPhysicalAt"_L1);
    v.to = instantOf(o, "to"_L1);
    v.due = instantOf(o, "due"_L1);
    v.depth = o.value("depth"_L1).toDouble();
    v.zone = o.value("zone"_L1).toString();
    v.path = Path::fromJson(o.value("path"_L1).toArray());
    if (v.id.isEmpty() || v.kind.isEmpty() || v.person.isEmpty() || v.from == Instant() || v.to < v.from)
        return failure(Error::Code::Corrupt, u"truth: not an incident"_s);
    return v;
}

Result<Truth> readTruth(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Disk, name + u": "_s + file.errorString());
    Truth truth;
    while (!file.atEnd()) {
        const QJsonObject o = QJsonDocument::fromJson(file.readLine()).object();
        if (o.contains("incident"_L1)) {
            auto incident = readIncident(o);
            ZH_TRY(incident);
            truth.incidents << std::move(*incident);
        } else if (o.contains("run"_L1)) {
            put(truth.runs, {o.value("run"_L1).toString(), instantOf(o, "from"_L1), instantOf(o, "through"_L1),
                             o.value("devices"_L1).toInt(), o.value("fast"_L1).toBool()});
        }
    }
    return truth;
}

Result<> appendTruth(const QString& file, const Incident& incident)
{
    return append(file, toJson(incident));
}

Result<> appendTruth(const QString& file, const Run& run)
{
    return append(file, {{u"run"_s, run.id},
                         {u"from"_s, toWire(run.from)},
                         {u"through"_s, toWire(run.through)},
                         {u"devices"_s, run.devices},
                         {u"fast"_s, run.fast}});
}

} // namespace zhihui::drill
