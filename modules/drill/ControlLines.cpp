#include "drill/ControlLines.h"

#include <QLocalSocket>

#include <array>
#include <cstdio>
#include <unistd.h>

namespace zhihui::drill {

ControlLines::ControlLines(Obey obey) : m_obey(std::move(obey))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_input, &QSocketNotifier::activated, this, [this] { inputReady(); });
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        QLocalSocket* socket = m_server.nextPendingConnection();
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            while (socket->canReadLine())
                socket->write(m_obey(QString::fromUtf8(socket->readLine()).trimmed()).toUtf8() + '\n');
        });
    });
}

void ControlLines::readInput()
{
    m_input.setSocket(STDIN_FILENO);
    m_input.setEnabled(true);
}

bool ControlLines::listen(const QString& socket)
{
    QLocalServer::removeServer(socket);
    return m_server.listen(socket);
}

void ControlLines::inputReady()
{
    std::array<char, 4096> bytes{};
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count <= 0)
        return m_input.setEnabled(false);
    m_begun.append(bytes.data(), count);
    for (qsizetype end = m_begun.indexOf('\n'); end >= 0; end = m_begun.indexOf('\n')) {
        const QString answer = m_obey(QString::fromUtf8(m_begun.first(end)).trimmed());
        m_begun.remove(0, end + 1);
        std::fprintf(stdout, "%s\n", qPrintable(answer));
        std::fflush(stdout);
    }
}

} // namespace zhihui::drill
