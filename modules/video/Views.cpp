#include "video/Views.h"

#include "video/View.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zhihui::video {

namespace {

constexpr qsizetype mostCameras = 64; // of one request, as the contract has it

} // namespace

Views::Views(engine::World& world, Register ask, End end, QObject* parent)
    : QObject(parent),
      m_world(world),
      m_register(std::move(ask)),
      m_end(std::move(end)),
      m_user(world.account().user),
      m_live(isConnected())
{
    const auto watch = [this](auto changed, const QString& kind) {
        connect(&m_world, changed, this,
                [this, kind] { retry([&kind](const Reason& reason) { return reason.kind == kind; }); });
    };
    watch(&engine::World::ordersChanged, u"order"_s);
    watch(&engine::World::inspectionsChanged, u"inspection"_s);
    watch(&engine::World::viewOrdersChanged, u"vieworder"_s);
    connect(&m_world, &engine::World::alertsChanged, this, [this](const QSet<AlertId>& ids) {
        retry([&ids](const Reason& reason) { return reason.kind == "alert"_L1 && ids.contains(AlertId(reason.id)); });
    });
    connect(&m_world, &engine::World::placesChanged, this, &Views::placesChanged);
    connect(&m_world, &engine::World::pendingChanged, this, &Views::tick);
    connect(&m_world, &engine::World::accountChanged, this, &Views::seat);
    connect(&m_world, &engine::World::linkChanged, this, &Views::linkChanged);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &Views::tick);
}

Views::~Views()
{
    const QList<View*> views = std::exchange(m_views, {});
    for (View* view : views)
        view->forget();
    sendEnds();
}

const contract::Camera* Views::cameraOf(const CameraId& id) const
{
    const auto camera = m_world.cameras().constFind(id);
    return camera == m_world.cameras().cend() ? nullptr : &*camera;
}

void Views::join(View* view)
{
    m_views.append(view);
    m_second.start();
}

void Views::leave(View* view)
{
    m_views.removeOne(view);
    if (m_views.isEmpty())
        m_second.stop();
}

void Views::tick()
{
    const QList<View*> views = m_views;
    for (View* view : views)
        if (m_views.contains(view)) // what one tells the screen may take another away
            view->judge();
}

void Views::retry(const std::function<bool(const Reason&)>& isConcerned)
{
    for (View* view : std::as_const(m_views))
        if (isConcerned(view->m_reason))
            view->retrySoon();
    tick();
}

void Views::placesChanged()
{
    const QList<View*> views = m_views;
    for (View* view : views)
        if (m_views.contains(view))
            view->placesChanged();
}

void Views::endAll()
{
    const QList<View*> views = m_views;
    for (View* view : views) {
        if (!m_views.contains(view))
            continue;
        view->forget();
        view->m_cause = ViewCause::None;
        view->become(View::Ended);
    }
    sendEnds();
}

void Views::seat()
{
    if (m_world.account().user == m_user)
        return;
    m_user = m_world.account().user;
    const QList<View*> views = m_views;
    for (View* view : views)
        view->forget();
    m_over.clear(); // they were the former operator's, who can no longer end them: their time does
    tick();
}

void Views::linkChanged()
{
    const bool live = isConnected();
    if (live == std::exchange(m_live, live))
        return;
    if (live)
        for (View* view : std::as_const(m_views))
            view->retrySoon();
    if (!m_over.isEmpty())
        flushSoon();
    tick();
}

void Views::ask(View* view)
{
    m_asked.append({view, view->m_camera, view->m_reason, view->m_round});
    flushSoon();
}

void Views::end(const ViewId& id)
{
    m_over.append(id);
    flushSoon();
}

void Views::flushSoon()
{
    if (!std::exchange(m_flushing, true))
        QMetaObject::invokeMethod(this, &Views::flush, Qt::QueuedConnection);
}

void Views::flush()
{
    m_flushing = false;
    QList<Asked> left = std::exchange(m_asked, {});
    left.removeIf([](const Asked& asked) { return !asked.view || asked.view->m_round != asked.round; });
    while (!left.isEmpty()) {
        // Two looks at one camera are two entries of the register, and so two requests.
        QList<Asked> batch, rest;
        QSet<CameraId> cameras;
        const Reason reason = left.constFirst().reason;
        for (const Asked& asked : std::as_const(left)) {
            const bool fits =
                asked.reason.isSameCase(reason) && batch.size() < mostCameras && !cameras.contains(asked.camera);
            (fits ? batch : rest).append(asked);
            if (fits)
                cameras.insert(asked.camera);
        }
        send(batch);
        left = rest;
    }
    sendEnds();
}

void Views::send(const QList<Asked>& batch)
{
    const Reason& reason = batch.constFirst().reason;
    contract::ViewRequest request{.seat = reason.seat,
                                  .reason = {.kind = reason.kind, .id = reason.id, .text = reason.text},
                                  .content = u"live"_s,
                                  .cameras = {}};
    for (const Asked& asked : batch)
        request.cameras.append(asked.camera);
    m_register(request).then(this,
                             [this, batch](const Result<contract::ViewAnswer>& result) { answer(batch, result); });
}

void Views::answer(const QList<Asked>& batch, const Result<contract::ViewAnswer>& result)
{
    QList<contract::ViewGrant> grants = result ? result->grants : QList<contract::ViewGrant>();
    for (const Asked& asked : batch) {
        const bool wanted = asked.view && asked.view->m_round == asked.round;
        if (!wanted)
            continue; // a grant for it is ended below
        if (!result) {
            asked.view->takeFailure(result.error());
            continue;
        }
        const auto grant = std::ranges::find(grants, asked.camera, &contract::ViewGrant::camera);
        if (grant != grants.end()) {
            const contract::ViewGrant taken = *grant;
            grants.erase(grant);
            asked.view->takeGrant(taken);
            continue;
        }
        const auto refusal = std::ranges::find(result->refused, asked.camera, &contract::ViewRefusal::camera);
        asked.view->takeRefusal(refusal == result->refused.end() ? contract::ViewRefusal{asked.camera, {}, {}}
                                                                 : *refusal);
    }
    for (const contract::ViewGrant& grant : std::as_const(grants))
        end(grant.id);
}

void Views::sendEnds()
{
    if (m_over.isEmpty() || !isConnected())
        return;
    const QList<ViewId> over = std::exchange(m_over, {});
    m_end({over}).then(this, [this, over, user = m_user](const Result<>& result) {
        // Told again when the link is back; what the province refuses is over there anyway.
        if (!result && user == m_user &&
            (result.error().code == Error::Code::Offline || result.error().code == Error::Code::Timeout))
            m_over.append(over);
    });
}

} // namespace zhihui::video
