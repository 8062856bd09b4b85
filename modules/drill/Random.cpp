#include "drill/Random.h"

#include <cmath>
#include <numbers>

namespace zhihui::drill {

namespace {

/// splitmix64: passes the usual batteries and needs one word of state.
quint64 mixed(quint64 z)
{
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return z ^ (z >> 31);
}

constexpr quint64 golden = 0x9e3779b97f4a7c15ULL;

} // namespace

Random::Random(quint64 seed, std::initializer_list<quint64> keys) : m_state(mixed(seed + golden))
{
    for (const quint64 key : keys)
        m_state = mixed(m_state ^ mixed(key + golden));
}

quint64 Random::next()
{
    m_state += golden;
    return mixed(m_state);
}

double Random::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

int Random::below(int count)
{
    return count <= 0 ? 0 : static_cast<int>(uniform() * count);
}

double Random::gauss()
{
    const double radius = std::sqrt(-2 * std::log(1 - uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
}

double Random::exponential(double mean)
{
    return -mean * std::log(1 - uniform());
}

} // namespace zhihui::drill
