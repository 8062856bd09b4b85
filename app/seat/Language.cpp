#include "seat/Language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QQmlEngine>

using namespace Qt::StringLiterals;

namespace zhihui {

void Language::use(const QString& code, QQmlEngine* engine)
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    QLocale::setDefault(QLocale(code == "en"_L1 ? u"en_GB"_s : u"zh_CN"_s));
    if (m_qt.load(QLocale(), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/zhihui_%1.qm"_s.arg(code)))
        QCoreApplication::installTranslator(&m_own);
    if (engine)
        engine->retranslate();
}

} // namespace zhihui
