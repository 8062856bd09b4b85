#include "video/VideoTile.h"

#include "video/Greyed.h"
#include "video/ImagePresenter.h"
#include "video/Pacer.h"
#include "video/TileCondition.h"
#include "video/TileFeeds.h"

#include <QQuickWindow>
#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace zhihui::video {

namespace {

constexpr int bigTile = 360; ///< device pixels of height

int inMs(Steady::duration d)
{
    return static_cast<int>(std::chrono::duration_cast<Milliseconds>(d).count());
}

VideoTile::Quality asTileQuality(Quality quality)
{
    return quality == Quality::Main ? VideoTile::Main : VideoTile::Sub;
}

} // namespace

VideoTile::VideoTile(QQuickItem* parent)
    : QQuickItem(parent),
      m_feeds(std::make_unique<TileFeeds>([this](video::Quality quality) { return open(quality); })),
      m_presenter(std::make_unique<ImagePresenter>()),
      m_restsSince(Steady::now())
{
    setFlag(ItemHasContents);
}

VideoTile::~VideoTile()
{
    detach();
}

void VideoTile::setPictures(Pictures* pictures)
{
    if (m_pictures == pictures)
        return;
    detach();
    if (m_pictures)
        m_pictures->disconnect(this);
    m_pictures = pictures;
    if (pictures)
        connect(pictures, &Pictures::pulse, this, &VideoTile::onPulse);
    Q_EMIT picturesChanged();
    attach();
}

void VideoTile::setGrant(const Grant& grant)
{
    if (m_grant == grant)
        return;
    const bool same = m_grant.isValid() && m_grant.camera() == grant.camera() && m_grant.access() == grant.access();
    const bool sameMasks = m_grant.masks() == grant.masks();
    m_grant = grant;
    if (!same)
        m_feeds->drop();
    if (!same || !sameMasks)
        clearPicture();
    m_feeds->use(grant);
    m_restsSince = Steady::now();
    Q_EMIT grantChanged();
    settle();
}

void VideoTile::setQuality(Quality quality)
{
    if (m_quality == quality)
        return;
    m_quality = quality;
    m_feeds->ask();
    Q_EMIT qualityChanged();
    settle();
}

void VideoTile::setRunning(bool running)
{
    if (m_running == running)
        return;
    m_running = running;
    m_restsSince = Steady::now();
    Q_EMIT runningChanged();
    settle();
}

void VideoTile::setFocusTile(bool focusTile)
{
    if (m_focusTile == focusTile)
        return;
    m_focusTile = focusTile;
    m_feeds->ask();
    Q_EMIT focusTileChanged();
    settle();
}

void VideoTile::componentComplete()
{
    QQuickItem::componentComplete();
    attach();
}

void VideoTile::itemChange(ItemChange change, const ItemChangeData& value)
{
    QQuickItem::itemChange(change, value);
    if (change == ItemSceneChange) {
        detach();
        attach();
    } else if (change == ItemVisibleHasChanged || change == ItemDevicePixelRatioHasChanged) {
        settle();
    }
}

void VideoTile::geometryChange(const QRectF& now, const QRectF& before)
{
    QQuickItem::geometryChange(now, before);
    if (now.size() == before.size())
        return;
    settle();
    update();
    Q_EMIT pictureRectChanged();
}

void VideoTile::attach()
{
    if (!isComponentComplete() || !window() || !m_pictures || m_pacer)
        return;
    m_pacer = &m_pictures->pacerOf(*window());
    m_pacer->add(*this);
    connect(m_pacer, &Pacer::exposedChanged, this, &VideoTile::settle);
    settle();
}

void VideoTile::detach()
{
    m_feeds->drop(); // their bell is the pacer's
    if (!m_pacer)
        return;
    m_pacer->disconnect(this);
    m_pacer->remove(*this);
    m_pacer = nullptr;
}

QSize VideoTile::box() const
{
    const double ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    return {static_cast<int>(width() * ratio), static_cast<int>(height() * ratio)};
}

bool VideoTile::wouldShow() const
{
    return m_running && m_pacer && m_pacer->isExposed() && isVisible() && !box().isEmpty() && m_grant.isValid();
}

/// Brings the feeds in line with what is wanted and seen.
void VideoTile::settle()
{
    if (!m_pacer || !m_pictures)
        return;
    const Steady::time_point now = Steady::now();
    if (std::exchange(m_shown, wouldShow()) != m_shown)
        (m_shown ? m_shownSince : m_restsSince) = now;
    settleGrant();
    updateCondition();
}

void VideoTile::settleGrant()
{
    if (!m_grant.isValid() || m_grant.isOver(m_pictures->clock().now())) {
        m_feeds->drop();
        clearPicture();
        setCondition(Idle, m_grant.isValid() ? u"ended-grant"_s : QString());
        return;
    }
    settleFeeds();
}

void VideoTile::settleFeeds()
{
    const bool cold = !m_shown && Steady::now() - m_restsSince >= m_pictures->options().warm;
    if (cold) {
        m_feeds->drop();
        return;
    }
    if (m_shown || (m_running && !m_feeds->current()))
        m_feeds->choose(qualityWish(), m_pictures->options());
    const auto priority = m_focusTile                 ? DecodePool::Priority::Focus
                          : box().height() >= bigTile ? DecodePool::Priority::Big
                                                      : DecodePool::Priority::Small;
    m_feeds->want(box(), m_shown, priority);
}

QualityWish VideoTile::qualityWish() const
{
    const contract::CameraAccess& access = m_grant.access();
    QualityWish wish{.hasMain = !access.main.isEmpty() && m_quality != Sub,
                     .hasSub = !access.sub.isEmpty() && m_quality != Main,
                     .focus = m_focusTile,
                     .height = box().height(),
                     .subHeight = m_pictures->subHeight(m_grant.camera()),
                     .tiles = m_pacer->shownTiles(),
                     .now = {}};
    if (!wish.hasMain && !wish.hasSub) // the camera has not got what was asked for
        wish.hasMain = !access.main.isEmpty();
    return wish;
}

std::unique_ptr<Feed> VideoTile::open(video::Quality quality)
{
    return m_pictures->open(m_grant, quality, m_pacer->bell());
}

void VideoTile::clearPicture()
{
    const bool had = !std::exchange(m_image, {}).isNull();
    m_grey = false;
    m_hadFrame = false;
    m_latencyMs = -1;
    if (had)
        update();
}

void VideoTile::commit()
{
    if (!m_shown)
        return;
    if (auto picture = m_feeds->take())
        show(std::move(*picture));
}

void VideoTile::show(Picture picture)
{
    const QRectF before = pictureRect();
    m_image = std::move(picture.image);
    m_grey = false;
    m_hadFrame = true;
    m_arrived = picture.arrived;
    const int latency = inMs(Steady::now() - m_arrived);
    m_latencyMs = m_latencyMs < 0 ? latency : (7 * m_latencyMs + latency) / 8;
    ++m_presented;
    update();
    const video::Quality quality = m_feeds->current()->quality();
    if (std::exchange(m_sourceSize, picture.source) != m_sourceSize ||
        std::exchange(m_sourceQuality, quality) != quality) {
        if (quality == video::Quality::Sub)
            m_pictures->noteSubHeight(m_grant.camera(), m_sourceSize.height());
        Q_EMIT sourceChanged();
    }
    if (before != pictureRect())
        Q_EMIT pictureRectChanged();
    if (m_state != Live)
        updateCondition();
}

void VideoTile::onPulse()
{
    settle();
    countFps();
}

void VideoTile::countFps()
{
    const Steady::time_point now = Steady::now();
    const Steady::duration passed = now - m_countedAt;
    const bool full = passed >= std::chrono::seconds(1);
    if (full) {
        m_fps = static_cast<double>(m_presented - m_countedPresented) / std::chrono::duration<double>(passed).count();
        m_countedPresented = m_presented;
        m_countedAt = now;
    }
    // What changes all the time is told once a second while all is well, at every pulse while it is not.
    if (full || (m_state != Live && m_state != Idle))
        Q_EMIT figuresChanged();
}

void VideoTile::updateCondition()
{
    if (!m_pictures || !m_grant.isValid() || m_grant.isOver(m_pictures->clock().now()))
        return; // settle() has said it
    Feed* feed = m_feeds->current();
    if (feed && !m_shown)
        return; // nobody looks, and no frame is made that could be late
    const Steady::time_point now = Steady::now();
    TileFacts facts{.hasFeed = feed != nullptr, .source = {}, .age = {}, .waited = now - m_shownSince};
    if (feed)
        facts.source = feed->stream().pipeline().status();
    if (m_hadFrame)
        facts.age = now - m_arrived;
    if (facts.age && *facts.age < m_pictures->options().noSignal && isKeyFramesOnly())
        facts.age = now - feed->stream().pipeline().arrivedAt();
    const auto [state, cause] = conditionOf(facts, m_pictures->options());
    setCondition(state, codeOf(cause));
}

void VideoTile::setCondition(State state, const QString& cause)
{
    if (state != Live && !m_grey && !m_image.isNull()) {
        m_image = greyed(m_image);
        m_grey = true;
        update();
    }
    if (m_state == state && m_cause == cause)
        return;
    m_state = state;
    m_cause = cause;
    Q_EMIT conditionChanged();
    Q_EMIT figuresChanged();
}

bool VideoTile::isReady() const
{
    return m_state == Live || (m_feeds->current() && m_feeds->current()->stream().pipeline().isReady());
}

int VideoTile::ageMs() const
{
    return m_hadFrame ? inMs(Steady::now() - m_arrived) : -1;
}

bool VideoTile::isKeyFramesOnly() const
{
    return m_feeds->current() && m_feeds->current()->stream().pipeline().isKeyOnly();
}

int VideoTile::retryInMs() const
{
    Feed* feed = m_feeds->current();
    if (!feed)
        return -1;
    const SourceStatus status = feed->stream().pipeline().status();
    return status.phase == SourceStatus::Phase::Waiting ? std::max(0, inMs(status.retryAt - Steady::now())) : -1;
}

qint64 VideoTile::dropped() const
{
    return static_cast<qint64>(m_feeds->dropped());
}

qint64 VideoTile::offered() const
{
    return static_cast<qint64>(m_feeds->offered());
}

qint64 VideoTile::received() const
{
    return m_feeds->current() ? static_cast<qint64>(m_feeds->current()->stream().pipeline().received()) : 0;
}

VideoTile::Quality VideoTile::activeQuality() const
{
    return m_feeds->current() ? asTileQuality(m_feeds->current()->quality()) : Auto;
}

QRectF VideoTile::pictureRect() const
{
    if (m_image.isNull() || !window())
        return {};
    return placed(m_image.size(), box(), window()->effectiveDevicePixelRatio());
}

void VideoTile::snapshot()
{
    Feed* feed = m_feeds->current();
    if (!feed) {
        Q_EMIT snapshotFailed(u"no-picture"_s);
        return;
    }
    feed->stream()
        .pipeline()
        .still(feed->sink(), m_pictures->watermarks())
        .then(this, [this](const Result<Still>& still) {
            if (still)
                Q_EMIT snapshotReady(*still);
            else
                Q_EMIT snapshotFailed(u"no-picture"_s);
        });
}

void VideoTile::retry()
{
    m_feeds->retry();
}

QSGNode* VideoTile::updatePaintNode(QSGNode* old, UpdatePaintNodeData*)
{
    return m_presenter->present(*window(), old, m_image, pictureRect());
}

} // namespace zhihui::video
