#pragma once

#include "domain/Clock.h"
#include "domain/Result.h"
#include "law/Statutes.h"

#include <memory>

namespace zhihui::province {

/// Legal limits and operating periods of the platform, from one dated file (resources/rules/platform-*.json). A value.
struct Regulations {
    QString version;
    std::shared_ptr<const law::Statutes> law; ///< what is decided by; never null
    Seconds holdLimit{0};                     ///< longest 暂缓 of an alert
    Seconds checkTime{0};                     ///< for the answer to an information check
    int checksPerDay = 0;                     ///< of one person in one calendar day: repeated checks are no trail
    int quietFrom = 0;                        ///< no checks from this minute of the day …
    int quietTo = 0;                          ///< … to this one
    Seconds fixTime{0};                       ///< how long a fix is kept
    Seconds trackSpan{0};                     ///< longest span of one track query
    Seconds tokenTime{0};                     ///< life of an access token
    Seconds loginTime{0};                     ///< life of a log-in with all its refreshes
    int passwordTries = 0;
    Seconds passwordLock{0};
    int passwordSigns = 0;    ///< shortest password that an administrator may give
    Seconds viewTime{0};      ///< longest look at a camera under one entry of the register
    double viewRange = 0;     ///< metres from an alert or its person within which a camera may be looked at for it
    int viewOrderDays = 0;    ///< longest leader's order to look (调看令)
    Seconds tombstoneTime{0}; ///< how long a deletion stays in the change log
};

/// Refuses, naming the entry, a file with a missing or senseless value.
Result<Regulations> readRegulations(const QByteArray& json, std::shared_ptr<const law::Statutes> law);

} // namespace zhihui::province
