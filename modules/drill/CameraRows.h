#pragma once

#include "drill/Places.h"

#include <QUrl>

namespace zhihui::drill {

/// The registry lines of all cameras with the addresses under which they are filmed now. One thread.
class CameraRows {
public:
    /// `server`: rtsp://host:port.
    CameraRows(const Places& places, quint64 seed, QUrl server, QString user, QString password);

    /// NDJSON below `limit` bytes; empty when everything was given. A county's cameras go together.
    QByteArray chunk(qsizetype limit);

private:
    QByteArray linesOf(qsizetype county) const;

    const Places& m_places;
    quint64 m_seed;
    QUrl m_server;
    QString m_user, m_password;
    qsizetype m_next = 0;
    QByteArray m_left;
};

} // namespace zhihui::drill
