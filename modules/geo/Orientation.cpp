#include "geo/Orientation.h"

#include <array>
#include <cmath>

namespace zhihui::geo {

namespace {

/// A sum of doubles kept without rounding: components of growing magnitude that do not overlap.
class ExactSum {
public:
    void addProduct(double a, double b)
    {
        const double high = a * b;
        add(std::fma(a, b, -high));
        add(high);
    }
    int sign() const
    {
        if (m_count == 0)
            return 0;
        return m_parts[m_count - 1] > 0 ? 1 : -1;
    }

private:
    void add(double value)
    {
        size_t kept = 0;
        double carry = value;
        for (size_t i = 0; i < m_count; ++i) {
            const double sum = carry + m_parts[i];
            const double back = sum - carry;
            const double error = (carry - (sum - back)) + (m_parts[i] - back);
            carry = sum;
            if (error != 0)
                m_parts[kept++] = error;
        }
        if (carry != 0)
            m_parts[kept++] = carry;
        m_count = kept;
    }

    std::array<double, 14> m_parts{};
    size_t m_count = 0;
};

int exactOrientation(Coordinate a, Coordinate b, Coordinate p)
{
    ExactSum sum;
    sum.addProduct(a.lon, b.lat);
    sum.addProduct(-a.lon, p.lat);
    sum.addProduct(-p.lon, b.lat);
    sum.addProduct(-a.lat, b.lon);
    sum.addProduct(a.lat, p.lon);
    sum.addProduct(p.lat, b.lon);
    return sum.sign();
}

} // namespace

int orientation(Coordinate a, Coordinate b, Coordinate p)
{
    const double left = (a.lon - p.lon) * (b.lat - p.lat);
    const double right = (a.lat - p.lat) * (b.lon - p.lon);
    const double determinant = left - right;
    // The error bound of this expression is (3 + 16 eps) eps times the sum; below it the sign is not certain.
    if (std::abs(determinant) > 3.3306690738754716e-16 * (std::abs(left) + std::abs(right)))
        return determinant > 0 ? 1 : -1;
    return exactOrientation(a, b, p);
}

} // namespace zhihui::geo
