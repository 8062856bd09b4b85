#include "geo/Datum.h"

#include <cmath>
#include <numbers>

namespace zhihui::geo {

namespace {

using std::numbers::pi;

bool isShifted(Coordinate at)
{
    return at.lon >= 72.004 && at.lon <= 137.8347 && at.lat >= 0.8293 && at.lat <= 55.8271;
}

/// The waves that both directions share.
double ripple(double x)
{
    return (20 * std::sin(6 * x * pi) + 20 * std::sin(2 * x * pi)) * 2 / 3;
}

double swell(double z, double twelfth, double thirtieth)
{
    return (20 * std::sin(z * pi) + 40 * std::sin(z / 3 * pi)) * 2 / 3 +
           (twelfth * std::sin(z / 12 * pi) + thirtieth * std::sin(z / 30 * pi)) * 2 / 3;
}

double northing(double x, double y)
{
    return -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x)) + ripple(x) +
           swell(y, 160, 320);
}

double easting(double x, double y)
{
    return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) + ripple(x) + swell(x, 150, 300);
}

} // namespace

Result<Datum> datumFrom(QStringView name)
{
    if (name == u"WGS-84" || name == u"CGCS2000")
        return Datum::Wgs84;
    if (name == u"GCJ-02")
        return Datum::Gcj02;
    return failure(Error::Code::Rejected, name.isEmpty()
                                              ? QStringLiteral("no coordinate system is declared")
                                              : QStringLiteral("coordinate system \"%1\" is not accepted").arg(name));
}

Coordinate toGcj02(Coordinate at)
{
    if (!isShifted(at))
        return at;
    constexpr double semiMajor = 6378245.0, eccentricity = 0.00669342162296594323; // Krasovsky 1940
    const double x = at.lon - 105, y = at.lat - 35;
    const double phi = at.lat * pi / 180;
    const double w = 1 - eccentricity * std::sin(phi) * std::sin(phi);
    const double meridian = semiMajor * (1 - eccentricity) / (w * std::sqrt(w));
    const double parallel = semiMajor / std::sqrt(w) * std::cos(phi);
    return {at.lat + northing(x, y) * 180 / (meridian * pi), at.lon + easting(x, y) * 180 / (parallel * pi)};
}

Coordinate fromGcj02(Coordinate gcj02)
{
    Coordinate guess = gcj02;
    // The shift changes by less than a thousandth of the step: each round gains three digits.
    for (int round = 0; round < 6; ++round) {
        const Coordinate there = toGcj02(guess);
        guess = {guess.lat + (gcj02.lat - there.lat), guess.lon + (gcj02.lon - there.lon)};
    }
    return guess;
}

Coordinate toWgs84(Coordinate at, Datum datum)
{
    return datum == Datum::Gcj02 ? fromGcj02(at) : at;
}

} // namespace zhihui::geo
