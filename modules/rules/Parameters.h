#pragma once

#include "domain/Clock.h"
#include "domain/Level.h"
#include "domain/Result.h"

#include <QJsonObject>
#include <QString>

namespace zhihui::rules {

/// What the rules cite and the numbers they run with, from one dated file (resources/rules/*.json). Value; any thread.
struct RuleFile {
    QString version; ///< "2026-11"
    QJsonObject raw; ///< the file, for the evidence

    struct Quality {
        Seconds futureSuspect, futureRejected;
        double groundSpeed = 0, impossibleSpeed = 0; ///< m/s
        double spikeLeg = 0, spikeReturn = 0;        ///< metres
        Seconds spikeWindow;
        int speedResetFixes = 0; ///< so many suspects that agree with one another are the new truth
        double stayRadius = 0;   ///< metres
        Seconds stayTime, stayGap, stayBreakTime;
        int stayBreakFixes = 0;
        Seconds motionMemory;         ///< so long after the last motion somebody may still be moving
        double stayBreakDistance = 0; ///< metres
        double sigmaFloor = 0;        ///< metres
        double accuracyToSigma = 0;   ///< a stated 68 % radius divided by this is one standard deviation
        double accuracyGnss = 0, accuracyWifi = 0, accuracyCell = 0; ///< metres, where the device states none
    } quality;
    struct OutOfArea {
        QString legal; ///< articles joined by "；", one whose text is not verified marked "（未核）"
        double probability = 0, clearProbability = 0; ///< 0…1
        Seconds dwell;
        int minFixes = 0, maxFixes = 0;
        double fastDistance = 0, fastAccuracyFactor = 0; ///< metres, times accuracy
        double clearDistance = 0;                        ///< metres inside
        int clearFixes = 0;
        Seconds clearing;       ///< so long after its end the same situation goes on instead of a new one beginning
        double farDistance = 0; ///< metres: P1 from here on
        Seconds earlyWarning;
        double earlyDistance = 0, earlySpeed = 0; ///< metres, m/s
        int earlyFixes = 0;
    } outOfArea;
    struct ForbiddenZone {
        QString legal;
        double suspicion = 0, probability = 0; ///< 0…1
        int fixes = 0;
        Seconds dwell;
        Seconds crossingGap;
        double crossingSigmas = 0;
        double approachDistance = 0; ///< metres
        int approachFixes = 0;
        double approachSigmas = 0; ///< how much nearer it must have come, in standard deviations of a fix
        Seconds passDwell;
        double passSpeed = 0; ///< m/s
        double clearDistance = 0;
        int clearFixes = 0;
    } forbiddenZone;
    struct Offline {
        QString legal;
        Seconds minimum;
        int intervals = 0;
        Seconds p3, p2, p1;
        int lowBattery = 0; ///< percent
        int outageDevices = 0;
        double outageShare = 0; ///< 0…1
        Seconds outageWindow;
        Seconds startGrace;
    } offline;
    Seconds lateSiren;    ///< older than this: no siren
    Seconds replayWindow; ///< how far back a late fix is judged
    int replayFixes = 0;
    Seconds restoreWindow; ///< how much of a person's history is read again after a restart
    int checkpointEvery = 0;
    Seconds reopenWindow;
    Seconds amendEvery;    ///< a situation that merely goes on is amended this often
    double amendShare = 0; ///< …or when its largest distance grew by this share
    int evidenceFixes = 0;
};

/// Refuses, naming the entry, a file with a missing, mistyped or out-of-bounds value, or a rule without its legal
/// source.
Result<RuleFile> readRuleFile(const QByteArray& json);

} // namespace zhihui::rules
