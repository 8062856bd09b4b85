#include "province/AccessLog.h"
#include "province/Commands.h"
#include "province/FileDesk.h"
#include "province/Jpeg.h"
#include "province/PersonGrounds.h"
#include "province/Secrets.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostPhoto = 1024 * 1024;
constexpr QSize photoSize(480, 640);

} // namespace

/// file.put and file.end: target is the person, `base` the number of the entry that is replaced.
Result<> Act::file()
{
    if (!regulations.law->policy.allows(caller.scope.roles, law::Right::WriteFile))
        return rejected(u"forbidden"_s, u"本账号没有登记档案的权限"_s);
    if (!mayKnow(writing.books, caller, command.target))
        return rejected(u"not-found"_s, u"没有找到该对象"_s);
    const law::Form* form = regulations.law->forms.find(text("kind"_L1));
    if (form && !form->byHand)
        return rejected(u"not-by-hand"_s, u"“%1”随办理事项或导入登记，不能手工填写"_s.arg(form->name.zh));
    const FileDesk::Entry entry{.person = command.target,
                                .kind = text("kind"_L1),
                                .key = text("key"_L1),
                                .body = command.body.value("entry"_L1).toObject(),
                                .by = caller.user.id,
                                .who = caller.user.display};
    FileDesk desk(writing, *regulations.law);
    const bool ends = command.type == "file.end"_L1;
    const auto refused = ends ? desk.end(entry, text("reason"_L1), command.base) : desk.put(entry, command.base);
    ZH_TRY(refused);
    if (*refused)
        return (*refused)->isConflict ? conflict((*refused)->code, (*refused)->title)
                                      : rejected((*refused)->code, (*refused)->title);
    const QString what = entry.key.isEmpty() ? entry.kind : entry.kind + u'/' + entry.key;
    ZH_TRY(logAccess(writing, caller, command.type, command.target, what, isSealed(writing.books, command.target)));
    return applied(writing.seq());
}

/// file.photo: a portrait as the console has drawn it anew, kept once by its content.
Result<> Act::photo()
{
    if (!regulations.law->policy.allows(caller.scope.roles, law::Right::WriteFile))
        return rejected(u"forbidden"_s, u"本账号没有登记档案的权限"_s);
    if (!mayKnow(writing.books, caller, command.target))
        return rejected(u"not-found"_s, u"没有找到该对象"_s);
    const auto jpeg = jpegFromBase64(command.body.value("jpeg"_L1).toString(), mostPhoto);
    const auto head = jpeg ? readJpegHead(*jpeg) : std::nullopt;
    const QJsonObject body = command.body.value("entry"_L1).toObject();
    if (!head || digest(*jpeg) != body.value("sha256"_L1).toString())
        return rejected(u"bad-picture"_s, u"照片数据不完整，或不是1兆字节以内的JPEG图片"_s);
    if (head->size.width() > photoSize.width() || head->size.height() > photoSize.height())
        return rejected(u"too-large-picture"_s,
                        u"照片不得超过%1×%2像素"_s.arg(photoSize.width()).arg(photoSize.height()));
    if (head->hasMetadata)
        return rejected(u"bad-picture"_s, u"照片带有拍摄信息，须先去除"_s);
    const QString sha256 = digest(*jpeg), citation = FileDesk::citation(command.target);
    const auto cited = writing.store.citedBy(sha256);
    ZH_TRY(cited);
    ZH_TRY(writing.store.citePicture(sha256, *jpeg, citation));
    ZH_TRY(file());
    // What was refused leaves nothing behind, unless the file had it before.
    if (!outcome.code.isEmpty() && !cited->contains(citation))
        return writing.store.dropCitation(sha256, citation);
    return {};
}

} // namespace zhihui::province
