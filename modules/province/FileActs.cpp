#include "province/AccessLog.h"
#include "province/Commands.h"
#include "province/FileDesk.h"
#include "province/PersonGrounds.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

/// file.put and file.end: target is the person, `base` the number of the entry that is replaced.
Result<> Act::file()
{
    if (!regulations.law->policy.allows(caller.scope.roles, law::Right::WriteFile))
        return rejected(u"forbidden"_s, u"本账号没有登记档案的权限"_s);
    if (!mayKnow(writing.books, caller, command.target))
        return rejected(u"not-found"_s, u"没有找到该对象"_s);
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

} // namespace zhihui::province
