#include "Arguments.h"

#include <QCoreApplication>
#include <QFile>

namespace zhihui {

using namespace Qt::StringLiterals;

namespace {

QList<QCommandLineOption> options()
{
    return {{u"province"_s, u"Address of the province."_s, u"URL"_s},
            {u"ca"_s, u"Certificate of the province's authority."_s, u"FILE"_s},
            {u"directory"_s, u"Where accounts.json, world.json and truth.jsonl lie."_s, u"DIR"_s},
            {u"regions"_s, u"regions.json of the base map."_s, u"FILE"_s},
            {u"seed"_s, u"Seed: of the world (load), of incidents and noise (live)."_s, u"N"_s, u"1"_s},
            {u"registrar-password-file"_s, u"load: password of the registrar."_s, u"FILE"_s},
            {u"persons"_s, u"load: how many persons."_s, u"N"_s, u"2000"_s},
            {u"border"_s, u"load: share of device wearers who live by the boundary."_s, u"SHARE"_s, u"0.05"_s},
            {u"boundary-error"_s, u"load: metres that the boundaries claim, 1 sigma."_s, u"M"_s, u"100"_s},
            {u"noise"_s, u"live: factor on receiver errors."_s, u"X"_s, u"1"_s},
            {u"speed"_s, u"live: seconds lived per second, with --from."_s, u"X"_s, u"1"_s},
            {u"incidents"_s, u"live: planted incidents per hour."_s, u"N"_s, u"6"_s},
            {u"quick-start"_s, u"live: incidents at once (on, off)."_s, u"ON"_s, u"on"_s},
            {u"phones"_s, u"live: officers' phones that report by themselves."_s, u"N"_s, u"60"_s},
            {u"from"_s, u"live: first instant, RFC 3339."_s, u"INSTANT"_s},
            {u"hours"_s, u"live: how long; 0: until stopped."_s, u"H"_s, u"0"_s},
            {u"fast"_s, u"live: as fast as the province takes it."_s},
            {u"gpx"_s, u"replay: the recorded track."_s, u"FILE"_s},
            {u"person"_s, u"replay: whose device says it."_s, u"ID"_s},
            {u"at"_s, u"replay: where the track is moved to."_s, u"LAT,LON"_s},
            {u"start"_s, u"replay: when its first point is."_s, u"INSTANT"_s},
            {u"user"_s, u"score, watch: the account."_s, u"LOGIN"_s, u"duty"_s},
            {u"late"_s, u"score: seconds within which a P1 or P2 must be shown."_s, u"SECONDS"_s, u"300"_s},
            {u"shown"_s, u"score: record of a console; watch: file to write."_s, u"FILE"_s},
            {u"json"_s, u"score: also as JSON."_s, u"FILE"_s},
            {u"streams"_s, u"cameras: T-1 to T-N for tests, without a province."_s, u"N"_s, u"0"_s},
            {u"port"_s, u"cameras: of RTSP on 127.0.0.1; 0: any free one."_s, u"N"_s, u"0"_s},
            {u"fps"_s, u"cameras: frames per second."_s, u"N"_s, u"25"_s},
            {u"codec"_s, u"cameras: h264 or h265."_s, u"NAME"_s, u"h264"_s},
            {u"gop"_s, u"cameras: frames from key frame to key frame."_s, u"N"_s, u"50"_s},
            {u"bframes"_s, u"cameras: B frames between two others."_s, u"N"_s, u"0"_s},
            {u"footage"_s, u"cameras: folder of recorded clips; by itself ../shared/data/video of the checkout."_s,
             u"DIR"_s},
            {u"prerecorded"_s, u"cameras: code a loop so long once and then only send it; 0: draw every frame."_s,
             u"SECONDS"_s, u"0"_s},
            {u"control"_s,
             u"cameras: local socket that takes the same lines as the standard input: kill, freeze or "
             "black-hole CAMERA, slow MS CAMERA, restore CAMERA (* or nothing: all), list, frames."_s,
             u"SOCKET"_s}};
}

} // namespace

Arguments::Arguments(const QStringList& arguments)
{
    m_parser.setApplicationDescription(u"Simulated people, devices and incidents with a known truth."_s);
    m_parser.addPositionalArgument(u"verb"_s, u"load, live, cameras, replay, score or watch"_s);
    m_parser.addOptions(options());
    m_parser.addHelpOption();
    if (!m_parser.parse(arguments))
        m_complaint = m_parser.errorText();
}

void Arguments::complain(const QString& what)
{
    if (m_complaint.isEmpty())
        m_complaint = what;
}

QString Arguments::need(const QString& name)
{
    const QString value = m_parser.value(name);
    if (value.isEmpty())
        complain(u"--%1 is needed"_s.arg(name));
    return value;
}

double Arguments::number(const QString& name, double least, double most)
{
    bool isNumber = false;
    const double value = m_parser.value(name).toDouble(&isNumber);
    if (!isNumber || value < least || value > most)
        complain(u"--%1 must be a number from %2 to %3"_s.arg(name).arg(least).arg(most));
    return value;
}

QString Arguments::oneOf(const QString& name, const QStringList& words)
{
    const QString value = m_parser.value(name);
    if (!words.contains(value))
        complain(u"--%1 is one of: %2"_s.arg(name, words.join(u", "_s)));
    return value;
}

std::optional<Instant> Arguments::instant(const QString& name)
{
    if (!m_parser.isSet(name))
        return std::nullopt;
    const auto at = fromWire(m_parser.value(name));
    if (!at)
        complain(u"--%1 must be like 2026-11-23T08:00:00Z"_s.arg(name));
    return at;
}

Coordinate Arguments::coordinate(const QString& name)
{
    const QStringList parts = need(name).split(u',');
    const Coordinate at{parts.value(0).toDouble(), parts.value(1).toDouble()};
    if (parts.size() != 2 || !at.isValid())
        complain(u"--%1 must be like 23.11,113.24"_s.arg(name));
    return at;
}

bool Arguments::flag(const QString& name)
{
    const QString value = m_parser.value(name);
    if (value != "on"_L1 && value != "off"_L1)
        complain(u"--%1 is on or off"_s.arg(name));
    return value == "on"_L1;
}

QUrl Arguments::province()
{
    const QUrl url(need(u"province"_s));
    if (url.scheme() != "https"_L1 || url.host().isEmpty())
        complain(u"--province must be like https://127.0.0.1:8443"_s);
    return url;
}

QString Arguments::secretIn(const QString& name)
{
    QFile file(need(name));
    if (!file.open(QIODevice::ReadOnly)) {
        complain(u"%1: %2"_s.arg(file.fileName(), file.errorString()));
        return {};
    }
    return QString::fromUtf8(file.readLine()).trimmed();
}

QString Arguments::regions() const
{
    if (m_parser.isSet(u"regions"_s))
        return m_parser.value(u"regions"_s);
    const QString installed = QCoreApplication::applicationDirPath() + u"/../share/zhihui/basemap/regions.json"_s;
    return QFile::exists(installed) ? installed : u"resources/basemap/regions.json"_s;
}

} // namespace zhihui
