#pragma once

#include "drill/Studio.h"

#include <QStringList>

namespace zhihui::drill {

/// RTSP on 127.0.0.1 with digest: `/CAMERA/main` (1280x720) and `/CAMERA/sub` (640x360) of every camera that is known.
/// A path is filmed while somebody watches it, once for all of them. Its GLib loop runs on a thread of its own; the
/// functions are for the thread that made it.
class CameraServer {
public:
    struct Options {
        quint16 port = 0; ///< 0: any free one
        QString user, password;
        Filming filming;
    };
    /// What a camera looks at; empty for one that does not exist. Asked on any thread.
    using Find = std::function<std::optional<Outlook>(const QString& camera)>;

    CameraServer(const Clock& clock, Options options, Find find);
    ~CameraServer();
    CameraServer(const CameraServer&) = delete;
    CameraServer& operator=(const CameraServer&) = delete;

    /// Codes the loops of these cameras' small pictures ahead; nothing unless prerecorded.
    void prerecord(const QStringList& cameras);
    /// Fails with Offline when the port cannot be had.
    Result<quint16> listen();
    /// A line of CameraKnobs takes effect; fails with Rejected.
    Result<> turn(const QString& line);
    /// The paths that are watched now, sorted.
    QStringList watched() const;
    /// Frames of all watched paths since the beginning.
    quint64 delivered() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace zhihui::drill
