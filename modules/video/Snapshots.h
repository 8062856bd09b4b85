#pragma once

#include "video/Picture.h"

#include <QObject>
#include <QUrl>

namespace zhihui::video {

/// Puts snapshots (截图) on disk: the picture as PNG with masks and watermark in it, and beside it a JSON file that
/// says when, of what, in which registered look, why and by whom it was taken. GUI thread; writes in another.
class Snapshots : public QObject {
    Q_OBJECT
    QML_ELEMENT

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
};

/// What the JSON file holds.
QByteArray snapshotRecord(const Still& still, const QString& reason, const QString& operatorName);

} // namespace zhihui::video
