#pragma once

class QApplication;
class QQmlEngine;
class QString;

namespace zhihui {

/// Name, icon and type of a program. GUI thread, before its first window.
void dress(QApplication& app, const QString& name);
/// Warnings of QML go where every message goes.
void logWarnings(QQmlEngine& ui);

} // namespace zhihui
