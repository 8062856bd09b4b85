#include "sync/Bell.h"

namespace zhihui::sync {

namespace {

QFuture<void> done()
{
    QPromise<void> promise;
    promise.start();
    promise.finish();
    return promise.future();
}

} // namespace

Bell::Bell(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer); // a pause is not shorter than was agreed
    connect(&m_timer, &QTimer::timeout, this, &Bell::release);
}

Bell::~Bell()
{
    release();
}

QFuture<void> Bell::begin(std::optional<Milliseconds> limit)
{
    release();
    m_waiting.emplace();
    m_waiting->start();
    if (limit)
        m_timer.start(*limit);
    return m_waiting->future();
}

QFuture<void> Bell::wait(std::optional<Milliseconds> limit)
{
    if (std::exchange(m_rung, false))
        return done();
    m_pausing = false;
    return begin(limit);
}

QFuture<void> Bell::pause(Milliseconds time)
{
    m_pausing = true;
    return begin(time);
}

void Bell::ring()
{
    if (!m_waiting || m_pausing)
        m_rung = true;
    else
        release();
}

void Bell::release()
{
    m_timer.stop();
    if (auto waiting = std::exchange(m_waiting, std::nullopt))
        waiting->finish();
}

Gate::~Gate()
{
    open();
}

QFuture<void> Gate::passed()
{
    if (m_open)
        return done();
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    m_waiting.append(promise);
    return promise->future();
}

void Gate::open()
{
    m_open = true;
    for (const auto& promise : std::exchange(m_waiting, {}))
        promise->finish();
}

Living::Living(std::shared_ptr<Life> life) : m_life(std::move(life))
{
    ++m_life->running;
}

Living::~Living()
{
    if (--m_life->running == 0 && m_life->over && m_life->ended)
        m_life->ended->finish();
}

} // namespace zhihui::sync
