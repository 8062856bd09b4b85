#pragma once

#include "inspection/InspectionDesk.h"

#include <QAbstractListModel>

namespace zhihui::inspection {

/// The supervision orders: what waits for this account first, then by deadline. GUI thread.
class SupervisionList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::inspection::InspectionDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY modeChanged)
    Q_PROPERTY(int count READ count NOTIFY countsChanged)     ///< rows shown
    Q_PROPERTY(int mine READ mine NOTIFY countsChanged)       ///< 待我办理
    Q_PROPERTY(int running READ running NOTIFY countsChanged) ///< 办理中
    Q_PROPERTY(int over READ over NOTIFY countsChanged)       ///< 已办结; running + over = all
    Q_PROPERTY(int all READ all NOTIFY countsChanged)

public:
    enum Mode { Mine, All, Over };
    Q_ENUM(Mode)
    enum Role {
        OrderRole = Qt::UserRole + 1,
        TitleRole,
        PlaceRole, ///< 荔湾区中心 · 训诫室
        FindingRole,
        StateTextRole,
        DueRole,
        OverdueRole,
        MineRole,
        OverRole,
        PendingRole,
        RefusalRole,
        SpokenRole
    };
    Q_ENUM(Role)

    explicit SupervisionList(QObject* parent = nullptr) : QAbstractListModel(parent) {}
    InspectionDesk* desk() const { return m_desk; }
    void setDesk(InspectionDesk* desk);
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    int count() const { return static_cast<int>(m_rows.size()); }
    int mine() const { return m_mine; }
    int running() const { return m_running; }
    int over() const { return m_over; }
    int all() const { return m_running + m_over; }

    Q_INVOKABLE QString orderAt(int row) const; ///< empty outside the list
    Q_INVOKABLE int rowOf(const QString& order) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void deskChanged();
    void modeChanged();
    void countsChanged();

private:
    void reload();
    QString dueText(const contract::SupervisionOrder& order) const;

    InspectionDesk* m_desk = nullptr;
    Mode m_mode = Mine;
    QList<SupervisionId> m_rows;
    int m_mine = 0, m_running = 0, m_over = 0;
};

} // namespace zhihui::inspection
