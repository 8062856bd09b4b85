#pragma once

#include "contract/Inspection.h"
#include "domain/Result.h"
#include "engine/Engine.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QtQml/qqmlregistration.h>

namespace zhihui::inspection {

class InspectionDesk;
struct OrderState;

/// A still that is not in the ledger yet, or was refused and waits there: then without its bytes.
struct FreshStill {
    contract::Still still;
    QByteArray jpeg;
};

/// The check list of one room of the inspection being held, as it stands on screen.
struct Sheet {
    SupervisionId order; ///< empty until it is saved for the first time
    QList<contract::CheckItem> items;
    QString text;     ///< 发现问题
    QString deadline; ///< ISO date as it was typed
    QList<contract::Still> saved;
    QList<FreshStill> fresh;
    QStringList dropped; ///< hashes of stills that were taken out
    bool edited = false; ///< 未保存, or refused by the province
};

/// The sheets of the rooms: half-typed ones are kept in memory over every change of room and page, saved ones become
/// drafts in the ledger. For one operator. GUI thread.
class SheetKeeper : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the desk")
    Q_PROPERTY(QStringList unsavedRooms READ unsavedRooms NOTIFY unsavedChanged)

public:
    explicit SheetKeeper(InspectionDesk& desk);

    /// Of a room in the inspection being held: what was typed, else the order it became, else an empty list.
    Sheet of(const QString& room) const;
    /// The order of that room in this inspection, newest first; withdrawn ones do not count.
    SupervisionId orderOf(const QString& room) const;
    QStringList unsavedRooms() const;
    /// Something was typed that can be given up; what was refused is the order's, and goes with it.
    bool isTyped(const QString& room) const { return m_edited.contains(keyOf(room)); }
    bool isSaving(const QString& room) const { return m_saving.contains(room); }
    /// Empty when there is none with that hash.
    QByteArray freshStill(const QString& sha256) const;

    void answer(const QString& room, const QString& code, const QString& outcome);
    void annotate(const QString& room, const QString& code, const QString& note);
    void setText(const QString& room, const QString& text);
    void setDeadline(const QString& room, const QString& isoDate);
    void removeStill(const QString& room, const QString& sha256);
    /// A frozen picture arrives; it belongs to its camera's room. Its hash is made here. Refused without a registered
    /// look, beyond 3 MiB, beyond 20 of an order, or where nothing can be written: `stillRefused` says why.
    Q_INVOKABLE void addStill(const QByteArray& jpeg, const QVariantMap& still);
    void addStill(const QByteArray& jpeg, contract::Still still);
    void forget(const QString& room);
    void clear();

    QString saveBlocked(const QString& room) const;   ///< 存草稿
    QString submitBlocked(const QString& room) const; ///< 提交审核
    QString passBlocked(const QString& room) const;   ///< 合格
    QString editBlocked(const QString& room) const;   ///< why nothing can be written down
    void save(const QString& room);
    void submit(const QString& room);
    void pass(const QString& room);

Q_SIGNALS:
    void sheetChanged(const QString& room);
    void unsavedChanged();
    /// On disk; `type` is "supervision.draft", "supervision.submit" or "supervision.pass".
    void saved(const QString& room, const QString& type);
    void failed(const QString& room, const QString& type, const QString& text);
    void stillAdded(const QString& room);
    void stillRefused(const QString& text);

private:
    QString keyOf(const QString& room) const;
    const OrderState* stateOf(const QString& room) const;
    void edit(const QString& room, const std::function<void(Sheet&)>& change);
    QList<engine::Draft> draftsOf(const QString& room, const Sheet& sheet) const;
    void send(const QString& room, const QString& closing);
    void settle(const QString& key, const Sheet& sent);
    QString workBlocked(const QString& room) const;

    InspectionDesk& m_desk;
    QHash<QString, Sheet> m_edited; ///< by inspection and room
    QSet<QString> m_saving;
};

} // namespace zhihui::inspection
