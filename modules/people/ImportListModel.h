#pragma once

#include "people/RegisterDesk.h"

#include <QAbstractListModel>

namespace zhihui::people {

/// What was brought in before, newest first. GUI thread; nothing is kept when the operator leaves.
class ImportListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool known READ isKnown NOTIFY changed) ///< the list has been read
    Q_PROPERTY(QString failure READ failure NOTIFY changed)

public:
    enum Role { IdRole = Qt::UserRole + 1, NumberRole, TimeRole, WhoRole, KindRole, FileRole, WordsRole, UndoneRole };
    Q_ENUM(Role)

    explicit ImportListModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    int count() const { return static_cast<int>(m_list.imports.size()); }
    bool isBusy() const { return m_busy; }
    bool isKnown() const { return m_known; }
    QString failure() const { return m_failure; }

    Q_INVOKABLE void read();
    /// The province puts back what this import changed, or says who has changed since.
    Q_INVOKABLE void undo(const QString& id);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void deskChanged();
    void changed();

private:
    void clear();
    void show(const contract::ImportList& list);

    RegisterDesk* m_desk = nullptr;
    contract::ImportList m_list;
    QString m_failure;
    bool m_busy = false;
    bool m_known = false;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

} // namespace zhihui::people
