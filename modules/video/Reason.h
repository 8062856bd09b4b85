#pragma once

#include "engine/World.h"

#include <QtQml/qqmlregistration.h>

namespace zhihui::video {

/// Why this seat looks (调看事由): the open case, task, inspection or leader's order it belongs to. Empty: no reason,
/// and so no picture.
struct Reason {
    Q_GADGET
    QML_VALUE_TYPE(viewReason)
    QML_STRUCTURED_VALUE
    Q_PROPERTY(QString seat MEMBER seat FINAL) ///< "duty" "inspection" "wall"
    Q_PROPERTY(QString kind MEMBER kind FINAL) ///< "alert" "order" "inspection" "vieworder"
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL)     ///< what for, as it is written into the register: 越界核实
    Q_PROPERTY(QString number MEMBER number FINAL) ///< of the document, for people; may be empty
    Q_PROPERTY(bool given READ isGiven FINAL)

public:
    QString seat, kind, id, text, number;

    bool isGiven() const { return !seat.isEmpty() && !kind.isEmpty() && !id.isEmpty() && !text.isEmpty(); }
    /// Other words for the same case are the same reason.
    bool isSameCase(const Reason& other) const
    {
        return seat == other.seat && kind == other.kind && id == other.id && isGiven() == other.isGiven();
    }
    friend bool operator==(const Reason&, const Reason&) = default;
};

/// Why there is no picture. Each has its words and what to do next (causeText, adviceText).
enum class ViewCause {
    None,
    NoReason,          ///< nobody gave one
    AlertOver,         ///< closed, cleared, retracted, or not known here
    OrderOver,         ///< reported or declined, or not known here
    InspectionPending, ///< opened here, and not in the province's feed yet
    InspectionOver,    ///< closed, or not known here
    ViewOrderOver,     ///< lifted, out of its time or hours, or not for this seat
    NotConnected,      ///< the province cannot register it now
    Unanswered,        ///< the province did not answer in time
    Expired,           ///< the registered time is over and could not be renewed
    Province,          ///< the province refused: its code and title say why
    Failed,            ///< the request failed otherwise
};

/// An alert as a reason: neither closed nor cleared nor retracted.
bool isOpen(const contract::Alert& alert);

/// None while the reason holds as far as this console knows; the province judges it once more.
ViewCause lapseOf(const engine::World& world, const Reason& reason);

/// One line in the language of the screen. `code` and `title` are the province's, for ViewCause::Province and Failed.
QString causeText(ViewCause cause, const QString& code, const QString& title);
/// What the operator can do about it; empty: nothing.
QString adviceText(ViewCause cause, const QString& code);

} // namespace zhihui::video
