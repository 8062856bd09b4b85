#include "province/AccountDesk.h"
#include "province/Api.h"

#include "province/Problems.h"
#include "province/Secrets.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr auto refreshGrace = 30s;
constexpr size_t mostAtTheDoor = 64; ///< less than a second of hashing

Response locked()
{
    return problem(429, u"locked"_s, u"密码多次错误，请稍后再试"_s);
}

Response wrongPassword()
{
    return problem(401, u"unauthorized"_s, u"用户名或密码不正确"_s);
}

} // namespace

void Api::logIn(const Request& request, const QString&, const ResponderPtr& responder)
{
    const auto login = contract::readBytes<contract::Login>(request.body);
    if (!login)
        return responder->answer(badRequest(login.error().detail));
    if (login->user.size() > longestLogin || login->password.size() > longestPassword)
        return responder->answer(badRequest(u"field user or password: too long"_s));
    if (m.directory.isLocked(login->user, m.clock.now()))
        return responder->answer(locked());
    const auto check = [this, login = *login, responder](NoContext&) {
        // Those who waited in the queue with it may have failed meanwhile.
        if (m.directory.isLocked(login.user, m.clock.now()))
            return responder->answer(locked());
        const Directory::Verifier known = m.directory.verifier(login.user);
        if (known.text.isEmpty())
            spendPasswordTime(login.password);
        const bool right = !known.text.isEmpty() && passwordMatches(login.password, opened(known.text));
        const Instant now = m.clock.now();
        m.directory.noteLogin(login.user, right, now);
        if (!right)
            return responder->answer(wrongPassword());
        if (isShut(known.text))
            return responder->answer(problem(403, u"account-shut"_s, u"账号已停用，或有变更待安全管理员核准"_s));
        grant({known.user, known.text, {}, now + m.regulations.loginTime}, responder);
    };
    if (!m.doors.tryPost(check, mostAtTheDoor))
        responder->answer(problem(429, u"busy"_s, u"登录人数过多，请稍后再试"_s));
}

/// A token that has run out may be refreshed as long as its log-in lasts: after hours without a link nobody types a
/// password again.
void Api::refresh(const Request& request, const QString&, const ResponderPtr& responder)
{
    const auto ticket = m.directory.ticket(request.bearer(), m.clock.now());
    if (!ticket)
        return responder->answer(problem(401, u"unauthorized"_s, u"登录已失效，请重新登录"_s));
    grant({ticket->user, {}, *ticket, ticket->ends}, responder);
}

/// Stored before it is given out, so that it outlives a restart of the platform; unless the password was changed or the
/// account removed while it was on its way. The older token serves a little longer, for requests that are under way.
void Api::grant(const Claim& claim, const ResponderPtr& responder)
{
    const QByteArray token = randomToken();
    const Instant now = m.clock.now();
    Ticket ticket;
    ticket.hash = digest(token);
    ticket.user = claim.user;
    ticket.login = claim.older.login.isEmpty() ? ticket.hash : claim.older.login;
    ticket.expires = std::min(now + m.regulations.tokenTime, claim.ends);
    ticket.ends = claim.ends;
    Ticket older = claim.older;
    older.ends = std::min(older.ends, now + refreshGrace);
    older.expires = std::min(older.expires, older.ends);
    m.platform.post<bool>(
        [ticket, older, verifier = claim.verifier](Platform::Desk& desk) -> Result<bool> {
            store::PlatformStore& store = desk.writing.store;
            if (older.hash.isEmpty()) {
                if (desk.writing.books.verifiers.value(ticket.user) != verifier)
                    return false;
            } else {
                const auto known = store.session(older.hash);
                ZH_TRY(known);
                if (!*known)
                    return false;
                ZH_TRY(store.putSession({older.hash, older.user, older.expires, older.ends}));
            }
            ZH_TRY(store.putSession({ticket.hash, ticket.user, ticket.expires, ticket.ends}));
            return true;
        },
        [this, ticket, older, token, responder](const Result<bool>& stored) {
            if (!stored)
                return responder->answer(problem(stored.error()));
            const CallerPtr account = m.directory.account(ticket.user);
            if (!*stored || !account)
                return responder->answer(wrongPassword());
            m.directory.putTicket(ticket);
            if (!older.hash.isEmpty())
                m.directory.putTicket(older);
            const auto left = std::chrono::ceil<Seconds>(ticket.expires - m.clock.now());
            responder->answer(json(contract::toJson(contract::Token{QString::fromLatin1(token), left, account->user})));
        });
}

void Api::session(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    const auto hello = contract::readBytes<contract::SessionRequest>(request.body);
    if (!hello || hello->device.size() > 64)
        return responder->answer(badRequest(hello ? u"field device: too long"_s : hello.error().detail));
    m.readers.post([this, hello = *hello, who, responder](store::PlatformStore& store) {
        const auto end = store.console(hello.device, hello.incarnation);
        if (!end)
            return responder->answer(problem(end.error()));
        if (hello.lastN > 0 && hello.lastN <= end->n) {
            const auto known = store.command(hello.device, hello.incarnation, hello.lastN);
            if (!known)
                return responder->answer(problem(known.error()));
            if (!*known || (*known)->hash != hello.lastHash)
                return responder->answer(problem(409, u"fork"_s, u"本机命令序列与平台记录不一致，需要重新登记设备"_s));
        }
        contract::Session session;
        session.view = QString::fromLatin1(who->view.toHex());
        session.epoch = m.feeds.epoch();
        session.serverTime = m.clock.now();
        session.ackedThrough = end->n;
        session.ackedHash = end->n == 0 ? contract::firstPrevious : end->hash;
        session.headReg = m.tail.head(0);
        session.headOps = m.tail.head(1);
        responder->answer(json(contract::toJson(session)));
    });
}

} // namespace zhihui::province
