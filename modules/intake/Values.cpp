#include "intake/Values.h"

#include "domain/Clock.h"
#include "domain/IdNumber.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>
#include <algorithm>

namespace zhihui::intake {

using namespace Qt::StringLiterals;

namespace {

using Read = std::expected<QJsonValue, Complaint>;

QString said(const char* text)
{
    return QCoreApplication::translate("zhihui::intake::Values", text);
}

std::unexpected<Complaint> complain(const QString& what, const QString& remedy)
{
    return std::unexpected(Complaint{what, remedy});
}

/// 4.4010619900101E+17
bool isScientific(const QString& text)
{
    static const QRegularExpression form(u"^[0-9](\\.[0-9]+)?[eE]\\+?[0-9]{1,2}$"_s);
    return form.match(text).hasMatch();
}

/// What a program has made of a whole number: 1.38E+10 and 13800138000.0.
QString wholeText(QString text)
{
    if (isScientific(text)) {
        const qsizetype at = text.indexOf(u'e', 0, Qt::CaseInsensitive);
        const qsizetype power = text.sliced(at + 1).toInt();
        QString digits = text.first(at).remove(u'.');
        return digits.size() > power + 1 ? text : digits + QString(power + 1 - digits.size(), u'0');
    }
    static const QRegularExpression zeros(u"^([0-9]+)\\.0+$"_s);
    const auto match = zeros.match(text);
    return match.hasMatch() ? match.captured(1) : text;
}

Read idNumber(const Column& column, const QString& cell)
{
    const QString name = column.name.shown();
    const QString remedy = said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "把该列设为“文本”格式后按证件重新填写"));
    if (isScientific(cell))
        return complain(
            said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”被表格软件当成数字，末几位已经丢失")).arg(name),
            remedy);
    QString text = cell.normalized(QString::NormalizationForm_KC);
    text.remove(u' ').remove(u'\'');
    text = text.toUpper();
    switch (IdNumber::faultOf(text)) {
    case IdNumber::Fault::None:
        return text;
    case IdNumber::Fault::Length:
        return complain(
            said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”有 %2 位，应为 18 位")).arg(name).arg(text.size()),
            said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "按证件补全号码")));
    case IdNumber::Fault::Birth:
        return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”里的出生日期不存在")).arg(name),
                        said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "对照证件核对第 7 至 14 位")));
    case IdNumber::Fault::Sign:
        return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”里有数字以外的字符")).arg(name),
                        said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "对照证件改正")));
    case IdNumber::Fault::Check:
        break;
    }
    if (text.endsWith("000"_L1))
        return complain(
            said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”末三位为 000 且校验码不符，多半被表格软件当成过数字"))
                .arg(name),
            remedy);
    return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”校验码不符")).arg(name),
                    said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "对照证件逐位核对")));
}

QDate writtenDate(const QString& cell)
{
    static const QRegularExpression parts(
        u"^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[ T]+00:00(?::00(?:\\.0+)?)?)?$"_s);
    static const QRegularExpression packed(u"^(\\d{4})(\\d{2})(\\d{2})$"_s);
    for (const QRegularExpression* form : {&parts, &packed}) {
        if (const auto match = form->match(cell); match.hasMatch())
            return {match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()};
    }
    static const QRegularExpression serial(u"^\\d{1,5}$"_s);
    return serial.match(cell).hasMatch() ? QDate(1899, 12, 30).addDays(cell.toInt()) : QDate();
}

Read date(const Column& column, const QString& cell)
{
    const QString text = wholeText(cell.normalized(QString::NormalizationForm_KC));
    const QDate day = writtenDate(text);
    const QString remedy = said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "写作 2026-11-25"));
    if (!day.isValid())
        return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”不是日期")).arg(column.name.shown()),
                        remedy);
    // 2026 in a cell of dates is the 18th of July 1905.
    if (day.year() < 1930 || day.year() > 2100)
        return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”是 %2，多半是表格软件把数字当成了日期"))
                            .arg(column.name.shown(), day.toString(Qt::ISODate)),
                        remedy);
    return day.toString(Qt::ISODate);
}

Read phone(const Column& column, const QString& cell)
{
    static const QRegularExpression form(u"^\\+?[0-9][0-9 -]{4,19}$"_s);
    const QString text = wholeText(cell.normalized(QString::NormalizationForm_KC));
    if (form.match(text).hasMatch())
        return text;
    return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”不是电话号码")).arg(column.name.shown()),
                    said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "只填一个号码，如 13800138000 或 020-83100000")));
}

/// A time of day in Shanghai.
Read moment(const Column& column, const QString& cell)
{
    QDateTime at = QDateTime::fromString(cell, u"yyyy-MM-dd HH:mm"_s);
    at.setTimeZone(QTimeZone("Asia/Shanghai"));
    if (at.isValid())
        return toWire(fromMillis(at.toMSecsSinceEpoch()));
    return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”不是日期和时间")).arg(column.name.shown()),
                    said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "写成 2026-11-25 08:30")));
}

Read whole(const Column& column, const QString& cell)
{
    bool isNumber = false;
    const int number = wholeText(cell).toInt(&isNumber);
    if (isNumber && number >= 0 && number <= column.most)
        return number;
    return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”应为 0 至 %2 的整数"))
                        .arg(column.name.shown())
                        .arg(column.most),
                    said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "只填数字")));
}

Read flag(const Column& column, const QString& cell)
{
    static const QStringList yes{u"是"_s, u"y"_s, u"yes"_s, u"true"_s, u"1"_s, u"√"_s, u"未成年"_s};
    static const QStringList no{u"否"_s, u"n"_s, u"no"_s, u"false"_s, u"0"_s, u"×"_s, u"成年"_s};
    if (yes.contains(cell.toLower()))
        return true;
    if (no.contains(cell.toLower()))
        return false;
    return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”应填是或否")).arg(column.name.shown()),
                    said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "填“是”或“否”")));
}

Read text(const Column& column, const QString& cell)
{
    if (cell.size() <= column.most)
        return cell;
    return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”有 %2 字，至多 %3 字"))
                        .arg(column.name.shown())
                        .arg(cell.size())
                        .arg(column.most),
                    said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "缩短，或把详情另记为工作记录")));
}

/// #N/A, #REF! and the like.
bool isComputingError(const QString& cell)
{
    static const QStringList errors{u"#N/A"_s,    u"#REF!"_s,  u"#VALUE!"_s, u"#NAME?"_s,
                                    u"#DIV/0!"_s, u"#NULL!"_s, u"#NUM!"_s};
    return errors.contains(cell);
}

} // namespace

Read Values::read(const Column& column, const QString& raw) const
{
    QString cell = raw.trimmed();
    if (cell.startsWith("=\""_L1) && cell.endsWith(u'"') && cell.size() > 3)
        cell = cell.sliced(2).chopped(1).trimmed(); // how some programs keep a number a text in CSV
    if (cell.isEmpty())
        return QJsonValue();
    if (isComputingError(cell))
        return complain(
            said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”的公式出错：%2")).arg(column.name.shown(), cell),
            said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "在表格里改正公式，或填入数值")));
    if (cell.startsWith(u'='))
        return complain(
            said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”是没有算出结果的公式")).arg(column.name.shown()),
            said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "复制后“选择性粘贴为数值”再导入")));
    using Type = law::Field::Type;
    switch (column.type) {
    case Type::IdNumber:
        return idNumber(column, cell);
    case Type::Date:
        return date(column, cell);
    case Type::Phone:
        return phone(column, cell);
    case Type::Whole:
        return whole(column, cell);
    case Type::Flag:
        return flag(column, cell);
    case Type::Code:
        return code(column, cell);
    case Type::Organisation:
        return organisation(column, cell);
    case Type::Moment:
        return moment(column, cell);
    case Type::Text:
    case Type::Paragraph:
        break;
    }
    return text(column, cell);
}

Read Values::code(const Column& column, const QString& cell) const
{
    const law::Dictionary& dictionary = *m_dictionaries.find(column.dictionary);
    const QString plain = wholeText(cell.normalized(QString::NormalizationForm_KC).remove(u' '));
    const QString known = column.values.value(plain, plain);
    QStringList names;
    for (const auto& one : dictionary.codes) {
        // A spreadsheet makes 2 of 02.
        if (one.code == known || one.name.zh == known || one.name.en.compare(cell, Qt::CaseInsensitive) == 0 ||
            (one.code.size() == 2 && one.code == known.rightJustified(2, u'0')))
            return one.code;
        names << one.name.shown();
    }
    return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”没有这个选项")).arg(column.name.shown()),
                    said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "可填：%1")).arg(names.join(u'、')));
}

Read Values::organisation(const Column& column, const QString& cell) const
{
    const QString plain = wholeText(cell.normalized(QString::NormalizationForm_KC).remove(u' '));
    if (const OrgCode found = m_orgs.find(plain); !found.text.isEmpty())
        return found.text;
    if (m_orgs.isAmbiguous(plain))
        return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "有几个机构都叫“%1”")).arg(cell.left(40)),
                        said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "前面加上县（市、区）名，或填机构代码")));
    return complain(said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "“%1”不是已登记的机构")).arg(column.name.shown()),
                    said(QT_TRANSLATE_NOOP("zhihui::intake::Values", "填司法所全称或机构代码；新机构先请管理员登记")));
}

} // namespace zhihui::intake
