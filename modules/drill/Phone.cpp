#include "drill/Phone.h"

#include "drill/Metres.h"

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr double drivingSpeed = 14; ///< m/s
constexpr double arrivedWithin = 40;
constexpr auto sayEvery = 4min;

} // namespace

Phone::Phone(Client& client, const Clock& clock, contract::Unit unit, QString login, QString password, Random random)
    : m_clock(clock),
      m_unit(std::move(unit)),
      m_chain(client, clock, std::move(login), std::move(password), m_unit.user),
      m_random(random)
{
    connect(&m_chain, &CommandChain::opened, this, [this] {
        if (m_said == Instant())
            sayWhere();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
}

void Phone::turnOn()
{
    if (m_tick.isActive())
        return;
    m_tick.start(2s);
    m_chain.turnOn();
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
    if (!m_errands.isEmpty())
        advance(m_errands.first());
    if (!m_errands.isEmpty() && m_errands.constFirst().step == Step::Done) {
        m_errands.removeFirst();
        m_moved = now;
    }
    if (m_chain.isReady() && now - m_said > sayEvery)
        sayWhere();
}

void Phone::advance(Errand& errand)
{
    if (errand.step == Step::Going)
        return move(errand);
    if (m_clock.now() < errand.next)
        return;
    if (errand.step == Step::Reading) {
        m_chain.enqueue(u"order.accept"_s, errand.order.id.text, {});
        errand.step = Step::Going;
        m_moved = m_clock.now();
    } else if (errand.step == Step::Looking) {
        m_chain.enqueue(u"order.report"_s, errand.order.id.text,
                        {{u"text"_s, u"演练：已到现场，见到本人，情况已核实。"_s}});
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
    m_chain.enqueue(u"order.arrive"_s, errand.order.id.text, {});
    errand.step = Step::Looking;
    errand.next = soon(25, 60);
}

void Phone::sayWhere()
{
    m_said = m_clock.now();
    if (m_unit.where)
        m_chain.enqueue(u"unit.at"_s, m_unit.id.text, {{u"lat"_s, m_unit.where->lat}, {u"lon"_s, m_unit.where->lon}});
}

} // namespace zhihui::drill
