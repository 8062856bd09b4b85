#pragma once

#include "inspection/InspectionDesk.h"
#include "inspection/SheetKeeper.h"

#include <QAbstractListModel>

namespace zhihui::inspection {

/// A still in the strip.
struct StillLine {
    Q_GADGET
    QML_VALUE_TYPE(stillLine)
    Q_PROPERTY(QString sha256 MEMBER sha256)
    Q_PROPERTY(QString caption MEMBER caption) ///< 截图 22:40:31
    Q_PROPERTY(QString detail MEMBER detail)   ///< camera, source, size
    Q_PROPERTY(bool unsaved MEMBER unsaved)
public:
    QString sha256, caption, detail;
    bool unsaved = false;
};

/// The check list panel of one room: its items, the finding and what may be done with it. GUI thread.
class CheckSheet : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::inspection::InspectionDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QString room READ room WRITE setRoom NOTIFY roomChanged)
    Q_PROPERTY(bool valid READ isValid NOTIFY changed)    ///< a room of the inspection being held is chosen
    Q_PROPERTY(QString reason READ reason NOTIFY changed) ///< why it is not valid, or cannot be written in
    Q_PROPERTY(bool readOnly READ isReadOnly NOTIFY changed)
    Q_PROPERTY(QString roomName READ roomName NOTIFY changed)
    Q_PROPERTY(QString summary READ summary NOTIFY changed) ///< 9 项 · 已查 6 · 得分 52 / 60
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString deadline READ deadline WRITE setDeadline NOTIFY changed)
    Q_PROPERTY(QString deadlineNote READ deadlineNote NOTIFY changed) ///< 余 7 天; or what is wrong with it
    Q_PROPERTY(bool deadlineWrong READ isDeadlineWrong NOTIFY changed)
    Q_PROPERTY(QString responsible READ responsible NOTIFY changed) ///< 责任单位
    Q_PROPERTY(QVariantList stills READ stills NOTIFY changed)
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed) ///< empty until there is an order
    Q_PROPERTY(int step READ step NOTIFY changed)
    Q_PROPERTY(bool unsaved READ isUnsaved NOTIFY changed)
    Q_PROPERTY(bool typed READ isTyped NOTIFY changed) ///< what is unsaved can be given up
    Q_PROPERTY(bool saving READ isSaving NOTIFY changed)
    Q_PROPERTY(bool pending READ isPending NOTIFY changed) ///< 已保存，待上传
    Q_PROPERTY(QString refusal READ refusal NOTIFY changed)
    Q_PROPERTY(QString returned READ returned NOTIFY changed) ///< the reviewer's note of a returned draft
    Q_PROPERTY(QString saveBlocked READ saveBlocked NOTIFY changed)
    Q_PROPERTY(QString submitBlocked READ submitBlocked NOTIFY changed)
    Q_PROPERTY(QString passBlocked READ passBlocked NOTIFY changed)

public:
    enum Role { CodeRole = Qt::UserRole + 1, TextRole, OutcomeRole, OutcomeTextRole, NoteRole, PointsRole };
    Q_ENUM(Role)

    explicit CheckSheet(QObject* parent = nullptr);
    InspectionDesk* desk() const { return m_desk; }
    void setDesk(InspectionDesk* desk);
    QString room() const { return m_room; }
    void setRoom(const QString& room);

    bool isValid() const;
    QString reason() const;
    bool isReadOnly() const { return !reason().isEmpty(); }
    QString roomName() const;
    QString summary() const;
    QString text() const { return m_sheet.text; }
    void setText(const QString& text);
    QString deadline() const { return m_sheet.deadline; }
    void setDeadline(const QString& isoDate);
    QString deadlineNote() const;
    bool isDeadlineWrong() const;
    QString responsible() const;
    QVariantList stills() const;
    QString stateText() const;
    int step() const;
    bool isUnsaved() const { return m_sheet.edited; }
    bool isTyped() const { return m_desk && m_desk->sheets()->isTyped(m_room); }
    bool isSaving() const { return m_desk && m_desk->sheets()->isSaving(m_room); }
    bool isPending() const;
    QString refusal() const;
    QString returned() const;
    QString saveBlocked() const;
    QString submitBlocked() const;
    QString passBlocked() const;

    /// `outcome` is "yes", "no", "na" or, to take it back, empty.
    Q_INVOKABLE void answer(int row, const QString& outcome);
    Q_INVOKABLE void annotate(int row, const QString& note);
    Q_INVOKABLE void removeStill(const QString& sha256);
    Q_INVOKABLE void saveDraft();
    Q_INVOKABLE void sendForReview();
    Q_INVOKABLE void markPassed();
    /// What was typed and not saved is given up.
    Q_INVOKABLE void forget();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void deskChanged();
    void roomChanged();
    void changed();
    /// On disk; `type` is the command's.
    void saved(const QString& type);
    void failed(const QString& text);

private:
    void reload();
    const OrderState* order() const;
    Score score() const;

    InspectionDesk* m_desk = nullptr;
    QString m_room;
    Sheet m_sheet;
};

} // namespace zhihui::inspection
