#include "province/ExportSheet.h"

#include "contract/PersonFile.h"
#include "contract/Registry.h"
#include "province/Kinds.h"
#include "province/LocalTime.h"
#include "province/Secrets.h"
#include "sheets/Container.h"
#include "sheets/Workbook.h"

#include <QJsonDocument>

namespace zhihui::province {

using namespace Qt::StringLiterals;

namespace {

/// Without signs that are taken for each other: 100 bits in five groups of four.
QString newPassphrase()
{
    constexpr QLatin1StringView signs("ABCDEFGHJKLMNPQRSTUVWXYZ23456789");
    const QByteArray random = randomBytes(20);
    QString text;
    for (qsizetype i = 0; i < random.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += u'-';
        text += signs.at(static_cast<unsigned char>(random.at(i)) % signs.size());
    }
    return text;
}

/// Everything of one person that a column may ask for, by form and field.
class PersonCells {
public:
    PersonCells(store::PlatformStore& store, const law::Statutes& law, const QHash<QString, QString>& orgs)
        : m_store(store), m_law(law), m_orgs(orgs)
    {
    }

    Result<> read(const contract::Person& person)
    {
        m_entries.clear();
        m_person = person;
        ZH_TRY(m_store.eachFileEntry(person.id.text, [&](const store::FileEntryRow& row) {
            if (!row.key.isEmpty())
                return true;
            if (row.ended)
                m_entries.remove(row.kind);
            else
                m_entries.insert(row.kind, QJsonDocument::fromJson(row.body).object());
            return true;
        }));
        const auto secret = m_store.secret(person.id.text);
        ZH_TRY(secret);
        m_secret = QJsonDocument::fromJson(*secret).object();
        return {};
    }

    QString cell(const intake::Column& column) const
    {
        QString text = m_entries.value(column.form).value(column.field).toVariant().toString();
        if (text.isEmpty())
            text = registered(column.code);
        if (column.type == law::Field::Type::Code)
            return text.isEmpty() ? text
                   : m_law.forms.dictionaries().find(column.dictionary)->find(text)
                       ? m_law.forms.dictionaries().find(column.dictionary)->find(text)->name.zh
                       : text;
        if (column.type == law::Field::Type::Organisation)
            return m_orgs.value(text, text);
        return text;
    }

private:
    /// What is known of somebody whose file does not say it.
    QString registered(const QString& code) const
    {
        if (code == "org"_L1)
            return m_person.org.text;
        if (code == "category"_L1)
            return m_person.category;
        if (code == "supervision"_L1)
            return m_person.supervision;
        if (code == "termTo"_L1)
            return m_person.termEnd;
        if (code == "sex"_L1)
            return m_person.sex;
        if (code == "minor"_L1)
            return m_person.minor ? u"是"_s : u"否"_s;
        return m_secret.value(code).toString();
    }

    store::PlatformStore& m_store;
    const law::Statutes& m_law;
    const QHash<QString, QString>& m_orgs;
    contract::Person m_person;
    QHash<QString, QJsonObject> m_entries;
    QJsonObject m_secret;
};

Result<QHash<QString, QString>> orgNames(store::PlatformStore& store)
{
    QHash<QString, QString> names;
    ZH_TRY(store.eachRow(feedNumber(u"reg"), -1, {}, [&](const store::EntityRow& row) {
        if (row.kind == kindOf(u"org"))
            names.insert(row.id, QJsonDocument::fromJson(row.body).object().value("name"_L1).toString());
        return row.kind <= kindOf(u"org");
    }));
    return names;
}

QList<intake::Column> columnsOf(const intake::Kinds& kinds, const QStringList& codes)
{
    QList<intake::Column> columns;
    const intake::Kind* kind = kinds.find(u"persons");
    for (const QString& code : codes) {
        if (const intake::Column* column = kind ? kind->column(code) : nullptr)
            columns.append(*column);
    }
    return columns;
}

/// All of them before anything else is read: the statement stays open while it is walked through.
Result<QList<contract::Person>> personsFor(store::PlatformStore& store, const Scope& scope)
{
    QList<contract::Person> persons;
    ZH_TRY(store.eachRow(feedNumber(u"reg"), kindOf(u"person"), {}, [&](const store::EntityRow& row) {
        if (row.kind != kindOf(u"person"))
            return false;
        if (!scope.sees(scopesOf(row.scopes), row.minor))
            return true;
        if (const auto person = contract::readBytes<contract::Person>(row.body))
            persons.append(*person);
        return true;
    }));
    return persons;
}

sheets::Page noticePage(const contract::ExportEntry& entry, const Caller& caller, const QString& when,
                        qsizetype persons)
{
    return {.name = u"须知"_s,
            .header = {u"社区矫正对象名单 · 导出须知"_s},
            .rows = {{u"编号"_s, entry.number},
                     {u"导出人"_s, caller.user.display},
                     {u"批准人"_s, entry.decidedBy},
                     {u"导出时间"_s, when},
                     {u"事由"_s, entry.reason},
                     {u"人数"_s, QString::number(persons)},
                     {u"要求"_s, u"本文件含个人信息，只用于上述事由；不得转发、上传或另存，用毕即删"_s},
                     {u"范围"_s, u"仅含导出人有权查看的对象；未成年对象未授权者不列入"_s}},
            .widths = {28, 80}};
}

} // namespace

bool isExportable(const intake::Kinds& kinds, const QString& code)
{
    const intake::Kind* kind = kinds.find(u"persons");
    return kind && kind->column(code);
}

Result<contract::ExportFile> exportFile(store::PlatformStore& store, const intake::Kinds& kinds,
                                        const law::Statutes& law, const Caller& caller,
                                        const contract::ExportEntry& entry, Instant now)
{
    const auto orgs = orgNames(store);
    ZH_TRY(orgs);
    const auto persons = personsFor(store, caller.scope);
    ZH_TRY(persons);
    const QList<intake::Column> columns = columnsOf(kinds, entry.columns);
    sheets::Page list{.name = u"名单"_s, .header = {}, .rows = {}, .widths = {}};
    for (const intake::Column& column : columns)
        list.header << column.name.zh;
    PersonCells cells(store, law, *orgs);
    for (const contract::Person& person : *persons) {
        ZH_TRY(cells.read(person));
        QStringList row;
        for (const intake::Column& column : columns)
            row << cells.cell(column);
        list.rows.append(row);
    }
    const QString when = localTime(now).toString(u"yyyy-MM-dd HH:mm"_s);
    const QString mark = u"%1 · %2 · %3"_s.arg(caller.user.display, when, entry.number);
    const auto workbook = sheets::toXlsx({{noticePage(entry, caller, when, persons->size()), list}, mark});
    ZH_TRY(workbook);
    contract::ExportFile file;
    file.number = entry.number;
    file.name = entry.number + u".zip"_s;
    file.passphrase = newPassphrase();
    file.persons = persons->size();
    auto archive = sheets::sealed(entry.number + u".xlsx"_s, *workbook, file.passphrase.toLatin1());
    ZH_TRY(archive);
    file.archive = *std::move(archive);
    return file;
}

} // namespace zhihui::province
