#pragma once

#include <QObject>
#include <QSizeF>
#include <QtQml/qqmlregistration.h>

namespace zhihui::wall {

/// What a wall of some size has room for; lengths in pixels. Less room means fewer things, never smaller type.
struct WallFit {
    Q_GADGET
    QML_VALUE_TYPE(wallFit)
    Q_PROPERTY(double header MEMBER header)
    Q_PROPERTY(double queue MEMBER queue)
    Q_PROPERTY(double gap MEMBER gap)
    Q_PROPERTY(double column MEMBER column) ///< width of the right column
    Q_PROPERTY(double alert MEMBER alert)   ///< height of the level-1 panel; 0 without one
    Q_PROPERTY(double figure MEMBER figure) ///< height of one figure
    Q_PROPERTY(int figureColumns MEMBER figureColumns)
    Q_PROPERTY(int figures MEMBER figures)
    Q_PROPERTY(int cameraColumns MEMBER cameraColumns)
    Q_PROPERTY(int cameras MEMBER cameras)
    Q_PROPERTY(int lines MEMBER lines)   ///< of the queue
    Q_PROPERTY(int matrix MEMBER matrix) ///< most cameras side by side in the matrix
public:
    double header = 0, queue = 0, gap = 0, column = 0, alert = 0, figure = 0;
    int figureColumns = 0, figures = 0, cameraColumns = 0, cameras = 0, lines = 0, matrix = 0;
    friend bool operator==(const WallFit&, const WallFit&) = default;
};

/// The sizes of type of a wall, from the diagonal of a screen, its resolution and how far away its readers are: the
/// face of a Chinese character is never below 20 minutes of arc. Larger where the wall has the room. GUI thread.
class WallType : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(double diagonal READ diagonal WRITE setDiagonal NOTIFY changed) ///< inches, of one screen
    Q_PROPERTY(double distance READ distance WRITE setDistance NOTIFY changed) ///< metres
    Q_PROPERTY(QSizeF screen READ screen WRITE setScreen NOTIFY changed)       ///< pixels, of one screen
    Q_PROPERTY(QSizeF area READ area WRITE setArea NOTIFY changed) ///< pixels, of the window over all screens
    Q_PROPERTY(double millimetres READ millimetres NOTIFY changed) ///< smallest height of a Chinese character's face
    Q_PROPERTY(int caption READ caption NOTIFY changed)            ///< pixels; the smallest type there is
    Q_PROPERTY(int body READ body NOTIFY changed)
    Q_PROPERTY(int title READ title NOTIFY changed)
    Q_PROPERTY(int figure READ figure NOTIFY changed)
    Q_PROPERTY(zhihui::wall::WallFit calm READ calm NOTIFY changed)       ///< without a level-1 panel
    Q_PROPERTY(zhihui::wall::WallFit alarmed READ alarmed NOTIFY changed) ///< with one
    Q_PROPERTY(bool whole READ isWhole NOTIFY changed) ///< six figures, four cameras, four lines, with a level-1 panel
    Q_PROPERTY(
        double wholeDiagonal READ wholeDiagonal NOTIFY changed) ///< inches from which on it would be, at this distance
    Q_PROPERTY(
        double wholeDistance READ wholeDistance NOTIFY changed) ///< metres up to which it would be, on this screen

public:
    using QObject::QObject;

    /// Height in millimetres under which a face is seen at 20 minutes of arc from `metres` away.
    static double smallestFace(double metres);

    double diagonal() const { return m_diagonal; }
    double distance() const { return m_distance; }
    QSizeF screen() const { return m_screen; }
    QSizeF area() const { return m_area; }
    void setDiagonal(double inches);
    void setDistance(double metres);
    void setScreen(QSizeF pixels);
    void setArea(QSizeF pixels);

    double pixelsPerMillimetre() const;
    double millimetres() const { return smallestFace(m_distance); }
    int caption() const;
    int body() const;
    int title() const;
    int figure() const;
    WallFit calm() const { return fit(caption(), false); }
    WallFit alarmed() const { return fit(caption(), true); }
    bool isWhole() const;
    double wholeDiagonal() const;
    double wholeDistance() const;

Q_SIGNALS:
    void changed();

private:
    double smallestPixels() const;
    WallFit fit(double type, bool alarmed) const;
    /// Largest type in pixels with which everything still has room.
    double largestWhole() const;

    double m_diagonal = 55, m_distance = 5;
    QSizeF m_screen{1920, 1080}, m_area{1920, 1080};
};

} // namespace zhihui::wall
