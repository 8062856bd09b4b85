#include "contract/Pictures.h"
#include "province/AccessLog.h"
#include "province/Api.h"
#include "province/Problems.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype linesPerTransaction = 5000;
constexpr qsizetype mostWithoutPictures = 1024 * 1024;
constexpr qsizetype shortCommands = 256 * 1024; // more has pictures in it: not on a thread of the server

/// An upload on its way through the writer, some thousand lines at a time so that fixes and commands come between.
struct Upload {
    CallerPtr who;
    QList<UploadLine> lines;
    qsizetype done = 0;
    contract::RegistryReceipt receipt;
    ResponderPtr responder;
};

void proceed(Platform& platform, const std::shared_ptr<Upload>& upload)
{
    platform.post<contract::RegistryReceipt>(
        [upload](Platform::Desk& desk) -> Result<contract::RegistryReceipt> {
            const auto part =
                upload->lines.sliced(upload->done, std::min(linesPerTransaction, upload->lines.size() - upload->done));
            if (upload->done == 0)
                ZH_TRY(logAccess(desk.writing, *upload->who, u"registry"_s, QString::number(upload->lines.size()), {},
                                 false));
            RegistryUpload taken(desk.writing, desk.judge, desk.regulations, *upload->who, desk.directory, desk.live);
            return taken.run(part);
        },
        [&platform, upload](const Result<contract::RegistryReceipt>& receipt) {
            if (!receipt)
                return upload->responder->answer(problem(receipt.error()));
            upload->receipt.stored += receipt->stored;
            upload->receipt.refused += receipt->refused;
            upload->done += linesPerTransaction;
            if (upload->done < upload->lines.size())
                return proceed(platform, upload);
            upload->responder->answer(json(contract::toJson(upload->receipt)));
        });
}

} // namespace

void Api::fixes(const Request& request, const QString&, const ResponderPtr& responder)
{
    const SenderPtr sender = m.directory.sender(request.bearer());
    if (!sender)
        return responder->answer(problem(401, u"unauthorized"_s, u"设备或网关凭证无效"_s));
    m.workers.post([this, sender, body = request.body, responder](NoContext&) {
        const auto batch = contract::readBytes<contract::FixBatch>(body);
        if (!batch)
            return responder->answer(badRequest(batch.error().detail));
        m.platform.post<contract::FixReceipt>(
            [sender, batch = *batch](Platform::Desk& desk) { return ingest(desk.writing, desk.judge, *sender, batch); },
            [responder](const Result<contract::FixReceipt>& receipt) {
                responder->answer(receipt ? json(contract::toJson(*receipt)) : problem(receipt.error()));
            });
    });
}

void Api::registry(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    if (!m.regulations.law->policy.allows(who->scope.roles, law::Right::Register))
        return responder->answer(forbidden(u"本账号没有登记权限"_s));
    m.workers.post([this, who, body = request.body, responder](NoContext&) {
        auto upload = std::make_shared<Upload>();
        upload->who = who;
        upload->lines = readUpload(body, m.directory);
        upload->responder = responder;
        proceed(m.platform, upload);
    });
}

void Api::commands(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    if (request.body.size() <= shortCommands)
        return take(who, request.body, responder);
    m.workers.post([this, who, body = request.body, responder](NoContext&) { take(who, body, responder); });
}

void Api::take(const CallerPtr& who, const QByteArray& commands, const ResponderPtr& responder)
{
    const auto batch = contract::readCommandBatch(QJsonDocument::fromJson(commands).object());
    if (!batch)
        return responder->answer(badRequest(batch.error().detail));
    if (batch->commands.size() > contract::Limits().commandsPerBatch || batch->device.size() > 64)
        return responder->answer(badRequest(u"too many commands, or field device: too long"_s));
    const bool hasPictures = std::ranges::any_of(batch->commands, contract::carriesPicture);
    if (commands.size() > mostWithoutPictures && !hasPictures)
        return responder->answer(problem(413, u"too-large"_s, u"内容超过上限"_s));
    m.platform.post<CommandAnswer>(
        [who, batch = *batch](Platform::Desk& desk) {
            return runCommands(desk.writing, {desk.live, desk.judge}, desk.regulations, *who, batch);
        },
        [responder](const Result<CommandAnswer>& answer) {
            if (!answer)
                responder->answer(problem(answer.error()));
            else if (answer->problem)
                responder->answer(problem(*answer->problem));
            else
                responder->answer(json(contract::toJson(answer->results)));
        });
}

void Api::outcome(const Request& request, const QString& id, const ResponderPtr& responder)
{
    const CallerPtr who = caller(request, responder);
    if (!who)
        return;
    m.readers.post([id, who, responder](store::PlatformStore& store) {
        const auto row = store.commandById(id);
        if (!row)
            return responder->answer(problem(row.error()));
        if (!*row || (*row)->user != who->user.id.text)
            return responder->answer(notFound());
        const auto outcome = storedOutcome(**row);
        responder->answer(outcome ? json(contract::toJson(*outcome)) : problem(outcome.error()));
    });
}

} // namespace zhihui::province
