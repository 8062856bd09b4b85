#pragma once

#include "domain/Clock.h"
#include "video/Steady.h"

#include <QByteArray>
#include <QImage>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace zhihui::video {

/// One frame as a tile shows it: RGB32 at the tile's size, masks and watermark in it.
struct Picture {
    QImage image;
    Steady::time_point arrived; ///< of its bytes
    Instant at;                 ///< the same moment, by the clock on the wall
    QSize source;               ///< of the frame, in its own pixels
};

/// A snapshot (截图): the native-resolution frame with masks and watermark in it, and what it is evidence of. A value.
struct Still {
    Q_GADGET
    QML_VALUE_TYPE(still)
    Q_PROPERTY(QImage image MEMBER image)
    Q_PROPERTY(QByteArray jpeg MEMBER jpeg)
    Q_PROPERTY(QString source MEMBER source)
    Q_PROPERTY(QString view MEMBER view)
    Q_PROPERTY(QString number MEMBER number)
    Q_PROPERTY(QString camera MEMBER camera)
    Q_PROPERTY(QString cameraName MEMBER cameraName)
    Q_PROPERTY(double atMs READ atMs)
    Q_PROPERTY(int width READ width)
    Q_PROPERTY(int height READ height)

public:
    QImage image;
    QByteArray jpeg;
    Instant at;     ///< when the frame arrived: the camera's own clock is not trusted
    QString source; ///< "main h264 1920x1080"
    QString view;
    QString number;
    QString camera;
    QString cameraName;

    int width() const { return image.width(); }
    int height() const { return image.height(); }
    double atMs() const { return static_cast<double>(toMillis(at)); }
};

} // namespace zhihui::video
