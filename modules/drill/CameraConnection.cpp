#include "drill/CameraConnection.h"

namespace zhihui::drill::connection {

namespace {

gboolean swallow(GstRTSPClient*, GstRTSPMessage*, guint, gboolean, gpointer)
{
    return true;
}

void freeContext(gpointer context)
{
    g_main_context_unref(static_cast<GMainContext*>(context));
}

} // namespace

void note(GstRTSPClient* client, const QString& camera)
{
    GObject* object = G_OBJECT(client);
    if (!camera.isEmpty())
        g_object_set_data_full(object, "camera", g_strdup(camera.toUtf8().constData()), g_free);
    GSource* source = g_main_current_source();
    if (source && !g_object_get_data(object, "context"))
        g_object_set_data_full(object, "context", g_main_context_ref(g_source_get_context(source)), freeContext);
}

QString cameraOf(GstRTSPClient* client)
{
    // A copy: another request may name another camera meanwhile.
    const auto copy = [](gpointer text, gpointer) -> gpointer { return g_strdup(static_cast<const char*>(text)); };
    auto* text = static_cast<char*>(g_object_dup_data(G_OBJECT(client), "camera", copy, nullptr));
    const QString camera = QString::fromUtf8(text);
    g_free(text);
    return camera;
}

void mute(GstRTSPClient* client)
{
    g_object_set_data(G_OBJECT(client), "mute", client);
    gst_rtsp_client_set_send_func(client, nullptr, nullptr, nullptr); // there may be one of the two
    gst_rtsp_client_set_send_messages_func(client, swallow, nullptr, nullptr);
}

bool isMute(GstRTSPClient* client)
{
    return g_object_get_data(G_OBJECT(client), "mute") != nullptr;
}

void close(GstRTSPClient* client)
{
    auto* context = static_cast<GMainContext*>(g_object_get_data(G_OBJECT(client), "context"));
    // Not invoke: that would run it here whenever the other thread is just not in its loop.
    GSource* soon = g_idle_source_new();
    g_source_set_priority(soon, G_PRIORITY_DEFAULT);
    g_source_set_callback(
        soon,
        [](gpointer data) -> gboolean {
            gst_rtsp_client_close(GST_RTSP_CLIENT(data));
            return G_SOURCE_REMOVE;
        },
        g_object_ref(client), g_object_unref);
    g_source_attach(soon, context ? context : g_main_context_get_thread_default());
    g_source_unref(soon);
}

} // namespace zhihui::drill::connection
