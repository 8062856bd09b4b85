#pragma once

#include "fakes/FakeClock.h"
#include "fakes/Samples.h"
#include "people/RegisterDesk.h"

#include <QDir>
#include <QFile>
#include <QPromise>

namespace zhihui {

/// A county's register whose province and ledger the test holds.
class County {
public:
    County()
        : clock(samples::noon),
          world(clock),
          desk(world,
               {.submit = [this](const engine::Draft& draft) { return submit(draft); },
                .dismiss =
                    [this](const CommandId& refused) {
                        dismissed.append(refused.text);
                        const Result<> done;
                        return QtFuture::makeReadyValueFuture(done);
                    },
                .open = [this](const PersonId& person,
                               const contract::FileReason& reason) { return open(person, reason); },
                .photo =
                    [this](const PersonId&, const contract::FileReason& reason) {
                        reasons.append(reason);
                        return QtFuture::makeReadyValueFuture(photo);
                    },
                .print =
                    [this](const contract::PrintRequest& request) {
                        prints.append(request);
                        return heldPrint ? heldPrint->future() : QtFuture::makeReadyValueFuture(grant);
                    },
                .search = [this](const contract::SearchRequest& request) { return search(request); },
                .readLog =
                    [this](Instant from, Instant to) {
                        spans.append({from, to});
                        return QtFuture::makeReadyValueFuture(log);
                    },
                .bringIn =
                    [this](const contract::ImportHead& head, const QList<contract::RegistryLine>& lines) {
                        imports.append({head, lines});
                        return QtFuture::makeReadyValueFuture(receipt);
                    },
                .imports = [this] { return QtFuture::makeReadyValueFuture(importList); },
                .undoImport =
                    [this](const QString& id) {
                        undone << id;
                        return QtFuture::makeReadyValueFuture(undo);
                    },
                .administer =
                    [this](const contract::AdminCall& call) {
                        calls.append(call);
                        return heldAnswer ? heldAnswer->future() : QtFuture::makeReadyValueFuture(answer);
                    },
                .checkMedia =
                    [this](const CheckId&, const contract::FileReason& reason) {
                        reasons.append(reason);
                        return QtFuture::makeReadyValueFuture(media);
                    }},
               *law::readStatutes(QDir(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules"))))
    {
        QFile kinds(QStringLiteral(ZHIHUI_SOURCE_DIR "/resources/rules/imports-2026-11.json"));
        if (!kinds.open(QIODevice::ReadOnly))
            qFatal("no kinds of imports");
        desk.setKinds(*intake::Kinds::read(kinds.readAll(), desk.law().forms));
        seat(QStringLiteral("li"), {QStringLiteral("office")});
    }

    void org(const QString& code, const QString& name)
    {
        engine::ChangeSet changes;
        contract::Org made;
        made.code = OrgCode(code);
        made.name = name;
        made.level = 5;
        changes.orgs.append(made);
        apply(std::move(changes));
    }

    void seat(const QString& user, const QStringList& roles)
    {
        engine::Account account;
        account.user = UserId(user);
        account.display = QStringLiteral("李*");
        account.scope.organisations = {OrgCode(QStringLiteral("440103"))};
        account.scope.roles = roles;
        world.setAccount(account);
    }

    void put(const contract::Person& person)
    {
        engine::ChangeSet changes;
        changes.persons.append(person);
        apply(std::move(changes));
    }

    void put(const contract::Matter& matter, qint64 seq = 1)
    {
        engine::ChangeSet changes;
        changes.matters.append(matter);
        changes.seqs.insert(QStringLiteral("matter/") + matter.id.text, seq);
        apply(std::move(changes));
    }

    void put(const contract::Check& check)
    {
        engine::ChangeSet changes;
        changes.checks.append(check);
        apply(std::move(changes));
    }

    void put(const contract::Alert& alert)
    {
        engine::ChangeSet changes;
        changes.alerts.append(alert);
        changes.seqs.insert(QStringLiteral("alert/") + alert.id.text, 1);
        apply(std::move(changes));
    }

    void put(const contract::Decision& decision)
    {
        engine::ChangeSet changes;
        changes.decisions.append(decision);
        apply(std::move(changes));
    }

    void drop(const QString& person)
    {
        engine::ChangeSet changes;
        changes.removed.append({QStringLiteral("person"), person});
        apply(std::move(changes));
    }

    /// What the outbox holds from now on.
    void hold(const QList<engine::Pending>& pending)
    {
        engine::ChangeSet changes;
        changes.pending = pending;
        apply(std::move(changes));
    }

    /// The newest draft as the outbox has it.
    engine::Pending pending(std::optional<contract::Outcome> outcome = std::nullopt) const
    {
        const engine::Draft& draft = drafts.constLast();
        contract::Command command;
        command.id = CommandId(QStringLiteral("c-%1").arg(drafts.size()));
        command.type = draft.type;
        command.target = draft.target;
        command.body = draft.body;
        return {command, std::move(outcome)};
    }

    static contract::Person person(const QString& id, const QString& name, const QString& supervision,
                                   const QString& termEnd)
    {
        contract::Person made = samples::person();
        made.id = PersonId(id);
        made.maskedName = name;
        made.supervision = supervision;
        made.termEnd = termEnd;
        made.minor = false;
        return made;
    }

    FakeClock clock;
    engine::World world;
    people::RegisterDesk desk;
    QList<engine::Draft> drafts;
    QList<contract::FileReason> reasons;
    QStringList queries;
    QStringList dismissed;
    QList<std::pair<Instant, Instant>> spans;
    QList<contract::AdminCall> calls;
    Result<QByteArray> answer = QByteArray(R"({"notices":[]})"); ///< to whatever is asked of the administration
    std::shared_ptr<QPromise<Result<QByteArray>>> heldAnswer;    ///< where set, it waits for the test
    Result<contract::Command> taken = contract::Command();       ///< what the ledger answers
    Result<contract::AccessLog> log = contract::AccessLog{{samples::accessEntry()}, false, true};
    QList<std::pair<contract::ImportHead, QList<contract::RegistryLine>>> imports;
    Result<contract::ImportReceipt> receipt = contract::ImportReceipt();
    Result<contract::ImportList> importList = contract::ImportList{{{.id = QStringLiteral("i1"),
                                                                     .number = QStringLiteral("I-2026-00001"),
                                                                     .at = samples::noon,
                                                                     .by = UserId(QStringLiteral("li")),
                                                                     .who = QStringLiteral("李*"),
                                                                     .kind = QStringLiteral("persons"),
                                                                     .file = QStringLiteral("名册.xlsx"),
                                                                     .undone = std::nullopt,
                                                                     .undoneBy = {}}}};
    Result<contract::ImportEntry> undo = contract::ImportEntry();
    QStringList undone;
    Result<contract::PersonFile> file = samples::personFile();
    Result<QByteArray> photo = failure(Error::Code::Rejected, QStringLiteral("none"));
    Result<QByteArray> media = failure(Error::Code::Rejected, QStringLiteral("none"));
    QList<contract::PrintRequest> prints;
    Result<contract::PrintGrant> grant = contract::PrintGrant{QStringLiteral("D-20261123-000007"), samples::noon,
                                                              QStringLiteral("李*"), QStringLiteral("荔湾区司法局")};
    std::shared_ptr<QPromise<Result<contract::PrintGrant>>> heldPrint; ///< where set, a print waits for the test
    Result<contract::SearchAnswer> found = contract::SearchAnswer();
    std::shared_ptr<QPromise<Result<contract::SearchAnswer>>> held; ///< where set, a search waits for the test

private:
    void apply(engine::ChangeSet changes)
    {
        world.apply(std::make_shared<const engine::ChangeSet>(std::move(changes)));
    }
    QFuture<Result<contract::Command>> submit(const engine::Draft& draft)
    {
        drafts.append(draft);
        return QtFuture::makeReadyValueFuture(taken);
    }
    QFuture<Result<contract::PersonFile>> open(const PersonId&, const contract::FileReason& reason)
    {
        reasons.append(reason);
        return QtFuture::makeReadyValueFuture(file);
    }
    QFuture<Result<contract::SearchAnswer>> search(const contract::SearchRequest& request)
    {
        queries.append(request.query);
        return held ? held->future() : QtFuture::makeReadyValueFuture(found);
    }
};

} // namespace zhihui
