#include "province/ViewDesk.h"

#include "domain/Uuid.h"
#include "province/AccessLog.h"
#include "province/Commands.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

bool ViewDesk::maySit(const QString& seat) const
{
    static const QHash<QString, QString> roles{
        {u"duty"_s, u"duty"_s}, {u"inspection"_s, u"inspector"_s}, {u"wall"_s, u"wall"_s}};
    return m_caller.scope.hasRole(u"leader") || m_caller.scope.hasRole(roles.value(seat));
}

Result<std::optional<contract::ViewAnswer>> ViewDesk::grant(const contract::ViewRequest& request)
{
    QList<CameraId> cameras;
    for (const CameraId& camera : request.cameras) {
        if (!cameras.contains(camera))
            cameras << camera;
    }
    if (!maySit(request.seat)) {
        for (const CameraId& camera : std::as_const(cameras))
            ZH_TRY(note(request, camera, {{u"refused"_s, u"forbidden"_s}}));
        return std::nullopt;
    }
    const auto ground = groundOf(request);
    ZH_TRY(ground);
    contract::ViewAnswer answer;
    for (const CameraId& camera : std::as_const(cameras)) {
        const auto found = look(*ground, camera);
        ZH_TRY(found);
        if (*found) {
            const auto grant = enter(request, *ground, **found);
            ZH_TRY(grant);
            answer.grants.append(*grant);
        } else {
            const No& no = found->error();
            ZH_TRY(note(request, camera, {{u"refused"_s, no.code}}));
            answer.refused.append({camera, no.code, no.title});
        }
    }
    return answer;
}

/// The camera with its address, or why not.
Result<std::expected<ViewDesk::Look, ViewDesk::No>> ViewDesk::look(const Ground& ground, const CameraId& id)
{
    const auto no = [](const QString& code, const QString& title) {
        return std::expected<Look, No>(std::unexpect, No{code, title});
    };
    store::EntityRow row;
    const auto camera = m_writing.read<contract::Camera>(u"camera", id.text, &row);
    ZH_TRY(camera);
    if (!*camera || !m_caller.scope.sees(scopesOf(row.scopes), row.minor))
        return no(u"not-found"_s, u"没有找到该摄像机"_s);
    std::optional<contract::Room> room;
    if ((*camera)->kind == "room"_L1) {
        const auto found = m_writing.read<contract::Room>(u"room", (*camera)->room);
        ZH_TRY(found);
        room = *found;
        const QString kind = room ? room->kind : QString();
        if (!m_rooms.mayWatch(kind))
            return no(u"unwatched-room"_s, u"%1不得调看"_s.arg(m_rooms.kinds.value(kind, {u"该功能室"_s, false}).name));
    }
    if (const auto objected = objection(ground, **camera, room))
        return std::expected<Look, No>(std::unexpect, *objected);
    const auto secret = m_writing.store.cameraAccess(id.text);
    ZH_TRY(secret);
    const auto access = contract::read<contract::CameraAccess>(QJsonDocument::fromJson(*secret).object());
    if (!access)
        return no(u"not-found"_s, u"该摄像机未登记取流地址"_s);
    return Look{**camera, *access};
}

Result<contract::ViewGrant> ViewDesk::enter(const contract::ViewRequest& request, const Ground& ground,
                                            const Look& look)
{
    const auto number = nextViewNumber(m_writing);
    ZH_TRY(number);
    contract::ViewGrant grant;
    grant.id = ViewId(uuid7(m_writing.now));
    grant.number = *number;
    grant.camera = look.camera.id;
    grant.from = m_writing.now;
    grant.until = std::min<Instant>(m_writing.now + m_regulations.viewTime, ground.ends);
    grant.access = look.access;
    grant.masks = look.camera.masks;
    grant.audio = look.camera.audio && look.camera.kind != "public"_L1;
    grant.who = m_caller.user.display;
    grant.unit = m_writing.books.nameOf(m_caller.scope.organisations.value(0));
    store::ViewRow row{.id = grant.id.text,
                       .number = grant.number,
                       .camera = grant.camera.text,
                       .org = look.camera.org.text,
                       .minor = ground.minor,
                       .user = m_caller.user.id.text,
                       .who = grant.who,
                       .unit = grant.unit,
                       .seat = request.seat,
                       .kind = request.reason.kind,
                       .reason = request.reason.id,
                       .words = request.reason.text,
                       .content = request.content,
                       .began = grant.from,
                       .until = grant.until,
                       .ended = std::nullopt};
    ZH_TRY(m_writing.store.addView(row));
    ZH_TRY(note(request, grant.camera, {{u"view"_s, grant.id.text}, {u"number"_s, grant.number}}));
    return grant;
}

Result<> ViewDesk::note(const contract::ViewRequest& request, const CameraId& camera, QJsonObject more)
{
    const bool refused = more.contains("refused"_L1);
    more.insert("seat"_L1, request.seat);
    more.insert("content"_L1, request.content);
    more.insert("kind"_L1, request.reason.kind);
    more.insert("id"_L1, request.reason.id);
    more.insert("text"_L1, request.reason.text);
    return logAccess(m_writing, m_caller, refused ? u"view-refused"_s : u"view"_s, camera.text,
                     QString::fromUtf8(QJsonDocument(more).toJson(QJsonDocument::Compact)));
}

Result<int> ViewDesk::end(const contract::ViewEnd& over)
{
    int ended = 0;
    for (const ViewId& id : over.views) {
        const auto row = m_writing.store.view(id.text);
        ZH_TRY(row);
        const bool goesOn = *row && !(*row)->ended && (*row)->until > m_writing.now;
        if (!goesOn || (*row)->user != m_caller.user.id.text)
            continue;
        ZH_TRY(m_writing.store.endView(id.text, m_writing.now));
        ZH_TRY(logAccess(m_writing, m_caller, u"view-end"_s, (*row)->camera, (*row)->number));
        ++ended;
    }
    return ended;
}

} // namespace zhihui::province
