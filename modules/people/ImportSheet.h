#pragma once

#include "intake/Intake.h"
#include "people/RegisterDesk.h"

#include <QUrl>

namespace zhihui::people {

/// One table on its way into the register: read, mapped, tried, brought in. GUI thread; the table is read on another
/// one and forgotten when the operator leaves.
class ImportSheet : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY deskChanged) ///< {value, text}
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)   ///< empty: none is read
    Q_PROPERTY(QString fileWords READ fileWords NOTIFY changed) ///< what the table is: rows, sheet, encoding
    Q_PROPERTY(
        QVariantList columns READ columns NOTIFY changed) ///< {code, text, required, place, samples}, place -1: none
    Q_PROPERTY(QVariantList headings READ headings NOTIFY changed) ///< {value, text} of the table; -1: none
    Q_PROPERTY(QVariantList faults READ faults NOTIFY changed) ///< {row, column, value, what, remedy}, the first 500
    Q_PROPERTY(int faultCount READ faultCount NOTIFY changed)
    Q_PROPERTY(int rows READ rows NOTIFY changed)
    Q_PROPERTY(int sound READ sound NOTIFY changed) ///< rows without a fault
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool tried READ isTried NOTIFY changed)      ///< the province has seen it as it is now
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed) ///< what the last try or import came to
    Q_PROPERTY(QString failure READ failure NOTIFY changed)
    Q_PROPERTY(QString blocked READ blocked NOTIFY changed) ///< why it cannot be brought in now; empty: it can

public:
    explicit ImportSheet(QObject* parent = nullptr) : QObject(parent) {}

    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    QVariantList kinds() const;
    QString kind() const { return m_kind; }
    void setKind(const QString& kind);
    QString fileName() const { return m_fileName; }
    QString fileWords() const;
    QVariantList columns() const;
    QVariantList headings() const;
    QVariantList faults() const;
    int faultCount() const { return static_cast<int>(m_faults.size()); }
    int rows() const { return static_cast<int>(m_prepared.rows); }
    int sound() const { return static_cast<int>(m_sound); }
    bool isBusy() const { return m_busy; }
    bool isTried() const { return m_tried; }
    QString outcome() const { return m_outcome; }
    QString failure() const { return m_failure; }
    QString blocked() const;

    /// Reads a file; what was read before is gone.
    Q_INVOKABLE void open(const QString& path);
    Q_INVOKABLE void openUrl(const QUrl& url) { open(url.toLocalFile()); }
    /// The table's column `place` says `code`; -1: none does.
    Q_INVOKABLE void assign(const QString& code, int place);
    /// The province tries every row without a fault and keeps none.
    Q_INVOKABLE void tryOut() { send(true); }
    /// Brings in the rows without a fault, all of them or none.
    Q_INVOKABLE void bringIn() { send(false); }
    /// The faults as a sheet.
    Q_INVOKABLE void saveFaults(const QUrl& url);
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void deskChanged();
    void changed();
    void broughtIn(); ///< the list of imports is longer by one

private:
    const intake::Kind* known() const;
    void take(const Result<sheets::Table>& table);
    void prepare();
    void send(bool dryRun);
    void receive(const Result<contract::ImportReceipt>& receipt);

    RegisterDesk* m_desk = nullptr;
    QString m_kind = QStringLiteral("persons");
    QString m_fileName;
    sheets::Table m_table;
    intake::Mapping m_mapping;
    intake::Prepared m_prepared; ///< what is sent
    QList<intake::Fault> m_faults;
    QSet<qsizetype> m_refused; ///< rows that the province did not take: they are left out from now on
    qsizetype m_sound = 0;
    QString m_outcome, m_failure;
    bool m_busy = false;
    bool m_tried = false;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

} // namespace zhihui::people
