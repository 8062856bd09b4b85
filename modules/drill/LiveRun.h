#pragma once

#include "contract/Records.h"
#include "drill/Accounts.h"
#include "drill/Answers.h"
#include "drill/Channel.h"
#include "drill/Phones.h"
#include "drill/Planter.h"
#include "drill/Poster.h"
#include "drill/Staff.h"

#include <QTimer>

namespace zhihui::drill {

/// How the devices are to live.
struct LiveOptions {
    quint64 seed = 1;     ///< of incidents and noise; the people are those of the loaded world
    double noise = 1;     ///< factor on every receiver error
    double speed = 1;     ///< seconds lived per second, up to the present
    double incidents = 6; ///< planted per hour
    int phones = 60;      ///< officers' phones that report by themselves
    bool quickStart = true;
    std::optional<Instant> from;
    double hours = 0;  ///< 0: until it is stopped
    bool fast = false; ///< as fast as the province takes it
};

/// The devices of the drilled world, living: in real time, or through past days as fast as they are accepted. What is
/// planted goes to truth.jsonl before its first fix goes out. Lives on the main thread.
class LiveRun : public QObject {
    Q_OBJECT
public:
    LiveRun(Client& client, const Clock& clock, const Roster& roster, const Accounts& accounts, QString directory,
            const LiveOptions& options);

    void start();
    Instant simulated() const { return m_at; }
    const Poster::Counts& counts() const { return m_poster.counts(); }
    qsizetype planted() const { return m_planted; }
    qsizetype devices() const { return static_cast<qsizetype>(m_wearers.size()); }

Q_SIGNALS:
    void progressed(zhihui::Instant at);
    void finished();

private:
    void resume();
    void note(const Incident& incident);
    void noteRun(bool now);
    void tick();
    void step(Instant to);
    void answerCheck(const contract::Check& check);

    Client& m_client;
    const Clock& m_clock;
    const Roster& m_roster;
    QString m_truth;
    LiveOptions m_options;
    Instant m_start, m_end, m_at, m_begun, m_noted;
    Wearers m_wearers;
    Planter m_planter;
    Channel m_channel;
    Poster m_poster;
    Answers m_answers;
    Phones m_phones;
    Staff m_staff;
    QTimer m_tick;
    qsizetype m_planted = 0;
    bool m_isEnding = false;
};

} // namespace zhihui::drill
