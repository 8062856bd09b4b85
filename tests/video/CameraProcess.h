#pragma once

#include <QProcess>
#include <QStringList>

namespace zhihui::video {

/// The RTSP camera of the tests, as a process.
class CameraProcess {
public:
    ~CameraProcess() { kill(); }

    /// False when it does not come up.
    bool start(const QString& clip, const QStringList& options = {})
    {
        m_process.start(QStringLiteral(ZHIHUI_RTSP_SERVER), QStringList{clip} + options);
        const QString said = line();
        m_port = said.section(QLatin1Char(' '), 1).toInt();
        return said.startsWith(QLatin1StringView("port ")) && m_port > 0;
    }
    /// The same clip, or another, on the same port again.
    bool restart(const QString& other = {})
    {
        QStringList arguments = m_process.arguments();
        const QString former = arguments.takeFirst(), clip = other.isEmpty() ? former : other;
        if (!arguments.contains(QStringLiteral("--port")))
            arguments += {QStringLiteral("--port"), QString::number(m_port)};
        kill();
        return start(clip, arguments);
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    bool tell(const QByteArray& command)
    {
        m_process.write(command + '\n');
        return line() == QStringLiteral("done ") + QString::fromUtf8(command);
    }
    int port() const { return m_port; }
    QString url(const QString& path = QStringLiteral("/main")) const
    {
        return QStringLiteral("rtsp://127.0.0.1:%1%2").arg(m_port).arg(path);
    }

private:
    QString line()
    {
        while (!m_process.canReadLine())
            if (!m_process.waitForReadyRead(20000))
                return QString::fromUtf8(m_process.readAllStandardError());
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }

    QProcess m_process;
    int m_port = 0;
};

} // namespace zhihui::video
