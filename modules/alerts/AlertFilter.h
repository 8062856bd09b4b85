#pragma once

#include "alerts/AlertModel.h"

#include <QSortFilterProxyModel>

namespace zhihui::alerts {

/// Which part of the queue is shown: all, mine, not yet accepted, cleared but not reviewed; folded levels are left out.
class AlertFilter : public QSortFilterProxyModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::alerts::AlertModel* queue READ queue WRITE setQueue NOTIFY queueChanged REQUIRED)
    Q_PROPERTY(Mode mode READ mode WRITE setMode NOTIFY modeChanged)
    Q_PROPERTY(QList<int> folded READ folded WRITE setFolded NOTIFY foldedChanged) ///< levels 1…4; only in All
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Mode { All, Mine, Unaccepted, Cleared };
    Q_ENUM(Mode)

    explicit AlertFilter(QObject* parent = nullptr);
    AlertModel* queue() const { return m_queue; }
    void setQueue(AlertModel* queue);
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    QList<int> folded() const { return m_folded; }
    void setFolded(const QList<int>& levels);
    int count() const { return rowCount(); }

    Q_INVOKABLE void fold(int level, bool away);

    Q_INVOKABLE QString alertAt(int row) const; ///< empty outside the list
    Q_INVOKABLE int rowOf(const QString& alert) const;

Q_SIGNALS:
    void queueChanged();
    void modeChanged();
    void foldedChanged();
    void countChanged();

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    AlertModel* m_queue = nullptr;
    Mode m_mode = All;
    QList<int> m_folded;
};

} // namespace zhihui::alerts
