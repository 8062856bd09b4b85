#pragma once

#include "contract/Fixes.h"
#include "contract/Registry.h"

#include <QNetworkAccessManager>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>
#include <memory>

namespace zhihui::flow {

struct Reply {
    int status = 0;
    QByteArray body;
};

/// A real zhihui-province on a loopback port with a small county in it; killed and started again at will.
class LoopbackProvince {
public:
    explicit LoopbackProvince(QString directory);
    ~LoopbackProvince();

    /// True once it says that it is ready; the port stays the same over restarts.
    bool start();
    void kill();
    void stop();
    bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    QByteArray errors() const { return m_errors; }

    QUrl url() const;
    QString caFile() const { return m_directory + QStringLiteral("/ca.pem"); }

    Reply request(const char* method, const QString& path, const QByteArray& body, const QString& token,
                  const char* type = "application/json");
    QString logIn(const QString& user, const QString& password);
    QString registrarToken();
    /// Uploads rows as the registrar; false when one was refused (the reason is printed).
    bool registerRows(const QList<contract::RegistryLine>& rows);
    contract::FixReceipt post(const QList<Fix>& fixes);

    /// Organisations, one square area, units, a duty officer "duty"/"duty-password", a gateway, and `persons` people
    /// P-0… under decisions, each with device D-0….
    bool furnish(int persons, Instant now);

private:
    QString m_directory;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
    std::unique_ptr<QNetworkAccessManager> m_network;
    QByteArray m_errors;
};

/// The middle of the approved square, and a point well outside it.
inline constexpr Coordinate insideSquare{23.10, 113.25};
inline constexpr Coordinate outsideSquare{23.10, 113.42};

Fix fixOf(int person, Instant at, Coordinate where);

} // namespace zhihui::flow
