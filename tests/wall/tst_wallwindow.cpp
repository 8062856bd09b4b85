#include "Room.h"

#include "map/VectorLayer.h"
#include "wall/WallLayout.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace zhihui;
using namespace Qt::StringLiterals;

namespace {

constexpr std::array counties{
    std::tuple(u"440103", u"荔湾区", 23.126, 113.244), std::tuple(u"440106", u"天河区", 23.125, 113.361),
    std::tuple(u"440111", u"白云区", 23.258, 113.273), std::tuple(u"440113", u"番禺区", 22.938, 113.384),
    std::tuple(u"440115", u"南沙区", 22.782, 113.525)};

int count(const QImage& image, const QRect& where, QColor colour)
{
    int found = 0;
    for (int y = where.top(); y <= where.bottom(); ++y)
        for (int x = where.left(); x <= where.right(); ++x) {
            const QColor is = image.pixelColor(x, y);
            found += qAbs(is.red() - colour.red()) < 24 && qAbs(is.green() - colour.green()) < 24 &&
                     qAbs(is.blue() - colour.blue()) < 24;
        }
    return found;
}

} // namespace

/// The wall as it is drawn, by both scene graphs.
class TestWallWindow : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    std::unique_ptr<Room> m_room;
    std::unique_ptr<wall::WallLayout> m_layout;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow* m_window = nullptr;

    void fillPlaces(engine::ChangeSet& changes)
    {
        contract::Org city;
        city.code = OrgCode(u"4401"_s);
        city.name = u"广州市"_s;
        changes.orgs.append(city);
        for (const auto& [code, name, lat, lon] : counties) {
            contract::Org org;
            org.code = OrgCode(QString::fromUtf16(code));
            org.name = QString::fromUtf16(name);
            changes.orgs.append(org);
            contract::Room room;
            room.id = u"R-"_s + org.code.text;
            room.centre = u"C-"_s + org.code.text;
            room.name = u"宣告室"_s;
            changes.rooms.append(room);
            contract::Camera camera;
            camera.id = CameraId(u"V-"_s + org.code.text);
            camera.org = org.code;
            camera.kind = u"room"_s;
            camera.room = room.id;
            camera.where = {lat, lon};
            changes.cameras.append(camera);
        }
        QFile file(u":/zhihui/map/regions.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).object()["regions"_L1].toArray())
            if (value["city"_L1].toString() == "4401"_L1) {
                contract::Region region;
                region.id = RegionId(value["code"_L1].toString());
                region.org = OrgCode(region.id.text);
                region.kind = u"county"_s;
                region.crs = u"WGS-84"_s;
                region.geometry = value["geometry"_L1].toObject();
                changes.regions.append(region);
            }
    }
    void fillPersons(engine::ChangeSet& changes)
    {
        std::mt19937 random(1);
        std::normal_distribution<double> d(0, 0.05);
        for (int i = 0; i < 900; ++i) {
            const auto& [code, name, lat, lon] = counties[static_cast<size_t>(i) % counties.size()];
            contract::Person person;
            person.id = PersonId(u"P-%1"_s.arg(i));
            person.org = OrgCode(QString::fromUtf16(code) + u"001"_s);
            person.maskedName = u"周*明"_s;
            changes.persons.append(person);
            if (i % 3)
                continue;
            contract::Decision decision;
            decision.id = DecisionId(u"D-%1"_s.arg(i));
            decision.person = person.id;
            decision.org = person.org;
            decision.from = m_room->clock.now() - 24h;
            decision.to = m_room->clock.now() + 24h;
            changes.decisions.append(decision);
            changes.positions.append({.person = person.id,
                                      .at = m_room->clock.now(),
                                      .where = {lat + d(random), lon + d(random)},
                                      .accuracy = 20});
        }
    }
    void fillAlerts(engine::ChangeSet& changes)
    {
        contract::Alert one = m_room->make(u"one"_s, Level::P1, 48s);
        one.kind = u"forbidden-zone"_s;
        one.person = PersonId(u"P-0"_s);
        one.where = Coordinate{23.115, 113.235};
        one.log.append(Room::entry(u"told"_s, m_room->clock.now() - 44s, u"陈*"_s, u"duty"_s));
        changes.alerts.append(one);
        for (int i = 0; i < 22; ++i) {
            contract::Alert alert = m_room->make(u"a%1"_s.arg(i),
                                                 i < 4    ? Level::P2
                                                 : i < 15 ? Level::P3
                                                          : Level::P4,
                                                 Seconds(192 + i * 311));
            alert.org = OrgCode(QString::fromUtf16(std::get<0>(counties[static_cast<size_t>(i) % counties.size()])));
            alert.placeName = QString::fromUtf16(std::get<1>(counties[static_cast<size_t>(i) % counties.size()]));
            alert.kind = i % 3 ? u"out-of-area"_s : u"offline"_s;
            alert.distance = i % 3 ? 3400.0 - 90 * i : 0;
            alert.person = PersonId(u"P-%1"_s.arg(3 * i + 3));
            if (i % 2) {
                alert.state = contract::AlertState::Accepted;
                alert.log.append(Room::entry(u"accepted"_s, alert.raised + 112s, u"陈*"_s));
            }
            changes.alerts.append(alert);
        }
    }
    void open(QSize size, double diagonal)
    {
        m_engine = std::make_unique<QQmlApplicationEngine>();
        m_engine->setInitialProperties({{u"world"_s, QVariant::fromValue(&m_room->world)},
                                        {u"wallLayout"_s, QVariant::fromValue(m_layout.get())},
                                        {u"limitSeconds"_s, 180},
                                        {u"diagonal"_s, diagonal},
                                        {u"width"_s, size.width()},
                                        {u"height"_s, size.height()}});
        m_engine->loadFromModule("Zhihui.Wall", "WallWindow");
        QVERIFY(!m_engine->rootObjects().isEmpty());
        m_window = qobject_cast<QQuickWindow*>(m_engine->rootObjects().constFirst());
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }
    /// The map shows the scope, and every layer the present camera.
    bool isSettled() const
    {
        for (const QObject* layer : m_window->findChildren<QObject*>())
            if (const auto* drawn = qobject_cast<const map::VectorLayer*>(layer))
                if (!drawn->isSettled() || drawn->camera().zoom < 8)
                    return false;
        return true;
    }
    QImage grab(const QString& name)
    {
        const QImage image = m_window->grabWindow();
        const QString folder = qEnvironmentVariable("ZHIHUI_PICTURES"); // for the eyes of a developer
        if (!folder.isEmpty())
            image.save(u"%1/wall-%2.png"_s.arg(folder, name));
        return image;
    }
    /// Every text that shows, with the size of its type.
    static void written(const QQuickItem* item, QList<std::pair<QString, int>>& out)
    {
        if (!item->isVisible() || item->opacity() == 0)
            return;
        if (item->inherits("QQuickText") && !item->property("text").toString().isEmpty())
            out.append({item->property("text").toString(), item->property("font").value<QFont>().pixelSize()});
        for (const QQuickItem* child : item->childItems())
            written(child, out);
    }
    static void sizes()
    {
        QTest::addColumn<QString>("templateName");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<double>("diagonal");
        for (const QString& name : {u"map"_s, u"matrix"_s, u"figures"_s}) {
            QTest::addRow("%s, LED 3.5 m", qPrintable(name)) << name << QSize(1920, 1080) << 158.0;
            QTest::addRow("%s, 98 in", qPrintable(name)) << name << QSize(1920, 1080) << 98.0;
            QTest::addRow("%s, 98 in 4K", qPrintable(name)) << name << QSize(3840, 2160) << 98.0;
            QTest::addRow("%s, 55 in", qPrintable(name)) << name << QSize(1920, 1080) << 55.0;
        }
    }

private Q_SLOTS:
    void init()
    {
        QFile::remove(m_folder.filePath(u"layout.ini"_s));
        m_room = std::make_unique<Room>();
        m_layout = std::make_unique<wall::WallLayout>(m_folder.filePath(u"layout.ini"_s), u"map"_s);
        engine::Link link;
        link.state = engine::Link::State::Live;
        link.since = m_room->clock.now();
        m_room->world.setLink(link);
        engine::ChangeSet changes;
        fillPlaces(changes);
        fillPersons(changes);
        fillAlerts(changes);
        m_room->apply(std::move(changes));
        m_room->world.setLoaded();
    }
    void cleanup()
    {
        m_engine.reset();
        m_layout.reset();
        m_room.reset();
    }

    void everyTemplate_data() { sizes(); }
    void everyTemplate()
    {
        QFETCH(QString, templateName);
        QFETCH(QSize, size);
        QFETCH(double, diagonal);
        m_layout->set(templateName, {}, 0);
        open(size, diagonal);
        QList<std::pair<QString, int>> texts;
        written(m_window->contentItem(), texts);
        auto* type = m_window->property("type").value<QObject*>();
        QVERIFY(type && texts.size() > 6);
        const int caption = type->property("caption").toInt();
        for (const auto& [text, pixels] : std::as_const(texts)) {
            QVERIFY2(pixels >= caption,
                     qPrintable(u"%1 is written in %2 px instead of %3"_s.arg(text).arg(pixels).arg(caption)));
            QVERIFY2(!text.contains(u"周*明"), qPrintable(text));
        }
        // The level-1 panel lies upper right in every template.
        const QColor ground(0x3A, 0x11, 0x19);
        const QRect upperRight(size.width() / 2, 0, size.width() / 2, size.height() / 2);
        QTRY_VERIFY(count(m_window->grabWindow(), upperRight, ground) > size.width() * 10);
        if (templateName == "map"_L1) {
            const QRect left(0, size.height() / 8, size.width() / 3, size.height() / 2);
            const QColor land(0x1B, 0x30, 0x50), accent(0x3B, 0xA7, 0xFF), ring(0x3C, 0xC4, 0x92);
            QTRY_VERIFY_WITH_TIMEOUT((m_window->grabWindow(), isSettled()), 20000);
            QTRY_VERIFY(count(m_window->grabWindow(), left, land) > 1000);
            const QRect whole(0, 0, size.width() / 2, size.height());
            QTRY_VERIFY(count(m_window->grabWindow(), whole, ring) > 100);
            QTRY_VERIFY(count(m_window->grabWindow(), whole, accent) > 100);
        }
        grab(QString::fromUtf8(QTest::currentDataTag()).replace(u", "_s, u"-"_s).replace(u' ', u'_'));
    }
};

QTEST_MAIN(TestWallWindow)
#include "tst_wallwindow.moc"
