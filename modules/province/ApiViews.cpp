#include "province/AccessLog.h"
#include "province/Api.h"
#include "province/Problems.h"
#include "province/ViewDesk.h"

#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestReason = 500;
constexpr qsizetype longestId = 128;
constexpr qsizetype mostEntries = 500;
constexpr qsizetype mostEnded = 1000;

bool isMeasured(const contract::ViewRequest& request)
{
    return request.reason.text.size() <= longestReason && !request.reason.text.trimmed().isEmpty() &&
           request.reason.id.size() <= longestId &&
           std::ranges::all_of(request.cameras, [](const CameraId& id) { return id.text.size() <= longestId; });
}

Result<QString> nameOf(store::PlatformStore& store, const QString& camera)
{
    const auto row = store.entity(kindOf(u"camera"), camera);
    ZH_TRY(row);
    if (!*row || (*row)->body.isEmpty())
        return QString();
    const auto read = contract::readBytes<contract::Camera>((*row)->body);
    return read ? read->name : QString();
}

contract::ViewEntry entryOf(const store::ViewRow& row, const Scope& reader, Instant now)
{
    const bool sealed = row.minor && !reader.minors;
    contract::ViewEntry entry;
    entry.number = row.number;
    entry.camera = CameraId(row.camera);
    entry.user = UserId(row.user);
    entry.who = row.who;
    entry.unit = row.unit;
    entry.seat = row.seat;
    entry.reason = {row.kind, sealed ? QString() : row.reason, sealed ? QString() : row.words};
    entry.content = row.content;
    entry.from = row.began;
    entry.ended = row.ended;
    if (!entry.ended && row.until <= now)
        entry.ended = row.until;
    return entry;
}

Result<contract::ViewRegister> readRegister(store::PlatformStore& store, const Scope& reader, Instant from, Instant to,
                                            Instant now)
{
    contract::ViewRegister read;
    ZH_TRY(store.eachView(from, to, [&](const store::ViewRow& row) {
        if (reader.sees(OrgCode(row.org), false))
            read.entries.append(entryOf(row, reader, now));
        return read.entries.size() <= mostEntries;
    }));
    read.more = read.entries.size() > mostEntries;
    if (read.more)
        read.entries.removeLast();
    QHash<QString, QString> names;
    for (contract::ViewEntry& entry : read.entries) {
        if (!names.contains(entry.camera.text)) {
            const auto name = nameOf(store, entry.camera.text);
            ZH_TRY(name);
            names.insert(entry.camera.text, *name);
        }
        entry.cameraName = names.value(entry.camera.text);
    }
    return read;
}

} // namespace

void Api::openViews(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    const auto asked = contract::readBytes<contract::ViewRequest>(request.body);
    if (!asked)
        return responder->answer(badRequest(asked.error().detail));
    if (!isMeasured(*asked))
        return responder->answer(badRequest(u"field reason: its text has 1 to 500 characters"_s));
    using Answer = std::optional<contract::ViewAnswer>;
    m.platform.post<Answer>(
        [this, who, asked = *asked](Platform::Desk& desk) {
            return ViewDesk(desk.writing, desk.regulations, m.rooms, *who).grant(asked);
        },
        [responder](const Result<Answer>& answer) {
            if (!answer)
                responder->answer(problem(answer.error()));
            else if (*answer)
                responder->answer(json(contract::toJson(**answer)));
            else
                responder->answer(forbidden(u"本账号不能在该席位调看视频"_s));
        });
}

void Api::endViews(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    const auto over = contract::readBytes<contract::ViewEnd>(request.body);
    if (!over || over->views.size() > mostEnded)
        return responder->answer(badRequest(over ? u"field views: at most 1000"_s : over.error().detail));
    m.platform.post<int>(
        [this, who, over = *over](Platform::Desk& desk) {
            return ViewDesk(desk.writing, desk.regulations, m.rooms, *who).end(over);
        },
        [responder](const Result<int>& ended) {
            responder->answer(ended ? json({{u"ended"_s, *ended}}) : problem(ended.error()));
        });
}

/// Who reads the register is in the access log too.
void Api::listViews(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    if (!m.regulations.law->policy.allows(who->scope.roles, law::Right::ReadViews))
        return responder->answer(forbidden(u"调看登记由单位领导查阅"_s));
    const auto from = fromWire(QString::fromUtf8(request.queryItem("from").value_or(QByteArray())));
    const auto to = fromWire(QString::fromUtf8(request.queryItem("to").value_or(QByteArray())));
    if (!from || !to || *to <= *from)
        return responder->answer(badRequest(u"query from, to: two times, the later one last"_s));
    m.platform.post<bool>(
        [who, span = QString(toWire(*from) + u'/' + toWire(*to))](Platform::Desk& desk) -> Result<bool> {
            ZH_TRY(logAccess(desk.writing, *who, u"views"_s, {}, span, false));
            return true;
        },
        [this, who, from = *from, to = *to, responder](const Result<bool>& logged) {
            if (!logged)
                return responder->answer(problem(logged.error()));
            m.readers.post([who, from, to, now = m.clock.now(), responder](store::PlatformStore& store) {
                const auto read = readRegister(store, who->scope, from, to, now);
                responder->answer(read ? json(contract::toJson(*read)) : problem(read.error()));
            });
        });
}

} // namespace zhihui::province
