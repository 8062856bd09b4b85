#include "video/View.h"

#include "domain/ErrorText.h"

#include <array>
#include <tuple>

using namespace Qt::StringLiterals;

namespace zhihui::video {

namespace {

constexpr auto renewBefore = 60s;
constexpr std::array<Seconds, 3> pauses{5s, 15s, 60s};

/// Asking again would be refused again; everything else may be a clock that runs ahead, or a row that is on its way.
bool isFinal(const QString& code)
{
    return code == "unwatched-room"_L1 || code == "not-found"_L1 || code == "forbidden"_L1;
}

} // namespace

View::View(Views& views, const CameraId& camera, const Reason& reason, QObject* parent)
    : QObject(parent), m_camera(camera), m_reason(reason)
{
    setViews(&views);
}

View::~View()
{
    drop();
    if (m_views)
        m_views->leave(this);
}

void View::setViews(Views* views)
{
    if (m_views == views)
        return;
    restart();
    if (m_views)
        m_views->leave(this);
    m_views = views;
    if (m_views)
        m_views->join(this);
    Q_EMIT asked();
    judge();
}

void View::setCamera(const QString& camera)
{
    if (m_camera.text == camera)
        return;
    restart();
    m_camera = CameraId(camera);
    Q_EMIT asked();
    judge();
}

void View::setReason(const Reason& reason)
{
    if (m_reason == reason)
        return;
    if (!m_reason.isSameCase(reason))
        restart();
    m_reason = reason;
    Q_EMIT asked();
    judge();
}

void View::setRunning(bool running)
{
    if (m_running == running)
        return;
    restart();
    m_running = running;
    Q_EMIT asked();
    judge();
}

void View::componentComplete()
{
    m_complete = true;
    judge();
}

void View::judge()
{
    if (!m_complete || !m_views)
        return;
    if (!m_running || m_camera.isEmpty()) {
        if (std::exchange(m_cause, ViewCause::None) != ViewCause::None || m_state != Ended)
            become(Ended);
        return;
    }
    if (const ViewCause lapse = lapseOf(*m_views->world(), m_reason); lapse != ViewCause::None) {
        refuse(lapse);
        m_final = false; // it may hold again: the order's hours begin anew tomorrow
        retrySoon();
        return;
    }
    const Instant now = m_views->world()->clock().now();
    if (m_grant.isValid())
        judgeGranted(now);
    if (m_grant.isValid() || m_waiting || m_final)
        return;
    if (!m_views->isConnected()) {
        refuse(ViewCause::NotConnected);
    } else if (now >= m_retryAt) {
        m_waiting = true;
        m_views->ask(this);
        become(Asking);
    }
}

void View::judgeGranted(Instant now)
{
    if (m_grant.isOver(now)) {
        m_waiting = false;
        ++m_round;
        drop();
        m_cause = ViewCause::Expired;
        become(Refused);
    } else if (now >= m_renewAt && now >= m_retryAt && !m_waiting && m_views->isConnected() && canBeRenewed()) {
        m_waiting = true;
        m_views->ask(this);
    }
}

/// Not when the leader's order ends with the grant: a later end is not to be had.
bool View::canBeRenewed() const
{
    if (m_reason.kind != "vieworder"_L1)
        return true;
    const auto order = m_views->world()->viewOrders().constFind(ViewOrderId(m_reason.id));
    return order != m_views->world()->viewOrders().cend() && order->inForce(m_until);
}

std::optional<View::Place> View::place() const
{
    const contract::Camera* camera = m_views->cameraOf(m_camera);
    if (!camera)
        return std::nullopt;
    const auto& rooms = m_views->world()->rooms();
    const auto room = rooms.constFind(camera->room);
    return Place{camera->kind, camera->room, room == rooms.cend() ? QString() : room->kind, camera->masks};
}

bool View::isElsewhere() const
{
    const std::optional<Place> now = place();
    if (!now)
        return m_seen.has_value();
    const bool masked = now->masks == m_grant.masks();
    if (!m_seen)
        return !masked;
    return now->kind != m_seen->kind || now->room != m_seen->room ||
           (!m_seen->roomKind.isEmpty() && now->roomKind != m_seen->roomKind) ||
           (!masked && now->masks != m_seen->masks);
}

void View::placesChanged()
{
    if (!m_grant.isValid() || !isElsewhere())
        return;
    restart();
    judge();
}

void View::takeGrant(const contract::ViewGrant& granted)
{
    const Instant now = m_views->world()->clock().now();
    // Its length counts, by this machine's clock, which may be wrong but runs evenly.
    contract::ViewGrant here = granted;
    const Milliseconds length = granted.until - granted.from;
    here.from = now;
    here.until = now + length;
    const auto* camera = m_views->cameraOf(m_camera);
    const Result<Grant> grant = Grant::from(here, camera ? camera->name : m_camera.text, now, granted.from - now);
    if (!grant) {
        m_views->end(granted.id);
        m_final = here.until > now; // an order that ends just now may begin again, a grant without an address stays one
        postpone();
        refuse(ViewCause::Failed, {}, errorText(grant.error()));
        return;
    }
    drop();
    m_waiting = false;
    m_grant = *grant;
    m_renewAt = here.until - std::min<Milliseconds>(renewBefore, length / 2);
    m_until = granted.until;
    m_seen = place();
    retrySoon();
    m_cause = ViewCause::None;
    become(Granted);
}

void View::takeRefusal(const contract::ViewRefusal& refusal)
{
    m_final = isFinal(refusal.code);
    postpone();
    refuse(ViewCause::Province, refusal.code, refusal.title);
}

void View::takeFailure(const Error& error)
{
    m_waiting = false;
    postpone();
    m_final = error.code == Error::Code::Denied; // this account has no such seat
    if (m_grant.isValid() && !m_final)
        return; // the picture stays as long as it is registered
    refuse(error.code == Error::Code::Offline   ? ViewCause::NotConnected
           : error.code == Error::Code::Timeout ? ViewCause::Unanswered
                                                : ViewCause::Failed,
           {}, errorText(error));
}

void View::postpone()
{
    m_retryAt = m_views->world()->clock().now() + pauses.at(std::min(m_tries, pauses.size() - 1));
    ++m_tries;
}

void View::retrySoon()
{
    m_retryAt = {};
    m_tries = 0;
}

void View::refuse(ViewCause cause, const QString& code, const QString& title)
{
    m_waiting = false;
    ++m_round;
    drop();
    const auto said = std::tie(cause, code, title);
    if (m_state == Refused && std::tie(m_cause, m_code, m_title) == said)
        return;
    m_cause = cause;
    m_code = code;
    m_title = title;
    become(Refused);
}

void View::restart()
{
    forget();
    m_final = false;
}

void View::forget()
{
    ++m_round;
    m_waiting = false;
    retrySoon();
    drop();
}

void View::drop()
{
    if (!m_grant.isValid())
        return;
    if (m_views)
        m_views->end(ViewId(m_grant.view()));
    m_grant = Grant();
}

void View::become(State state)
{
    m_state = state;
    Q_EMIT changed();
}

} // namespace zhihui::video
