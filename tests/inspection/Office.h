#pragma once

#include "fakes/FakeClock.h"
#include "fakes/Samples.h"
#include "inspection/InspectionDesk.h"
#include "inspection/SheetKeeper.h"

#include <QFile>
#include <QPromise>

namespace zhihui {

inline QByteArray ruleFile(const QString& name)
{
    QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(name));
    return file.readAll();
}

inline inspection::Checklists checklists()
{
    const auto read = inspection::readChecklists(ruleFile(QStringLiteral("checklists-2026-11.json")));
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

inline inspection::RoomDictionary roomDictionary()
{
    const auto read = inspection::readRoomDictionary(ruleFile(QStringLiteral("rooms-2026-11.json")));
    if (!read)
        qFatal("%s", qPrintable(read.error().detail));
    return *read;
}

/// Four centres, one of them in a city without counties, and an inspector's desk whose ledger the test holds.
class Office {
public:
    Office()
        : clock(samples::noon),
          world(clock),
          desk(
              world, [this](const engine::Draft& draft) { return submit(draft); },
              [this](const QString& sha256) { return fetch(sha256); }, checklists(), roomDictionary())
    {
        seat(QStringLiteral("me"), QStringLiteral("黄*"), {QStringLiteral("inspector")}, QStringLiteral("44"));
        fill();
    }

    void seat(const QString& user, const QString& name, const QStringList& roles, const QString& org)
    {
        engine::Account account;
        account.user = UserId(user);
        account.display = name;
        account.scope.organisations = {OrgCode(org)};
        account.scope.roles = roles;
        world.setAccount(account);
    }

    void apply(engine::ChangeSet changes)
    {
        world.apply(std::make_shared<const engine::ChangeSet>(std::move(changes)));
    }

    void put(const contract::SupervisionOrder& order)
    {
        engine::ChangeSet changes;
        changes.supervisions.append(order);
        changes.seqs.insert(QStringLiteral("supervision/") + order.id.text, ++seq);
        apply(changes);
    }

    /// An inspection of this desk at those centres, already in the feed.
    void open(const QStringList& centres)
    {
        contract::Inspection row = samples::inspection();
        row.by = UserId(QStringLiteral("me"));
        row.centres = centres;
        row.closed.reset();
        engine::ChangeSet changes;
        changes.inspections.append(row);
        changes.seqs.insert(QStringLiteral("inspection/") + row.id.text, ++seq);
        apply(changes);
    }

    /// The province answers the newest pending decision; the feed shows nothing yet.
    void outcome(contract::Outcome::Kind kind, const QString& title = {}, qint64 at = 0)
    {
        contract::Outcome outcome;
        outcome.kind = kind;
        outcome.title = title;
        outcome.code = kind == contract::Outcome::Kind::Applied ? QString() : QStringLiteral("conflict");
        outcome.seq = at;
        pending.last().outcome = outcome;
        tell();
    }

    /// The province refuses everything that waits.
    void refuseAll(const QString& title)
    {
        for (engine::Pending& one : pending) {
            one.outcome = contract::Outcome{};
            one.outcome->kind = contract::Outcome::Kind::Rejected;
            one.outcome->code = QStringLiteral("rejected");
            one.outcome->title = title;
        }
        tell();
    }

    /// The oldest decision is in the feed.
    void settleFirst()
    {
        pending.removeFirst();
        tell();
    }

    /// A draft of this desk's operator in the inspection that `open` opens.
    static contract::SupervisionOrder ownDraft(const QString& room)
    {
        contract::SupervisionOrder row = samples::supervision();
        row.state = contract::SupervisionState::Draft;
        row.drafter = UserId(QStringLiteral("me"));
        row.room = room;
        return row;
    }

    void settleAll()
    {
        pending.clear();
        tell();
    }

    QStringList types() const
    {
        QStringList list;
        for (const engine::Draft& draft : drafts)
            list.append(draft.type);
        return list;
    }

    static QByteArray jpeg(char filling) { return QByteArray(64, filling); }
    static contract::Still still(const QString& camera)
    {
        contract::Still still = samples::still();
        still.camera = CameraId(camera);
        return still;
    }

    FakeClock clock;
    engine::World world;
    inspection::InspectionDesk desk;
    QList<engine::Draft> drafts;
    QList<engine::Pending> pending;
    std::optional<Error> nextError;
    bool hold = false; ///< the ledger is slow: answers come with `release`
    QHash<QString, QByteArray> stills;
    qint64 seq = 100;

    void release()
    {
        hold = false;
        for (const auto& promise : std::exchange(m_held, {})) {
            promise->addResult(Result<contract::Command>(contract::Command()));
            promise->finish();
        }
    }

private:
    void tell()
    {
        engine::ChangeSet changes;
        changes.pending = pending;
        apply(changes);
    }

    QFuture<Result<contract::Command>> submit(const engine::Draft& draft)
    {
        if (nextError)
            return QtFuture::makeReadyValueFuture(Result<contract::Command>(std::unexpected(*nextError)));
        drafts.append(draft);
        contract::Command command;
        command.id = CommandId(QStringLiteral("c-%1").arg(drafts.size()));
        command.type = draft.type;
        command.target = draft.target;
        command.base = draft.base;
        command.at = clock.now();
        command.by = world.account().user;
        command.body = draft.body;
        if (hold) {
            auto promise = std::make_shared<QPromise<Result<contract::Command>>>();
            promise->start();
            m_held.append(promise);
            return promise->future();
        }
        pending.append({command, std::nullopt});
        tell();
        return QtFuture::makeReadyValueFuture(Result<contract::Command>(command));
    }

    QFuture<Result<QByteArray>> fetch(const QString& sha256)
    {
        return QtFuture::makeReadyValueFuture(stills.contains(sha256)
                                                  ? Result<QByteArray>(stills.value(sha256))
                                                  : Result<QByteArray>(failure(Error::Code::Offline, {})));
    }

    void fill()
    {
        engine::ChangeSet changes;
        const auto org = [&](const char* code, const char* name) {
            changes.orgs.append({OrgCode(QLatin1StringView(code)), QString::fromUtf8(name), 3, {}});
        };
        org("44", "广东省");
        org("4401", "广州市");
        org("440103", "荔湾区");
        org("440112", "黄埔区");
        org("4419", "东莞市");
        org("441900101", "南城街道");
        centre(changes, "M-1", "荔湾区社区矫正中心", "440103");
        centre(changes, "M-2", "黄埔区社区矫正中心", "440112");
        centre(changes, "M-3", "南城社区矫正中心", "441900101");
        centre(changes, "M-4", "东莞市社区矫正中心", "4419");
        apply(changes);
    }

    static void centre(engine::ChangeSet& changes, const char* id, const char* name, const char* org)
    {
        const QString centre = QLatin1StringView(id);
        const OrgCode code{QString(QLatin1StringView(org))};
        changes.centres.append({centre, QString::fromUtf8(name), code, samples::shamian});
        const auto room = [&](const char* kind, const char* title, int cameras) {
            contract::Room row;
            row.id = centre + u'-' + QLatin1StringView(kind);
            row.centre = centre;
            row.org = code;
            row.name = QString::fromUtf8(title);
            row.kind = QLatin1StringView(kind);
            changes.rooms.append(row);
            for (int i = 1; i <= cameras; ++i) {
                contract::Camera camera = samples::camera();
                camera.id = CameraId(QStringLiteral("V-%1-%2").arg(row.id).arg(i));
                camera.name = row.name;
                camera.org = code;
                camera.room = row.id;
                changes.cameras.append(camera);
            }
        };
        room("training", "教育培训室", 1);
        room("admonition", "训诫室", 1);
        room("registration", "报到登记室", 2);
        room("duty", "值班室", 1);
        room("reading", "图书阅览室", 0);
        // Somebody hung a camera where none may be.
        room("counselling", "心理辅导室", 1);
        room("procurator", "驻检室", 0);
        room("sauna", "桑拿室", 1);
    }

    QList<std::shared_ptr<QPromise<Result<contract::Command>>>> m_held;
};

} // namespace zhihui
