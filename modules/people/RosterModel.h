#pragma once

#include "people/RegisterDesk.h"

#include <QAbstractListModel>
#include <QTimer>

namespace zhihui::people {

/// The persons in scope, or those whom the province finds for what was typed; masked. GUI thread.
class RosterModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY
                   activeChanged) ///< shown: else it is brought up to date when it is
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(
        QString supervision READ supervision WRITE setSupervision NOTIFY supervisionChanged) ///< empty: every class
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int all READ all NOTIFY changed) ///< persons in scope
    Q_PROPERTY(bool searching READ isSearching NOTIFY changed)
    Q_PROPERTY(bool more READ isMore NOTIFY changed)        ///< the province has found others
    Q_PROPERTY(QString failure READ failure NOTIFY changed) ///< of the search, for the operator

public:
    enum Role { PersonRole = Qt::UserRole + 1, WhoRole, TagsRole, PlaceRole, DueRole, SoonRole, ByRole, SpokenRole };
    Q_ENUM(Role)

    explicit RosterModel(QObject* parent = nullptr);
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    QString supervision() const { return m_supervision; }
    void setSupervision(const QString& supervision);
    int count() const { return static_cast<int>(m_rows.size()); }
    int all() const { return m_desk ? m_desk->world()->supervised() : 0; }
    bool isSearching() const { return m_searching; }
    bool isMore() const { return m_more; }
    QString failure() const { return m_failure; }

    Q_INVOKABLE QString personAt(int row) const; ///< empty outside the list
    Q_INVOKABLE int rowOf(const QString& person) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void deskChanged();
    void activeChanged();
    void queryChanged();
    void supervisionChanged();
    void changed();

private:
    struct Row {
        PersonId person;
        QString by; ///< what was found by; empty in the list of all
        friend bool operator==(const Row&, const Row&) = default;
    };
    bool asksProvince() const;
    void listSoon();
    void list();
    void ask();
    void take(const Result<contract::SearchAnswer>& answer);
    void show(const QList<Row>& rows);
    bool isWanted(const contract::Person& person) const;

    RegisterDesk* m_desk = nullptr;
    QString m_query;
    QString m_supervision;
    QList<Row> m_rows;
    QTimer m_pause;
    QTimer m_refresh;
    bool m_active = true;
    bool m_stale = false;
    bool m_searching = false;
    bool m_more = false;
    QString m_failure;
    int m_turn = 0; ///< an answer to an earlier query is dropped
};

} // namespace zhihui::people
