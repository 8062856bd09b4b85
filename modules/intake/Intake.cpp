#include "intake/Intake.h"

#include "domain/IdNumber.h"
#include "intake/Entries.h"
#include "intake/Values.h"

#include <QCoreApplication>
#include <algorithm>

namespace zhihui::intake {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shownSigns = 40;

QString said(const char* text)
{
    return QCoreApplication::translate("zhihui::intake::Intake", text);
}

QString shown(const QString& cell)
{
    return cell.size() > shownSigns ? cell.first(shownSigns) + u'…' : cell;
}

/// Rows of one table, one after the other.
class Reader {
public:
    Reader(const Kind& kind, const sheets::Table& table, const Mapping& mapping, const Context& context)
        : m_kind(kind),
          m_table(table),
          m_mapping(mapping),
          m_context(context),
          m_values(context.forms.dictionaries(), context.orgs)
    {
    }

    Prepared run()
    {
        if (!checkHeadings())
            return m_prepared;
        for (qsizetype i = m_mapping.header + 1; i < m_table.rows.size(); ++i) {
            ++m_prepared.rows;
            const qsizetype faults = m_prepared.faults.size(), lines = m_prepared.lines.size();
            takeRow(i);
            if (m_prepared.faults.size() == faults) {
                ++m_prepared.sound;
                m_prepared.rowOf.append(QList<qsizetype>(m_prepared.lines.size() - lines, i));
            } else {
                m_prepared.lines.resize(lines);
            }
        }
        if (m_prepared.rows == 0)
            addWhole(
                said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "表头下面没有数据")),
                said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "确认选对了工作表，数据在第一个有内容的工作表里")));
        return std::move(m_prepared);
    }

private:
    void addWhole(const QString& what, const QString& remedy, const QString& column = {})
    {
        m_prepared.faults.append({0, column, {}, what, remedy});
    }

    bool checkHeadings()
    {
        if (m_mapping.header < 0) {
            addWhole(said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "前 20 行里找不到“%1”的表头"))
                         .arg(m_kind.name.shown()),
                     said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "在数据上方加一行列名，或换一种导入类别")));
            return false;
        }
        for (const QString& code : m_mapping.doubtful)
            addWhole(said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "表头“%1”出现了不止一次"))
                         .arg(m_kind.column(code)->name.shown()),
                     said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "选定用哪一列，或把另一列改名")),
                     m_kind.column(code)->name.shown());
        for (const QString& code : m_mapping.missing(m_kind)) {
            if (!m_mapping.doubtful.contains(code))
                addWhole(said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "缺少“%1”一列"))
                             .arg(m_kind.column(code)->name.shown()),
                         said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "在对应关系里指定一列，或在表格里补上")),
                         m_kind.column(code)->name.shown());
        }
        return m_prepared.faults.isEmpty();
    }

    QString cell(const sheets::Table::Row& row, const QString& code) const
    {
        const auto place = m_mapping.columnOf.constFind(code);
        return place == m_mapping.columnOf.cend() ? QString() : row.cells.value(*place);
    }

    void add(const sheets::Table::Row& row, const QString& code, const QString& what, const QString& remedy)
    {
        m_prepared.faults.append(
            {row.number, headingOf(m_kind, m_table, m_mapping, code), shown(cell(row, code)), what, remedy});
    }

    void readCell(const sheets::Table::Row& row, const Column& column)
    {
        QString text = cell(row, column.code);
        if (text.isEmpty() && !column.fallback.isEmpty())
            text = column.fallback.startsWith(u'=') ? cell(row, column.fallback.sliced(1)) : column.fallback;
        const auto value = m_values.read(column, text);
        if (!value)
            return add(row, column.code, value.error().what, value.error().remedy);
        if (value->isNull() && column.required)
            return add(row, column.code,
                       said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "“%1”没有填写")).arg(column.name.shown()),
                       said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "补填后再导入")));
        m_row.insert(column.code, *value);
    }

    /// What two columns say of the same thing must agree.
    void checkPerson(const sheets::Table::Row& row)
    {
        const IdNumber number = IdNumber::from(m_row.value(u"idNumber"_s).toString());
        if (number.isEmpty())
            return;
        if (m_kind.line == "person"_L1) {
            if (const auto first = m_seen.constFind(number.text()); first != m_seen.cend())
                return add(row, u"idNumber"_s,
                           said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "与第 %1 行是同一人")).arg(*first),
                           said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "每人只留一行")));
            m_seen.insert(number.text(), row.number);
            QJsonValue& sex = m_row[u"sex"_s];
            const QString own = number.isMale() ? u"1"_s : u"2"_s;
            if (sex.isNull() && !m_mapping.columnOf.contains(u"sex"_s))
                sex = own;
            else if (const QString given = sex.toString(); (given == "1"_L1 || given == "2"_L1) && given != own)
                add(row, u"sex"_s, said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "性别与身份证号不符")),
                    said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "对照证件改正其中之一")));
            else if (sex.isNull())
                sex = own;
        }
    }

    void takeEntries(const sheets::Table::Row& row)
    {
        for (const EntryRule& rule : m_kind.entries) {
            const auto body = entryBody(m_kind, rule, m_row);
            if (!body)
                continue;
            const law::Form& form = *m_context.forms.find(rule.form);
            const QList<law::Fault> faults = m_context.forms.faultsOf(form, *body);
            for (const law::Fault& fault : faults)
                add(row, codeOf(rule.form, fault.field), law::faultText(form, fault),
                    said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "填写“%1”须把这一项一并填上"))
                        .arg(form.name.shown()));
            if (faults.isEmpty())
                m_prepared.lines.append(entryLine(rule, m_row, *body, m_context.home));
        }
    }

    QString codeOf(const QString& form, const QString& field) const
    {
        const auto found = std::ranges::find_if(
            m_kind.columns, [&](const Column& column) { return column.form == form && column.field == field; });
        return found == m_kind.columns.end() ? QString() : found->code;
    }

    void takeRow(qsizetype place)
    {
        const sheets::Table::Row& row = m_table.rows.at(place);
        m_row.clear();
        const qsizetype before = m_prepared.faults.size();
        for (const Column& column : m_kind.columns)
            readCell(row, column);
        checkPerson(row);
        if (m_prepared.faults.size() > before)
            return;
        if (const auto own = ownLine(m_kind, m_row, m_context.home, m_context.now))
            m_prepared.lines.append(*own);
        takeEntries(row);
    }

    const Kind& m_kind;
    const sheets::Table& m_table;
    const Mapping& m_mapping;
    const Context& m_context;
    Values m_values;
    RowValues m_row;
    QHash<QString, int> m_seen; ///< identity number to its first row
    Prepared m_prepared;
};

QString remedyFor(const QString& code)
{
    static const QHash<QString, const char*> remedies{
        {u"not-found"_s, QT_TRANSLATE_NOOP("zhihui::intake::Intake", "先导入名册，或核对身份证号")},
        {u"elsewhere"_s, QT_TRANSLATE_NOOP("zhihui::intake::Intake", "请与上级核对，按变更执行地办理")},
        {u"forbidden"_s, QT_TRANSLATE_NOOP("zhihui::intake::Intake", "换有权限的账号导入，或改正所属机构")},
        {u"written-since"_s, QT_TRANSLATE_NOOP("zhihui::intake::Intake", "在档案里更正，或去掉这一行")},
        {u"too-long"_s, QT_TRANSLATE_NOOP("zhihui::intake::Intake", "按决定书改正截止日期；延长须另行决定")}};
    const char* remedy = remedies.value(code);
    return remedy ? said(remedy) : said(QT_TRANSLATE_NOOP("zhihui::intake::Intake", "改正后再导入，或去掉这一行"));
}

} // namespace

Prepared prepare(const Kind& kind, const sheets::Table& table, const Mapping& mapping, const Context& context)
{
    return Reader(kind, table, mapping, context).run();
}

QList<Fault> faultsOf(const Prepared& prepared, const sheets::Table& table, const QList<contract::Refusal>& refused)
{
    QList<Fault> faults;
    for (const contract::Refusal& one : refused) {
        const qsizetype place = prepared.rowOf.value(one.index - 1, -1);
        const int row = place < 0 ? 0 : table.rows.at(place).number;
        faults.append({row, {}, {}, one.title, remedyFor(one.code)});
    }
    return faults;
}

QString headingOf(const Kind& kind, const sheets::Table& table, const Mapping& mapping, const QString& code)
{
    const auto place = mapping.columnOf.constFind(code);
    if (place != mapping.columnOf.cend() && mapping.header >= 0)
        return table.rows.at(mapping.header).cells.value(*place);
    const Column* column = kind.column(code);
    return column ? column->name.shown() : QString();
}

} // namespace zhihui::intake
