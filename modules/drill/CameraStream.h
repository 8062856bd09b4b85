#pragma once

#include "drill/CameraKnobs.h"
#include "drill/Encoder.h"
#include "drill/Scene.h"

namespace zhihui::drill {

/// How the pictures of all drilled cameras are made.
struct Filming {
    Coding coding;
    QString footage;        ///< folder with clips; may be absent
    double prerecorded = 0; ///< seconds of a loop that is coded once and then only sent; 0: every frame is drawn
};

/// The coded pictures of one path: scene, name, clock and frame counter, compressed. One thread at a time, while a
/// QGuiApplication exists.
class CameraStream {
public:
    CameraStream(const Outlook& outlook, int width, int height, const Filming& filming);
    ~CameraStream();

    /// What is to be sent in that frame's turn; the counter of the picture is `frame` modulo 65536.
    QList<AccessUnit> frame(qint64 frame, Instant at, bool isFrozen);
    /// The next frame is a key frame: somebody new looks. Of no effect on a loop.
    void wantKey() { m_wantsKey = true; }
    /// The loop, coded now where there is none yet; empty when every frame is drawn.
    const QList<AccessUnit>& loop(Instant at);
    /// Plays a loop that was coded before.
    void play(const QList<AccessUnit>& loop) { m_loop = loop; }
    const QString& camera() const { return m_outlook.camera; }

private:
    struct Film;
    Film& film();
    void paint(qint64 frame, Instant at);
    QList<AccessUnit> looped(qint64 frame, bool isFrozen);

    Outlook m_outlook;
    int m_width, m_height;
    Filming m_filming;
    std::unique_ptr<Film> m_film; ///< made with the first picture that is drawn
    bool m_wantsKey = false;
    QList<AccessUnit> m_loop;
    qint64 m_lastKey = 0, m_shift = 0; ///< places in the loop
    bool m_wasFrozen = false;
};

} // namespace zhihui::drill
