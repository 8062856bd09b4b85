#pragma once

#include "domain/Clock.h"
#include "video/Grant.h"

#include <QUrl>

namespace zhihui::video {

/// A grant as the province would give it, over one address.
struct Granted {
    QString main{};
    QString sub{};
    QString user{};
    QString password{};
    QList<contract::Mask> masks{};
    QString camera = QStringLiteral("CAM-1");
    QString view = QStringLiteral("01930000-0000-7000-8000-000000000001");
    Milliseconds lasts = 24h;

    contract::ViewGrant row(Instant now) const
    {
        contract::ViewGrant row;
        row.id = ViewId(view);
        row.number = QStringLiteral("V-20261125-000123");
        row.camera = CameraId(camera);
        row.from = now;
        row.until = now + lasts;
        row.access = {main, sub, user, password};
        row.masks = masks;
        row.who = QStringLiteral("陈*");
        row.unit = QStringLiteral("广州市司法局");
        return row;
    }
    Grant at(Instant now) const { return Grant::from(row(now), QStringLiteral("训诫室"), now).value(); }
};

inline QString fileUrl(const QString& path)
{
    return QUrl::fromLocalFile(path).toString();
}

} // namespace zhihui::video
