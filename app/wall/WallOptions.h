#pragma once

#include <QCoreApplication>
#include <QList>
#include <QRect>
#include <QUrl>
#include <optional>

namespace zhihui {

/// How the wall was asked to run. Whoever starts it – a console, or systemd – gives everything as arguments.
struct WallOptions {
    QUrl province;
    QString caFile;
    QString user;
    QString password; ///< from --password-file; empty: the one kept for this profile
    QString profile;  ///< directory, of this wall alone
    QString language; ///< "zh_CN", "en"
    QString control;  ///< name of the control socket; empty: none
    QString first;    ///< template of a wall that never had one
    QList<int> screens;
    QRect geometry; ///< instead of screens
    double diagonal = 98;
    double distance = 5;
    bool software = true; ///< the scene graph
    bool reportStart = false;
    QString problem; ///< one sentence when the arguments make no sense

    /// --graphics rhi, while there is no application yet.
    static bool isSoftware(int argc, char** argv);
    static WallOptions read(const QCoreApplication& app);
};

/// "1920x1080+0+0"; nothing when it is none.
std::optional<QRect> readGeometry(const QString& text);

} // namespace zhihui
