#pragma once

#include "controls/PaintedPicture.h"
#include "inspection/InspectionDesk.h"

namespace zhihui::inspection {

/// A frozen picture by its hash, fetched from the ledger or the province, decoded in another thread. GUI thread.
class StillPicture : public controls::PaintedPicture {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::inspection::InspectionDesk* desk READ desk WRITE setDesk NOTIFY askedChanged REQUIRED)
    Q_PROPERTY(QString sha256 READ sha256 WRITE setSha256 NOTIFY askedChanged)

public:
    explicit StillPicture(QQuickItem* parent = nullptr) : PaintedPicture(parent) {}
    InspectionDesk* desk() const { return m_desk; }
    void setDesk(InspectionDesk* desk);
    QString sha256() const { return m_sha256; }
    void setSha256(const QString& sha256);
    /// Asks once more, after a failure.
    Q_INVOKABLE void again() { load(); }

Q_SIGNALS:
    void askedChanged();

private:
    void load();

    InspectionDesk* m_desk = nullptr;
    QString m_sha256;
};

} // namespace zhihui::inspection
