#include "drill/Centres.h"

#include "drill/Metres.h"

#include <QDateTime>
#include <QTimeZone>
#include <cmath>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

struct RoomKind {
    QString code, name;
    int cameras;
};

/// In the order of the dictionary, resources/rules/rooms-*.json.
const QList<RoomKind>& roomKinds()
{
    static const QList<RoomKind> kinds{
        {u"office-meeting"_s, u"办公会议室"_s, 1}, {u"command"_s, u"指挥中心"_s, 2},
        {u"equipment"_s, u"装备室"_s, 1},          {u"duty"_s, u"值班室"_s, 1},
        {u"archive"_s, u"档案资料室"_s, 1},        {u"liaison"_s, u"社会联络室"_s, 1},
        {u"registration"_s, u"报到登记室"_s, 2},   {u"enrolment"_s, u"信息采集室"_s, 1},
        {u"announcement"_s, u"宣告室"_s, 2},       {u"admonition"_s, u"训诫室"_s, 1},
        {u"procurator"_s, u"驻检室"_s, 0},         {u"police-liaison"_s, u"警务联络室"_s, 1},
        {u"self-service"_s, u"自助矫正室"_s, 1},   {u"training"_s, u"教育培训室"_s, 1},
        {u"counselling"_s, u"心理辅导室"_s, 0},    {u"release"_s, u"宣泄室"_s, 0},
        {u"reading"_s, u"图书阅览室"_s, 1},        {u"skills"_s, u"技能培训室"_s, 1},
        {u"video-meeting"_s, u"视频会见室"_s, 0}};
    return kinds;
}

/// A camera in public space: where it stands, whose it is, what it sees.
struct PublicPlace {
    QString name, setting, network;
    qsizetype office; ///< near which of the county's offices
    double away;      ///< metres
    double angle, range;
    bool isMasked; ///< a flat's windows are in its picture
};

const QList<PublicPlace>& publicPlaces()
{
    static const QList<PublicPlace> places{{u"社区矫正中心门口"_s, u"gate"_s, u"own"_s, 0, 25, 90, 40, false},
                                           {u"东风路口"_s, u"crossing"_s, u"skynet"_s, 0, 180, 110, 90, false},
                                           {u"人民路"_s, u"street"_s, u"skynet"_s, 0, 420, 70, 120, true},
                                           {u"文化广场"_s, u"plaza"_s, u"xueliang"_s, 1, 260, 100, 80, false},
                                           {u"农贸市场"_s, u"shop"_s, u"xueliang"_s, 1, 620, 80, 50, false},
                                           {u"客运站"_s, u"street"_s, u"skynet"_s, 2, 340, 75, 100, true}};
    return places;
}

/// 荔湾区 → 荔湾; a county of two characters keeps them.
QString shortName(const QString& county)
{
    return county.size() > 2 ? county.chopped(1) : county;
}

QString numbered(QChar kind, const OrgCode& county, qsizetype number)
{
    return u"%1-%2-%3"_s.arg(kind).arg(county.text).arg(number, 2, 10, QChar(u'0'));
}

void add(Site& site, contract::Camera camera, const QString& setting, int corner, quint64 seed)
{
    camera.id = CameraId(numbered(u'K', site.centre.org, site.cameras.size() + 1));
    camera.org = site.centre.org;
    site.outlooks << Outlook{camera.id.text, camera.name, setting, corner, seed};
    site.cameras << camera;
}

void furnish(Site& site, quint64 seed)
{
    for (const RoomKind& kind : roomKinds()) {
        const contract::Room room{numbered(u'M', site.centre.org, site.rooms.size() + 1),
                                  site.centre.id,
                                  site.centre.org,
                                  kind.name,
                                  kind.code,
                                  {}};
        site.rooms << room;
        for (int corner = 0; corner < kind.cameras; ++corner) {
            const auto number = static_cast<double>(site.rooms.size());
            contract::Camera camera;
            camera.name = kind.cameras > 1 ? kind.name + (corner == 0 ? u"一"_s : u"二"_s) : kind.name;
            camera.where = shifted(site.centre.where, 6 * (number - 10), 8.0 * corner - 4);
            camera.bearing = corner == 0 ? 45 : 315;
            camera.angle = 85;
            camera.range = 9;
            camera.kind = u"room"_s;
            camera.room = room.id;
            add(site, camera, kind.code, corner, seed);
        }
    }
}

void watchStreets(Site& site, const Places& places, const County& county, const QList<qsizetype>& offices, quint64 seed)
{
    static const contract::Mask window{{0.72, 0.06}, {0.98, 0.06}, {0.98, 0.36}, {0.72, 0.30}};
    Random random(seed, {131, county.code.text.toULongLong()});
    for (const PublicPlace& place : publicPlaces()) {
        const Coordinate office = places.offices().at(offices.at(place.office % offices.size())).where;
        const double direction = random.uniform(0, 360);
        contract::Camera camera;
        camera.name = u"示例·"_s + shortName(county.name) + place.name;
        camera.where = towards(office, direction, place.away);
        // It looks back towards the office, or past it.
        camera.bearing = std::fmod(direction + 180 + random.uniform(-40, 40) + 360, 360);
        camera.angle = place.angle;
        camera.range = place.range;
        camera.network = place.network;
        if (place.isMasked)
            camera.masks = {window};
        add(site, camera, place.setting, 0, seed);
    }
}

} // namespace

Site siteOf(const Places& places, qsizetype index, quint64 seed)
{
    const County& county = places.counties().at(index);
    const auto& offices = places.officesOf(index);
    Site site;
    site.centre = {u"C-"_s + county.code.text, county.name + u"示例社区矫正中心"_s, county.code,
                   places.offices().at(offices.constFirst()).where};
    furnish(site, seed);
    watchStreets(site, places, county, offices, seed);
    return site;
}

QMap<QString, Outlook> outlooksOf(const Places& places, quint64 seed)
{
    QMap<QString, Outlook> all;
    for (qsizetype county = 0; county < places.counties().size(); ++county) {
        const Site site = siteOf(places, county, seed);
        for (Outlook outlook : site.outlooks) {
            if (outlook.setting != "gate"_L1 && !outlook.name.startsWith(u"示例·"))
                outlook.name = shortName(places.counties().at(county).name) + u' ' + outlook.name;
            all.insert(outlook.camera, outlook);
        }
    }
    return all;
}

QList<contract::ViewOrder> viewOrders(const Places& places, Instant from)
{
    const int year =
        QDateTime::fromMSecsSinceEpoch(toMillis(from), QTimeZone(QByteArrayLiteral("Asia/Shanghai"))).date().year();
    QList<OrgCode> issuers{OrgCode(u"44"_s)};
    for (const City& city : places.cities())
        issuers << city.code;
    QList<contract::ViewOrder> orders;
    for (const OrgCode& org : std::as_const(issuers)) {
        contract::ViewOrder order;
        order.id = ViewOrderId(u"VO-"_s + org.text);
        order.number = u"示例调看〔%1〕%2号"_s.arg(year).arg(orders.size() + 1);
        order.org = org;
        order.issuer = u"林* 带班领导"_s;
        order.purpose = org.text.size() == 2 ? u"日常值守"_s : u"指挥大厅值守"_s;
        order.seats = {u"wall"_s, u"duty"_s, u"inspection"_s};
        order.kinds = {u"public"_s, u"room"_s};
        order.from = from;
        order.to = from + 24h * 30;
        orders << order;
    }
    return orders;
}

QList<qsizetype> staffedCounties(const Places& places)
{
    QList<qsizetype> staffed;
    for (qsizetype county = 0; county < places.counties().size(); ++county) {
        const OrgCode& code = places.counties().at(county).code;
        if (code.text.startsWith("4401"_L1) || code.text == "440605"_L1)
            staffed << county;
    }
    return staffed;
}

} // namespace zhihui::drill
