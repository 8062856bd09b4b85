#pragma once

#include <QtTypes>
#include <initializer_list>

namespace zhihui::drill {

/// Random numbers that are the same for the same seed and keys on every machine and in every order of asking. A value;
/// one thread.
class Random {
public:
    explicit Random(quint64 seed, std::initializer_list<quint64> keys = {});

    quint64 next();
    double uniform(); ///< 0 … 1, 1 excluded
    double uniform(double from, double to) { return from + (to - from) * uniform(); }
    int below(int count); ///< 0 … count - 1
    bool chance(double probability) { return uniform() < probability; }
    double gauss();
    double exponential(double mean);

private:
    quint64 m_state;
};

} // namespace zhihui::drill
