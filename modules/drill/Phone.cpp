#include "drill/Phone.h"

#include "contract/Session.h"
#include "domain/Uuid.h"
#include "drill/DrillLogging.h"
#include "drill/Metres.h"

#include <QJsonDocument>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr double drivingSpeed = 14; ///< m/s
constexpr double arrivedWithin = 40;
constexpr auto sayEvery = 4min;
constexpr auto retryAfter = 5s;

QByteArray bytesOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

Phone::Phone(Client& client, const Clock& clock, contract::Unit unit, QString login, QString password, Random random)
    : m_client(client),
      m_clock(clock),
      m_unit(std::move(unit)),
      m_login(std::move(login)),
      m_password(std::move(password)),
      m_random(random)
{
    connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
}

void Phone::turnOn()
{
    if (m_tick.isActive())
        return;
    m_tick.start(2s);
    logIn();
}

void Phone::logIn()
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

/// The phone keeps nothing: it goes on where the province says its chain ends.
void Phone::openSession()
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
                      if (m_said == Instant())
                          sayWhere();
                      send();
                  });
}

void Phone::enqueue(const QString& type, const QString& target, const QJsonObject& body)
{
    contract::Command command;
    command.at = m_clock.now();
    command.id = CommandId(uuid7(command.at));
    command.type = type;
    command.target = target;
    command.by = m_unit.user;
    command.body = body;
    m_queue << command;
    send();
}

/// Numbered when it goes out, so that what the province forgot or refused leaves no gap.
void Phone::send()
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

void Phone::received(const Client::Answer& answer)
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
        if (outcome.kind == contract::Outcome::Kind::Conflict || outcome.kind == contract::Outcome::Kind::Rejected)
            qCInfo(lcDrill).noquote() << m_login << sent.type << outcome.code << outcome.title;
    }
    send();
}

Instant Phone::soon(double least, double most)
{
    return m_clock.now() + Milliseconds(static_cast<qint64>(1000 * m_random.uniform(least, most)));
}

void Phone::carryOut(const contract::Order& order, std::optional<Coordinate> where)
{
    for (const Errand& errand : std::as_const(m_errands)) {
        if (errand.order.id == order.id)
            return;
    }
    turnOn();
    const Coordinate here = m_unit.where.value_or(where.value_or(Coordinate()));
    Errand errand{order, where.value_or(here), Step::Reading, soon(4, 12)};
    if (order.state == contract::OrderState::Accepted)
        errand.step = Step::Going;
    if (order.state == contract::OrderState::Arrived)
        errand.step = Step::Looking;
    m_moved = m_clock.now();
    m_errands << errand;
}

void Phone::tick()
{
    const Instant now = m_clock.now();
    if (!m_isReady && !m_isBusy && now >= m_retry)
        m_token.isEmpty() ? logIn() : openSession();
    if (!m_errands.isEmpty())
        advance(m_errands.first());
    if (!m_errands.isEmpty() && m_errands.constFirst().step == Step::Done) {
        m_errands.removeFirst();
        m_moved = now;
    }
    if (m_isReady && now - m_said > sayEvery)
        sayWhere();
}

void Phone::advance(Errand& errand)
{
    if (errand.step == Step::Going)
        return move(errand);
    if (m_clock.now() < errand.next)
        return;
    if (errand.step == Step::Reading) {
        enqueue(u"order.accept"_s, errand.order.id.text, {});
        errand.step = Step::Going;
        m_moved = m_clock.now();
    } else if (errand.step == Step::Looking) {
        enqueue(u"order.report"_s, errand.order.id.text, {{u"text"_s, u"演练：已到现场，见到本人，情况已核实。"_s}});
        errand.step = Step::Done;
    }
}

void Phone::move(Errand& errand)
{
    const Instant now = m_clock.now();
    const double seconds = std::chrono::duration<double>(now - m_moved).count();
    if (seconds < 5)
        return;
    m_moved = now;
    const Coordinate here = m_unit.where.value_or(errand.where);
    const double left = distance(here, errand.where);
    m_unit.where =
        left <= seconds * drivingSpeed ? errand.where : between(here, errand.where, seconds * drivingSpeed / left);
    sayWhere();
    if (distance(*m_unit.where, errand.where) > arrivedWithin)
        return;
    enqueue(u"order.arrive"_s, errand.order.id.text, {});
    errand.step = Step::Looking;
    errand.next = soon(25, 60);
}

void Phone::sayWhere()
{
    m_said = m_clock.now();
    if (m_unit.where)
        enqueue(u"unit.at"_s, m_unit.id.text, {{u"lat"_s, m_unit.where->lat}, {u"lon"_s, m_unit.where->lon}});
}

} // namespace zhihui::drill
