#include "province/AccessLog.h"
#include "province/Commands.h"
#include "province/MatterDesk.h"
#include "province/PersonGrounds.h"

namespace zhihui::province {

using namespace Qt::StringLiterals;

/// matter.open and matter.move: what is applied for, decided, told and closed out about a person.
Result<> Act::matter()
{
    const QJsonObject fields = command.body.value("fields"_L1).toObject();
    const MatterDesk::Maker maker{caller.user.id, caller.user.display, command.id.text, command.at, caller.scope};
    store::EntityRow row;
    auto found = writing.read<contract::Matter>(u"matter", command.target, &row);
    ZH_TRY(found);
    MatterDesk desk(writing, reach.live, *regulations.law);
    Result<MatterDesk::Fate> fate;
    QString what;
    if (command.type == "matter.open"_L1) {
        if (*found)
            return conflict(u"exists"_s, u"该事项已经登记"_s);
        contract::Matter begun;
        begun.id = contract::MatterId(command.target);
        begun.kind = text("kind"_L1);
        begun.person = PersonId(text("person"_L1));
        begun.org = OrgCode(text("org"_L1));
        const law::MatterKind* kind = regulations.law->matters.find(begun.kind);
        if (kind && kind->needsPerson && !mayKnow(writing.books, caller, begun.person.text))
            return rejected(u"not-found"_s, u"没有找到该对象"_s);
        if (kind && !kind->needsPerson && !caller.scope.sees(begun.org, false))
            return rejected(u"forbidden"_s, u"该机构不在本账号辖区内"_s);
        what = begun.kind;
        fate = desk.open(std::move(begun), fields, maker);
    } else if (command.type == "matter.move"_L1) {
        if (!*found || !caller.scope.sees(scopesOf(row.scopes), row.minor))
            return rejected(u"not-found"_s, u"没有找到该事项"_s);
        guardBefore = row.guard;
        const auto seen = command.base == 0 ? Result<bool>(true) : hasSeen(guardBefore);
        ZH_TRY(seen);
        if (!*seen)
            return conflict(u"changed"_s, u"该事项在您查看之后已有变化，请看过最新情况再办理"_s);
        what = (*found)->kind + u'/' + text("act"_L1);
        fate = desk.move(**found, text("act"_L1), fields, maker);
    } else {
        return rejected(u"unknown-command"_s, u"平台不认识此操作"_s);
    }
    ZH_TRY(fate);
    if (*fate)
        return (*fate)->isConflict ? conflict((*fate)->code, (*fate)->title) : rejected((*fate)->code, (*fate)->title);
    auto now = writing.read<contract::Matter>(u"matter", command.target, &row);
    ZH_TRY(now);
    ZH_TRY(logAccess(writing, caller, command.type, (*now)->person.text, what, row.minor));
    return applied(row.seq);
}

} // namespace zhihui::province
