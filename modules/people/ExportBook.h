#pragma once

#include "contract/Exports.h"
#include "people/RegisterDesk.h"

#include <QUrl>

namespace zhihui::people {

/// Lists of persons that leave as files (导出): asked for with a reason, let go by somebody else, fetched once in an
/// encrypted archive whose passphrase is shown here and nowhere else. GUI thread; nothing is kept when the operator
/// leaves.
class ExportBook : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(bool mayAsk READ mayAsk NOTIFY changed)
    Q_PROPERTY(QVariantList columns READ columns NOTIFY changed) ///< {value, text}: what a list may have
    Q_PROPERTY(
        QVariantList entries READ entries NOTIFY changed) ///< {id, head, words, state, tone, mayDecide, mayFetch}
    Q_PROPERTY(bool known READ isKnown NOTIFY changed)    ///< the list has been read
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)     ///< of an archive that is not saved yet; empty: none
    Q_PROPERTY(QString passphrase READ passphrase NOTIFY changed) ///< of the archive fetched last
    Q_PROPERTY(QString saved READ saved NOTIFY changed)           ///< where it was saved

public:
    explicit ExportBook(QObject* parent = nullptr) : QObject(parent) {}
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    bool mayAsk() const { return may(law::Right::Export); }
    QVariantList columns() const;
    QVariantList entries() const;
    bool isKnown() const { return m_known; }
    bool isBusy() const { return m_busy; }
    QString failure() const { return m_failure; }
    QString fileName() const { return m_file.archive.isEmpty() ? QString() : m_file.name; }
    QString passphrase() const { return m_file.passphrase; }
    QString saved() const { return m_saved; }

    Q_INVOKABLE void read();
    /// What is wrong with this wish; empty: it can be asked.
    Q_INVOKABLE QString fault(const QStringList& columns, const QString& reason) const;
    Q_INVOKABLE void ask(const QStringList& columns, const QString& reason);
    Q_INVOKABLE void decide(const QString& id, bool approve, const QString& note);
    /// Once: what comes is kept here until it is saved and its passphrase was written down; one at a time.
    Q_INVOKABLE void fetch(const QString& id);
    Q_INVOKABLE void save(const QUrl& file);
    /// The passphrase was written down.
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void deskChanged();
    void changed();
    void asked();

private:
    bool may(law::Right right) const;
    void clear();
    void call(const contract::AdminCall& call, const std::function<void(const QByteArray&)>& take);

    RegisterDesk* m_desk = nullptr;
    QList<contract::ExportEntry> m_entries;
    contract::ExportFile m_file;
    QString m_saved;
    QString m_failure;
    bool m_known = false;
    bool m_busy = false;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

} // namespace zhihui::people
