#pragma once

#include "domain/Result.h"

namespace zhihui {

/// Keeps a profile to one process from before its window until its end; the kernel lets go of it when the process dies.
class ProfileLock {
public:
    ProfileLock() = default;
    ~ProfileLock();
    ProfileLock(const ProfileLock&) = delete;
    ProfileLock& operator=(const ProfileLock&) = delete;

    /// Makes the directory when there is none. Conflict: another process has it; Disk: it cannot be written.
    Result<> take(const QString& profile);

private:
    int m_descriptor = -1;
};

} // namespace zhihui
