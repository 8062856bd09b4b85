#pragma once

#include "domain/Result.h"
#include "map/Shape.h"

#include <QList>
#include <QString>

namespace zhihui::map {

/// What a block of the pack is; the numbers are those in the file.
enum class BaseKind { Neighbour, Province, Sar, Coast, Stream, River, County, City, Border, SarBorder };

/// A name of the base map and the zooms at which it may stand.
struct Label {
    enum class Kind { City, County, Neighbour, Sar, Sea };
    Kind kind = Kind::County;
    int rank = 0; ///< smaller wins
    double fromZoom = 0, toZoom = 30;
    QPointF at; ///< offset from layerOrigin
    QString text;
};

/// The base map as packaging/basemap wrote it, unpacked once and shared by all layers. Any thread.
struct BaseMapPack {
    struct Block {
        BaseKind kind = BaseKind::Province;
        double fromZoom = 0, toZoom = 30;
        GeometryPtr geometry;
    };
    QList<Block> blocks;
    QList<Label> labels;

    /// Corrupt when the bytes are not a complete pack of version 1.
    static Result<BaseMapPack> read(const QByteArray& bytes);
};

} // namespace zhihui::map
