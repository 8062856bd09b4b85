#pragma once

#include "alerts/Desk.h"
#include "fakes/FakeClock.h"
#include "fakes/Samples.h"

#include <QFile>

namespace zhihui {

/// A desk with a World that a test fills, and a ledger that remembers what was decided.
class Evening {
public:
    explicit Evening()
        : clock(samples::noon),
          world(clock),
          desk(world, [this](const engine::Draft& draft) { return submit(draft); }, deskFile())
    {
        engine::Account account;
        account.user = UserId(QStringLiteral("me"));
        account.display = QStringLiteral("陈*");
        account.scope.roles = {QStringLiteral("duty")};
        world.setAccount(account);
    }

    static alerts::DeskFile deskFile()
    {
        QFile file(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/desk-2026-11.json"));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no desk file");
        const auto read = alerts::readDeskFile(file.readAll());
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        return *read;
    }

    contract::Alert make(const QString& id, Level level, Seconds age) const
    {
        contract::Alert alert;
        alert.id = AlertId(id);
        alert.kind = QStringLiteral("out-of-area");
        alert.level = level;
        alert.org = samples::office;
        alert.person = PersonId(QStringLiteral("P-") + id);
        alert.maskedName = QStringLiteral("周*明");
        alert.raised = alert.began = alert.last = clock.now() - age;
        return alert;
    }

    void sit(const QStringList& roles)
    {
        engine::Account account = world.account();
        account.scope.roles = roles;
        world.setAccount(account);
    }
    void put(const contract::Alert& alert)
    {
        engine::ChangeSet changes;
        changes.alerts.append(alert);
        changes.seqs.insert(QStringLiteral("alert/") + alert.id.text, ++seq);
        world.apply(std::make_shared<const engine::ChangeSet>(changes));
    }
    void put(const QString& id, Level level, Seconds age) { put(make(id, level, age)); }
    void remove(const QString& id)
    {
        engine::ChangeSet changes;
        changes.removed.append({QStringLiteral("alert"), id});
        world.apply(std::make_shared<const engine::ChangeSet>(changes));
    }

    FakeClock clock;
    engine::World world;
    alerts::Desk desk;
    QList<engine::Draft> drafts;
    std::optional<Error> nextError;
    qint64 seq = 0;

private:
    QFuture<Result<contract::Command>> submit(const engine::Draft& draft)
    {
        if (nextError)
            return QtFuture::makeReadyValueFuture(Result<contract::Command>(std::unexpected(*nextError)));
        drafts.append(draft);
        return QtFuture::makeReadyValueFuture(Result<contract::Command>(contract::Command()));
    }
};

} // namespace zhihui
