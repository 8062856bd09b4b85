#include "engine/AlertWords.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace zhihui::engine {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(zhihui::engine::AlertWords)
};
QString tr(const char* text)
{
    return Words::tr(text);
}

const QHash<QString, const char*>& kindNames()
{
    static const QHash<QString, const char*> names{
        {u"out-of-area"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "越界")},
        {u"leaving-area"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "临界")},
        {u"forbidden-zone"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "禁入")},
        {u"approaching-zone"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "接近禁入区域")},
        {u"offline"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "离线")},
        {u"missed-intake"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "漏管")},
    };
    return names;
}

} // namespace

QString levelName(Level level)
{
    switch (level) {
    case Level::P1:
        return Words::tr("一级");
    case Level::P2:
        return Words::tr("二级");
    case Level::P3:
        return Words::tr("三级");
    case Level::P4:
        break;
    }
    return Words::tr("四级");
}

QString kindName(const QString& kind)
{
    const char* name = kindNames().value(kind);
    return name ? tr(name) : kind;
}

QString registeredKind(const QString& kind)
{
    const char* name = kindNames().value(kind);
    return name ? QString::fromUtf8(name) : kind;
}

QString closeCauseName(const QString& code)
{
    static const QHash<QString, const char*> names{
        {u"true-violation"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "属实-违规")},
        {u"approved"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "有批准-非违规")},
        {u"drift"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "误报-漂移")},
        {u"device"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "误报-设备")},
        {u"rule"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "误报-规则")},
        {u"unverifiable"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "无法核实")},
        {u"police"_s, QT_TRANSLATE_NOOP("zhihui::engine::AlertWords", "移交公安")},
    };
    const char* name = names.value(code);
    return name ? tr(name) : code;
}

} // namespace zhihui::engine
