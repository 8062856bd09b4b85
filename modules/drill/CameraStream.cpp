#include "drill/CameraStream.h"

#include "drill/CounterStrip.h"
#include "drill/Lettering.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>
#include <cmath>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

/// What is needed to draw and compress: a loop that is only sent goes without.
struct CameraStream::Film {
    std::unique_ptr<Scene> scene;
    Lettering lettering;
    Canvas canvas;
    Encoder encoder;
    QString clock;
    qint64 second = -1;

    Film(const Outlook& outlook, int width, int height, const Filming& filming)
        : scene(sceneOf(outlook, filming.footage)),
          lettering(outlook.name, width / Canvas::width),
          canvas(width, height),
          encoder(width, height, filming.coding)
    {
    }
};

CameraStream::CameraStream(const Outlook& outlook, int width, int height, const Filming& filming)
    : m_outlook(outlook), m_width(width), m_height(height), m_filming(filming)
{
}

CameraStream::~CameraStream() = default;

CameraStream::Film& CameraStream::film()
{
    if (!m_film)
        m_film = std::make_unique<Film>(m_outlook, m_width, m_height, m_filming);
    return *m_film;
}

void CameraStream::paint(qint64 frame, Instant at)
{
    Film& f = film();
    f.scene->draw(f.canvas, static_cast<double>(frame) / m_filming.coding.fps, at);
    const qint64 second = toMillis(at) / 1000;
    if (std::exchange(f.second, second) != second)
        f.clock = QDateTime::fromSecsSinceEpoch(second, QTimeZone(QByteArrayLiteral("Asia/Shanghai")))
                      .toString(u"yyyy-MM-dd HH:mm:ss"_s);
    f.lettering.burn(f.canvas, f.clock);
    counterStrip::draw(f.canvas.luma().data, m_width, m_width, m_height, static_cast<quint16>(frame));
}

const QList<AccessUnit>& CameraStream::loop(Instant at)
{
    const Coding& coding = m_filming.coding;
    if (m_filming.prerecorded <= 0 || !m_loop.isEmpty())
        return m_loop;
    // Whole groups of pictures, so that the loop begins with a key frame wherever it closes.
    const auto groups = std::max(1L, std::lround(m_filming.prerecorded * coding.fps / coding.gop));
    for (qint64 frame = 0; frame < groups * coding.gop; ++frame) {
        paint(frame, at + Milliseconds(1000 * frame / coding.fps));
        m_loop << film().encoder.encode(film().canvas, frame % coding.gop == 0);
    }
    m_loop << film().encoder.flush();
    m_film.reset();
    return m_loop;
}

QList<AccessUnit> CameraStream::looped(qint64 frame, bool isFrozen)
{
    if (m_loop.isEmpty())
        return {};
    // A key frame again and again is the only still picture that every decoder takes; what follows it must follow it.
    if (std::exchange(m_wasFrozen, isFrozen) && !isFrozen)
        m_shift = m_lastKey - frame;
    if (isFrozen)
        return {m_loop.at(m_lastKey)};
    const qint64 size = m_loop.size(), now = ((frame + m_shift) % size + size) % size;
    if (m_loop.at(now).isKey)
        m_lastKey = now;
    return {m_loop.at(now)};
}

QList<AccessUnit> CameraStream::frame(qint64 frame, Instant at, bool isFrozen)
{
    if (m_filming.prerecorded > 0) {
        loop(at);
        return looped(frame, isFrozen);
    }
    if (!isFrozen || !m_film)
        paint(frame, at);
    return m_film->encoder.encode(m_film->canvas, std::exchange(m_wantsKey, false));
}

} // namespace zhihui::drill
