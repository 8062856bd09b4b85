#include "contract/Pictures.h"

#include "contract/JsonFields.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace zhihui::contract {

namespace {

// No base64 text begins so.
constexpr auto pictureMark = "sha256:"_L1;

const QStringList& outcomeKinds()
{
    static const QStringList names{u"applied"_s, u"duplicate"_s, u"conflict"_s, u"rejected"_s};
    return names;
}

} // namespace

QJsonObject toJson(const Command& v)
{
    return {{u"id"_s, v.id.text},    {u"n"_s, v.n},           {u"previous"_s, v.previous},
            {u"type"_s, v.type},     {u"target"_s, v.target}, {u"base"_s, v.base},
            {u"at"_s, toWire(v.at)}, {u"by"_s, v.by.text},    {u"body"_s, v.body}};
}

Result<Command> readCommand(const QJsonObject& object)
{
    JsonFields f(object);
    Command v;
    v.id = f.id<CommandId>("id"_L1);
    v.n = f.integer("n"_L1, 1);
    v.previous = f.text("previous"_L1);
    if (v.previous.size() != firstPrevious.size())
        f.complain("previous"_L1, u"not a hash"_s);
    v.type = f.text("type"_L1);
    v.target = f.text("target"_L1);
    v.base = f.integer("base"_L1);
    v.at = f.instant("at"_L1);
    v.by = f.id<UserId>("by"_L1);
    v.body = f.object("body"_L1);
    return f.finish(std::move(v));
}

bool carriesPicture(const Command& command)
{
    return command.type == "supervision.still"_L1 || command.type == "file.photo"_L1;
}

Command withoutPicture(const Command& command)
{
    const QString picture = command.body.value("jpeg"_L1).toString();
    if (!carriesPicture(command) || picture.isEmpty() || picture.startsWith(pictureMark))
        return command;
    Command kept = command;
    const QByteArray hash = QCryptographicHash::hash(picture.toUtf8(), QCryptographicHash::Sha256).toHex();
    kept.body.insert("jpeg"_L1, pictureMark + QString::fromLatin1(hash));
    return kept;
}

QString hashOf(const Command& command)
{
    // QJsonObject keeps its keys sorted, and its compact text has one form only: that is the canonical text.
    QJsonObject object = toJson(withoutPicture(command));
    object.remove("previous"_L1);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(command.previous.toLatin1());
    hash.addData(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return QString::fromLatin1(hash.result().toHex());
}

QJsonObject toJson(const Outcome& v)
{
    QJsonObject o{{u"id"_s, v.id.text},
                  {u"n"_s, v.n},
                  {u"kind"_s, outcomeKinds().at(static_cast<qsizetype>(v.kind))},
                  {u"seq"_s, v.seq}};
    if (!v.code.isEmpty())
        o.insert("code"_L1, v.code);
    if (!v.title.isEmpty())
        o.insert("title"_L1, v.title);
    return o;
}

Result<Outcome> readOutcome(const QJsonObject& object)
{
    JsonFields f(object);
    Outcome v;
    v.id = f.id<CommandId>("id"_L1);
    v.n = f.integer("n"_L1, 1);
    v.kind = static_cast<Outcome::Kind>(f.oneOf("kind"_L1, outcomeKinds()));
    v.seq = f.integer("seq"_L1);
    v.code = f.textOr("code"_L1);
    v.title = f.textOr("title"_L1);
    return f.finish(std::move(v));
}

QJsonObject toJson(const CommandBatch& v)
{
    QJsonArray commands;
    for (const auto& command : v.commands)
        commands.append(toJson(command));
    return {{u"device"_s, v.device}, {u"incarnation"_s, v.incarnation}, {u"commands"_s, commands}};
}

Result<CommandBatch> readCommandBatch(const QJsonObject& object)
{
    JsonFields f(object);
    CommandBatch v;
    v.device = f.text("device"_L1);
    v.incarnation = f.integer("incarnation"_L1, 1);
    const QJsonArray commands = f.array("commands"_L1);
    for (const QJsonValue& value : commands)
        v.commands.append(f.nested<Command>("commands"_L1, value, readCommand));
    return f.finish(std::move(v));
}

QJsonObject toJson(const CommandResults& v)
{
    QJsonArray outcomes;
    for (const auto& outcome : v.outcomes)
        outcomes.append(toJson(outcome));
    return {{u"ackedThrough"_s, v.ackedThrough}, {u"head"_s, v.head}, {u"outcomes"_s, outcomes}};
}

Result<CommandResults> readCommandResults(const QJsonObject& object)
{
    JsonFields f(object);
    CommandResults v;
    v.ackedThrough = f.integer("ackedThrough"_L1);
    v.head = f.integer("head"_L1);
    const QJsonArray outcomes = f.array("outcomes"_L1);
    for (const QJsonValue& value : outcomes)
        v.outcomes.append(f.nested<Outcome>("outcomes"_L1, value, readOutcome));
    return f.finish(std::move(v));
}

} // namespace zhihui::contract
