#pragma once

#include <QStringList>
#include <optional>

namespace zhihui::drill {

/// What an address of the camera server names: a camera, and which of its two pictures. A value.
struct CameraPath {
    QString camera;
    bool isMain = false;

    /// Empty unless it begins with /CAMERA/main or /CAMERA/sub.
    static std::optional<CameraPath> of(const char* text)
    {
        const QStringList parts = QString::fromUtf8(text).split(u'/', Qt::SkipEmptyParts);
        if (parts.size() < 2 || (parts.at(1) != u"main" && parts.at(1) != u"sub"))
            return std::nullopt;
        return CameraPath{parts.at(0), parts.at(1) == u"main"};
    }
    QString text() const { return u'/' + camera + (isMain ? QStringLiteral("/main") : QStringLiteral("/sub")); }
    int width() const { return isMain ? 1280 : 640; }
    int height() const { return isMain ? 720 : 360; }
};

} // namespace zhihui::drill
