#pragma once

#include "contract/CheckReply.h"
#include "drill/Client.h"
#include "drill/Random.h"

namespace zhihui::drill {

/// What the persons' apps answer where a check asks for a voice or a photo: a sentence spoken by espeak-ng, a street
/// drawn as they see it. Lives on the main thread of a program that may paint.
class Answers : public QObject {
    Q_OBJECT
public:
    /// `token` is the gateway's.
    Answers(Client& client, QString token);

    /// Sends the answer of that device, taken at `at`; a failure is logged and the check stays open.
    void give(const contract::Check& check, const DeviceId& device, Instant at, const Random& random);

private:
    void speak(const contract::Check& check, contract::CheckReply reply);
    void send(const contract::Check& check, const contract::CheckReply& reply);

    Client& m_client;
    QString m_token;
};

/// The street before a person as a JPEG file without metadata, with the time in its corner.
QByteArray drawnPhoto(Instant at, const Random& random);

} // namespace zhihui::drill
