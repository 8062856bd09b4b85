#pragma once

#include "rules/Judge.h"

namespace zhihui::rules {

enum class Flaw : quint8 { None, Invalid, Clock, Duplicate, Conflict, Speed, Spike, StayLock, Old };
QString wireName(Flaw flaw);

/// Texts that many fixes share, by number.
class Names {
public:
    quint16 numberOf(const QString& text);
    const QString& at(quint16 number) const { return m_texts.at(number); }

private:
    QStringList m_texts;
};

/// One kept fix, packed, with what the fold last said of it.
struct Entry {
    Instant at;       ///< device time; the province's where the device's is not to be believed
    Instant received; ///< earliest arrival
    Coordinate where;
    double accuracy = 0; ///< as stated
    float speed = -1;
    qint16 battery = -1;
    quint16 device = 0, basis = 0;          ///< in Names
    FixSource source : 8 = FixSource::Gnss; // thousands are kept per person
    bool moving = true;
    bool resting = false;  ///< within a stay, without motion of late
    bool signOnly = false; ///< says that the device lives and nothing else
    Judged::Quality quality = Judged::Quality::Ok;
    Flaw flaw = Flaw::None;

    void mark(Judged::Quality q, Flaw f)
    {
        quality = q;
        flaw = f;
    }
};

static_assert(sizeof(Entry) <= 56);

/// The same device said the same thing.
bool isSame(const Entry& a, const Entry& b);
/// Event-time order, the same for every order of arrival: of two at one time the more accurate comes first.
bool isBefore(const Entry& a, const Entry& b, const RuleFile::Quality& quality, const Names& names);

double accuracyOf(const Entry& entry, const RuleFile::Quality& quality);
/// One standard deviation in metres.
double sigmaOf(const Entry& entry, const RuleFile::Quality& quality);
/// Of the standard normal distribution.
double normal(double x);

/// A usable fix against one boundary.
struct Sight {
    Entry entry;
    double distance = 0;    ///< metres, positive on the accusing side
    double sigma = 0;       ///< of fix and boundary together
    double probability = 0; ///< of being on the accusing side
};
Sight sightOf(const Entry& entry, double distance, double boundaryError, const RuleFile::Quality& quality);

/// What every rule may see and write while it folds.
struct Context {
    const Subject& subject;
    const RuleFile& rules;
    const Names& names;
    QList<Episode>& finished;
    bool& touched; ///< an episode began, ended or changed
    Instant at;    ///< of the newest fix known: when what is decided now is decided

    Ground groundOf(const Sight& sight) const;
    /// Episode with key, kind, area and first ground; `first` is the first accusing fix.
    Episode begin(const QString& rule, const QString& kind, const QString& zone, Instant first) const;
    /// Adds the ground to the episode's evidence, keeping the first ones and the newest.
    void support(Episode& episode, const Sight& sight) const;
    void finish(Episode episode) const
    {
        finished.append(std::move(episode));
        touched = true;
    }
    /// Silence after which nothing is known any more.
    Seconds staleness() const;
    Level levelFor(Level base, bool precise) const;
};

} // namespace zhihui::rules
