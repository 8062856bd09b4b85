#pragma once

#include "inspection/InspectionDesk.h"
#include "inspection/TreeNodes.h"

#include <QAbstractListModel>
#include <QSet>

namespace zhihui::inspection {

/// The tree of cities, centres, zones and rooms, flattened to what is unfolded. The cursor is where the keyboard
/// stands; what is selected was opened on purpose: every look is registered. A room that must not be watched can be
/// neither opened nor does it ever give a camera. GUI thread.
class CentreTree : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::inspection::InspectionDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    /// Camera id → "online" or "fault", from the video module; without an entry: not looked at.
    Q_PROPERTY(QVariantMap cameraStates READ cameraStates WRITE setCameraStates NOTIFY cameraStatesChanged)
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged) ///< names, or initials of their pinyin
    Q_PROPERTY(QString summary READ summary NOTIFY countsChanged)               ///< 118 / 124 在线
    Q_PROPERTY(int count READ count NOTIFY countsChanged)                       ///< rows shown
    Q_PROPERTY(int centres READ centres NOTIFY countsChanged)                   ///< in scope
    Q_PROPERTY(int cursor READ cursor WRITE setCursor NOTIFY cursorChanged)     ///< row; -1: none
    Q_PROPERTY(QString selectedRoom READ selectedRoom NOTIFY selectionChanged)
    Q_PROPERTY(QString selectedCentre READ selectedCentre NOTIFY selectionChanged)
    Q_PROPERTY(QString centreName READ centreName NOTIFY selectionChanged)
    Q_PROPERTY(QString refusal READ refusal NOTIFY selectionChanged)     ///< why the room last asked for stays closed
    Q_PROPERTY(QStringList cameras READ cameras NOTIFY selectionChanged) ///< of the selected centre, room by room
    Q_PROPERTY(QString selectedCamera READ selectedCamera NOTIFY selectionChanged)

public:
    enum Role {
        KeyRole = Qt::UserRole + 1,
        KindRole, ///< "city" "centre" "zone" "room"
        NameRole,
        NoteRole,
        ToneRole, ///< "" "good" "bad" "faint"
        DepthRole,
        FoldableRole,
        FoldedRole,
        SelectedRole,
        ReasonRole, ///< why it cannot be opened
        RoomRole,   ///< id; of a room only
        SpokenRole
    };
    Q_ENUM(Role)

    explicit CentreTree(QObject* parent = nullptr) : QAbstractListModel(parent) {}
    InspectionDesk* desk() const { return m_desk; }
    void setDesk(InspectionDesk* desk);
    QVariantMap cameraStates() const { return m_states; }
    void setCameraStates(const QVariantMap& states);
    QString filter() const { return m_filter; }
    void setFilter(const QString& filter);
    QString summary() const;
    int count() const { return static_cast<int>(m_shown.size()); }
    int centres() const;
    int cursor() const { return m_cursor; }
    void setCursor(int row);
    QString selectedRoom() const { return m_room; }
    QString selectedCentre() const { return m_centre; }
    QString centreName() const;
    QString refusal() const { return m_refusal; }
    QStringList cameras() const;
    QString selectedCamera() const { return m_camera; }

    /// Opens a room or a centre, folds or unfolds a city; a room that must not be watched says why instead.
    Q_INVOKABLE void open(int row);
    Q_INVOKABLE void openRoom(const QString& room);
    Q_INVOKABLE void openCentre(const QString& centre);
    /// The picture was chosen in the matrix: its room is the selected one.
    Q_INVOKABLE void openCamera(const QString& camera);
    Q_INVOKABLE void fold(int row, bool away);
    /// The keyboard: rows that are only headings are passed over.
    Q_INVOKABLE void move(int by);
    Q_INVOKABLE void left();
    Q_INVOKABLE void right();
    Q_INVOKABLE void typeAhead(const QString& text);
    Q_INVOKABLE int rowOf(const QString& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void deskChanged();
    void cameraStatesChanged();
    void filterChanged();
    void countsChanged();
    void cursorChanged();
    void selectionChanged();

private:
    const TreeNode& at(int row) const { return m_nodes.at(m_shown.at(row)); }
    qsizetype nodeOf(const QString& key) const;
    void rebuild();
    void layOut();
    void tell(); ///< notes, tones: the rows stay
    void unfoldAbove(qsizetype node);
    void select(const QString& centre, const QString& room, const QString& camera);
    void checkSelection();
    bool isFoldable(const TreeNode& node) const;
    bool isFolded(const TreeNode& node) const;
    bool isFound(const TreeNode& node) const;
    QString noteOf(const TreeNode& node) const;
    QString toneOf(const TreeNode& node) const;
    QString reasonOf(const TreeNode& node) const;
    QString roomNote(const TreeNode& node) const;
    QString centreNote(const TreeNode& node) const;
    QString cityNote(const QString& city) const;

    InspectionDesk* m_desk = nullptr;
    QVariantMap m_states;
    QString m_filter;
    QList<TreeNode> m_nodes;
    QList<qsizetype> m_shown;                ///< indices into m_nodes
    QHash<QString, Health> m_health;         ///< by centre
    QHash<QString, QStringList> m_centresOf; ///< by city
    QSet<QString> m_unfolded;                ///< keys
    int m_cursor = -1;
    QString m_centre, m_room, m_camera, m_refusal;
};

} // namespace zhihui::inspection
