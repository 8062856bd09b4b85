#include "seat/ProfileLock.h"

#include <QDir>
#include <QFile>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace zhihui {

ProfileLock::~ProfileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Result<> ProfileLock::take(const QString& profile)
{
    QDir().mkpath(profile);
    QFile::setPermissions(profile, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    const QByteArray file = QFile::encodeName(QDir(profile).filePath(u"profile.lock"_s));
    m_descriptor = ::open(file.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (m_descriptor < 0)
        return failure(Error::Code::Disk, u"cannot write "_s + QString::fromLocal8Bit(file));
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) != 0)
        return failure(Error::Code::Conflict, u"another process has "_s + profile);
    return {};
}

} // namespace zhihui
