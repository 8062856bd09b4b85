#include "video/Pictures.h"

#include "domain/Logging.h"
#include "video/Pacer.h"
#include "video/Stream.h"
#include "video/VideoLogging.h"

#include <QQuickWindow>
#include <algorithm>
#include <cstdarg>

namespace zhihui::video {

namespace {

/// FFmpeg's own words may carry an address with a password in it: they go where such things may go.
void logFfmpeg(void* source, int level, const char* format, va_list arguments)
{
    if (level > AV_LOG_WARNING || !lcPrivate().isDebugEnabled())
        return;
    char line[1024];
    int prefix = 1;
    av_log_format_line2(source, level, format, arguments, line, sizeof line, &prefix);
    qCDebug(lcPrivate).noquote() << QString::fromUtf8(line).trimmed();
}

} // namespace

Pictures::Pictures(const Clock& clock, Options options, QObject* parent)
    : QObject(parent),
      m_clock(clock),
      m_options(std::move(options)),
      m_watermarks(std::make_unique<Watermarks>()),
      m_reaper(std::make_unique<Reaper>()),
      m_pool(std::make_unique<DecodePool>(m_options.workers)),
      m_bell(std::make_shared<Doorbell>(this, &Pictures::beat))
{
    av_log_set_callback(&logFfmpeg);
    m_pool->setThrift(m_options.thrift);
    connect(&m_beat, &QTimer::timeout, this, &Pictures::beat);
    m_beat.start(250);
}

Pictures::~Pictures()
{
    m_bell->disconnect();
    for (Pacer* pacer : std::as_const(m_pacers))
        delete pacer;
    // Sources post into the pool: they end first.
    m_reaper.reset();
}

std::unique_ptr<Feed> Pictures::open(const Grant& grant, Quality quality, std::shared_ptr<Doorbell> bell)
{
    if (!grant.isValid() || grant.isOver(m_clock.now()))
        return {};
    const Address address = Address::of(grant.access(), quality);
    std::weak_ptr<Stream>& known = m_streams[address];
    std::shared_ptr<Stream> stream = known.lock();
    if (!stream) {
        qCInfo(lcVideo).noquote() << "opening" << grant.camera() << "for view" << grant.number();
        stream = std::make_shared<Stream>(address, quality, m_options, *m_pool, *m_reaper, m_clock, m_bell);
        known = stream;
    }
    return std::make_unique<Feed>(std::move(stream), std::make_shared<Sink>(grant, *m_watermarks, std::move(bell)),
                                  quality);
}

Pacer& Pictures::pacerOf(QQuickWindow& window)
{
    Pacer*& pacer = m_pacers[&window];
    if (!pacer) {
        pacer = new Pacer(window, m_options.hz);
        connect(&window, &QObject::destroyed, this, [this, &window] { delete m_pacers.take(&window); });
    }
    return *pacer;
}

int Pictures::streams() const
{
    return static_cast<int>(std::ranges::count_if(m_streams, [](const auto& s) { return !s.expired(); }));
}

int Pictures::sourceThreads() const
{
    return m_reaper->alive();
}

Thrift Pictures::thrift() const
{
    return m_pool->thrift();
}

/// Once a second: how busy the pool was, and what follows from it.
void Pictures::weigh()
{
    const Steady::time_point now = Steady::now();
    const Steady::duration passed = now - m_weighed;
    if (passed < std::chrono::seconds(1))
        return;
    const Steady::duration busy = m_pool->busy();
    using Seconds = std::chrono::duration<double>;
    const double share = Seconds(busy - m_weighedBusy) / (Seconds(passed) * m_pool->workers());
    m_weighed = now;
    m_weighedBusy = busy;
    const Thrift before = m_ladder.thrift();
    if (const Thrift thrift = m_ladder.step(share, now); thrift != before) {
        qCInfo(lcVideo) << "decoding took" << share << "of its threads: from thrift" << static_cast<int>(before) << "to"
                        << static_cast<int>(thrift);
        m_pool->setThrift(std::max(thrift, m_options.thrift));
    }
}

void Pictures::beat()
{
    m_bell->answer();
    m_reaper->sweep();
    weigh();
    m_streams.removeIf([](const auto& entry) { return entry.value().expired(); });
    Q_EMIT pulse();
}

} // namespace zhihui::video
