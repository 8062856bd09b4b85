#pragma once

#include "engine/World.h"

#include <QPointer>
#include <QVariantList>

namespace zhihui::wall {

/// A place for a picture on the wall.
struct WallTile {
    Q_GADGET
    QML_VALUE_TYPE(wallTile)
    Q_PROPERTY(QString camera MEMBER camera)   ///< id
    Q_PROPERTY(QString caption MEMBER caption) ///< 荔湾 宣告室
public:
    QString camera, caption;
    friend bool operator==(const WallTile&, const WallTile&) = default;
};

/// Which cameras a page of the wall shows: those that were chosen, else one room of each centre in turn. GUI thread.
class WallCameras : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED)
    Q_PROPERTY(QStringList chosen READ chosen WRITE setChosen NOTIFY chosenChanged)
    Q_PROPERTY(int perPage READ perPage WRITE setPerPage NOTIFY perPageChanged)
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged) ///< from 0; goes round
    Q_PROPERTY(QVariantList tiles READ tiles NOTIFY tilesChanged)   ///< WallTile
    Q_PROPERTY(int total READ total NOTIFY tilesChanged)            ///< cameras of all pages

public:
    using QObject::QObject;

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    QStringList chosen() const { return m_chosen; }
    void setChosen(const QStringList& cameras);
    int perPage() const { return m_perPage; }
    void setPerPage(int count);
    int page() const { return m_page; }
    void setPage(int page);
    QVariantList tiles() const;
    int total() const { return m_total; }

Q_SIGNALS:
    void worldChanged();
    void chosenChanged();
    void perPageChanged();
    void pageChanged();
    void tilesChanged();

private:
    void lay();
    QList<CameraId> cameras() const;
    QList<CameraId> roomByRoom() const;
    QString captionOf(const contract::Camera& camera) const;

    QPointer<engine::World> m_world;
    QStringList m_chosen;
    QList<WallTile> m_tiles;
    int m_perPage = 4, m_page = 0, m_total = 0;
};

} // namespace zhihui::wall
