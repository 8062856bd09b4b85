#pragma once

#include "engine/World.h"

#include <QList>

namespace zhihui::video {

/// A line of the camera tree.
struct CameraNode {
    enum class Kind : quint8 { Org, Centre, Group, Room, Camera };
    Kind kind = Kind::Org;
    quint8 depth = 0;
    bool used = false; ///< rooms: something is going on there now
    int parent = -1;   ///< index of the node around it
    int end = 0;       ///< one past the last node below it
    int cameras = 0;   ///< below it, or 1
    QString key;       ///< "o:4401", "c:M-1", "g:440103/public", "r:M-1-3", "v:" and the camera's id
    QString name;
    double metres = -1; ///< cameras, by distance; negative: unknown
    friend bool operator==(const CameraNode&, const CameraNode&) = default;

    QString camera() const { return key.mid(2); }
};
/// In the order of the tree: what is below a node follows it.
using CameraNodes = QList<CameraNode>;

/// By organisation, centre and room; the other cameras under their county. `query`: part of a name of a camera or of
/// something around it; `unwatched`: kinds of rooms that are left out.
CameraNodes camerasByOrganisation(const engine::World& world, const QString& query, const QStringList& unwatched);
/// One flat list, nearest first; by name when the place is not valid.
CameraNodes camerasByDistance(const engine::World& world, const QString& query, const QStringList& unwatched,
                              Coordinate from);

bool isUsedNow(const contract::Room& room);

} // namespace zhihui::video
