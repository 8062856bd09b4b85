#include "contract/Matter.h"

#include "contract/JsonFields.h"

#include <ranges>

namespace zhihui::contract {

namespace {

QJsonObject stepToJson(const MatterStep& v)
{
    return {{u"act"_s, v.act},    {u"op"_s, v.op},   {u"at"_s, toWire(v.at)}, {u"said"_s, toWire(v.said)},
            {u"by"_s, v.by.text}, {u"who"_s, v.who}, {u"to"_s, v.to},         {u"fields"_s, v.fields}};
}

Result<MatterStep> readStep(const QJsonObject& body)
{
    JsonFields f(body);
    MatterStep v;
    v.act = f.text("act"_L1);
    v.op = f.textOr("op"_L1);
    v.at = f.instant("at"_L1);
    v.said = f.instant("said"_L1);
    v.by = f.idOr<UserId>("by"_L1);
    v.who = f.textOr("who"_L1);
    v.to = f.text("to"_L1);
    v.fields = f.objectOr("fields"_L1);
    return f.finish(std::move(v));
}

} // namespace

QJsonObject Matter::fields() const
{
    QJsonObject all;
    for (const MatterStep& step : steps) {
        for (auto it = step.fields.begin(); it != step.fields.end(); ++it)
            all.insert(it.key(), it.value());
    }
    return all;
}

const MatterStep* Matter::stepOf(QStringView act) const
{
    for (const MatterStep& step : std::views::reverse(steps)) {
        if (step.act == act)
            return &step;
    }
    return nullptr;
}

UserId Matter::makerOf(QStringView act) const
{
    const MatterStep* step = stepOf(act);
    return step ? step->by : UserId();
}

QJsonObject toJson(const Matter& v)
{
    QJsonArray steps;
    for (const MatterStep& step : v.steps)
        steps.append(stepToJson(step));
    QJsonObject o{{u"id"_s, v.id.text},
                  {u"kind"_s, v.kind},
                  {u"person"_s, v.person.text},
                  {u"org"_s, v.org.text},
                  {u"maskedName"_s, v.maskedName},
                  {u"minor"_s, v.minor},
                  {u"state"_s, v.state},
                  {u"open"_s, v.open},
                  {u"number"_s, v.number},
                  {u"level"_s, v.level},
                  {u"clock"_s, v.clock},
                  {u"span"_s, v.span},
                  {u"decision"_s, v.decision.text},
                  {u"alert"_s, v.alert.text},
                  {u"steps"_s, steps}};
    setOptional(o, "due"_L1, v.due);
    setOptional(o, "from"_L1, v.from);
    setOptional(o, "to"_L1, v.to);
    return o;
}

template <>
Result<Matter> read(const QJsonObject& body)
{
    JsonFields f(body);
    Matter v;
    v.id = f.id<MatterId>("id"_L1);
    v.kind = f.text("kind"_L1);
    v.person = f.idOr<PersonId>("person"_L1);
    v.org = f.org("org"_L1);
    v.maskedName = f.text("maskedName"_L1);
    v.minor = f.flag("minor"_L1);
    v.state = f.text("state"_L1);
    v.open = f.flag("open"_L1);
    v.number = f.textOr("number"_L1);
    v.level = f.textOr("level"_L1);
    v.due = f.optionalInstant("due"_L1);
    v.clock = f.textOr("clock"_L1);
    v.span = f.textOr("span"_L1);
    v.from = f.optionalInstant("from"_L1);
    v.to = f.optionalInstant("to"_L1);
    v.decision = f.idOr<DecisionId>("decision"_L1);
    v.alert = f.idOr<AlertId>("alert"_L1);
    v.steps = f.list<MatterStep>("steps"_L1, readStep);
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
