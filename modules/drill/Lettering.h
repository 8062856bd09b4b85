#pragma once

#include "drill/Canvas.h"

#include <QHash>
#include <QString>

namespace zhihui::drill {

/// Text in pictures: every piece is painted once by QPainter and then laid over frames. Made on a thread that may use
/// fonts (a QGuiApplication exists); afterwards one thread at a time.
class Lettering {
public:
    /// `name` stands in the upper right corner of a picture that is `scale` times 640x360.
    Lettering(const QString& name, double scale);

    /// Lays the name and the clock over the picture; `clock` is made of digits, '-', ':' and spaces.
    void burn(Canvas& canvas, const QString& clock) const;

private:
    struct Piece {
        cv::Mat fill, halo; ///< cover 0…255 of the letters, and of their dark rim
    };
    Piece paint(const QString& text) const;
    void lay(Canvas& canvas, const Piece& piece, int x, int y) const;

    double m_scale;
    Piece m_name;
    QHash<QChar, Piece> m_signs;
};

} // namespace zhihui::drill
