#pragma once

#include "people/RegisterDesk.h"

#include <QUrl>
#include <QVariantMap>

namespace zhihui::people {

/// One person's file, opened for a reason the province has written down, and what is added to it. Closed, it knows
/// nothing: when another person is chosen, another operator sits down, or it is closed. GUI thread.
class Dossier : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::RegisterDesk* desk READ desk WRITE setDesk NOTIFY deskChanged REQUIRED)
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY personChanged)
    Q_PROPERTY(State state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString failure READ failure NOTIFY changed)  ///< why it could not be opened or saved
    Q_PROPERTY(QString who READ who NOTIFY changed)          ///< full name; empty unless Open
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed) ///< {name, value, faint}: identity and basis
    Q_PROPERTY(
        QVariantList decisions READ decisions NOTIFY changed) ///< {name, value}: every basis there was, newest first
    Q_PROPERTY(QVariantList sections READ sections NOTIFY changed) ///< see sections()
    Q_PROPERTY(QString photo READ photo NOTIFY changed)     ///< digest of the portrait that holds; empty unless Open
    Q_PROPERTY(QString waiting READ waiting NOTIFY changed) ///< what is saved and not yet answered by the province

public:
    enum State { Closed, Asking, Open, Failed };
    Q_ENUM(State)

    explicit Dossier(QObject* parent = nullptr) : QObject(parent) {}
    RegisterDesk* desk() const { return m_desk; }
    void setDesk(RegisterDesk* desk);
    QString person() const { return m_person.text; }
    void setPerson(const QString& person);
    State state() const { return m_state; }
    QString failure() const { return m_failure; }
    QString who() const;
    QVariantList facts() const;
    QVariantList decisions() const;
    /// By form: {kind, title, many, byHand, entries: [{key, n, head, lines: [{name, value}], noted}], history: [{head,
    /// noted}]}. `history` is what held before, newest first.
    QVariantList sections() const;
    QString photo() const;
    /// As the province sent it; empty unless Open.
    const contract::PersonFile& file() const { return m_file; }
    QString waiting() const;
    /// The portrait as a JPEG file, for the reason the file is open for.
    QFuture<Result<QByteArray>> readPhoto() const { return m_desk->photo(m_person, m_reason); }
    /// The recording or the picture that answered a check of this person, for the same reason.
    QFuture<Result<QByteArray>> readCheck(const CheckId& check) const { return m_desk->checkMedia(check, m_reason); }

    /// `kind` is a code of RegisterDesk::reasons, or "alert" with its `id`.
    Q_INVOKABLE void open(const QString& kind, const QString& id, const QString& text);
    Q_INVOKABLE void close();
    /// Title of a form.
    Q_INVOKABLE QString title(const QString& kind) const;
    /// {code, label, type, most, required, choices: [{value, text}], value}: the form filled with what holds.
    Q_INVOKABLE QVariantList fields(const QString& kind, const QString& key) const;
    /// What is wrong with these values first; empty: nothing.
    Q_INVOKABLE QString fault(const QString& kind, const QVariantMap& values) const;
    /// Number of the entry that holds, which a card is filled from and put() replaces; 0: none.
    Q_INVOKABLE double baseOf(const QString& kind, const QString& key) const;
    /// Why nothing can be written of that kind and key now; empty: it can.
    Q_INVOKABLE QString blockedOf(const QString& kind, const QString& key) const;
    /// Adds an entry; an empty key of a form with many begins a new one.
    Q_INVOKABLE void put(const QString& kind, const QString& key, double base, const QVariantMap& values);
    /// A JPEG or PNG file of this machine becomes the portrait.
    Q_INVOKABLE void putPhoto(const QUrl& file);
    Q_INVOKABLE void end(const QString& kind, const QString& key, double base, const QString& reason);

Q_SIGNALS:
    void deskChanged();
    void personChanged();
    void changed();
    void stateChanged();
    void saved(); ///< the entry is on disk here

private:
    void become(State state);
    void fetch();
    bool isWritable(const QString& kind, const QString& key);
    void send(const engine::Draft& draft);
    void sendPhoto(const Result<QByteArray>& portrait);
    void followOutcomes();
    /// The entry that holds; null: none.
    const contract::FileEntry* holding(const QString& kind, const QString& key) const;
    QString headOf(const law::Form& form, const QJsonObject& body) const;
    QString shown(const law::Field& field, const QJsonValue& value) const;
    QList<const engine::Pending*> ownPending() const;

    RegisterDesk* m_desk = nullptr;
    PersonId m_person;
    State m_state = Closed;
    QString m_failure;
    contract::FileReason m_reason;
    contract::PersonFile m_file;
    int m_unanswered = 0; ///< entries of this person that the province has not answered
    int m_turn = 0;       ///< an answer to an earlier question is dropped
};

} // namespace zhihui::people
