#pragma once

#include "contract/Session.h"

#include <QFuture>
#include <QObject>
#include <QTimer>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>
#include <functional>

namespace zhihui::people {

/// Shows one person's full identity for a stated reason and a short time; the province logs it. GUI thread; nothing is
/// kept.
class Reveal : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(QString person READ person NOTIFY changed)
    Q_PROPERTY(QVariantList fields READ fields NOTIFY changed) ///< {name, value}; empty unless Shown
    Q_PROPERTY(int duration READ duration CONSTANT)            ///< seconds
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed)

public:
    enum State { Idle, Asking, Shown, Failed };
    Q_ENUM(State)
    using Ask = std::function<QFuture<Result<contract::Identity>>(PersonId, contract::RevealReason)>;

    Reveal(Ask ask, const Clock& clock, Seconds duration, QObject* parent = nullptr);
    State state() const { return m_state; }
    QString person() const { return m_person.text; }
    QVariantList fields() const { return m_fields; }
    int duration() const { return static_cast<int>(m_duration.count()); }
    int secondsLeft() const;
    QString failure() const { return m_failure; }

    Q_INVOKABLE void ask(const QString& person, const QString& reasonKind, const QString& reasonId,
                         const QString& text);
    Q_INVOKABLE void hide();

Q_SIGNALS:
    void changed();

private:
    void show(const contract::Identity& identity);
    void passTime();

    Ask m_ask;
    const Clock& m_clock;
    Seconds m_duration;
    State m_state = Idle;
    PersonId m_person;
    QVariantList m_fields;
    QString m_failure;
    Instant m_until;
    QTimer m_second;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

} // namespace zhihui::people
