#include "drill/LiveRun.h"

#include "drill/DrillLogging.h"

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr auto warmUp = 10min; ///< of the past that is sent at once, as devices do that were stored and forwarded
constexpr auto stepLength = 60s;

Wearers dress(const Roster& roster, const LiveOptions& options, Instant start)
{
    Wearers wearers;
    for (const Resident& resident : roster.positioned())
        wearers.push_back(std::make_unique<Wearer>(Life::of(roster.places(), resident, roster.world().seed),
                                                   options.seed, options.noise, start));
    return wearers;
}

Instant startOf(const Clock& clock, const LiveOptions& options)
{
    if (options.from)
        return *options.from;
    const auto back = Milliseconds(static_cast<qint64>(options.hours * 3600000));
    return options.fast ? clock.now() - back : clock.now();
}

/// Nothing is said of the future, however fast.
Instant endOf(const Clock& clock, const LiveOptions& options)
{
    if (options.hours <= 0)
        return Instant::max();
    const Instant end = startOf(clock, options) + Milliseconds(static_cast<qint64>(options.hours * 3600000));
    return options.fast ? std::min(end, clock.now()) : end;
}

} // namespace

LiveRun::LiveRun(Client& client, const Clock& clock, const Roster& roster, const Accounts& accounts, QString directory,
                 const LiveOptions& options)
    : m_client(client),
      m_clock(clock),
      m_roster(roster),
      m_truth(directory + u"/truth.jsonl"_s),
      m_options(options),
      m_start(startOf(clock, options)),
      m_end(endOf(clock, options)),
      m_at(options.fast ? m_start : m_start - warmUp),
      m_wearers(dress(roster, options, m_start)),
      m_planter(roster.places(), m_wearers, options.seed, m_start),
      m_channel(Random(options.seed, {101, static_cast<quint64>(toMillis(m_start))})),
      m_poster(client, accounts.gateway),
      m_answers(client, accounts.gateway),
      m_phones(client, clock, roster.places(), accounts, roster.world().seed, options.phones),
      m_staff(client, clock, roster.places(), accounts, roster.world().seed)
{
    connect(&m_tick, &QTimer::timeout, this, [this] { tick(); });
    connect(&m_phones, &Phones::checkOpened, this, [this](const contract::Check& check) { answerCheck(check); });
    connect(&m_poster, &Poster::drained, this, [this] {
        if (m_options.fast || m_isEnding)
            tick();
    });
}

void LiveRun::start()
{
    m_begun = m_clock.now();
    resume();
    if (m_options.quickStart && !m_options.fast) {
        for (const Incident& incident : m_planter.showcase(m_start))
            note(incident);
    }
    noteRun(true);
    if (m_options.fast) {
        m_planter.finishBy(m_end);
    } else {
        m_phones.start();
        m_staff.start();
    }
    if (m_options.fast)
        QMetaObject::invokeMethod(this, [this] { tick(); }, Qt::QueuedConnection);
    else
        m_tick.start(1s);
}

/// What an earlier run planted and had not ended goes on: truth stays true over a restart.
void LiveRun::resume()
{
    const auto truth = readTruth(m_truth);
    for (const Incident& incident : truth.value_or(Truth()).incidents) {
        if (incident.ends() <= m_at || incident.planted > m_end)
            continue;
        for (auto& wearer : m_wearers) {
            if (wearer->resident().id == incident.person)
                wearer->happens(incident);
        }
    }
}

void LiveRun::note(const Incident& incident)
{
    ++m_planted;
    if (const auto written = appendTruth(m_truth, incident); !written)
        qCCritical(lcDrill).noquote() << "truth is lost:" << written.error().detail;
}

void LiveRun::noteRun(bool now)
{
    const auto rhythm = m_options.fast ? Milliseconds(1h) : Milliseconds(1min);
    if (!now && (m_at < m_start || m_at - m_noted < rhythm))
        return;
    m_noted = m_at;
    const Run run{u"%1-%2"_s.arg(toMillis(m_start)).arg(toMillis(m_begun)), m_start - (m_options.fast ? 0min : warmUp),
                  m_at, static_cast<int>(m_wearers.size()), m_options.fast};
    if (const auto written = appendTruth(m_truth, run); !written)
        qCCritical(lcDrill).noquote() << "truth is lost:" << written.error().detail;
    Q_EMIT progressed(m_at);
}

void LiveRun::tick()
{
    const Instant now = m_clock.now();
    if (m_isEnding || m_at >= m_end) {
        if (!std::exchange(m_isEnding, true)) {
            m_poster.post(m_channel.flush());
            noteRun(true);
        }
        if (m_poster.isIdle()) {
            m_tick.stop();
            Q_EMIT finished();
        }
        return;
    }
    if (m_options.fast) {
        while (m_poster.isIdle() && m_at < m_end)
            step(std::min(m_at + stepLength, m_end));
        // A last batch calls back when it is answered; a last minute without one has to be ended here.
        return m_at >= m_end && m_poster.isIdle() ? tick() : void();
    }
    const auto lived = std::chrono::duration_cast<Milliseconds>((now - m_begun) * m_options.speed);
    const Instant to = std::min({m_start + lived, m_end, now});
    while (m_at < to)
        step(std::min(m_at + stepLength, to));
}

void LiveRun::step(Instant to)
{
    while (auto incident = m_planter.next(to, m_options.incidents))
        note(*incident);
    QList<Fix> fresh;
    QSet<DeviceId> open;
    for (auto& wearer : m_wearers) {
        fresh << wearer->readings(m_at, to);
        if (wearer->isBusy(to))
            open.insert(wearer->resident().device);
    }
    m_at = to;
    m_poster.post(m_channel.pass(fresh, to, open));
    noteRun(false);
}

void LiveRun::answerCheck(const contract::Check& check)
{
    const int number = numberOf(check.person);
    if (number < 0 || number >= m_roster.size() || check.deadline < m_clock.now())
        return;
    const Resident resident = m_roster.resident(number);
    if (!resident.hasDevice())
        return;
    Random random(m_options.seed, {111, static_cast<quint64>(number), static_cast<quint64>(toMillis(check.opened))});
    QTimer::singleShot(std::chrono::milliseconds(5000 + random.below(25000)), this, [this, check, resident, random] {
        if (check.asks != contract::CheckAnswer::Fix)
            return m_answers.give(check, resident.device, m_clock.now(), random);
        Wearer asked(Life::of(m_roster.places(), resident, m_roster.world().seed), m_options.seed, m_options.noise,
                     m_start);
        Fix fix = asked.reading(m_clock.now());
        fix.basis = check.id.text;
        fix.fromDecision = false;
        m_poster.post({fix});
    });
}

} // namespace zhihui::drill
