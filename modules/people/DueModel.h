#pragma once

#include "people/DueList.h"
#include "people/RegisterDesk.h"

#include <QAbstractListModel>
#include <QTimer>

namespace zhihui::people {

/// The due list of this seat: what is to be done, the most urgent first. GUI thread.
class DueModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)  ///< shown
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged) ///< "mine", "all", or a group's code
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int overdue READ overdue NOTIFY changed) ///< of all that this seat may do
    Q_PROPERTY(int today READ today NOTIFY changed)
    Q_PROPERTY(QVariantList filters READ filters NOTIFY changed) ///< {value, text}: with how many there are

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        TitleRole,
        WhoRole,
        PlaceRole,
        DueRole,
        BasisRole,
        UrgencyRole,
        MineRole,
        SpokenRole
    };
    Q_ENUM(Role)

    explicit DueModel(QObject* parent = nullptr);
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    int count() const { return static_cast<int>(m_rows.size()); }
    int overdue() const;
    int today() const;
    QVariantList filters() const;

    Q_INVOKABLE QString keyAt(int row) const; ///< empty outside the list
    Q_INVOKABLE int rowOf(const QString& key) const;
    Q_INVOKABLE QString personOf(const QString& key) const;
    Q_INVOKABLE QString matterOf(const QString& key) const; ///< empty: none has been begun
    Q_INVOKABLE QString kindOf(const QString& key) const;
    Q_INVOKABLE QString orgOf(const QString& key) const; ///< where it concerns the organisation; else empty

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void deskChanged();
    void activeChanged();
    void filterChanged();
    void changed();

private:
    void listSoon();
    void list();
    bool isWanted(const DueEntry& entry, const QString& filter) const;
    int countOf(const QString& filter) const;
    const DueEntry* find(const QString& key) const;

    RegisterDesk* m_desk = nullptr;
    QString m_filter = QStringLiteral("mine");
    QList<DueEntry> m_all;
    QList<DueEntry> m_rows;
    QTimer m_refresh;
    QTimer m_minute; ///< what is due changes by time alone
    bool m_active = true;
    bool m_stale = false;
};

} // namespace zhihui::people
