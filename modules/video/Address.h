#pragma once

#include "contract/Views.h"

#include <QByteArray>
#include <QUrl>

namespace zhihui::video {

enum class Quality { Main, Sub };

/// Where one stream of a camera is, with what it takes to get in; equal addresses share a connection. A value.
struct Address {
    QUrl url; ///< without user and password
    QString user;
    QString password;

    /// Of a camera with one stream only, that one for both qualities.
    static Address of(const contract::CameraAccess& access, Quality quality);
    bool isFile() const { return url.scheme() == QLatin1StringView("file"); }
    bool isRtsp() const;
    /// For FFmpeg, with user and password percent-encoded: made at the last moment, never kept, never logged.
    QByteArray withCredentials() const;

    friend bool operator==(const Address&, const Address&) = default;
    friend size_t qHash(const Address& a, size_t seed = 0) { return qHashMulti(seed, a.url, a.user, a.password); }
};

} // namespace zhihui::video
