#pragma once

#include <QCoreApplication>
#include <QSize>
#include <QUrl>

namespace zhihui {

/// How the console was asked to run: defaults, then /etc/xdg/zhihui/console.conf, then the user's, then the arguments.
struct Options {
    QUrl province;
    QString caFile;
    QString user;
    QString password; ///< from --password-file; empty: the log-in page asks
    QString profile;  ///< directory
    QString language; ///< "zh_CN", "en"; empty: as the operator set it
    QString theme;    ///< "dark", "light"; empty: as the operator set it
    QSize size{1920, 1080};
    QString page; ///< empty: the account's own
    bool selfTest = false;
    bool reportStart = false;
    QString problem; ///< one sentence when the arguments make no sense

    /// The profile alone, while there is no application yet.
    static QString profileOf(int argc, char** argv);
    static Options read(const QCoreApplication& app);
};

} // namespace zhihui
