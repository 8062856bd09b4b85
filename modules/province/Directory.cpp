#include "province/Directory.h"

#include "province/Secrets.h"

#include <QCryptographicHash>

namespace zhihui::province {

QByteArray viewOf(const Scope& scope)
{
    const QByteArray policy("3|"); // grows when Feeds shows a scope other rows than before
    return QCryptographicHash::hash(policy + scope.canonical().toUtf8(), QCryptographicHash::Sha256).first(8);
}

void Directory::putUser(const contract::User& user, const QString& verifier)
{
    auto caller = std::make_shared<Caller>();
    caller->user = user;
    // What hangs in a hall shows no minors, whatever the account was given.
    caller->scope = {user.organisations, user.roles, user.minors};
    caller->scope.minors = user.minors && !caller->scope.hasRole(u"wall");
    caller->rows = m_regulations.law->policy.seesRows(user.roles);
    caller->view = viewOf(caller->scope);
    const std::lock_guard lock(m_mutex);
    m_logins.removeIf([&](auto entry) { return entry.value() == user.id.text; });
    m_logins.insert(user.login, user.id.text);
    m_verifiers.insert(user.id.text, verifier);
    m_accounts.insert(user.id.text, caller);
}

void Directory::dropUser(const QString& id)
{
    const std::lock_guard lock(m_mutex);
    m_logins.removeIf([&](auto entry) { return entry.value() == id; });
    m_verifiers.remove(id);
    m_accounts.remove(id);
    removeTicketsOf(id);
}

void Directory::putTicket(const Ticket& ticket)
{
    const std::lock_guard lock(m_mutex);
    m_tickets.insert(ticket.hash, ticket);
    Presence& presence = m_present[ticket.login];
    presence.user = ticket.user;
    presence.tickets.insert(ticket.hash);
    presence.expires = std::max(presence.expires, ticket.expires);
}

void Directory::dropTicketsOf(const QString& user)
{
    const std::lock_guard lock(m_mutex);
    removeTicketsOf(user);
}

void Directory::removeTicketsOf(const QString& user)
{
    m_tickets.removeIf([&](auto entry) { return entry.value().user == user; });
    m_present.removeIf([&](auto entry) { return entry.value().user == user; });
}

void Directory::removeTicket(const QString& hash)
{
    const Ticket ticket = m_tickets.take(hash);
    const auto presence = m_present.find(ticket.login);
    if (presence == m_present.end())
        return;
    presence->tickets.remove(hash);
    if (presence->tickets.isEmpty())
        m_present.erase(presence);
}

void Directory::putSender(const QString& hash, const Sender& sender)
{
    const std::lock_guard lock(m_mutex);
    m_senders.remove(m_senderHashes.value(sender.owner));
    m_senderHashes.insert(sender.owner, hash);
    m_senders.insert(hash, std::make_shared<Sender>(sender));
}

void Directory::dropSender(const QString& owner)
{
    const std::lock_guard lock(m_mutex);
    m_senders.remove(m_senderHashes.take(owner));
}

void Directory::dropEndedTickets(Instant now)
{
    const std::lock_guard lock(m_mutex);
    QStringList ended;
    for (const Ticket& ticket : std::as_const(m_tickets)) {
        if (ticket.ends <= now)
            ended << ticket.hash;
    }
    for (const QString& hash : std::as_const(ended))
        removeTicket(hash);
    m_failures.removeIf([&](auto entry) { return entry.value().last + m_regulations.passwordLock < now; });
}

CallerPtr Directory::caller(QByteArrayView token, Instant now) const
{
    const QString hash = digest(token);
    const std::lock_guard lock(m_mutex);
    const auto ticket = m_tickets.constFind(hash);
    if (ticket == m_tickets.cend() || ticket->expires <= now)
        return {};
    const CallerPtr account = m_accounts.value(ticket->user);
    if (!account)
        return {};
    auto caller = std::make_shared<Caller>(*account);
    caller->login = ticket->login;
    caller->left = std::chrono::duration_cast<Seconds>(ticket->expires - now);
    return caller;
}

std::optional<Ticket> Directory::ticket(QByteArrayView token, Instant now) const
{
    const QString hash = digest(token);
    const std::lock_guard lock(m_mutex);
    const auto ticket = m_tickets.constFind(hash);
    if (ticket == m_tickets.cend() || ticket->ends <= now || !m_accounts.contains(ticket->user))
        return std::nullopt;
    return *ticket;
}

CallerPtr Directory::account(const QString& id) const
{
    const std::lock_guard lock(m_mutex);
    return m_accounts.value(id);
}

SenderPtr Directory::sender(QByteArrayView token) const
{
    const QString hash = digest(token);
    const std::lock_guard lock(m_mutex);
    return m_senders.value(hash);
}

Seconds Directory::timeLeft(const QString& login, Instant now) const
{
    const std::lock_guard lock(m_mutex);
    const auto presence = m_present.constFind(login);
    if (presence == m_present.cend() || !m_accounts.contains(presence->user))
        return 0s;
    return std::max(Seconds(0), std::chrono::ceil<Seconds>(presence->expires - now));
}

Directory::Verifier Directory::verifier(const QString& login) const
{
    const std::lock_guard lock(m_mutex);
    const QString user = m_logins.value(login);
    return {user, m_verifiers.value(user)};
}

QString Directory::verifierOf(const QString& user) const
{
    const std::lock_guard lock(m_mutex);
    return m_verifiers.value(user);
}

bool Directory::isLocked(const QString& login, Instant now) const
{
    const std::lock_guard lock(m_mutex);
    return m_failures.value(login).lockedUntil > now;
}

void Directory::noteLogin(const QString& login, bool right, Instant now)
{
    const std::lock_guard lock(m_mutex);
    if (right) {
        m_failures.remove(login);
        return;
    }
    Failures& failures = m_failures[login];
    failures.last = now;
    if (++failures.count >= m_regulations.passwordTries) {
        failures.count = 0;
        failures.lockedUntil = now + m_regulations.passwordLock;
    }
}

} // namespace zhihui::province
