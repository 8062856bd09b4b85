#pragma once

#include "video/CameraNodes.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>

namespace zhihui::video {

/// The cameras to choose from, as the rows that are unfolded now: by organisation, centre and room, or by distance from
/// a place. Rooms that must not be watched have no cameras and are not here. GUI thread.
class CameraTree : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY askedChanged REQUIRED FINAL)
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY askedChanged FINAL)
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY askedChanged FINAL) ///< part of a name; empty: all
    Q_PROPERTY(double lat READ lat WRITE setLat NOTIFY askedChanged FINAL)        ///< for the distances; 0, 0: none
    Q_PROPERTY(double lon READ lon WRITE setLon NOTIFY askedChanged FINAL)
    Q_PROPERTY(QStringList unwatched READ unwatched WRITE setUnwatched NOTIFY askedChanged FINAL) ///< kinds of rooms
    Q_PROPERTY(int total READ total NOTIFY changed FINAL)                                         ///< cameras known
    Q_PROPERTY(int found READ found NOTIFY changed FINAL)     ///< of these, what the query leaves
    Q_PROPERTY(int failing READ failing NOTIFY changed FINAL) ///< last seen without a picture by this seat

public:
    enum Mode { ByOrganisation, ByDistance };
    Q_ENUM(Mode)
    enum Health { Unknown, Live, Stale, Failing };
    Q_ENUM(Health)
    enum Role {
        KindRole = Qt::UserRole + 1, ///< "org" "centre" "group" "room" "camera"
        KeyRole,                     ///< id of a camera, else what unfolds it
        NameRole,
        DepthRole,
        NoteRole, ///< how many, in use; of a camera its state or distance
        UnfoldedRole,
        FoldableRole,
        HealthRole,
        UsedRole, ///< the room is in use now
        SpokenRole,
    };
    Q_ENUM(Role)

    explicit CameraTree(QObject* parent = nullptr);

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    double lat() const { return m_place.lat; }
    void setLat(double lat);
    double lon() const { return m_place.lon; }
    void setLon(double lon);
    QStringList unwatched() const { return m_unwatched; }
    void setUnwatched(const QStringList& kinds);
    int total() const { return m_total; }
    int found() const { return m_found; }
    int failing() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void fold(const QString& key, bool folded);
    /// The row of the node around this one; -1 at the top.
    Q_INVOKABLE int parentOf(int row) const;
    /// All cameras under a row, in the order of the tree.
    Q_INVOKABLE QStringList camerasUnder(int row) const;
    /// What a tile says about its camera.
    Q_INVOKABLE void report(const QString& camera, zhihui::video::CameraTree::Health health);
    /// Builds now what a change has put off to the end of the turn.
    void settle();

Q_SIGNALS:
    void askedChanged();
    void changed();

private:
    using Kind = CameraNode::Kind;
    void rebuildSoon();
    void rebuild();
    /// The unfolded nodes from one to before another.
    QList<int> unfolded(int from, int to) const;
    bool isOpen(const CameraNode& node) const;
    int rowOf(int node) const; ///< -1 when it is folded away
    void touch(int node);
    void refreshUses(const QSet<QString>& rooms);
    void openSoleChain();
    QString noteOf(const CameraNode& node) const;

    QPointer<engine::World> m_world;
    Mode m_mode = ByOrganisation;
    QString m_query;
    Coordinate m_place;
    QStringList m_unwatched;
    CameraNodes m_nodes; ///< in the order of the tree: a node's descendants follow it
    QList<int> m_rows;   ///< the nodes that are unfolded, ascending
    QHash<QString, int> m_nodeOf;
    QSet<QString> m_open;
    QHash<QString, Health> m_health;
    int m_total = 0, m_found = 0;
    QTimer m_soon;
};

} // namespace zhihui::video
