#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace zhihui::video {

/// Small clips made once by the `ffmpeg` program, of the recorded footage where it is there and of a test pattern
/// elsewhere.
class Clips {
public:
    /// What is wanted of a clip: the encoder's options come after the input.
    struct Recipe {
        QString name;        ///< with the ending that chooses the container
        QStringList options; ///< -c:v …
        QString size = QStringLiteral("640x360");
        int frames = 100;
        bool pattern = false; ///< the test pattern even where footage is there: bright colours everywhere
        QString still = {};   ///< path of one picture, shown all the time instead
    };

    /// Path of the clip; empty when ffmpeg failed, and then `failure()` says why.
    QString make(const Recipe& recipe);
    QString failure() const { return m_failure; }
    QString folder() const { return m_folder.path(); }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    static QStringList h264(int gop = 25, int bFrames = 0);
    static QStringList h265(int gop = 25);

private:
    QTemporaryDir m_folder;
    QString m_failure;
};

} // namespace zhihui::video
