#pragma once

#include <QHashFunctions>
#include <QString>
#include <QStringView>

namespace zhihui {

/// Organisation path as administrative code (GB/T 2260 and township codes): "44" province, "4401" city, "440106"
/// county, "440106001" township. Dongguan (4419) and Zhongshan (4420) have townships ("441900101") directly under the
/// city.
struct OrgCode {
    QString text;

    OrgCode() = default;
    explicit OrgCode(QString t) : text(std::move(t)) {}

    /// 2 to 12 digits.
    bool isValid() const;
    /// True when `other` is this organisation or lies below it.
    bool contains(const OrgCode& other) const { return !text.isEmpty() && other.text.startsWith(text); }
    OrgCode city() const { return OrgCode(text.left(4)); }
    /// The county whose agency (社区矫正机构) is in charge here; the city where there are no counties under it.
    OrgCode county() const;
    /// The organisation one level up; empty above the province.
    OrgCode parent() const;
    friend bool operator==(const OrgCode&, const OrgCode&) = default;
    friend size_t qHash(const OrgCode& code, size_t seed = 0) { return ::qHash(code.text, seed); }
};

} // namespace zhihui
