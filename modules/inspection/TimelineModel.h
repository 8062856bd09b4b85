#pragma once

#include "inspection/InspectionDesk.h"

#include <QAbstractListModel>
#include <QTimer>

namespace zhihui::inspection {

/// A time during which a room was used; places are 0…1 of the window.
struct UseBar {
    Q_GADGET
    QML_VALUE_TYPE(useBar)
    Q_PROPERTY(double from MEMBER from)
    Q_PROPERTY(double to MEMBER to)
    Q_PROPERTY(QString hint MEMBER hint)
public:
    double from = 0, to = 0;
    QString hint;
};

/// A still or a finding of the inspection being held.
struct TimeMark {
    Q_GADGET
    QML_VALUE_TYPE(timeMark)
    Q_PROPERTY(double at MEMBER at)
    Q_PROPERTY(bool finding MEMBER finding) ///< a diamond; a still is a square
    Q_PROPERTY(QString hint MEMBER hint)
public:
    double at = 0;
    bool finding = false;
    QString hint;
};

struct TimeTick {
    Q_GADGET
    QML_VALUE_TYPE(timeTick)
    Q_PROPERTY(double at MEMBER at)
    Q_PROPERTY(QString text MEMBER text)
public:
    double at = 0;
    QString text;
};

/// The last three hours of the rooms that are shown: uses, and what this inspection put down. GUI thread.
class TimelineModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::inspection::InspectionDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QStringList rooms READ rooms WRITE setRooms NOTIFY roomsChanged) ///< ids, in the order shown
    Q_PROPERTY(QVariantList ticks READ ticks NOTIFY moved)

public:
    enum Role { RoomRole = Qt::UserRole + 1, NameRole, BarsRole, MarksRole, SpokenRole };
    Q_ENUM(Role)

    explicit TimelineModel(QObject* parent = nullptr);
    InspectionDesk* desk() const { return m_desk; }
    void setDesk(InspectionDesk* desk);
    QStringList rooms() const { return m_rooms; }
    void setRooms(const QStringList& rooms);
    QVariantList ticks() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void deskChanged();
    void roomsChanged();
    void moved();

private:
    void refresh();
    QVariantList bars(const contract::Room& room) const;
    QVariantList marks(const QString& room) const;
    double place(Instant at) const;
    Instant now() const { return m_desk->world()->clock().now(); }

    InspectionDesk* m_desk = nullptr;
    QStringList m_rooms;
    QTimer m_time;
};

} // namespace zhihui::inspection
