#include "WallArguments.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;

namespace zhihui {

namespace {
constexpr qsizetype longestPlace = 80; ///< a Unix socket's name has 107 bytes
} // namespace

QString WallArguments::control() const
{
    const QByteArray place = QDir(profile()).absolutePath().toUtf8();
    if (place.size() <= longestPlace)
        return QString::fromUtf8(place) + u"/control"_s;
    const QByteArray name = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex();
    return QDir::tempPath() + u"/zhihui-wall-"_s + QString::fromLatin1(name.left(16));
}

QStringList WallArguments::list() const
{
    QStringList list{u"--province"_s,    m_options.province.toString(),
                     u"--user"_s,        m_setup.user(),
                     u"--profile"_s,     profile(),
                     u"--control"_s,     control(),
                     u"--diagonal"_s,    QString::number(m_setup.diagonal()),
                     u"--distance"_s,    QString::number(m_setup.distance()),
                     u"--graphics"_s,    m_setup.graphics(),
                     u"--lang"_s,        m_setup.language(),
                     u"--report-start"_s};
    if (!m_options.caFile.isEmpty())
        list << u"--ca"_s << m_options.caFile;
    if (!m_setup.passwordFile().isEmpty())
        list << u"--password-file"_s << m_setup.passwordFile();
    if (m_setup.geometry().isEmpty())
        list << u"--screens"_s << m_setup.screens();
    else
        list << u"--geometry"_s << m_setup.geometry();
    return list;
}

wall::WallKeeper::Processes WallArguments::processes() const
{
    return wall::detached(
        QCoreApplication::applicationDirPath() + u"/zhihui-wall"_s, [this] { return list(); },
        profile() + u"/log/wall.out"_s);
}

} // namespace zhihui
