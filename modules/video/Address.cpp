#include "video/Address.h"

using namespace Qt::StringLiterals;

namespace zhihui::video {

Address Address::of(const contract::CameraAccess& access, Quality quality)
{
    const QString& wanted = quality == Quality::Sub ? access.sub : access.main;
    const QString& other = quality == Quality::Sub ? access.main : access.sub;
    Address address{QUrl(wanted.isEmpty() ? other : wanted), access.user, access.password};
    if (!address.url.userInfo().isEmpty()) {
        // A registry that wrote them into the address after all: they count, but they do not stay there.
        if (address.user.isEmpty()) {
            address.user = address.url.userName(QUrl::FullyDecoded);
            address.password = address.url.password(QUrl::FullyDecoded);
        }
        address.url.setUserInfo({});
    }
    return address;
}

bool Address::isRtsp() const
{
    return url.scheme() == "rtsp"_L1 || url.scheme() == "rtsps"_L1;
}

QByteArray Address::withCredentials() const
{
    if (isFile())
        return url.toLocalFile().toUtf8();
    QByteArray text = url.toEncoded();
    if (user.isEmpty())
        return text;
    const QByteArray info = QUrl::toPercentEncoding(user) + ':' + QUrl::toPercentEncoding(password) + '@';
    return text.insert(text.indexOf("://") + 3, info);
}

} // namespace zhihui::video
