#pragma once

#include <QSize>

namespace zhihui {

/// How much larger than its pixels everything is drawn. Chosen once, before there is a QApplication.
class Scale {
public:
    /// From the preferences of the profile, or by the screen: 200 % on one 3840 or more pixels wide that does not scale
    /// by itself. What the environment says stays.
    static Scale choose(int argc, char** argv);

    /// The size to give to a window that shall have this many pixels.
    QSize logical(QSize pixels) const { return pixels * 100 / m_percent; }

private:
    int m_percent = 100;
};

} // namespace zhihui
