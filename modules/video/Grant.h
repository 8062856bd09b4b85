#pragma once

#include "contract/Views.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace zhihui::video {

/// A registered look at one camera (调看登记): the only key to a stream. A default one is no grant and opens nothing;
/// QML sees who looks, at what and until when, never the address. A value; any thread.
class Grant {
    Q_GADGET
    QML_VALUE_TYPE(grant)
    Q_PROPERTY(bool valid READ isValid)
    Q_PROPERTY(QString view READ view)
    Q_PROPERTY(QString number READ number)
    Q_PROPERTY(QString camera READ camera)
    Q_PROPERTY(QString cameraName READ cameraName)

public:
    Grant() = default;
    /// Refuses (Denied) without view id, without address, or when `until` is not after `now`. `granted` is in this
    /// machine's time, which the province's clock is `ahead` of.
    static Result<Grant> from(const contract::ViewGrant& granted, const QString& cameraName, Instant now,
                              Milliseconds ahead = {});

    bool isValid() const { return !m_grant.id.isEmpty(); }
    bool isOver(Instant now) const { return now >= m_grant.until; }
    QString view() const { return m_grant.id.text; }
    QString number() const { return m_grant.number; }
    QString camera() const { return m_grant.camera.text; }
    QString cameraName() const { return m_cameraName; }
    Instant until() const { return m_grant.until; }
    /// A moment of this machine by the clock of the register: what is kept says that one.
    Instant registered(Instant here) const { return here + m_ahead; }
    const QList<contract::Mask>& masks() const { return m_grant.masks; }
    const contract::CameraAccess& access() const { return m_grant.access; }
    /// Burnt into every picture together with the time: 广州市司法局 · 陈*.
    QString watermark() const;

    friend bool operator==(const Grant& a, const Grant& b)
    {
        return a.m_grant.id == b.m_grant.id && a.m_grant.until == b.m_grant.until &&
               a.m_grant.access == b.m_grant.access && a.m_grant.masks == b.m_grant.masks &&
               a.m_cameraName == b.m_cameraName;
    }

private:
    contract::ViewGrant m_grant;
    QString m_cameraName;
    Milliseconds m_ahead{};
};

} // namespace zhihui::video
