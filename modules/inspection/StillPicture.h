#pragma once

#include "inspection/InspectionDesk.h"

#include <QImage>
#include <QQuickPaintedItem>

namespace zhihui::inspection {

/// A frozen picture by its hash, scaled into the item. Fetched from the ledger or the province, decoded in another
/// thread, painted by QPainter so that every back-end shows it. GUI thread; `paint` as QQuickPaintedItem says.
class StillPicture : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::inspection::InspectionDesk* desk READ desk WRITE setDesk NOTIFY changed REQUIRED)
    Q_PROPERTY(QString sha256 READ sha256 WRITE setSha256 NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed) ///< loading, or why there is no picture; empty when there is

public:
    explicit StillPicture(QQuickItem* parent = nullptr);
    InspectionDesk* desk() const { return m_desk; }
    void setDesk(InspectionDesk* desk);
    QString sha256() const { return m_sha256; }
    void setSha256(const QString& sha256);
    bool isReady() const { return !m_picture.isNull(); }
    QString words() const { return m_words; }
    /// Asks once more, after a failure.
    Q_INVOKABLE void again() { load(); }
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

private:
    void load();
    void show(const QString& sha256, const Result<QImage>& picture);

    InspectionDesk* m_desk = nullptr;
    QString m_sha256;
    QString m_words;
    QImage m_picture;
};

} // namespace zhihui::inspection
