#pragma once

#include "alerts/Desk.h"

#include <QAbstractListModel>
#include <QTimer>

namespace zhihui::alerts {

/// The level-1 alert that nobody has accepted, with its clock.
struct Pinned {
    Q_GADGET
    QML_VALUE_TYPE(pinned)
    Q_PROPERTY(QString alert MEMBER alert)
    Q_PROPERTY(QString person MEMBER person)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString who MEMBER who) ///< 周*明
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString clock MEMBER clock) ///< since it was raised
    Q_PROPERTY(QString limit MEMBER limit) ///< 3:00
    Q_PROPERTY(bool over MEMBER over)      ///< past its limit
    Q_PROPERTY(int more MEMBER more)       ///< further ones behind it
public:
    QString alert, person, title, who, detail, clock, limit;
    bool over = false;
    int more = 0;
    friend bool operator==(const Pinned&, const Pinned&) = default;
};

/// The duty officer's queue: open alerts by level and time, without the pinned one. GUI thread. While `held`, new cards
/// wait and nothing moves or goes.
class AlertModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::alerts::Desk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(bool held READ isHeld WRITE setHeld NOTIFY heldChanged)
    Q_PROPERTY(int waiting READ waiting NOTIFY countsChanged)
    Q_PROPERTY(zhihui::alerts::Pinned pinned READ pinned NOTIFY pinnedChanged)
    Q_PROPERTY(int count READ count NOTIFY countsChanged) ///< open ones, the waiting too, without the pinned one
    Q_PROPERTY(int mine READ mine NOTIFY countsChanged)
    Q_PROPERTY(int unaccepted READ unaccepted NOTIFY countsChanged)
    Q_PROPERTY(int cleared READ cleared NOTIFY countsChanged)
    Q_PROPERTY(QList<int> levels READ levels NOTIFY countsChanged) ///< open ones by level 1…4
    Q_PROPERTY(int third READ third NOTIFY countsChanged)          ///< of level 3
    Q_PROPERTY(int fourth READ fourth NOTIFY countsChanged)        ///< of level 4
    Q_PROPERTY(int today READ today NOTIFY countsChanged)          ///< raised since midnight in Asia/Shanghai
    Q_PROPERTY(int todayTrue READ todayTrue NOTIFY countsChanged)  ///< of these closed as 属实-违规

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        LevelRole,
        TitleRole,
        WhoRole,
        SupervisionRole,
        PlaceRole,
        AgeRole,
        StateRole,
        UnacceptedRole,
        MineRole,
        ClearedRole,
        PendingRole,
        RefusalRole,
        HeldRole, ///< 暂缓 until, empty when not
        DoneRole, ///< closed while the queue stood still
        PersonRole,
        SpokenRole, ///< the whole card as one sentence, for a screen reader
    };
    Q_ENUM(Role)

    explicit AlertModel(QObject* parent = nullptr);

    Desk* desk() const { return m_desk; }
    void setDesk(Desk* desk);
    bool isHeld() const { return m_held; }
    void setHeld(bool held);
    int waiting() const { return static_cast<int>(m_waiting.size()); }
    Pinned pinned() const { return m_pinned; }
    int count() const { return m_count; }
    int mine() const { return m_mine; }
    int unaccepted() const { return m_unaccepted; }
    int cleared() const { return m_cleared; }
    QList<int> levels() const { return m_levels; }
    int third() const { return m_levels.at(2); }
    int fourth() const { return m_levels.at(3); }
    int today() const { return m_today; }
    int todayTrue() const { return m_todayTrue; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// Lets the waiting cards in.
    Q_INVOKABLE void showWaiting();
    Q_INVOKABLE int rowOf(const QString& alert) const;
    /// The most urgent open alert of a person; empty when there is none.
    Q_INVOKABLE QString worstOf(const QString& person) const;
    /// 1…4; 0 when the alert is unknown.
    Q_INVOKABLE int levelOf(const QString& alert) const;
    /// Whom an alert is about; empty when it is unknown.
    Q_INVOKABLE QString personOf(const QString& alert) const;

Q_SIGNALS:
    void deskChanged();
    void heldChanged();
    void countsChanged();
    void pinnedChanged();
    /// A card came by itself; `urgent`: level 1, and not from old data.
    void arrived(const QString& alert, bool urgent);

private:
    bool belongs(const AlertId& id) const;
    bool before(const AlertId& a, const AlertId& b) const;
    bool isMine(const contract::Alert& alert) const;
    void reload();
    void take(const QSet<AlertId>& ids);
    void settle();
    void insert(const AlertId& id);
    void remove(qsizetype row);
    void choosePinned();
    void refreshPinned();
    void recount();
    void passTime();
    void retell();

    Desk* m_desk = nullptr;
    QTimer m_second;
    QList<AlertId> m_order;
    QSet<AlertId> m_waiting;
    AlertId m_pinnedId;
    UserId m_me;
    Pinned m_pinned;
    int m_pinnedMore = 0;
    QList<int> m_levels{0, 0, 0, 0};
    int m_count = 0, m_mine = 0, m_unaccepted = 0, m_cleared = 0, m_today = 0, m_todayTrue = 0;
    bool m_held = false;
};

} // namespace zhihui::alerts
