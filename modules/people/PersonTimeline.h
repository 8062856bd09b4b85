#pragma once

#include "people/Dossier.h"

namespace zhihui::people {

/// What changed about a person whose file is open, in one list: registration, class, positioning decisions, matters.
/// GUI thread.
class PersonTimeline : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::Dossier* dossier READ dossier WRITE setDossier NOTIFY changed REQUIRED)
    Q_PROPERTY(QVariantList list READ list NOTIFY changed) ///< {name, value}: when, and what; the newest first

public:
    explicit PersonTimeline(QObject* parent = nullptr) : QObject(parent) {}
    Dossier* dossier() const { return m_dossier; }
    void setDossier(Dossier* dossier);
    QVariantList list() const;

Q_SIGNALS:
    void changed();

private:
    struct Turn {
        Instant at;
        QString what;
    };
    void follow();
    void addEntries(QList<Turn>& turns) const;
    void addDecisions(QList<Turn>& turns) const;
    void addMatters(QList<Turn>& turns) const;

    Dossier* m_dossier = nullptr;
};

} // namespace zhihui::people
