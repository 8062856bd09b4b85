#pragma once

#include <QImage>
#include <QMutex>
#include <QString>
#include <map>
#include <memory>
#include <vector>

namespace zhihui::video {

/// Who looks and when, slanted over a picture of one size; drawn once, then blended pixel by pixel where there is ink.
/// Immutable; any thread.
class Watermark {
public:
    Watermark(const QString& text, QSize picture);
    void blend(QImage& rgb32) const;

private:
    struct Run {
        int y;
        int from;
        int length;
    };
    std::vector<Run> m_runs;
    std::vector<QRgb> m_ink; ///< premultiplied, run after run
};

/// Tiles of the same size carry the same text: drawn once a minute for all of them. Any thread.
class Watermarks {
public:
    std::shared_ptr<const Watermark> get(const QString& text, QSize picture);

private:
    QMutex m_mutex;
    std::map<std::pair<QString, std::pair<int, int>>, std::weak_ptr<const Watermark>> m_known;
};

} // namespace zhihui::video
