#pragma once

#include "video/Picture.h"
#include "video/ViewDesk.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

namespace zhihui::video {

/// Enters snapshots (截图) in the register of looks and puts them on disk: the picture as PNG with masks and watermark
/// in it, and beside it a JSON file that says when, of what, in which registered look, why and by whom it was taken.
/// GUI thread; writes in another.
class Snapshots : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::video::ViewDesk* desk MEMBER m_desk REQUIRED FINAL)

public:
    using QObject::QObject;

    /// File name as it is proposed: camera and time of the picture.
    Q_INVOKABLE QString nameFor(const zhihui::video::Still& still) const;
    /// Answers by saved() or failed().
    Q_INVOKABLE void save(const zhihui::video::Still& still, const QUrl& file, const QString& reason,
                          const QString& operatorName);

Q_SIGNALS:
    void saved(const QString& path);
    void failed(const QString& path);
    /// The ledger does not take it: nothing was written.
    void unregistered(const QString& why);

private:
    void write(const Still& still, const QString& path, const QByteArray& record);

    QPointer<ViewDesk> m_desk;
};

/// What the JSON file holds. ENTRY: id of the snapshot in the register.
QByteArray snapshotRecord(const Still& still, const QString& entry, const QString& reason, const QString& operatorName);

} // namespace zhihui::video
