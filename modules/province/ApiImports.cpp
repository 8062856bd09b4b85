#include "province/Api.h"
#include "province/ImportDesk.h"
#include "province/Problems.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostListed = 200;

struct Upload {
    contract::ImportHead head;
    QList<UploadLine> lines;
};

/// The first line says what it is; the others are lines of the registry, counted from 1.
Result<Upload> readImport(const QByteArray& body, const Directory& directory)
{
    const qsizetype end = body.indexOf('\n');
    const auto head = contract::readBytes<contract::ImportHead>(end < 0 ? body : body.first(end));
    ZH_TRY(head);
    Upload upload{*head, {}};
    if (end >= 0)
        upload.lines = readUpload(body.sliced(end + 1), directory);
    if (upload.lines.isEmpty())
        return failure(Error::Code::Rejected, u"no lines"_s);
    return upload;
}

} // namespace

void Api::runImport(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = permitted(request, law::Right::Import, u"本账号没有导入的权限"_s, responder);
    if (!who)
        return;
    m.workers.post([this, who, body = request.body, responder](NoContext&) {
        auto upload = readImport(body, m.directory);
        if (!upload)
            return responder->answer(badRequest(upload.error().detail));
        m.platform.post<contract::ImportReceipt>(
            [who, upload = std::make_shared<Upload>(*std::move(upload))](Platform::Desk& desk) {
                return ImportDesk(desk, *who).run(upload->head, upload->lines);
            },
            [responder](const Result<contract::ImportReceipt>& receipt) {
                responder->answer(receipt ? json(contract::toJson(*receipt)) : problem(receipt.error()));
            });
    });
}

void Api::undoImport(const Request& request, const QString& id, const ResponderPtr& responder)
{
    const CallerPtr who = permitted(request, law::Right::Import, u"本账号没有导入的权限"_s, responder);
    if (!who)
        return;
    m.platform.post<ImportDesk::Undone>([who, id](Platform::Desk& desk) { return ImportDesk(desk, *who).undo(id); },
                                        [responder](const Result<ImportDesk::Undone>& undone) {
                                            if (!undone)
                                                return responder->answer(problem(undone.error()));
                                            if (!*undone) {
                                                const ImportDesk::Refusal& refusal = undone->error();
                                                return responder->answer(
                                                    problem(refusal.status, refusal.code, refusal.title));
                                            }
                                            responder->answer(json(contract::toJson(**undone)));
                                        });
}

void Api::listImports(const Request& request, const QString&, const ResponderPtr& responder)
{
    const CallerPtr who = permitted(request, law::Right::Import, u"本账号没有导入的权限"_s, responder);
    if (!who)
        return;
    m.readers.post([who, responder](store::PlatformStore& store) {
        contract::ImportList list;
        const auto read = store::TransferStore(store).eachImport([&](const store::ImportRow& row) {
            if (maySeeTransfer(*who, row.user, row.scopes))
                list.imports.append(entryOf(row));
            return list.imports.size() < mostListed;
        });
        responder->answer(read ? json(contract::toJson(list)) : problem(read.error()));
    });
}

} // namespace zhihui::province
