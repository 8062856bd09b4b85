#pragma once

#include "people/Dossier.h"

#include <QImage>
#include <QQuickPaintedItem>

namespace zhihui::people {

/// The portrait in an open file, fetched for the reason the file is open for; nothing of it outlives the file's being
/// open. Decoded in another thread, painted by QPainter so that every back-end shows it. GUI thread; `paint` as
/// QQuickPaintedItem says.
class PersonPhoto : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::Dossier* dossier READ dossier WRITE setDossier NOTIFY changed REQUIRED)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed) ///< loading, or why there is no picture; empty when there is

public:
    explicit PersonPhoto(QQuickItem* parent = nullptr) : QQuickPaintedItem(parent) {}
    Dossier* dossier() const { return m_dossier; }
    void setDossier(Dossier* dossier);
    bool isReady() const { return !m_picture.isNull(); }
    QString words() const { return m_words; }
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void changed();

private:
    void follow();
    void show(int turn, const Result<QImage>& picture);

    Dossier* m_dossier = nullptr;
    QString m_sha256;
    QString m_words;
    QImage m_picture;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

} // namespace zhihui::people
