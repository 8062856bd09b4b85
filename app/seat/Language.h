#pragma once

#include <QTranslator>

class QQmlEngine;

namespace zhihui {

/// The language of the screen: Chinese is in the source, English is a translation. GUI thread.
class Language {
public:
    /// "zh_CN" or "en". With an engine the screens that are there change at once.
    void use(const QString& code, QQmlEngine* engine = nullptr);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace zhihui
