#include "province/Api.h"

#include "province/Problems.h"
#include "province/Secrets.h"

#ifndef ZHIHUI_VERSION
#define ZHIHUI_VERSION "0"
#endif

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 mebibyte = 1024 * 1024;

} // namespace

Api::Api(Services services) : m(std::move(services)), m_rate(50, 200), m_gatewayRate(500, 2000)
{
    const auto add = [this](const char* method, const char* path, Handler handler) {
        m_routes.append({method, QByteArray(path).split('/'), handler});
    };
    add("GET", "/v1/meta", &Api::meta);
    add("GET", "/v1/health", &Api::health);
    add("POST", "/v1/auth/token", &Api::logIn);
    add("POST", "/v1/auth/refresh", &Api::refresh);
    add("POST", "/v1/session", &Api::session);
    add("GET", "/v1/sync/*/snapshot", &Api::snapshot);
    add("GET", "/v1/sync/*/changes", &Api::changes);
    add("GET", "/v1/live", &Api::live);
    add("GET", "/v1/persons/*/tracks", &Api::tracks);
    add("POST", "/v1/persons/*/reveal", &Api::reveal);
    add("POST", "/v1/persons/*/file", &Api::file);
    add("POST", "/v1/persons/*/photo", &Api::photo);
    add("POST", "/v1/checks/*/answer", &Api::checkAnswer);
    add("POST", "/v1/checks/*/media", &Api::checkMedia);
    add("POST", "/v1/prints", &Api::print);
    add("POST", "/v1/search", &Api::search);
    add("GET", "/v1/access", &Api::accessLog);
    add("POST", "/v1/imports", &Api::runImport);
    add("GET", "/v1/imports", &Api::listImports);
    add("POST", "/v1/imports/*/undo", &Api::undoImport);
    add("POST", "/v1/exports", &Api::askExport);
    add("GET", "/v1/exports", &Api::listExports);
    add("POST", "/v1/exports/*/decision", &Api::decideExport);
    add("POST", "/v1/exports/*/file", &Api::fetchExport);
    add("GET", "/v1/admin/users", &Api::accounts);
    add("POST", "/v1/admin/users", &Api::makeAccount);
    add("POST", "/v1/admin/users/*", &Api::changeAccount);
    add("GET", "/v1/admin/orgs", &Api::orgs);
    add("POST", "/v1/admin/orgs/*", &Api::changeOrg);
    add("GET", "/v1/shifts", &Api::shifts);
    add("POST", "/v1/shifts", &Api::changeShift);
    add("GET", "/v1/notices", &Api::notices);
    add("POST", "/v1/notices/*", &Api::answerNotice);
    add("POST", "/v1/views", &Api::openViews);
    add("POST", "/v1/views/end", &Api::endViews);
    add("GET", "/v1/views", &Api::listViews);
    add("GET", "/v1/stills/*", &Api::still);
    add("POST", "/v1/fixes", &Api::fixes);
    add("POST", "/v1/registry", &Api::registry);
    add("POST", "/v1/ops", &Api::commands);
    add("GET", "/v1/ops/*", &Api::outcome);
}

Api::Match Api::match(const Request& request) const
{
    const QList<QByteArray> parts = request.path.split('/');
    Match found;
    for (const Route& route : m_routes) {
        if (route.parts.size() != parts.size())
            continue;
        QString argument;
        bool same = true;
        for (qsizetype i = 0; i < parts.size() && same; ++i) {
            if (route.parts.at(i) == "*")
                argument = QString::fromUtf8(parts.at(i));
            else
                same = route.parts.at(i) == parts.at(i);
        }
        if (!same)
            continue;
        found.pathKnown = true;
        if (route.method == request.method) {
            found.route = &route;
            found.argument = argument;
        }
    }
    return found;
}

void Api::handle(Request request, ResponderPtr responder)
{
    const QByteArray token = request.bearer();
    const Instant now = m.clock.now();
    const bool isGateway = !token.isEmpty() && m.directory.sender(token) != nullptr;
    // A made-up token is nobody: it must not open a bucket of its own.
    const bool isKnown = isGateway || (!token.isEmpty() && m.directory.ticket(token, now).has_value());
    const QByteArray who = isKnown ? digest(token).toLatin1() : request.peer;
    if (!(isGateway ? m_gatewayRate : m_rate).take(who, now))
        return responder->answer(problem(429, u"rate-limited"_s, u"请求过于频繁"_s));
    const Match found = match(request);
    if (found.route)
        return (this->*found.route->handler)(request, found.argument, responder);
    if (found.pathKnown)
        return responder->answer(problem(405, u"bad-method"_s, u"不支持这种请求方式"_s));
    responder->answer(notFound());
}

/// Only who may upload may send much.
quint64 Api::bodyLimit(const Request& head) const
{
    const auto may = [&](law::Right right) {
        const CallerPtr who = m.directory.caller(head.bearer(), m.clock.now());
        return who && m.regulations.law->policy.allows(who->scope.roles, right);
    };
    if (head.path == "/v1/registry" && may(law::Right::Register))
        return 16 * mebibyte;
    // Twenty thousand persons with what their files say: whole or not at all.
    if (head.path == "/v1/imports" && may(law::Right::Import))
        return 96 * mebibyte;
    if (head.path == "/v1/fixes" && m.directory.sender(head.bearer()))
        return 4 * mebibyte;
    if (head.path.startsWith("/v1/checks/") && m.directory.sender(head.bearer()))
        return 2 * mebibyte;
    // One picture of 3 MiB in base64, with what belongs to it.
    if (head.path == "/v1/ops" && m.directory.caller(head.bearer(), m.clock.now()))
        return 6 * mebibyte;
    return mebibyte;
}

CallerPtr Api::caller(const Request& request, const ResponderPtr& responder) const
{
    CallerPtr who = m.directory.caller(request.bearer(), m.clock.now());
    if (!who) {
        Response response = problem(401, u"unauthorized"_s, u"登录已失效，请重新登录"_s);
        response.headers.emplaceBack("WWW-Authenticate", "Bearer");
        responder->answer(std::move(response));
    }
    return who;
}

CallerPtr Api::permitted(const Request& request, law::Right right, const QString& title,
                         const ResponderPtr& responder) const
{
    CallerPtr who = caller(request, responder);
    if (who && !m.regulations.law->policy.allows(who->scope.roles, right)) {
        responder->answer(forbidden(title));
        return nullptr;
    }
    return who;
}

void Api::meta(const Request&, const QString&, const ResponderPtr& responder)
{
    contract::Meta meta;
    meta.name = m.name;
    meta.version = QStringLiteral(ZHIHUI_VERSION);
    responder->answer(json(contract::toJson(meta)));
}

/// Healthy means that the writer commits.
void Api::health(const Request&, const QString&, const ResponderPtr& responder)
{
    m.platform.post<bool>([](Platform::Desk&) { return Result<bool>(true); },
                          [responder](const Result<bool>& committed) {
                              responder->answer(committed ? json({{u"status"_s, u"ok"_s}})
                                                          : problem(committed.error()));
                          });
}

} // namespace zhihui::province
