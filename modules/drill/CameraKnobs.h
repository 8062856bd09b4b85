#pragma once

#include "domain/Clock.h"
#include "domain/Result.h"

#include <QHash>
#include <QMutex>
#include <QString>

namespace zhihui::drill {

/// What is wrong with a camera on purpose.
struct CameraFault {
    bool isKilled = false;   ///< its connections are cut and refused
    bool isFrozen = false;   ///< the same picture goes on, with the same counter
    bool isSilent = false;   ///< a black hole: connections are taken, nothing is ever sent
    Milliseconds slowness{}; ///< more time between frames

    friend bool operator==(const CameraFault&, const CameraFault&) = default;
};

/// The faults of all cameras, set by lines: `kill|freeze|black-hole CAMERA|*`, `slow MS [CAMERA|*]`, `restore
/// [CAMERA|*]`. Without a name a line means all. Any thread.
class CameraKnobs {
public:
    CameraFault of(const QString& camera) const;
    /// The fault that all cameras have.
    CameraFault ofAll() const { return of({}); }
    /// Fails with Rejected when the line cannot be understood.
    Result<> turn(const QString& line);

private:
    void change(const QString& camera, void (*how)(CameraFault&, Milliseconds), Milliseconds time);

    mutable QMutex m_mutex;
    CameraFault m_all;
    QHash<QString, CameraFault> m_some;
};

} // namespace zhihui::drill
