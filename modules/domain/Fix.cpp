#include "domain/Fix.h"

namespace zhihui {

QString wireName(FixSource source)
{
    switch (source) {
    case FixSource::Wifi:
        return QStringLiteral("wifi");
    case FixSource::Cell:
        return QStringLiteral("lbs");
    case FixSource::Gnss:
        break;
    }
    return QStringLiteral("gnss");
}

FixSource fixSourceFrom(QStringView name)
{
    if (name == u"wifi")
        return FixSource::Wifi;
    return name == u"lbs" ? FixSource::Cell : FixSource::Gnss;
}

} // namespace zhihui
