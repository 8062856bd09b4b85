#pragma once

#include "controls/PaintedPicture.h"
#include "people/Dossier.h"

namespace zhihui::people {

/// The portrait in an open file, fetched for the reason the file is open for; nothing of it outlives the file's being
/// open. Decoded in another thread. GUI thread.
class PersonPhoto : public controls::PaintedPicture {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::Dossier* dossier READ dossier WRITE setDossier NOTIFY dossierChanged REQUIRED)

public:
    explicit PersonPhoto(QQuickItem* parent = nullptr) : PaintedPicture(parent) {}
    Dossier* dossier() const { return m_dossier; }
    void setDossier(Dossier* dossier);

Q_SIGNALS:
    void dossierChanged();

private:
    void follow();

    Dossier* m_dossier = nullptr;
    QString m_sha256;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

} // namespace zhihui::people
