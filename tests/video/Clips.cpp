#include "Clips.h"

#include <QFile>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace zhihui::video {

QStringList Clips::h264(int gop, int bFrames)
{
    return u"-c:v libx264 -preset ultrafast -pix_fmt yuv420p -sc_threshold 0 -g %1 -bf %2"_s.arg(gop)
        .arg(bFrames)
        .split(u' ');
}

QStringList Clips::h265(int gop)
{
    return u"-c:v libx265 -preset ultrafast -pix_fmt yuv420p -x265-params log-level=error:keyint=%1:min-keyint=%1:bframes=0"_s
        .arg(gop)
        .split(u' ');
}

QString Clips::make(const Recipe& recipe)
{
    const QString out = path(recipe.name);
    if (QFile::exists(out))
        return out;
    const QString footage = QStringLiteral(ZHIHUI_TEST_DATA "/video/car-detection.mp4");
    QStringList arguments{u"-v"_s, u"error"_s, u"-y"_s};
    if (!recipe.still.isEmpty())
        arguments += {u"-loop"_s, u"1"_s, u"-i"_s, recipe.still};
    else if (!recipe.pattern && QFile::exists(footage))
        arguments += {u"-stream_loop"_s, u"-1"_s, u"-i"_s, footage};
    else
        arguments += {u"-f"_s, u"lavfi"_s, u"-i"_s, u"testsrc2=size=%1:rate=25"_s.arg(recipe.size)};
    arguments += {u"-an"_s,
                  u"-r"_s,
                  u"25"_s,
                  u"-vf"_s,
                  u"scale=%1,setsar=1"_s.arg(QString(recipe.size).replace(u'x', u':')),
                  u"-frames:v"_s,
                  QString::number(recipe.frames),
                  u"-threads"_s,
                  u"1"_s};
    arguments += recipe.options;
    arguments += out;
    QProcess ffmpeg;
    ffmpeg.start(u"ffmpeg"_s, arguments);
    if (!ffmpeg.waitForFinished(120000) || ffmpeg.exitCode() != 0) {
        m_failure = QString::fromUtf8(ffmpeg.readAllStandardError()) + ffmpeg.errorString();
        return {};
    }
    return out;
}

} // namespace zhihui::video
