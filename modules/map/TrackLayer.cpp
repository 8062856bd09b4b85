#include "map/TrackLayer.h"

#include "map/GeoShape.h"

#include <algorithm>

namespace zhihui::map {

namespace {
constexpr qsizetype mostLive = 500;
constexpr Seconds gap{600}; // a longer silence is drawn dashed: nobody knows the way

/// How the way between two fixes is drawn.
struct Leg {
    bool accused = false, silent = false;
    friend bool operator==(const Leg&, const Leg&) = default;
};

Leg legOf(const TrackLayer::Point& a, const TrackLayer::Point& b)
{
    return {a.accused && b.accused, b.at - a.at > gap};
}

} // namespace

TrackLayer::TrackLayer(QQuickItem* parent) : VectorLayer(parent)
{
    connect(this, &TrackLayer::paletteChanged, this, &TrackLayer::rebuild);
}

void TrackLayer::setWorld(engine::World* world)
{
    if (m_world == world)
        return;
    if (m_world)
        disconnect(m_world, nullptr, this, nullptr);
    m_world = world;
    if (m_world) {
        connect(m_world, &engine::World::personsChanged, this, [this](const QSet<PersonId>& ids) {
            if (ids.contains(m_person))
                takeLive();
        });
        connect(m_world, &engine::World::alertsChanged, this, [this](const QSet<AlertId>& ids) {
            if (ids.contains(m_alert))
                rebuild();
        });
    }
    Q_EMIT worldChanged();
    takeLive();
}

void TrackLayer::setPerson(const QString& id)
{
    if (m_person.text == id)
        return;
    m_person = PersonId(id);
    m_live.clear();
    m_history.clear();
    Q_EMIT personChanged();
    takeLive();
}

void TrackLayer::setAlert(const QString& id)
{
    if (m_alert.text == id)
        return;
    m_alert = AlertId(id);
    Q_EMIT alertChanged();
    rebuild();
}

void TrackLayer::setHistory(QList<Point> points)
{
    m_history = std::move(points);
    rebuild();
}

void TrackLayer::takeLive()
{
    const engine::PersonState* state = m_world ? m_world->person(m_person) : nullptr;
    if (state && state->position && (m_live.isEmpty() || m_live.last().at < state->position->at)) {
        if (m_live.size() == mostLive)
            m_live.removeFirst();
        m_live.append({state->position->at, state->position->where});
    }
    rebuild();
}

QList<TrackLayer::Point> TrackLayer::points() const
{
    QList<Point> out = m_history;
    if (const engine::AlertState* alert = m_world ? m_world->alert(m_alert) : nullptr;
        alert && alert->row.person == m_person)
        for (const contract::EvidenceFix& fix : alert->row.evidence.fixes)
            out.append({fix.at, fix.where, fix.distance > 0});
    out.append(m_live);
    std::ranges::stable_sort(out, {}, &Point::at);
    const auto twice = std::ranges::unique(out, {}, &Point::at);
    out.erase(twice.begin(), twice.end());
    return out;
}

void TrackLayer::rebuild()
{
    Shapes shapes;
    const auto add = [&shapes](GeometryPtr geometry, Shape::Kind kind, const QColor& colour, float width,
                               float dash = 0) {
        shapes.push_back(
            {.geometry = std::move(geometry), .kind = kind, .colour = colour, .width = width, .dash = dash});
    };
    const engine::PersonState* state = m_world ? m_world->person(m_person) : nullptr;
    const QList<Point> all = points();
    if (state && state->position && state->position->accuracy > 0) {
        const GeometryPtr circle = circleGeometry(state->position->where, state->position->accuracy);
        QColor veil = m_accused;
        veil.setAlphaF(0.10F);
        add(circle, Shape::Kind::Fill, veil, 0);
        add(circle, Shape::Kind::Loop, m_accused, 1.2F, 4);
    }
    for (qsizetype from = 0; from + 1 < all.size();) {
        const Leg leg = legOf(all[from], all[from + 1]);
        QList<Coordinate> run{all[from].where};
        while (from + 1 < all.size() && legOf(all[from], all[from + 1]) == leg)
            run.append(all[++from].where);
        add(lineGeometry(run), Shape::Kind::Line, leg.accused ? m_accused : m_line, 2, leg.silent ? 5.0F : 0.0F);
    }
    QList<Coordinate> everywhere, fine, accused;
    for (const Point& p : all) {
        everywhere.append(p.where);
        (p.accused ? accused : fine).append(p.where);
    }
    add(lineGeometry(everywhere), Shape::Kind::Dots, m_ground, 9);
    add(lineGeometry(fine), Shape::Kind::Dots, m_line, 6);
    add(lineGeometry(accused), Shape::Kind::Dots, m_accused, 6);
    setShapes(all.isEmpty() ? Shapes() : std::move(shapes));
}

} // namespace zhihui::map
