#pragma once

#include "domain/Clock.h"
#include "domain/Id.h"
#include "domain/Result.h"

#include <QJsonObject>

namespace zhihui::contract {

/// What an operator decided, on its way to the province. `type` and `body`:
///   alert.accept    {}                                first wins
///   alert.step      {"step":…, "outcome":…}           append-only
///   alert.verify    {"note":…}                        note not empty
///   alert.dispatch  {"unit":…, "text":…}              after a verification note; unit of the alert's own county
///   alert.assist    {"org":…, "text":…}               another county is asked
///   alert.hold      {"until":…, "reason":…}           at most 24 h ahead
///   alert.close     {"cause":…, "result":…}           after a verification note; guarded by `base`
///   order.accept, order.arrive {}  order.report {"text":…}  order.decline {"reason":…}
///   unit.at         {"lat":…, "lon":…}                the unit's own phone
///   check.open      {"person":…, "asks":…, "reason":…}   target is the new check's id
///   alert.told      {"seat":…}                        this seat has shown the level-1 alert and sounded; once a seat
///   room.begin      {"business":…}                    target is the room; by an account of its centre
///   room.end        {}
///   file.put        {"kind":…, "key":…, "entry":{…}}  an entry of the target person's file; `base` is the number
///                                                     of the entry it replaces, 0 for none
///   file.end        {"kind":…, "key":…, "reason":…}   from now on there is none of that kind and key
///   matter.open {"kind":…, "person":…, "fields":{…}}  target is the new matter's id; "org" where it concerns nobody
///   matter.move {"act":…, "fields":{…}}               guarded by `base`
///   person.register {"identity":{…}, "sentence":{…}, "residence":{…}}  forms of the file; target is the new person's
///   id view.snapshot   {"at":…, "source":…}             target is the look; the picture itself stays at the seat
///   vieworder.issue {"purpose":…, "seats":[…], "kinds":[…], "cameras":[…], "from":…, "to":…, "dayFrom":…, "dayTo":…}
///                                                     by a leader; target is the new order's id
///   vieworder.lift  {"reason":…}                      by a leader
///   inspection.open {"kind":…, "centres":[…], "purpose":…}   by an inspector; target is the new inspection's id
///   inspection.close {}
///   supervision.draft {"inspection":…, "room":…, "checklist":…, "items":[…], "text":…, "deadline":…, "score":…,
///   "most":…}
///                                                     by an inspector; target is the new or the own returned order's
///                                                     id; guarded by `base` when it exists
///   supervision.still {"still":{…}, "jpeg":base64}    one picture of an own draft, at most 3 MiB; its hash is checked
///   supervision.unstill {"sha256":…}
///   supervision.pass {}                               合格: every item is yes or na; closes it
///   supervision.submit {}                             draft or returned → review
///   supervision.review {"pass":bool, "note":…}        by an inspector or leader who is not the drafter; this and the
///                                                     next three are guarded by `base`
///   supervision.sign {}                               by a leader; the centre sees it from here on
///   supervision.answer {"text":…}                     by an account of the centre's organisation
///   supervision.recheck {"pass":bool, "text":…}       by an inspector: closed, or issued once more
///   supervision.withdraw {"reason":…}                 by the drafter, before the signature
///   What a console writes behind its own refused draft or still – still, pass, submit – is refused with it
///   ("refused-before") until a draft is taken.
struct Command {
    CommandId id;     ///< UUIDv7, made by the console
    qint64 n = 0;     ///< gap-free per (device, incarnation), from 1
    QString previous; ///< hash of command n-1, hex; 64 zeros for the first
    QString type;
    QString target;
    qint64 base = 0; ///< sequence number of the row the operator saw; 0: none
    Instant at;
    UserId by;
    QJsonObject body;

    friend bool operator==(const Command&, const Command&) = default;
};

QJsonObject toJson(const Command& command);
Result<Command> readCommand(const QJsonObject& object);
/// The command as it is kept: the picture of supervision.still, which is kept by itself, stands in it as
/// "sha256:" and the hash of its base64 text.
Command withoutPicture(const Command& command);
/// Hex SHA-256 over `previous` and the canonical text, without the picture: the link of the device's chain.
QString hashOf(const Command& command);
inline const QString firstPrevious = QString(64, u'0');

struct Outcome {
    enum class Kind {
        Applied,
        Duplicate, ///< had arrived before; the fields are those of the first time
        Conflict,  ///< somebody else was first
        Rejected,  ///< against a rule
    };
    CommandId id;
    qint64 n = 0;
    Kind kind = Kind::Applied;
    qint64 seq = 0; ///< the feed shows the effect from this sequence number on; 0 without effect
    QString code;   ///< of the problem, for Conflict and Rejected
    QString title;  ///< of the problem, Chinese, one line for the operator
};

QJsonObject toJson(const Outcome& outcome);
Result<Outcome> readOutcome(const QJsonObject& object);

/// Body of POST /v1/ops.
struct CommandBatch {
    QString device;
    qint64 incarnation = 1;
    QList<Command> commands;
};
QJsonObject toJson(const CommandBatch& batch);
Result<CommandBatch> readCommandBatch(const QJsonObject& object);

struct CommandResults {
    qint64 ackedThrough = 0;
    qint64 head = 0;
    QList<Outcome> outcomes;
};
QJsonObject toJson(const CommandResults& results);
Result<CommandResults> readCommandResults(const QJsonObject& object);

} // namespace zhihui::contract
