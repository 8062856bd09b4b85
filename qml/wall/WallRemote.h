#pragma once

#include <QElapsedTimer>
#include <QJsonObject>
#include <QLocalSocket>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

namespace zhihui::wall {

/// The console's end of the control line (WallLine.h): knows whether the wall lives and what it shows, and tells it
/// what to show. Looks for the wall by itself. GUI thread.
class WallRemote : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool alive READ isAlive NOTIFY aliveChanged)   ///< it answers
    Q_PROPERTY(bool ready READ isReady NOTIFY stateChanged)   ///< data of the province are on it
    Q_PROPERTY(bool masked READ isMasked NOTIFY stateChanged) ///< its account is a wall's
    Q_PROPERTY(QString templateName READ templateName NOTIFY stateChanged)
    Q_PROPERTY(QStringList cameras READ cameras NOTIFY stateChanged)
    Q_PROPERTY(int page READ page NOTIFY stateChanged)
    Q_PROPERTY(int linkState READ linkState NOTIFY stateChanged) ///< World::linkState of the wall
    Q_PROPERTY(
        QString refusal READ refusal NOTIFY stateChanged) ///< why it did not take the last command; empty: it did

public:
    /// `control`: the name of the wall's socket.
    explicit WallRemote(const QString& control, QObject* parent = nullptr);
    ~WallRemote() override;

    bool isAlive() const { return m_alive; }
    bool isReady() const { return m_state.value(QLatin1StringView("ready")).toBool(); }
    bool isMasked() const { return m_state.value(QLatin1StringView("masked")).toBool(); }
    QString templateName() const { return m_state.value(QLatin1StringView("template")).toString(); }
    QStringList cameras() const;
    int page() const { return m_state.value(QLatin1StringView("page")).toInt(); }
    int linkState() const { return m_state.value(QLatin1StringView("link")).toInt(); }
    QString refusal() const { return m_refusal; }
    qint64 pid() const { return m_state.value(QLatin1StringView("pid")).toInteger(); } ///< 0: unknown

    Q_INVOKABLE void setTemplate(const QString& name);
    Q_INVOKABLE void setCameras(const QStringList& cameras);
    Q_INVOKABLE void setPage(int page);
    Q_INVOKABLE void showAlert(const QString& alert);
    Q_INVOKABLE void fitMap();
    Q_INVOKABLE void look(double lat, double lon, double zoom);
    /// The wall ends, and is not restarted by this.
    void quit();

Q_SIGNALS:
    void aliveChanged();
    void stateChanged();

private:
    void beat();
    void send(const QJsonObject& command);
    void read();
    void take(const QJsonObject& answer);
    void setAlive(bool alive);
    void drop();

    QString m_control;
    QLocalSocket m_socket;
    QTimer m_beat;
    QElapsedTimer m_heard;
    QJsonObject m_state;
    QString m_refusal;
    bool m_alive = false;
};

} // namespace zhihui::wall
