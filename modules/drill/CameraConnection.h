#pragma once

#include <gst/rtsp-server/rtsp-server.h>

#include <QString>

/// What the camera server keeps of one RTSP connection. Private to it.
namespace zhihui::drill::connection {

/// Which camera it asks for, empty for none; called while one of its requests is handled.
void note(GstRTSPClient* client, const QString& camera);
QString cameraOf(GstRTSPClient* client);
/// Nothing is sent on it any more, for good. Any thread.
void mute(GstRTSPClient* client);
bool isMute(GstRTSPClient* client);
/// Cuts it, on the thread that serves it and soon. Any thread.
void close(GstRTSPClient* client);

} // namespace zhihui::drill::connection
