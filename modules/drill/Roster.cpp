#include "drill/Roster.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTimeZone>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr int showcase = 4; ///< so many of the first device wearers live in Liwan, for the seats that look there
const QString liwan = u"440103"_s;

/// Three calendar months, the longest that art. 29 allows, from a midnight some weeks ago.
void decide(Resident& resident, Instant loadedAt, Random& random)
{
    static const QTimeZone zone("Asia/Shanghai");
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMillis(loadedAt), zone).date();
    const QDate from = today.addDays(-8 - random.below(40));
    resident.decidedFrom = fromMillis(from.startOfDay(zone).toMSecsSinceEpoch());
    resident.decidedTo = fromMillis(from.addMonths(3).startOfDay(zone).toMSecsSinceEpoch());
}

QString worldFile(const QString& directory)
{
    return directory + u"/world.json"_s;
}

} // namespace

Result<World> readWorld(const QString& directory)
{
    QFile file(worldFile(directory));
    if (!file.open(QIODevice::ReadOnly))
        return failure(Error::Code::Disk,
                       u"%1: %2 (run \"zhihui-drill load\" first)"_s.arg(file.fileName(), file.errorString()));
    const QJsonObject o = QJsonDocument::fromJson(file.readAll()).object();
    const auto loadedAt = fromWire(o.value("loadedAt"_L1).toString());
    if (!loadedAt)
        return failure(Error::Code::Corrupt, file.fileName());
    World world{o.value("seed"_L1).toString().toULongLong(), o.value("persons"_L1).toInt(), *loadedAt};
    world.border = o.value("border"_L1).toDouble(world.border);
    world.boundaryError = o.value("boundaryError"_L1).toDouble(world.boundaryError);
    return world;
}

Result<> writeWorld(const QString& directory, const World& world)
{
    QSaveFile file(worldFile(directory));
    const QJsonObject o{{u"seed"_s, QString::number(world.seed)},
                        {u"persons"_s, world.persons},
                        {u"loadedAt"_s, toWire(world.loadedAt)},
                        {u"border"_s, world.border},
                        {u"boundaryError"_s, world.boundaryError}};
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(o).toJson()) < 0 || !file.commit())
        return failure(Error::Code::Disk, file.fileName() + u": "_s + file.errorString());
    return {};
}

int numberOf(const PersonId& id)
{
    bool isNumber = false;
    const int number = id.text.startsWith("P-"_L1) ? id.text.sliced(2).toInt(&isNumber) : -1;
    return isNumber ? number : -1;
}

Resident Roster::resident(int number) const
{
    Random random(m_world.seed, {21, static_cast<quint64>(number)});
    Resident one;
    one.number = number;
    const QString digits = u"%1"_s.arg(number, 6, 10, QChar(u'0'));
    one.id = PersonId(u"P-"_s + digits);
    one.device = DeviceId(u"D-"_s + digits);
    one.positioned = number % 10 == 0;
    one.hasApp = number % 10 == 5;
    const int wearer = number / 10;
    const qsizetype drawn = m_places.anyCounty(random);
    const qsizetype shown = m_places.countyOf(OrgCode(liwan));
    const bool isShown = one.positioned && wearer < showcase && shown >= 0;
    one.county = isShown ? shown : drawn;
    const auto& offices = m_places.officesOf(one.county);
    one.office = offices.at(random.below(static_cast<int>(offices.size())));
    const double draw = random.uniform();
    one.supervision = draw < 0.15 ? u"strict"_s : draw < 0.75 ? u"general"_s : u"lenient"_s;
    one.minor = random.chance(0.03) && !isShown;
    one.banned = one.positioned && wearer % 10 == 0;
    one.banOrder = one.positioned && wearer % 20 == 0;
    decide(one, m_world.loadedAt, random);
    one.byTheBorder = random.chance(m_world.border);
    return one;
}

QList<Resident> Roster::positioned() const
{
    QList<Resident> wearers;
    for (int number = 0; number < m_world.persons; number += 10)
        wearers << resident(number);
    return wearers;
}

} // namespace zhihui::drill
