#pragma once

#include <QImage>
#include <QQuickPaintedItem>

namespace zhihui::controls {

/// A still picture scaled into the item, or the words that stand in for it. Painted by QPainter so that every back-end
/// shows it. GUI thread; `paint` as QQuickPaintedItem says.
class PaintedPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed) ///< loading, or why there is no picture; empty when there is

public:
    explicit PaintedPicture(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}
    bool isReady() const { return !m_picture.isNull(); }
    QString words() const { return m_words; }
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

protected:
    /// No picture, for this reason; empty: none is wanted.
    void wait(const QString& words);
    void show(const QImage& picture);

private:
    QImage m_picture;
    QString m_words;
};

struct Decoded {
    QImage picture;  ///< null: not decoded
    QString failure; ///< of the decoder
};
/// A JPEG file's picture, scaled down to at most `most`; one that claims more than `mostSide` on a side is refused
/// unread. Any thread.
Decoded decodeJpeg(const QByteArray& jpeg, QSize most, int mostSide = 16384);

} // namespace zhihui::controls
