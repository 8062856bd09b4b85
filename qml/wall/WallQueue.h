#pragma once

#include "engine/World.h"

#include <QAbstractListModel>
#include <QPointer>

namespace zhihui::wall {

/// The first lines of the queue, as the wall shows them: what, where, how far it is, since when. Without persons. GUI
/// thread.
class WallQueue : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::engine::World* world READ world WRITE setWorld NOTIFY worldChanged REQUIRED)
    Q_PROPERTY(double now READ now WRITE setNow NOTIFY nowChanged REQUIRED) ///< UTC milliseconds, of the wall's clock
    Q_PROPERTY(QString above READ above WRITE setAbove NOTIFY aboveChanged) ///< id of the alert that stands elsewhere
    Q_PROPERTY(int most READ most WRITE setMost NOTIFY mostChanged)         ///< lines that there is room for
    Q_PROPERTY(int open READ open NOTIFY countsChanged)                     ///< 待处置: all open alerts
    Q_PROPERTY(int rest READ rest NOTIFY countsChanged)                     ///< open, and neither a line nor above
    Q_PROPERTY(QString restText READ restText NOTIFY countsChanged)         ///< 三级 11 · 四级 7

public:
    enum Role { LevelRole = Qt::UserRole + 1, TitleRole, PlaceRole, StateRole, ClockRole };
    Q_ENUM(Role)

    using QAbstractListModel::QAbstractListModel;

    engine::World* world() const { return m_world; }
    void setWorld(engine::World* world);
    double now() const { return m_now; }
    void setNow(double milliseconds);
    QString above() const { return m_above.text; }
    void setAbove(const QString& alert);
    int most() const { return m_most; }
    void setMost(int lines);
    int open() const { return m_open; }
    int rest() const { return m_rest; }
    QString restText() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void worldChanged();
    void nowChanged();
    void aboveChanged();
    void mostChanged();
    void countsChanged();

private:
    void choose();

    QPointer<engine::World> m_world;
    QList<AlertId> m_lines;
    AlertId m_above;
    double m_now = 0;
    int m_most = 4, m_open = 0, m_rest = 0;
    QList<int> m_restLevels{0, 0, 0, 0};
};

} // namespace zhihui::wall
