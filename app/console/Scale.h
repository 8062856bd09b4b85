#pragma once

#include <QByteArrayList>
#include <QSize>

namespace zhihui {

/// How much larger than its pixels everything is drawn. Chosen once, before there is a QApplication. Main thread.
class Scale {
public:
    /// From the preferences of the profile. What the environment says stays.
    static Scale choose(int argc, char** argv);

    /// With nothing chosen, on a screen of 3840 or more pixels that does not scale by itself: starts the program again
    /// at 200 %. Called once there is a QApplication and no window; a first application that only asks would cost the
    /// second one its accessibility.
    void fitScreen() const;

    /// The size to give to a window that shall have this many pixels.
    QSize logical(QSize pixels) const { return pixels * 100 / m_percent; }

private:
    int m_percent = 100;
    bool m_chosen = true;
    QByteArrayList m_arguments;
};

} // namespace zhihui
