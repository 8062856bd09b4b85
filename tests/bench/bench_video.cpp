// Times the video side: a plain window full of tiles, without QML. Prints one JSON object a line.
//
//   bench_video --files DIR [--tiles 16] [--layout 4x4] [--size 1920x1080] [--seconds 10] [--hz 25] [--hidden]
//       Plays the clips of DIR (tile i plays clip i modulo their number, each tile from a source of its own), paced by
//       their time stamps, over and over. After two seconds it measures: CPU of the process, frames due (what the
//       sources brought) and presented, redraws, threads, RSS, context switches. --hidden: the tiles are invisible and
//       stay warm.
//   … --bare N
//       N pairs of blocks in the order A-B-B-A: A decodes the packets of the same clips on one thread and does nothing
//       else (CPU by CLOCK_THREAD_CPUTIME_ID), a packet of each clip in turn; B is the above for --seconds. After each
//       pair A once more, one clip after the other. The last line is the ratio of their CPU per frame.
//   bench_video --urls [--user NAME --password WORD] [--udp] [--sub] RTSP-ADDRESS…
//       One tile per address (--tiles N repeats them). Also prints when each tile showed its first frame, and after
//       each interruption how long the tile was without a picture.
//   … --heap
//       Also prints once a second how much memory the process holds: what it has allocated, and RSS.
//   Every measurement is followed by a line per tile with --each, and ends with how long stopping took.
//
// Under the software back-end: QT_QUICK_BACKEND=software. On a virtual screen: xvfb-run.

#include "Granted.h"
#include "video/Ffmpeg.h"
#include "video/Pictures.h"
#include "video/VideoTile.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QQuickWindow>
#include <QTimer>
#include <cstdio>
#include <ctime>
#include <malloc.h>
#include <sys/resource.h>

using namespace zhihui;
using namespace zhihui::video;
using namespace Qt::StringLiterals;

namespace {

void print(const QJsonObject& line)
{
    std::printf("%s\n", QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double cpuMs(clockid_t clock)
{
    timespec at{};
    clock_gettime(clock, &at);
    return static_cast<double>(at.tv_sec) * 1e3 + static_cast<double>(at.tv_nsec) / 1e6;
}

qint64 statusField(const QString& name)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QString text = QString::fromUtf8(status.readAll());
    return text.section(u'\n' + name + u':', 1).section(u'\n', 0, 0).simplified().section(u' ', 0, 0).toLongLong();
}

qint64 contextSwitches()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_nvcsw + usage.ru_nivcsw;
}

QSize sized(const QString& text)
{
    return {text.section(u'x', 0, 0).toInt(), text.section(u'x', 1).toInt()};
}

struct Wanted {
    QStringList addresses;
    int tiles = 16;
    QSize layout{4, 4};
    QSize size{1920, 1080};
    int seconds = 10;
    bool hidden = false;
    bool sub = false;
    bool each = false;
    bool heap = false;
    QString user;
    QString password;
    Options options;
};

/// The packets of one clip in memory, and a decoder of their own.
struct BareStream {
    explicit BareStream(const QString& path)
    {
        AVFormatContext* format = nullptr;
        if (avformat_open_input(&format, path.toUtf8().constData(), nullptr, nullptr) < 0)
            qFatal("cannot open %s", qPrintable(path));
        avformat_find_stream_info(format, nullptr);
        const AVCodec* codec = nullptr;
        const int stream = av_find_best_stream(format, AVMEDIA_TYPE_VIDEO, -1, -1, &codec, 0);
        for (PacketPtr packet(av_packet_alloc()); av_read_frame(format, packet.get()) >= 0;
             packet.reset(av_packet_alloc()))
            if (packet->stream_index == stream)
                packets.push_back(std::move(packet));
        context.reset(avcodec_alloc_context3(codec));
        avcodec_parameters_to_context(context.get(), format->streams[stream]->codecpar);
        context->thread_count = 1;
        avcodec_open2(context.get(), codec, nullptr);
        avformat_close_input(&format);
    }
    /// The next packet, from the beginning again after the last; frames that came out.
    int step(AVFrame& frame)
    {
        avcodec_send_packet(context.get(), packets[next++ % packets.size()].get());
        int frames = 0;
        for (; avcodec_receive_frame(context.get(), &frame) >= 0; av_frame_unref(&frame))
            ++frames;
        return frames;
    }

    std::vector<PacketPtr> packets;
    CodecContextPtr context;
    std::size_t next = 0;
};

/// Decodes the packets of all clips on this thread for that long; CPU milliseconds per frame. Interleaved: a packet of
/// each in turn, as live cameras bring them; else 250 packets of one after the other.
double bare(const QStringList& paths, int seconds, bool interleaved)
{
    std::vector<BareStream> streams;
    for (const QString& path : paths)
        streams.emplace_back(path);
    const FramePtr frame(av_frame_alloc());
    qint64 frames = 0;
    QElapsedTimer wall;
    wall.start();
    const double start = cpuMs(CLOCK_THREAD_CPUTIME_ID);
    while (wall.elapsed() < seconds * 1000)
        for (BareStream& stream : streams)
            for (int i = 0; i < (interleaved ? 1 : 250); ++i)
                frames += stream.step(*frame);
    const double cpu = cpuMs(CLOCK_THREAD_CPUTIME_ID) - start;
    print({{u"mode"_s, interleaved ? u"bare"_s : u"bare-in-turn"_s},
           {u"frames"_s, frames},
           {u"cpuMs"_s, cpu},
           {u"msPerFrame"_s, cpu / double(frames)}});
    return cpu / static_cast<double>(frames);
}

class Bench {
public:
    explicit Bench(const Wanted& wanted) : m_wanted(wanted), m_pictures(m_clock, wanted.options)
    {
        m_window.setColor(Qt::black);
        m_window.resize(wanted.size);
        QObject::connect(
            &m_window, &QQuickWindow::frameSwapped, &m_window, [this] { ++m_swaps; }, Qt::DirectConnection);
        m_window.show();
        QObject::connect(&m_second, &QTimer::timeout, &m_window, [] {
            const struct mallinfo2 heap = mallinfo2();
            print({{u"mode"_s, u"heap"_s},
                   {u"inUseKb"_s, static_cast<qint64>((heap.uordblks + heap.hblkhd) / 1024)},
                   {u"rssKb"_s, statusField(u"VmRSS"_s)}});
        });
        if (wanted.heap)
            m_second.start(1000);
        m_sinceOpen.start();
        for (int i = 0; i < wanted.tiles; ++i)
            add(i);
    }
    ~Bench() { stop(); }

    /// How long the GUI thread is held up by closing everything, and how long until the last connection is gone.
    void stop()
    {
        QElapsedTimer timer;
        timer.start();
        qDeleteAll(std::exchange(m_tiles, {}));
        const qint64 blocked = timer.elapsed();
        while (m_pictures.sourceThreads() > 0 && timer.elapsed() < 10'000)
            run(1);
        print({{u"mode"_s, u"stop"_s}, {u"blockedMs"_s, blocked}, {u"endedMs"_s, timer.elapsed()}});
    }

    /// CPU milliseconds per presented frame.
    double measure()
    {
        run(2000);
        const Thrift thrift = m_pictures.thrift();
        const Sums before = sums();
        const double cpu = cpuMs(CLOCK_PROCESS_CPUTIME_ID);
        const qint64 switches = contextSwitches(), swaps = m_swaps;
        QElapsedTimer wall;
        wall.start();
        run(m_wanted.seconds * 1000);
        const double used = cpuMs(CLOCK_PROCESS_CPUTIME_ID) - cpu;
        const double passed = static_cast<double>(wall.elapsed());
        const Sums after = sums();
        const qint64 presented = after.presented - before.presented;
        print({{u"mode"_s, u"tiles"_s},
               {u"tiles"_s, m_wanted.tiles},
               {u"seconds"_s, passed / 1000},
               {u"cpuMs"_s, used},
               {u"cpuPercent"_s, 100 * used / passed},
               {u"presented"_s, presented},
               {u"due"_s, after.received - before.received},
               {u"dropped"_s, after.dropped - before.dropped},
               {u"msPerFrame"_s, presented ? used / double(presented) : 0},
               {u"swapsPerSecond"_s, static_cast<double>(m_swaps - swaps) * 1000 / passed},
               {u"threads"_s, statusField(u"Threads"_s)},
               {u"rssKb"_s, statusField(u"VmRSS"_s)},
               {u"contextSwitches"_s, contextSwitches() - switches},
               {u"thrift"_s, static_cast<int>(std::max(thrift, m_pictures.thrift()))},
               {u"live"_s, after.live}});
        if (m_wanted.each)
            for (qsizetype i = 0; i < m_tiles.size(); ++i)
                printTile(i);
        return presented ? used / static_cast<double>(presented) : 0;
    }

private:
    struct Sums {
        qint64 presented = 0;
        qint64 received = 0;
        qint64 dropped = 0;
        int live = 0;
    };

    void add(int i)
    {
        const QSize cell(m_wanted.size.width() / m_wanted.layout.width(),
                         m_wanted.size.height() / m_wanted.layout.height());
        QString address = m_wanted.addresses[i % m_wanted.addresses.size()];
        if (address.startsWith(u"file:"_s))
            address += u"?tile=%1"_s.arg(i); // an address of its own: nothing is shared
        auto* tile = new VideoTile(m_window.contentItem());
        m_tiles.append(tile);
        tile->setPosition({double(i % m_wanted.layout.width() * cell.width()),
                           double(i / m_wanted.layout.width() % m_wanted.layout.height() * cell.height())});
        tile->setSize(cell);
        tile->setVisible(!m_wanted.hidden);
        tile->setQuality(m_wanted.sub ? VideoTile::Sub : VideoTile::Main);
        watch(i);
        tile->setPictures(&m_pictures);
        Granted granted{.user = m_wanted.user, .password = m_wanted.password, .camera = QString::number(i)};
        (m_wanted.sub ? granted.sub : granted.main) = address;
        tile->setGrant(granted.at(m_clock.now()));
    }

    void watch(int i)
    {
        VideoTile* tile = m_tiles[i];
        auto lost = std::make_shared<QElapsedTimer>();
        QObject::connect(tile, &VideoTile::conditionChanged, tile, [this, tile, i, lost, first = true]() mutable {
            if (tile->tileState() == VideoTile::Live) {
                if (std::exchange(first, false))
                    print({{u"mode"_s, u"first"_s}, {u"tile"_s, i}, {u"ms"_s, m_sinceOpen.elapsed()}});
                else
                    print({{u"mode"_s, u"back"_s},
                           {u"tile"_s, i},
                           {u"afterMs"_s, lost->isValid() ? lost->elapsed() : 0}});
                lost->invalidate();
            } else if (!first && !lost->isValid()) {
                lost->start();
                print(
                    {{u"mode"_s, u"lost"_s}, {u"tile"_s, i}, {u"cause"_s, tile->cause()}, {u"ageMs"_s, tile->ageMs()}});
            }
        });
    }

    void printTile(qsizetype i) const
    {
        const VideoTile& tile = *m_tiles[i];
        print({{u"mode"_s, u"tile"_s},
               {u"tile"_s, i},
               {u"state"_s, QString::fromUtf8(QMetaEnum::fromType<VideoTile::State>().valueToKey(tile.tileState()))},
               {u"cause"_s, tile.cause()},
               {u"presented"_s, tile.presented()},
               {u"received"_s, tile.received()},
               {u"dropped"_s, tile.dropped()},
               {u"fps"_s, tile.fps()},
               {u"latencyMs"_s, tile.latencyMs()}});
    }

    Sums sums() const
    {
        Sums all;
        for (const VideoTile* tile : m_tiles) {
            all.presented += tile->presented();
            all.received += tile->received();
            all.dropped += tile->dropped();
            all.live += tile->tileState() == VideoTile::Live;
        }
        return all;
    }

    static void run(int ms)
    {
        // Not quit(), which would close the window first.
        QTimer::singleShot(ms, Qt::PreciseTimer, qApp, [] { QCoreApplication::exit(0); });
        QGuiApplication::exec();
    }

    const Wanted& m_wanted;
    SystemClock m_clock;
    Pictures m_pictures;
    QQuickWindow m_window;
    QList<VideoTile*> m_tiles;
    QTimer m_second;
    std::atomic<qint64> m_swaps = 0;
    QElapsedTimer m_sinceOpen;
};

void addOptions(QCommandLineParser& parser)
{
    parser.addHelpOption();
    for (const auto& [name, value] : {std::pair("files", "folder"),
                                      {"tiles", "count"},
                                      {"layout", "CxR"},
                                      {"size", "WxH"},
                                      {"seconds", "s"},
                                      {"hz", "per second"},
                                      {"bare", "pairs"},
                                      {"user", "name"},
                                      {"password", "word"}})
        parser.addOption({QString::fromUtf8(name), {}, QString::fromUtf8(value)});
    for (const char* flag : {"hidden", "urls", "udp", "sub", "each", "heap"})
        parser.addOption(QCommandLineOption(QString::fromUtf8(flag)));
}

Wanted readOptions(const QCommandLineParser& parser)
{
    Wanted wanted;
    const auto number = [&](const QString& name, int fallback) {
        return parser.isSet(name) ? parser.value(name).toInt() : fallback;
    };
    wanted.addresses = parser.positionalArguments();
    if (parser.isSet(u"files"_s)) {
        const QDir folder(parser.value(u"files"_s));
        for (const QString& name : folder.entryList(QDir::Files, QDir::Name))
            wanted.addresses.append(fileUrl(folder.absoluteFilePath(name)));
    }
    wanted.tiles = number(u"tiles"_s, parser.isSet(u"urls"_s) ? static_cast<int>(wanted.addresses.size()) : 16);
    if (parser.isSet(u"layout"_s))
        wanted.layout = sized(parser.value(u"layout"_s));
    if (parser.isSet(u"size"_s))
        wanted.size = sized(parser.value(u"size"_s));
    wanted.seconds = number(u"seconds"_s, wanted.seconds);
    wanted.hidden = parser.isSet(u"hidden"_s);
    wanted.sub = parser.isSet(u"sub"_s);
    wanted.heap = parser.isSet(u"heap"_s);
    wanted.each = parser.isSet(u"each"_s) || parser.isSet(u"urls"_s);
    wanted.user = parser.value(u"user"_s);
    wanted.password = parser.value(u"password"_s);
    wanted.options.hz = number(u"hz"_s, wanted.options.hz);
    wanted.options.udp = parser.isSet(u"udp"_s);
    wanted.options.files = wanted.options.loopFiles = !parser.isSet(u"urls"_s);
    if (wanted.hidden)
        wanted.options.warm = 24h;
    return wanted;
}

} // namespace

int main(int argc, char* argv[])
{
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(app);
    const Wanted wanted = readOptions(parser);
    if (wanted.addresses.isEmpty() || wanted.layout.isEmpty() || wanted.size.isEmpty()) {
        std::fprintf(stderr, "bench_video: nothing to play, see the head of bench_video.cpp\n");
        return 2;
    }
    if (!parser.isSet(u"bare"_s)) {
        Bench(wanted).measure();
        return 0;
    }
    QStringList clips;
    for (const QString& address : wanted.addresses)
        clips.append(QUrl(address).toLocalFile());
    double ours = 0, theirs = 0;
    const int pairs = parser.value(u"bare"_s).toInt();
    for (int pair = 0; pair < pairs; ++pair) { // A-B, B-A, A-B, …
        if (pair % 2 == 0)
            theirs += bare(clips, wanted.seconds, true);
        ours += Bench(wanted).measure();
        if (pair % 2 == 1)
            theirs += bare(clips, wanted.seconds, true);
        bare(clips, wanted.seconds, false);
    }
    print({{u"mode"_s, u"ratio"_s}, {u"pairs"_s, pairs}, {u"rho"_s, ours / theirs}});
    return 0;
}
