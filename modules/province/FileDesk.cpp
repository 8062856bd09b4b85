#include "province/FileDesk.h"

#include "domain/IdNumber.h"
#include "domain/Masking.h"

#include <QJsonDocument>
#include <algorithm>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestKey = 64;
constexpr int fullAge = 18;
const QString photoKind = u"photo"_s;

QByteArray bytes(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QString text(const QJsonObject& body, QLatin1StringView field)
{
    return body.value(field).toString();
}

/// An import that was put back left nothing that anybody would have to respect.
bool isPutBack(const store::FileEntryRow& row)
{
    return row.ended && QJsonDocument::fromJson(row.body).object().contains("import"_L1);
}

Result<std::optional<contract::Identity>> identityOf(store::PlatformStore& store, const QString& person)
{
    const auto secret = store.secret(person);
    ZH_TRY(secret);
    if (secret->isEmpty())
        return std::nullopt;
    auto identity = contract::readBytes<contract::Identity>(*secret);
    if (!identity)
        return failure(Error::Code::Corrupt, person + u": "_s + identity.error().detail);
    return *std::move(identity);
}

} // namespace

Result<FileDesk::Fate> FileDesk::put(const Entry& entry, std::optional<qint64> base)
{
    const law::Form* form = m_law.forms.find(entry.kind);
    if (!form)
        return Refused{u"unknown-kind"_s, u"档案没有这个栏目：%1"_s.arg(entry.kind)};
    if (const Fate refused = objection(*form, entry))
        return refused;
    const auto noPhoto = photoObjection(entry);
    ZH_TRY(noPhoto);
    if (*noPhoto)
        return noPhoto;
    const auto newest = m_writing.store.newestFileEntry(entry.person, entry.kind, entry.key);
    ZH_TRY(newest);
    const qint64 holds = *newest && !(*newest)->ended ? (*newest)->n : 0;
    if (base && *base != holds)
        return Refused{u"stale"_s, u"该栏目已被他人修改，请按最新内容办理"_s, true};
    if (holds && (*newest)->body == bytes(entry.body))
        return Fate();
    if (!base && *newest && (*newest)->user != entry.by.text && !isPutBack(**newest))
        return Refused{u"written-since"_s, u"“%1”已由经办人登记，导入不覆盖"_s.arg(form->name.zh)};
    ZH_TRY(add(entry, false));
    ZH_TRY(followRow(entry));
    ZH_TRY(followIdentity(entry));
    // Of a roster the search learns when all of it is there.
    if (base)
        ZH_TRY(refind(m_writing, entry.person));
    return Fate();
}

FileDesk::Fate FileDesk::refusalOf(const Entry& entry) const
{
    const law::Form* form = m_law.forms.find(entry.kind);
    return form ? objection(*form, entry) : Refused{u"unknown-kind"_s, u"档案没有这个栏目：%1"_s.arg(entry.kind)};
}

Result<FileDesk::Fate> FileDesk::end(const Entry& entry, const QString& reason, qint64 base)
{
    const law::Form* form = m_law.forms.find(entry.kind);
    if (!form)
        return Refused{u"unknown-kind"_s, u"档案没有这个栏目：%1"_s.arg(entry.kind)};
    if (!form->many)
        return Refused{u"only-replaced"_s, u"“%1”只能更正，不能注销"_s.arg(form->name.zh)};
    if (reason.isEmpty())
        return Refused{u"no-reason"_s, u"请写明注销的理由"_s};
    const auto newest = m_writing.store.newestFileEntry(entry.person, entry.kind, entry.key);
    ZH_TRY(newest);
    if (!*newest || (*newest)->ended)
        return Refused{u"not-found"_s, u"没有找到这条登记"_s};
    if ((*newest)->n != base)
        return Refused{u"stale"_s, u"该栏目已被他人修改，请按最新内容办理"_s, true};
    Entry ended = entry;
    ended.body = {{u"reason"_s, reason}};
    ZH_TRY(add(ended, true));
    return Fate();
}

FileDesk::Fate FileDesk::objection(const law::Form& form, const Entry& entry) const
{
    if (form.many != !entry.key.isEmpty() || entry.key.size() > longestKey)
        return Refused{u"bad-key"_s, form.many ? u"“%1”的每一条须有编号"_s.arg(form.name.zh)
                                               : u"“%1”只有一条，不带编号"_s.arg(form.name.zh)};
    if (const QList<law::Fault> faults = m_law.forms.faultsOf(form, entry.body); !faults.isEmpty())
        return Refused{u"bad-entry"_s, law::faultText(form, faults.constFirst())};
    const auto from = text(entry.body, "from"_L1), to = text(entry.body, "to"_L1);
    if (!from.isEmpty() && !to.isEmpty() && to < from)
        return Refused{u"bad-entry"_s, u"“%1”的终止日期早于起始日期"_s.arg(form.name.zh)};
    if (entry.kind != "identity"_L1)
        return {};
    const IdNumber number = IdNumber::from(text(entry.body, "idNumber"_L1));
    const QString sex = text(entry.body, "sex"_L1);
    if ((sex == "1"_L1 && !number.isMale()) || (sex == "2"_L1 && number.isMale()))
        return Refused{u"bad-entry"_s, u"性别与公民身份号码不符"_s};
    const auto file = m_writing.books.persons.constFind(entry.person);
    const bool isMinor = isUnderAge(number.text(), m_writing.now);
    // Who turns eighteen in the middle of the term keeps the seal (law art. 58); nobody under it may be without.
    if (isMinor && file != m_writing.books.persons.cend() && !file->minor)
        return Refused{u"minor-unsealed"_s, u"该对象未满十八周岁，须先按未成年人封存登记"_s};
    return {};
}

Result<FileDesk::Fate> FileDesk::photoObjection(const Entry& entry) const
{
    if (entry.kind != photoKind)
        return Fate();
    const auto cited = m_writing.store.citedBy(text(entry.body, "sha256"_L1));
    ZH_TRY(cited);
    return cited->contains(citation(entry.person)) ? Fate()
                                                   : Fate(Refused{u"no-picture"_s, u"照片须连同图片一起登记"_s});
}

Result<QByteArray> FileDesk::photo(store::PlatformStore& store, const QString& person)
{
    const auto newest = store.newestFileEntry(person, photoKind, {});
    ZH_TRY(newest);
    if (!*newest || (*newest)->ended)
        return QByteArray();
    return store.picture(text(QJsonDocument::fromJson((*newest)->body).object(), "sha256"_L1));
}

Result<> FileDesk::add(const Entry& entry, bool ended)
{
    ZH_TRY(m_writing.store.addFileEntry({.n = 0,
                                         .person = entry.person,
                                         .kind = entry.kind,
                                         .key = entry.key,
                                         .at = m_writing.now,
                                         .user = entry.by.text,
                                         .who = entry.who,
                                         .ended = ended,
                                         .body = bytes(entry.body)}));
    return {};
}

/// The row that every console in scope has says the same, masked.
Result<> FileDesk::followRow(const Entry& entry)
{
    static const QStringList shown{u"identity"_s, u"sentence"_s, u"class"_s, u"guarantor"_s};
    if (!shown.contains(entry.kind))
        return {};
    store::EntityRow row;
    auto person = m_writing.read<contract::Person>(u"person", entry.person, &row);
    ZH_TRY(person);
    if (!*person)
        return failure(Error::Code::Corrupt, entry.person + u": a file without a person"_s);
    contract::Person& said = **person;
    const QJsonObject& body = entry.body;
    if (entry.kind == "identity"_L1) {
        said.maskedName = maskedName(text(body, "name"_L1));
        said.sex = text(body, "sex"_L1);
        said.idTail = IdNumber::from(text(body, "idNumber"_L1)).tail();
        said.maskedPhone = maskedPhone(text(body, "phone"_L1));
    } else if (entry.kind == "sentence"_L1) {
        said.category = text(body, "category"_L1);
        said.termEnd = text(body, "to"_L1);
    } else if (entry.kind == "class"_L1) {
        said.supervision = text(body, "supervision"_L1);
    } else {
        said.guarantorPhone = maskedPhone(text(body, "phone"_L1));
    }
    m_writing.books.fold(said);
    ZH_TRY(m_writing.put(u"person", entry.person, {scopesOf(row.scopes), row.minor, entry.person},
                         contract::toJson(said)));
    return {};
}

Result<> FileDesk::followIdentity(const Entry& entry)
{
    static const QStringList kept{u"identity"_s, u"guarantor"_s, u"residence"_s};
    if (!kept.contains(entry.kind))
        return {};
    const auto known = identityOf(m_writing.store, entry.person);
    ZH_TRY(known);
    auto identity = known->value_or(contract::Identity());
    const QJsonObject& body = entry.body;
    if (entry.kind == "identity"_L1) {
        identity.name = text(body, "name"_L1);
        identity.idNumber = IdNumber::from(text(body, "idNumber"_L1)).text();
        identity.phone = text(body, "phone"_L1);
    } else if (entry.kind == "guarantor"_L1) {
        identity.guarantor = text(body, "name"_L1);
        identity.guarantorPhone = text(body, "phone"_L1);
    } else {
        identity.address = text(body, "address"_L1);
    }
    if (*known == identity)
        return {};
    if (identity.name.isEmpty()) // a guarantor before the person is known by name: the file has it
        return {};
    return m_writing.store.putSecret(entry.person, bytes(contract::toJson(identity)));
}

Result<std::optional<contract::PersonFile>> FileDesk::read(store::PlatformStore& store, const QString& person)
{
    contract::PersonFile file;
    bool isThere = false;
    QString broken;
    const auto take = [&]<class T>(const store::EntityRow& row, T& value) {
        auto read = contract::readBytes<T>(row.body);
        if (read)
            value = *std::move(read);
        else
            broken = row.id + u": "_s + read.error().detail;
    };
    ZH_TRY(store.eachOfPerson(person, [&](const store::EntityRow& row) {
        const QString& type = typeOf(row.kind);
        if (row.body.isEmpty())
            return true;
        if (type == "person"_L1) {
            isThere = true;
            take(row, file.person);
        } else if (type == "decision"_L1) {
            take(row, file.decisions.emplaceBack());
        } else if (type == "device"_L1) {
            take(row, file.devices.emplaceBack());
        }
        return broken.isEmpty();
    }));
    if (!broken.isEmpty())
        return failure(Error::Code::Corrupt, broken);
    if (!isThere)
        return std::nullopt;
    std::ranges::sort(file.decisions, {}, &contract::Decision::from);
    auto identity = identityOf(store, person);
    ZH_TRY(identity);
    file.identity = *std::move(identity);
    ZH_TRY(store.eachFileEntry(person, [&](const store::FileEntryRow& row) {
        file.entries.append({.n = row.n,
                             .kind = row.kind,
                             .key = row.key,
                             .at = row.at,
                             .by = UserId(row.user),
                             .who = row.who,
                             .ended = row.ended,
                             .body = QJsonDocument::fromJson(row.body).object()});
        return true;
    }));
    return file;
}

bool isUnderAge(const QString& idNumber, Instant now)
{
    const QDate birth = IdNumber::from(idNumber).birth();
    return birth.isValid() && birth.addYears(fullAge) > law::dayOf(now);
}

Findable findable(const QString& id, const PersonFile& file, const contract::Identity& identity)
{
    return {.id = PersonId(id),
            .org = file.org,
            .minor = file.minor,
            .maskedName = file.maskedName,
            .identity = identity,
            .devices = file.device.isEmpty() ? QStringList() : QStringList{file.device.text}};
}

Result<> refind(Writing& writing, const QString& person)
{
    const auto file = writing.books.persons.constFind(person);
    if (file == writing.books.persons.cend())
        return {};
    const auto identity = identityOf(writing.store, person);
    ZH_TRY(identity);
    writing.searchable.append(findable(person, *file, identity->value_or(contract::Identity())));
    return {};
}

} // namespace zhihui::province
