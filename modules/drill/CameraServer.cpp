#include "drill/CameraServer.h"

#include "drill/CameraConnection.h"
#include "drill/CameraPath.h"
#include "drill/DrillLogging.h"
#include "drill/Take.h"

#include <gst/rtsp-server/rtsp-server.h>

#include <QMap>
#include <future>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr auto role = "viewer";

} // namespace

struct CameraServer::Parts {
    Options options;
    Find find;
    const Clock& clock;
    CameraKnobs knobs;
    Studio studio;
    GMainContext* context = g_main_context_new();
    GMainLoop* loop = g_main_loop_new(context, false);
    GstRTSPServer* server = nullptr;
    GstRTSPMountPoints* mounts = nullptr;
    GSource* listening = nullptr;
    mutable std::mutex mutex;
    QMap<GstRTSPMedia*, QString> watched;
    QHash<QString, QList<AccessUnit>> loops; ///< coded before anybody looked; by path
    std::jthread thread;

    Parts(const Clock& time, Options o, Find f);
    ~Parts();
    void authenticate();
    Result<> open();
    void close();
    void enforce();
    void mount(const CameraPath& path);
    std::shared_ptr<CameraStream> streamOf(const CameraPath& path);
    GstRTSPStatusCode admit(GstRTSPClient* client, const GstRTSPContext* request);
    void configure(GstRTSPMedia* media, const CameraPath& path);
    /// Runs it on the loop's thread and waits.
    void inLoop(const std::function<void()>& what);
};

CameraServer::Parts::Parts(const Clock& time, Options o, Find f)
    : options(std::move(o)),
      find(std::move(f)),
      clock(time),
      studio(time, knobs, options.filming.coding.fps,
             static_cast<int>(std::max(2U, std::thread::hardware_concurrency())))
{
    gst_init(nullptr, nullptr);
    server = gst_rtsp_server_new();
    mounts = gst_rtsp_server_get_mount_points(server);
    gst_rtsp_server_set_address(server, "127.0.0.1");
    // Whoever opens a stream waits for its first picture: not everybody behind each other.
    GstRTSPThreadPool* pool = gst_rtsp_server_get_thread_pool(server);
    gst_rtsp_thread_pool_set_max_threads(pool, 4);
    g_object_unref(pool);
    authenticate();
    thread = std::jthread([this] {
        g_main_context_push_thread_default(context);
        g_main_loop_run(loop);
        g_main_context_pop_thread_default(context);
    });
}

CameraServer::Parts::~Parts()
{
    if (knobs.turn(u"kill *"_s))
        inLoop([this] { enforce(); });
    g_main_loop_quit(loop);
    thread.join();
    g_object_unref(mounts);
    g_object_unref(server);
    gst_rtsp_thread_pool_cleanup();
    g_main_loop_unref(loop);
    g_main_context_unref(context);
}

void CameraServer::Parts::authenticate()
{
    GstRTSPAuth* auth = gst_rtsp_auth_new();
    GstRTSPToken* token = gst_rtsp_token_new(GST_RTSP_TOKEN_MEDIA_FACTORY_ROLE, G_TYPE_STRING, role, nullptr);
    gst_rtsp_auth_set_supported_methods(auth, GST_RTSP_AUTH_DIGEST);
    gst_rtsp_auth_set_realm(auth, "zhihui-drill");
    gst_rtsp_auth_add_digest(auth, options.user.toUtf8().constData(), options.password.toUtf8().constData(), token);
    gst_rtsp_token_unref(token);
    gst_rtsp_server_set_auth(server, auth);
    g_object_unref(auth);
}

void CameraServer::Parts::inLoop(const std::function<void()>& what)
{
    std::promise<void> done;
    std::pair<const std::function<void()>*, std::promise<void>*> call(&what, &done);
    g_main_context_invoke(
        context,
        [](gpointer data) -> gboolean {
            auto* called = static_cast<decltype(call)*>(data);
            (*called->first)();
            called->second->set_value();
            return G_SOURCE_REMOVE;
        },
        &call);
    done.get_future().wait();
}

Result<> CameraServer::Parts::open()
{
    if (listening)
        return {};
    gst_rtsp_server_set_service(server, QByteArray::number(options.port).constData());
    GError* error = nullptr;
    listening = gst_rtsp_server_create_source(server, nullptr, &error);
    if (!listening) {
        const QString why = QString::fromUtf8(error ? error->message : "no socket");
        g_clear_error(&error);
        return failure(Error::Code::Offline, u"port %1: %2"_s.arg(options.port).arg(why));
    }
    g_source_attach(listening, context);
    options.port = static_cast<quint16>(gst_rtsp_server_get_bound_port(server));
    return {};
}

void CameraServer::Parts::close()
{
    if (!listening)
        return;
    g_source_destroy(listening);
    g_source_unref(listening);
    listening = nullptr;
}

/// Brings the connections into the state that the knobs say.
void CameraServer::Parts::enforce()
{
    if (knobs.ofAll().isKilled)
        close();
    else if (const auto opened = open(); !opened)
        qCCritical(lcDrill).noquote() << "cameras:" << opened.error().detail;
    gst_rtsp_server_client_filter(
        server,
        [](GstRTSPServer*, GstRTSPClient* client, gpointer data) {
            const CameraFault fault = static_cast<CameraKnobs*>(data)->of(connection::cameraOf(client));
            if (fault.isKilled || (connection::isMute(client) && !fault.isSilent))
                connection::close(client);
            else if (fault.isSilent)
                connection::mute(client);
            return GST_RTSP_FILTER_KEEP;
        },
        &knobs);
}

/// Before a request is answered: the camera is remembered, refused where it is broken, and mounted.
GstRTSPStatusCode CameraServer::Parts::admit(GstRTSPClient* client, const GstRTSPContext* request)
{
    const auto path = request->uri ? CameraPath::of(request->uri->abspath) : std::nullopt;
    connection::note(client, path ? path->camera : QString());
    const CameraFault fault = knobs.of(path ? path->camera : QString());
    if (fault.isSilent)
        connection::mute(client);
    else if (fault.isKilled)
        connection::close(client);
    if (fault.isSilent || fault.isKilled)
        return GST_RTSP_STS_SERVICE_UNAVAILABLE;
    if (path && find(path->camera))
        mount(*path);
    return GST_RTSP_STS_OK;
}

void CameraServer::Parts::mount(const CameraPath& path)
{
    const QByteArray where = path.text().toUtf8();
    const std::lock_guard lock(mutex);
    int matched = 0;
    if (GstRTSPMediaFactory* there = gst_rtsp_mount_points_match(mounts, where.constData(), &matched)) {
        g_object_unref(there);
        return;
    }
    GstRTSPMediaFactory* factory = gst_rtsp_media_factory_new();
    const QString launch =
        u"( appsrc name=camera is-live=true format=time caps=video/x-%1,stream-format=byte-stream,alignment=au "
        "! rtp%1pay name=pay0 pt=96 config-interval=-1 )"_s.arg(options.filming.coding.codec);
    gst_rtsp_media_factory_set_launch(factory, launch.toUtf8().constData());
    gst_rtsp_media_factory_set_shared(factory, true);
    gst_rtsp_media_factory_set_protocols(
        factory, static_cast<GstRTSPLowerTrans>(GST_RTSP_LOWER_TRANS_UDP | GST_RTSP_LOWER_TRANS_TCP));
    gst_rtsp_media_factory_add_role(factory, role, GST_RTSP_PERM_MEDIA_FACTORY_ACCESS, G_TYPE_BOOLEAN, true,
                                    GST_RTSP_PERM_MEDIA_FACTORY_CONSTRUCT, G_TYPE_BOOLEAN, true, nullptr);
    g_object_set_data_full(G_OBJECT(factory), "path", g_strdup(where.constData()), g_free);
    g_signal_connect(factory, "media-configure",
                     G_CALLBACK(+[](GstRTSPMediaFactory* made, GstRTSPMedia* media, gpointer parts) {
                         const auto* text = static_cast<const char*>(g_object_get_data(G_OBJECT(made), "path"));
                         static_cast<Parts*>(parts)->configure(media, *CameraPath::of(text));
                     }),
                     this);
    gst_rtsp_mount_points_add_factory(mounts, where.constData(), factory);
}

std::shared_ptr<CameraStream> CameraServer::Parts::streamOf(const CameraPath& path)
{
    auto stream = std::make_shared<CameraStream>(*find(path.camera), path.width(), path.height(), options.filming);
    const std::lock_guard lock(mutex);
    stream->play(loops.value(path.text()));
    return stream;
}

void CameraServer::Parts::configure(GstRTSPMedia* media, const CameraPath& path)
{
    GstElement* element = gst_rtsp_media_get_element(media);
    auto take = std::make_unique<Take>(studio, streamOf(path), options.filming.coding.fps,
                                       GST_APP_SRC(gst_bin_get_by_name_recurse_up(GST_BIN(element), "camera")));
    gst_object_unref(element);
    {
        const std::lock_guard lock(mutex);
        watched.insert(media, path.text());
    }
    g_object_set_data_full(G_OBJECT(media), "take", take.release(),
                           [](gpointer data) { std::unique_ptr<Take>(static_cast<Take*>(data)).reset(); });
    g_signal_connect(media, "unprepared", G_CALLBACK(+[](GstRTSPMedia* gone, gpointer data) {
                         g_object_set_data(G_OBJECT(gone), "take", nullptr);
                         auto* parts = static_cast<Parts*>(data);
                         const std::lock_guard lock(parts->mutex);
                         parts->watched.remove(gone);
                     }),
                     this);
}

CameraServer::CameraServer(const Clock& clock, Options options, Find find)
    : m_parts(std::make_unique<Parts>(clock, std::move(options), std::move(find)))
{
    using Admit = GstRTSPStatusCode (*)(GstRTSPClient*, GstRTSPContext*, gpointer);
    static constexpr Admit admit = [](GstRTSPClient* client, GstRTSPContext* request, gpointer parts) {
        return static_cast<Parts*>(parts)->admit(client, request);
    };
    // The library frees what is on its stack when OPTIONS is refused: who is refused is cut or muted, and told nothing.
    static constexpr Admit admitOptions = [](GstRTSPClient* client, GstRTSPContext* request, gpointer parts) {
        static_cast<Parts*>(parts)->admit(client, request);
        return GST_RTSP_STS_OK;
    };
    using Played = void (*)(GstRTSPClient*, GstRTSPContext*, gpointer);
    static constexpr Played played = [](GstRTSPClient*, GstRTSPContext* request, gpointer) {
        GstRTSPMedia* media = request->sessmedia ? gst_rtsp_session_media_get_media(request->sessmedia) : nullptr;
        if (auto* take = media ? static_cast<Take*>(g_object_get_data(G_OBJECT(media), "take")) : nullptr)
            take->wantKey();
    };
    g_signal_connect(m_parts->server, "client-connected",
                     G_CALLBACK(+[](GstRTSPServer*, GstRTSPClient* client, gpointer parts) {
                         g_signal_connect(client, "pre-options-request", G_CALLBACK(admitOptions), parts);
                         g_signal_connect(client, "pre-describe-request", G_CALLBACK(admit), parts);
                         g_signal_connect(client, "pre-setup-request", G_CALLBACK(admit), parts);
                         g_signal_connect(client, "play-request", G_CALLBACK(played), parts);
                     }),
                     m_parts.get());
}

CameraServer::~CameraServer() = default;

void CameraServer::prerecord(const QStringList& cameras)
{
    if (m_parts->options.filming.prerecorded <= 0)
        return;
    for (const QString& camera : cameras) {
        const CameraPath path{camera, false};
        const QList<AccessUnit> loop = m_parts->streamOf(path)->loop(m_parts->clock.now());
        const std::lock_guard lock(m_parts->mutex);
        m_parts->loops.insert(path.text(), loop);
    }
}

Result<quint16> CameraServer::listen()
{
    Result<> opened;
    m_parts->inLoop([&] { opened = m_parts->open(); });
    ZH_TRY(opened);
    return m_parts->options.port;
}

Result<> CameraServer::turn(const QString& line)
{
    ZH_TRY(m_parts->knobs.turn(line));
    m_parts->inLoop([this] { m_parts->enforce(); });
    return {};
}

QStringList CameraServer::watched() const
{
    const std::lock_guard lock(m_parts->mutex);
    QStringList paths = m_parts->watched.values();
    paths.sort();
    return paths;
}

quint64 CameraServer::delivered() const
{
    return m_parts->studio.delivered();
}

} // namespace zhihui::drill
