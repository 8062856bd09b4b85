#include "drill/CommandChain.h"

#include "contract/Session.h"
#include "domain/Uuid.h"
#include "drill/DrillLogging.h"

#include <QJsonDocument>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr auto retryAfter = 5s;

QByteArray bytesOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

CommandChain::CommandChain(Client& client, const Clock& clock, QString login, QString password, UserId by)
    : m_client(client), m_clock(clock), m_login(std::move(login)), m_password(std::move(password)), m_by(std::move(by))
{
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (!m_isReady && !m_isBusy && m_clock.now() >= m_retry)
            m_token.isEmpty() ? logIn() : openSession();
    });
}

void CommandChain::turnOn()
{
    if (m_tick.isActive())
        return;
    m_tick.start(2s);
    logIn();
}

void CommandChain::logIn()
{
    m_isBusy = true;
    m_client.logIn(m_login, m_password, this, [this](const Client::Answer& answer) {
        m_isBusy = false;
        m_retry = m_clock.now() + retryAfter;
        if (!answer) {
            qCInfo(lcDrill).noquote() << m_login << "cannot log in:" << answer.error().title << answer.error().detail;
            return;
        }
        m_token = contract::readBytes<contract::Token>(*answer).value_or(contract::Token()).token;
        openSession();
    });
}

void CommandChain::openSession()
{
    m_isBusy = true;
    const contract::SessionRequest request{m_login, 1, 0, contract::firstPrevious};
    m_client.post(u"/v1/session"_s, bytesOf(contract::toJson(request)), m_token, this,
                  [this](const Client::Answer& answer) {
                      m_isBusy = false;
                      const auto session = answer ? contract::readBytes<contract::Session>(*answer)
                                                  : failure(Error::Code::Offline, answer.error().detail);
                      if (!session) {
                          m_token.clear();
                          return;
                      }
                      m_n = session->ackedThrough;
                      m_hash = m_n > 0 ? session->ackedHash : contract::firstPrevious;
                      m_isReady = true;
                      Q_EMIT opened();
                      send();
                  });
}

void CommandChain::enqueue(const QString& type, const QString& target, const QJsonObject& body)
{
    contract::Command command;
    command.at = m_clock.now();
    command.id = CommandId(uuid7(command.at));
    command.type = type;
    command.target = target;
    command.by = m_by;
    command.body = body;
    m_queue << command;
    send();
}

/// Numbered when it goes out, so that what the province forgot or refused leaves no gap.
void CommandChain::send()
{
    if (!m_isReady || m_isBusy || m_queue.isEmpty())
        return;
    m_isBusy = true;
    contract::Command& command = m_queue.first();
    command.n = m_n + 1;
    command.previous = m_hash;
    const contract::CommandBatch batch{m_login, 1, {command}};
    m_client.post(u"/v1/ops"_s, bytesOf(contract::toJson(batch)), m_token, this,
                  [this](const Client::Answer& answer) { received(answer); });
}

void CommandChain::received(const Client::Answer& answer)
{
    m_isBusy = false;
    if (!answer) {
        qCInfo(lcDrill).noquote() << m_login << "waits:" << answer.error().status << answer.error().code
                                  << answer.error().detail;
        m_isReady = false;
        m_retry = m_clock.now() + retryAfter;
        if (answer.error().status == 401)
            m_token.clear();
        return;
    }
    const contract::Command sent = m_queue.takeFirst();
    m_n = sent.n;
    m_hash = contract::hashOf(sent);
    const auto results = contract::readCommandResults(QJsonDocument::fromJson(*answer).object());
    for (const auto& outcome : results ? results->outcomes : QList<contract::Outcome>()) {
        const bool isRefused =
            outcome.kind == contract::Outcome::Kind::Conflict || outcome.kind == contract::Outcome::Kind::Rejected;
        if (isRefused)
            qCInfo(lcDrill).noquote() << m_login << sent.type << outcome.code << outcome.title;
        Q_EMIT answered(sent.type, sent.target, isRefused ? outcome.code : QString());
    }
    send();
}

} // namespace zhihui::drill
