#include "drill/Day.h"

#include <algorithm>

namespace zhihui::drill {

namespace {

constexpr auto zoneOffset = 8h; ///< Guangdong has no summer time
constexpr auto wholeDay = 24h;

/// Writes one day down, place by place.
class Diary {
public:
    Diary(const Life& life, Instant start, Random& random) : m_life(life), m_start(start), m_random(random)
    {
        m_path.begin(start, life.home(), true);
    }

    Instant clock(double hour) const { return m_start + Milliseconds(static_cast<qint64>(hour * 3600000)); }
    /// About that hour, give or take `spread` hours.
    Instant about(double hour, double spread) { return clock(hour + m_random.uniform(-spread, spread)); }
    Instant now() const { return m_path.end(); }
    void stay(Instant until, bool indoors = true) { m_path.stay(until, indoors); }
    void stayMinutes(double least, double most, bool indoors = true)
    {
        stay(now() + Milliseconds(static_cast<qint64>(60000 * m_random.uniform(least, most))), indoors);
    }

    void go(qsizetype place)
    {
        if (place == m_place)
            return;
        const auto way = m_life.way(m_place, place);
        double metres = 0;
        for (qsizetype i = 1; i < way.size(); ++i)
            metres += distance(way.at(i - 1), way.at(i));
        const double speed = metres < 1300   ? m_random.uniform(1.1, 1.5)
                             : metres < 6000 ? m_random.uniform(4.5, 8)
                                             : m_random.uniform(8, 13);
        m_path.go(way, speed);
        m_place = place;
    }
    void errand()
    {
        const qsizetype first = m_life.hasWork() ? 3 : 1;
        const qsizetype count = m_life.places().size() - first;
        if (count < 1)
            return;
        go(first + m_random.below(static_cast<int>(count)));
        stayMinutes(15, 70, m_random.chance(0.7));
    }
    Path finish()
    {
        go(0);
        stay(m_start + wholeDay);
        return std::move(m_path);
    }

private:
    const Life& m_life;
    Instant m_start;
    Random& m_random;
    Path m_path;
    qsizetype m_place = 0;
};

void workingDay(Diary& diary, Random& random)
{
    diary.stay(diary.about(7.9, 0.7));
    diary.go(1);
    diary.stay(diary.about(12.1, 0.3));
    diary.go(2);
    diary.stay(diary.about(12.9, 0.2));
    diary.go(1);
    diary.stay(diary.about(17.9, 0.6));
    if (random.chance(0.4))
        diary.errand();
    diary.go(0);
}

void freeDay(Diary& diary, Random& random)
{
    for (const double hour : {9.5, 14.5, 17.0}) {
        if (!random.chance(0.6) || diary.now() > diary.clock(hour))
            continue;
        diary.stay(diary.about(hour, 0.8));
        diary.errand();
        diary.go(0);
    }
}

} // namespace

qint64 dayOf(Instant at)
{
    return std::chrono::floor<std::chrono::days>(at + zoneOffset).time_since_epoch().count();
}

Instant midnight(qint64 day)
{
    return Instant(std::chrono::days(day)) - zoneOffset;
}

Path plannedDay(const Life& life, qint64 day, quint64 seed)
{
    Random random(seed, {41, static_cast<quint64>(life.resident().number), static_cast<quint64>(day)});
    Diary diary(life, midnight(day), random);
    const qint64 weekday = (day + 3) % 7; // 1970-01-01 was a Thursday; 0 is Monday
    const bool works = life.hasWork() && (weekday < 5 || (weekday == 5 && random.chance(0.3)));
    if (works)
        workingDay(diary, random);
    else
        freeDay(diary, random);
    if (random.chance(0.3) && diary.now() < diary.clock(19.4)) {
        diary.stay(diary.about(19.7, 0.25));
        diary.errand();
    }
    return diary.finish();
}

} // namespace zhihui::drill
