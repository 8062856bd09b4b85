#pragma once

#include "controls/PaintedPicture.h"
#include "people/Dossier.h"

namespace zhihui::people {

/// The photo that answered a check, fetched when somebody wants to see it, for the reason the file is open for; gone
/// when the file is closed. Decoded in another thread. GUI thread.
class CheckPicture : public controls::PaintedPicture {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::Dossier* dossier READ dossier WRITE setDossier NOTIFY askedChanged REQUIRED)
    Q_PROPERTY(QString check MEMBER m_check NOTIFY askedChanged REQUIRED)
    Q_PROPERTY(QString sha256 MEMBER m_sha256 NOTIFY askedChanged REQUIRED) ///< hex, of what was kept

public:
    explicit CheckPicture(QQuickItem* parent = nullptr) : PaintedPicture(parent) {}
    Dossier* dossier() const { return m_dossier; }
    void setDossier(Dossier* dossier);
    Q_INVOKABLE void load();

Q_SIGNALS:
    void askedChanged();

private:
    Dossier* m_dossier = nullptr;
    QString m_check, m_sha256;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

} // namespace zhihui::people
