// Runs the Qt Quick tests of this folder; any warning of Qt or QML fails.
#include "Recorder.h"

#include <QLocale>
#include <QQmlEngine>
#include <QtQuickTest>
#include <memory>

/// Begins to listen once Qt Test's own message handler is in place, which does not pass messages on.
class Listener : public QObject {
    Q_OBJECT
public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine*)
    {
        if (!m_recorder)
            m_recorder = std::make_unique<zhihui::Recorder>();
    }

private:
    std::unique_ptr<zhihui::Recorder> m_recorder;
};

int main(int argc, char** argv)
{
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    QTEST_SET_MAIN_SOURCE_PATH
    Listener listener;
    const int failed = quick_test_main_with_setup(argc, argv, "screens", QUICK_TEST_SOURCE_DIR, &listener);
    const QStringList complaints = zhihui::Recorder::complaints();
    for (const QString& complaint : complaints)
        std::fprintf(stderr, "complaint: %s\n", qPrintable(complaint));
    return failed != 0 || !complaints.isEmpty() ? 1 : 0;
}

#include "main.moc"
