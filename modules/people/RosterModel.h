#pragma once

#include "people/Facets.h"
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
    Q_PROPERTY(bool counting READ isCounting WRITE setCounting NOTIFY facetsChanged) ///< whether facets are kept
    Q_PROPERTY(QVariantList facets READ facets NOTIFY facetsChanged) ///< see Facets::counted; empty unless counting
    Q_PROPERTY(QString narrowed READ narrowed NOTIFY changed)        ///< what is chosen of them, for people
    Q_PROPERTY(int marked READ marked NOTIFY markedChanged)          ///< persons of the list that are marked
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int all READ all NOTIFY changed) ///< persons in scope
    Q_PROPERTY(bool searching READ isSearching NOTIFY changed)
    Q_PROPERTY(bool more READ isMore NOTIFY changed)        ///< the province has found others
    Q_PROPERTY(QString failure READ failure NOTIFY changed) ///< of the search, for the operator

public:
    enum Role {
        PersonRole = Qt::UserRole + 1,
        WhoRole,
        TagsRole,
        PlaceRole,
        DueRole,
        SoonRole,
        ByRole,
        SpokenRole,
        MarkedRole
    };
    Q_ENUM(Role)

    explicit RosterModel(QObject* parent = nullptr);
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    QString query() const { return m_query; }
    void setQuery(const QString& query);
    bool isCounting() const { return m_counting; }
    void setCounting(bool counting);
    QVariantList facets() const { return m_counted; }
    QString narrowed() const;
    int marked() const { return static_cast<int>(m_marked.size()); }
    int count() const { return static_cast<int>(m_rows.size()); }
    int all() const { return m_desk ? m_desk->world()->supervised() : 0; }
    bool isSearching() const { return m_searching; }
    bool isMore() const { return m_more; }
    QString failure() const { return m_failure; }

    Q_INVOKABLE QString personAt(int row) const; ///< empty outside the list
    Q_INVOKABLE int rowOf(const QString& person) const;
    /// See Facets::choose.
    Q_INVOKABLE void choose(const QString& facet, const QString& value);
    Q_INVOKABLE void clearFacets();
    /// Marks this person, or no more.
    Q_INVOKABLE void mark(const QString& person);
    /// Everybody of the list, or nobody when everybody is.
    Q_INVOKABLE void markAll();
    Q_INVOKABLE void clearMarks();
    /// Those marked, in the order of the list; without a mark everybody of it.
    Q_INVOKABLE QStringList chosenPersons() const;
    Q_INVOKABLE QStringList markedPersons() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void deskChanged();
    void activeChanged();
    void queryChanged();
    void facetsChanged();
    void markedChanged();
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
    /// Those of the answer, or everybody in scope, before they are narrowed.
    QList<const engine::PersonState*> met() const;
    void sayMarks();
    void recount();

    RegisterDesk* m_desk = nullptr;
    QString m_query;
    Facets m_facets;
    QVariantList m_counted;
    bool m_counting = false;
    QList<Row> m_found; ///< the answer of the province, before it is narrowed
    QList<Row> m_rows;
    QSet<PersonId> m_marked;
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
