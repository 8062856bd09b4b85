#include "video/Grant.h"

using namespace Qt::StringLiterals;

namespace zhihui::video {

Result<Grant> Grant::from(const contract::ViewGrant& granted, const QString& cameraName, Instant now,
                          Milliseconds ahead)
{
    if (granted.id.isEmpty())
        return failure(Error::Code::Denied, u"a look without a register entry"_s);
    if (granted.access.main.isEmpty() && granted.access.sub.isEmpty())
        return failure(Error::Code::Denied, u"view %1 has no address"_s.arg(granted.id.text));
    if (now >= granted.until)
        return failure(Error::Code::Denied, u"view %1 is over"_s.arg(granted.id.text));
    Grant grant;
    grant.m_grant = granted;
    grant.m_cameraName = cameraName;
    grant.m_ahead = ahead;
    return grant;
}

QString Grant::watermark() const
{
    QStringList parts;
    for (const QString& part : {m_grant.unit, m_grant.who})
        if (!part.isEmpty())
            parts.append(part);
    // A picture without a name on it could not be traced back: the number of the register stands in.
    return parts.isEmpty() ? m_grant.number : parts.join(u" · "_s);
}

} // namespace zhihui::video
