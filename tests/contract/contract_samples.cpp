#include "Bodies.h"
#include "contract/Page.h"
#include "contract/Problem.h"

#include <QTextStream>

namespace {

using namespace zhihui;
using namespace zhihui::contract;
using namespace Qt::StringLiterals;

QJsonObject entry(const QString& schema, const QByteArray& text)
{
    return {{u"schema"_s, schema}, {u"body"_s, QJsonDocument::fromJson(text).object()}};
}

QByteArray page()
{
    PageWriter writer(u"ops", u"7c1e", u"a91f", 10);
    writer.beginGroup(3);
    writer.put(u"alert", u"A-1", 11, u"440103001",
               QJsonDocument(toJson(samples::alert())).toJson(QJsonDocument::Compact));
    writer.del(u"order", u"O-9", 12);
    writer.out(u"check", u"C-9", 13);
    return writer.finish(u"djE6MTM", 13, 13, false);
}

QList<RegistryLine> registry()
{
    const auto line = [](const QString& type, const QJsonObject& body, const QJsonObject& secret, bool minor = false) {
        return RegistryLine{type, body.value("id"_L1).toString(), samples::office, minor, false, body, secret};
    };
    QList<RegistryLine> lines{
        line(u"person"_s, toJson(samples::person()), toJson(samples::identity()), true),
        line(u"device"_s, toJson(samples::device()), {{u"token"_s, u"t"_s}}),
        line(u"user"_s, toJson(samples::user()), {{u"password"_s, u"p"_s}}),
        line(u"gateway"_s, toJson(samples::gateway()), {{u"token"_s, u"t"_s}}),
        line(u"camera"_s, toJson(samples::camera()), {}),
    };
    lines.append(RegistryLine{u"person"_s, u"P-1"_s, {}, false, true, {}, {}});
    return lines;
}

} // namespace

/// Prints one sample of every schema, so that openapi.yaml can be held against what the code really writes.
int main()
{
    QJsonArray all;
    for (const auto& body : bodies())
        all.append(QJsonObject{{u"schema"_s, body.schema},
                               {u"body"_s, body.sample},
                               {u"required"_s, QJsonArray::fromStringList(requiredFields(body))}});
    const QList<QByteArray> lines = page().trimmed().split('\n');
    for (const auto& line : lines)
        all.append(entry(u"PageLine"_s, line));
    for (const auto& line : registry())
        all.append(entry(u"RegistryLine"_s, toBytes(line)));
    all.append(entry(u"LiveFrame"_s, toBytes(LiveFrame{u"7c1e"_s, 101, {samples::position(0), samples::position(1)}})));
    all.append(entry(u"Problem"_s, toBytes(Problem{409, u"seq-gap"_s, u"指令序号不连续"_s, u"n 7"_s, false, 5})));
    all.append(entry(u"Problem"_s, toBytes(readProblem(503, {}))));
    QTextStream(stdout) << QJsonDocument(all).toJson();
    return 0;
}
