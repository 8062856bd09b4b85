#pragma once

#include <QObject>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

namespace zhihui::shell {

/// Who sits at the desk: the log-in page's side of the connection. GUI thread. The password is passed on and not kept.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(State state READ state NOTIFY changed)
    Q_PROPERTY(bool trusted READ isTrusted NOTIFY changed)
    Q_PROPERTY(QString province READ province NOTIFY changed)
    Q_PROPERTY(QString user READ user NOTIFY changed)
    Q_PROPERTY(QString failure READ failure NOTIFY changed) ///< why the last log-in failed

public:
    enum State {
        Needed,   ///< nobody is logged in
        Checking, ///< asked the province
        Open,
    };
    Q_ENUM(State)

    Session(const QUrl& province, const QString& user, QObject* parent = nullptr);
    State state() const { return m_state; }
    QString province() const { return m_province; }
    QString user() const { return m_user; }
    QString failure() const { return m_failure; }

    /// `trusted`: the seat itself holds the password (started with it), so what is stored here may be shown at once.
    Q_INVOKABLE void logIn(const QString& province, const QString& user, const QString& password, bool trusted = false);
    /// The desk changes hands.
    Q_INVOKABLE void leave();
    void open();
    void refuse(const QString& reason);
    /// The link is lost, or not: without it a typed password cannot be checked.
    void linkIs(bool lost, const QString& reason);
    bool isTrusted() const { return m_trusted; }

Q_SIGNALS:
    void changed();
    void logInAsked(const QUrl& province, const QString& user, const QString& password);

private:
    void set(State state, const QString& failure);

    State m_state = Needed;
    bool m_trusted = false;
    QString m_province, m_user, m_failure;
};

} // namespace zhihui::shell
