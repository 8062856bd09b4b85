#include "province/Api.h"

#include "province/Problems.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostRows = 10'000;
constexpr qint64 longestWait = 25;

bool wantsStream(const Request& request)
{
    return request.header("accept").contains("text/event-stream");
}

/// A number in [least, most]; nothing when it is not one.
std::optional<qint64> number(const Request& request, QByteArrayView name, qint64 fallback, qint64 least, qint64 most)
{
    const auto text = request.queryItem(name);
    if (!text)
        return fallback;
    bool ok = false;
    const qint64 value = text->toLongLong(&ok);
    return ok && value >= least && value <= most ? std::optional(value) : std::nullopt;
}

} // namespace

std::expected<Cursor, Response> Api::cursor(const QByteArray& text, int feed, const Caller& caller) const
{
    auto opened = m.feeds.codec().open(text, feed, caller.view);
    if (!opened)
        return std::unexpected(problem(opened.error()));
    if (opened->seq < m.platform.floor())
        return std::unexpected(problem(410, u"cursor-expired"_s, u"离线过久，需要重新同步"_s));
    // Only a database that was put back knows less than its readers: what it will write next they have not seen.
    if (opened->seq > m.platform.reached())
        return std::unexpected(problem(410, u"epoch-changed"_s, u"平台数据库已更换，需要重新同步"_s));
    return *opened;
}

void Api::snapshot(const Request& request, const QString& name, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    const int feed = feedNumber(name);
    const auto limit = number(request, "limit", PageLimits().rows, 1, mostRows);
    if (feed < 0)
        return responder->answer(notFound());
    if (!limit)
        return responder->answer(badRequest(u"query limit: 1 to 10000"_s));
    std::optional<Cursor> after;
    if (const auto page = request.queryItem("page")) {
        const auto opened = cursor(*page, feed, *who);
        if (!opened)
            return responder->answer(opened.error());
        if (!opened->isSnapshot())
            return responder->answer(problem(400, u"cursor-invalid"_s, u"同步游标无效"_s));
        after = *opened;
    }
    m.readers.post([this, who, feed, after, rows = *limit, responder](store::PlatformStore& store) {
        PageLimits limits;
        limits.rows = rows;
        const auto page = m.feeds.snapshot(store, *who, feed, after, limits);
        responder->answer(page ? pageResponse(*page) : problem(page.error()));
    });
}

void Api::changes(const Request& request, const QString& name, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    const int feed = feedNumber(name);
    const auto limit = number(request, "limit", PageLimits().rows, 1, mostRows);
    const auto wait = number(request, "wait", 0, 0, longestWait);
    if (feed < 0)
        return responder->answer(notFound());
    if (!limit || !wait)
        return responder->answer(badRequest(u"query limit: 1 to 10000; wait: 0 to 25"_s));
    const bool stream = wantsStream(request);
    QByteArray since = request.queryItem("since").value_or(QByteArray());
    if (const QByteArray last = request.header("last-event-id"); stream && !last.isEmpty())
        since = last;
    const auto opened = cursor(since, feed, *who);
    if (!opened)
        return responder->answer(opened.error());
    if (opened->isSnapshot())
        return responder->answer(problem(400, u"cursor-invalid"_s, u"同步游标无效"_s));
    Tail::Reader reader{who, feed, {opened->seq, opened->base}, {}};
    reader.limits.rows = *limit;
    if (stream)
        return m.tail.stream(reader, responder);
    if (*wait > 0)
        return m.tail.poll(reader, m.clock.now() + Seconds(*wait), responder);
    m.readers.post([this, reader, responder](store::PlatformStore& store) {
        const auto page = m.feeds.changes(store, *reader.caller, reader.feed, reader.from, reader.limits);
        responder->answer(page ? pageResponse(*page) : problem(page.error()));
    });
}

void Api::live(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    const auto since = number(request, "since", 0, 0, std::numeric_limits<qint64>::max());
    if (!since)
        return responder->answer(badRequest(u"query since: a number"_s));
    if (wantsStream(request))
        return m.live.open(who, *since, *responder);
    const auto frame = m.live.frame(*who, *since, m.clock.now());
    responder->answer({200, "application/json", contract::toBytes(frame), {}});
}

} // namespace zhihui::province
