#pragma once

#include "people/Dossier.h"
#include "people/Paper.h"

#include <QPointer>

namespace zhihui::people {

/// Puts lists and files on paper: asks for a reason, has the province write it down, and only then lays anything out.
/// What is printed is what the screen shows, masked where it is. GUI thread.
class Printer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY changed REQUIRED)
    Q_PROPERTY(bool asking READ isAsking NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed) ///< why nothing is printed, for the operator

public:
    /// Shows the print on the screen; from there it goes to a printer or a PDF file. Answers what shows it; null: it
    /// cannot.
    using Show = std::function<QObject*(const Paper&, const contract::PrintGrant&)>;

    explicit Printer(QObject* parent = nullptr);
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    bool isAsking() const { return m_asking; }
    QString failure() const { return m_failure; }
    void setShow(Show show) { m_show = std::move(show); }

    /// `narrowed` says how these were chosen; `kind` is a code of RegisterDesk::reasons.
    Q_INVOKABLE void printRoster(const QStringList& persons, const QString& narrowed, const QString& kind,
                                 const QString& reason);
    /// The open file of this dossier.
    Q_INVOKABLE void printFile(zhihui::people::Dossier* dossier, const QString& kind, const QString& reason);
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void changed();
    void laidOut();

private:
    void leave();
    void ask(const contract::PrintRequest& request, std::function<std::optional<Paper>()> compose);
    void printFile(Dossier& dossier, const contract::PrintRequest& request, const QImage& portrait);
    void finish(const QString& failure);
    Paper roster(const QStringList& persons, const QString& narrowed) const;

    RegisterDesk* m_desk = nullptr;
    Show m_show;
    QList<QPointer<QObject>> m_shown; ///< previews, until the operator leaves
    bool m_asking = false;
    QString m_failure;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

/// The file as the dossier shows it, with the portrait where there is one; nothing while it is closed.
std::optional<Paper> paperOf(const Dossier& dossier, const QImage& portrait = {});

} // namespace zhihui::people
