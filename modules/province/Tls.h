#pragma once

#include "domain/Clock.h"
#include "domain/Result.h"

#include <QStringList>

namespace zhihui::province {

/// Where the province's own authority and its server certificate lie, as PEM files.
struct TlsFiles {
    QString authority; ///< ca.pem, to be handed to clients
    QString chain;     ///< server certificate and authority
    QString key;       ///< of the server, 0600
};

/// Makes in `directory` whatever is missing: an authority (EC P-256, ten years) and a server certificate for loopback,
/// this host's name and `names`. The certificate is made anew 30 days before it ends or when a name is new.
Result<TlsFiles> prepareTls(const QString& directory, const QStringList& names, Instant now);

} // namespace zhihui::province
