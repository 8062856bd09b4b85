// A small RTSP camera for the tests, a process of its own so that its threads and descriptors are not the client's.
//
//   video_rtsp_server CLIP.ts [--user NAME --password WORD] [--port N] [--transport udp|tcp]
//
// serves the clip's video, over and over, as rtsp://127.0.0.1:PORT/main and prints "port N". It reads commands from its
// standard input, one a line: "kick" closes every connection, "freeze" keeps them and sends nothing, "thaw" goes on,
// "quit" ends it. The end of standard input ends it too.

#include "video/Ffmpeg.h"

#include <gst/app/gstappsrc.h>
#include <gst/rtsp-server/rtsp-server.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <mutex>
#include <string>
#include <unistd.h>
#include <vector>

namespace {

struct Unit {
    std::string bytes;
    GstClockTime pts;
    GstClockTime dts;
};

struct Clip {
    std::vector<Unit> units;
    bool hevc = false;
    GstClockTime length = 0;
};

/// An MPEG transport stream gives whole access units with start codes, as the payloader wants them.
Clip read(const char* path)
{
    Clip clip;
    AVFormatContext* format = nullptr;
    if (avformat_open_input(&format, path, nullptr, nullptr) < 0 || avformat_find_stream_info(format, nullptr) < 0)
        return clip;
    const int video = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, nullptr, 0);
    AVPacket* packet = av_packet_alloc();
    while (video >= 0 && av_read_frame(format, packet) >= 0) {
        const AVStream& stream = *format->streams[packet->stream_index];
        if (packet->stream_index == video) {
            clip.hevc = stream.codecpar->codec_id == AV_CODEC_ID_HEVC;
            const auto time = [&](std::int64_t stamp) {
                return static_cast<GstClockTime>(
                    av_rescale_q(stamp - stream.start_time, stream.time_base, {1, GST_SECOND}));
            };
            clip.units.push_back({std::string(reinterpret_cast<char*>(packet->data), static_cast<size_t>(packet->size)),
                                  time(packet->pts), time(std::max(packet->dts, stream.start_time))});
            clip.length = std::max(clip.length, clip.units.back().dts + 40 * GST_MSECOND);
        }
        av_packet_unref(packet);
    }
    av_packet_free(&packet);
    avformat_close_input(&format);
    return clip;
}

/// Where one client's media is in the clip.
struct Play {
    const Clip* clip;
    size_t next = 0;
    GstClockTime offset = 0;
};

/// Who asked for the next unit while the camera was frozen.
struct Freezer {
    std::mutex mutex;
    bool frozen = false;
    std::vector<std::pair<GstElement*, Play*>> waiting;
};
Freezer freezer;

void push(GstElement* source, Play& play)
{
    const Unit& unit = play.clip->units[play.next];
    GstBuffer* buffer = gst_buffer_new_memdup(unit.bytes.data(), unit.bytes.size());
    GST_BUFFER_PTS(buffer) = unit.pts + play.offset;
    GST_BUFFER_DTS(buffer) = unit.dts + play.offset;
    if (++play.next == play.clip->units.size()) {
        play.next = 0;
        play.offset += play.clip->length;
    }
    gst_app_src_push_buffer(GST_APP_SRC(source), buffer);
}

void onNeedData(GstElement* source, guint, gpointer data)
{
    auto& play = *static_cast<Play*>(data);
    {
        const std::scoped_lock lock(freezer.mutex);
        if (freezer.frozen) { // it asks no second time: thawing answers
            freezer.waiting.emplace_back(GST_ELEMENT(gst_object_ref(source)), &play);
            return;
        }
    }
    push(source, play);
}

void setFrozen(bool frozen)
{
    std::vector<std::pair<GstElement*, Play*>> waiting;
    {
        const std::scoped_lock lock(freezer.mutex);
        freezer.frozen = frozen;
        if (!frozen)
            waiting.swap(freezer.waiting);
    }
    for (const auto& [source, play] : waiting) {
        push(source, *play);
        gst_object_unref(source);
    }
}

void configure(GstRTSPMediaFactory*, GstRTSPMedia* media, gpointer data)
{
    const auto* clip = static_cast<const Clip*>(data);
    GstElement* element = gst_rtsp_media_get_element(media);
    GstElement* source = gst_bin_get_by_name_recurse_up(GST_BIN(element), "src");
    GstCaps* caps = gst_caps_new_simple(clip->hevc ? "video/x-h265" : "video/x-h264", "stream-format", G_TYPE_STRING,
                                        "byte-stream", "alignment", G_TYPE_STRING, "au", nullptr);
    g_object_set(source, "caps", caps, "format", GST_FORMAT_TIME, nullptr);
    gst_caps_unref(caps);
    g_signal_connect_data(
        source, "need-data", G_CALLBACK(onNeedData), new Play{clip},
        [](gpointer play, GClosure*) { delete static_cast<Play*>(play); }, GConnectFlags(0));
    gst_object_unref(source);
    gst_object_unref(element);
}

void protect(GstRTSPServer* server, GstRTSPMediaFactory* factory, const char* user, const char* password)
{
    GstRTSPAuth* auth = gst_rtsp_auth_new();
    gst_rtsp_auth_set_supported_methods(auth, GST_RTSP_AUTH_DIGEST);
    GstRTSPToken* token = gst_rtsp_token_new(GST_RTSP_TOKEN_MEDIA_FACTORY_ROLE, G_TYPE_STRING, "viewer", nullptr);
    gst_rtsp_auth_add_digest(auth, user, password, token);
    gst_rtsp_token_unref(token);
    gst_rtsp_media_factory_add_role(factory, "viewer", GST_RTSP_PERM_MEDIA_FACTORY_ACCESS, G_TYPE_BOOLEAN, TRUE,
                                    GST_RTSP_PERM_MEDIA_FACTORY_CONSTRUCT, G_TYPE_BOOLEAN, TRUE, nullptr);
    gst_rtsp_server_set_auth(server, auth);
    g_object_unref(auth);
}

struct Program {
    GMainLoop* loop;
    GstRTSPServer* server;
};

gboolean obey(GIOChannel* channel, GIOCondition, gpointer data)
{
    const auto& program = *static_cast<Program*>(data);
    gchar* line = nullptr;
    const GIOStatus status = g_io_channel_read_line(channel, &line, nullptr, nullptr, nullptr);
    const std::string command = line ? g_strchomp(line) : "";
    g_free(line);
    if (status == G_IO_STATUS_EOF || command == "quit")
        _exit(0); // clients and frozen threads may still be there: the system takes everything back
    if (command == "freeze" || command == "thaw")
        setFrozen(command == "freeze");
    if (command == "kick") {
        GList* kicked = gst_rtsp_server_client_filter(
            program.server, [](GstRTSPServer*, GstRTSPClient*, gpointer) { return GST_RTSP_FILTER_REMOVE; }, nullptr);
        g_list_free_full(kicked, g_object_unref);
    }
    std::printf("done %s\n", command.c_str());
    std::fflush(stdout);
    return TRUE;
}

const char* option(int argc, char* argv[], const char* name, const char* fallback)
{
    for (int i = 2; i + 1 < argc; ++i)
        if (std::strcmp(argv[i], name) == 0)
            return argv[i + 1];
    return fallback;
}

} // namespace

int main(int argc, char* argv[])
{
    gst_init(nullptr, nullptr);
    const Clip clip = read(argc > 1 ? argv[1] : "");
    if (clip.units.empty()) {
        std::fprintf(stderr, "no video in %s\n", argc > 1 ? argv[1] : "(no file)");
        return 2;
    }
    Program program{g_main_loop_new(nullptr, FALSE), gst_rtsp_server_new()};
    gst_rtsp_server_set_address(program.server, "127.0.0.1");
    gst_rtsp_server_set_service(program.server, option(argc, argv, "--port", "0"));
    GstRTSPMediaFactory* factory = gst_rtsp_media_factory_new();
    gst_rtsp_media_factory_set_launch(
        factory, clip.hevc ? "( appsrc name=src ! rtph265pay name=pay0 pt=96 config-interval=-1 )"
                           : "( appsrc name=src ! rtph264pay name=pay0 pt=96 config-interval=-1 )");
    const std::string transport = option(argc, argv, "--transport", "");
    if (transport == "udp")
        gst_rtsp_media_factory_set_protocols(factory, GST_RTSP_LOWER_TRANS_UDP);
    else if (transport == "tcp")
        gst_rtsp_media_factory_set_protocols(factory, GST_RTSP_LOWER_TRANS_TCP);
    g_signal_connect(factory, "media-configure", G_CALLBACK(configure), const_cast<Clip*>(&clip));
    if (const char* user = option(argc, argv, "--user", nullptr))
        protect(program.server, factory, user, option(argc, argv, "--password", ""));
    GstRTSPMountPoints* mounts = gst_rtsp_server_get_mount_points(program.server);
    gst_rtsp_mount_points_add_factory(mounts, "/main", factory);
    g_object_unref(mounts);
    if (gst_rtsp_server_attach(program.server, nullptr) == 0) {
        std::fprintf(stderr, "the port is taken\n");
        return 2;
    }
    GIOChannel* input = g_io_channel_unix_new(STDIN_FILENO);
    g_io_add_watch(input, GIOCondition(G_IO_IN | G_IO_HUP), obey, &program);
    std::printf("port %d\n", gst_rtsp_server_get_bound_port(program.server));
    std::fflush(stdout);
    g_main_loop_run(program.loop);
    return 0;
}
