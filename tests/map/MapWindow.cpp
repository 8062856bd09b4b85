#include "MapWindow.h"

#include "map/VectorLayer.h"

#include <QFile>
#include <QGeoCoordinate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <random>

using namespace Qt::StringLiterals;

namespace zhihui::map {

MapWindow::MapWindow(QSize size)
{
    m_view.resize(size);
    m_view.setResizeMode(QQuickView::SizeRootObjectToView);
    m_view.setInitialProperties({{u"world"_s, QVariant::fromValue(&m_world)}});
    m_view.loadFromModule("Zhihui.Map", "MapView");
    m_view.show();
}

void MapWindow::addPerson(const QString& id, Coordinate where, int level)
{
    contract::Person person;
    person.id = PersonId(id);
    person.org = OrgCode(u"440103001"_s);
    person.maskedName = u"周*明"_s;
    m_changes.persons.append(person);
    contract::Decision decision;
    decision.id = DecisionId(u"D"_s + id);
    decision.person = person.id;
    decision.org = person.org;
    decision.from = m_clock.now() - 24h;
    decision.to = m_clock.now() + 24h;
    m_changes.decisions.append(decision);
    m_changes.positions.append({.person = person.id, .at = m_clock.now(), .where = where, .accuracy = 20});
    if (level == 0)
        return;
    contract::Alert alert;
    alert.id = AlertId(u"A"_s + id);
    alert.person = person.id;
    alert.org = person.org;
    alert.kind = u"out-of-area"_s;
    alert.level = clampedLevel(level);
    alert.began = alert.raised = alert.last = m_clock.now();
    alert.maskedName = person.maskedName;
    alert.where = where;
    m_changes.alerts.append(alert);
}

void MapWindow::apply()
{
    m_world.apply(std::make_shared<const engine::ChangeSet>(std::exchange(m_changes, {})));
}

QQuickItem* MapWindow::map() const
{
    return root()->property("ground").value<QQuickItem*>();
}

void MapWindow::look(Coordinate at, double zoom)
{
    // As a hand on the map would: it ends a flight to a selection.
    QMetaObject::invokeMethod(root(), "byHand");
    map()->setProperty("zoomLevel", zoom);
    map()->setProperty("center", QVariant::fromValue(QGeoCoordinate(at.lat, at.lon)));
}

QPointF MapWindow::pixel(Coordinate at) const
{
    QPointF out;
    QMetaObject::invokeMethod(map(), "fromCoordinate", Q_RETURN_ARG(QPointF, out),
                              Q_ARG(QGeoCoordinate, QGeoCoordinate(at.lat, at.lon)), Q_ARG(bool, false));
    return map()->mapToScene(out);
}

bool MapWindow::isSettled() const
{
    const QList<VectorLayer*> layers = map()->findChildren<VectorLayer*>();
    return std::ranges::all_of(layers, [](const VectorLayer* layer) { return layer->isSettled(); });
}

QImage MapWindow::grab()
{
    const QImage image = m_view.grabWindow();
    const QString folder = qEnvironmentVariable("ZHIHUI_PICTURES"); // for the eyes of a developer
    if (!folder.isEmpty())
        image.save(u"%1/%2-%3.png"_s.arg(folder, QString::fromUtf8(QTest::currentTestFunction()),
                                         QString::fromUtf8(QTest::currentDataTag()).replace(u' ', u'_')));
    return image;
}

void MapWindow::fillDutyScene()
{
    QFile file(u":/zhihui/map/regions.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QStringList areas;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).object()["regions"_L1].toArray())
        if (value["city"_L1].toString() == "4401"_L1) {
            contract::Region region;
            region.id = RegionId(value["code"_L1].toString());
            region.crs = u"WGS-84"_s;
            region.geometry = value["geometry"_L1].toObject();
            areas.append(region.id.text);
            m_changes.regions.append(region);
        }
    std::mt19937 random(1);
    std::normal_distribution<double> d(0, 0.05);
    for (int i = 0; i < 286; ++i)
        addPerson(u"P%1"_s.arg(i), {23.12 + d(random), 113.33 + d(random)});
    addPerson(u"L"_s, {23.0302, 113.1497}, 2);
    m_changes.persons.last().areas = areas;
    m_changes.positions.last().speed = 8.2;
    m_changes.positions.last().accuracy = 300;
    auto& evidence = m_changes.alerts.last().evidence;
    const QList<Coordinate> way{
        {23.073, 113.212}, {23.061, 113.199}, {23.048, 113.184}, {23.040, 113.171}, {23.0335, 113.1560}};
    for (int i = 0; i < way.size(); ++i)
        evidence.fixes.append(
            {.at = noon - (way.size() - i) * 1min, .where = way[i], .distance = i < 2 ? -400.0 : 900.0});
    addPerson(u"Z"_s, {23.115, 113.245}, 1);
    for (int i = 0; i < 4; ++i) {
        contract::Camera camera;
        camera.id = CameraId(u"V%1"_s.arg(i));
        camera.where = {23.03 + i * 0.004, 113.15 + i * 0.003};
        camera.bearing = 80.0 * i;
        camera.range = 400;
        m_changes.cameras.append(camera);
    }
    contract::Unit unit;
    unit.id = UnitId(u"U"_s);
    unit.kind = u"officers"_s;
    unit.where = Coordinate{23.095, 113.24};
    m_changes.units.append(unit);
    unit.id = UnitId(u"U2"_s);
    unit.kind = u"vehicle"_s;
    unit.where = Coordinate{23.04, 113.27};
    m_changes.units.append(unit);
    apply();
}

} // namespace zhihui::map
