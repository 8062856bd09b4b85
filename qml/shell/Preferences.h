#pragma once

#include <QObject>
#include <QSettings>
#include <QUrl>
#include <QtQml/qqmlregistration.h>
#include <memory>

namespace zhihui::shell {

/// What an operator may change while the program runs: language, theme, motion, sounds, sizes of panes, where snapshots
/// go. Kept for each operator in the profile; what one has not chosen is as the seat has it. GUI thread.
class Preferences : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged) ///< "zh_CN", "en"
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed)                  ///< "dark", "light"
    Q_PROPERTY(bool still READ isStill WRITE setStill NOTIFY changed)                   ///< no motion
    Q_PROPERTY(int scale READ scale WRITE setScale NOTIFY changed)     ///< percent, at the next start; 0: by the screen
    Q_PROPERTY(bool sound READ hasSound WRITE setSound NOTIFY changed) ///< levels 2 and 3; level 1 always sounds
    Q_PROPERTY(int volume READ volume WRITE setVolume NOTIFY changed)  ///< percent, 20 to 100
    Q_PROPERTY(bool notices READ hasNotices WRITE setNotices NOTIFY changed) ///< desktop notifications
    Q_PROPERTY(QString seat READ seat WRITE setSeat NOTIFY
                   changed) ///< page at log-in: "duty" "video" "inspection" "supervision"
    Q_PROPERTY(int queueWidth READ queueWidth WRITE setQueueWidth NOTIFY changed)
    Q_PROPERTY(int caseWidth READ caseWidth WRITE setCaseWidth NOTIFY changed)
    Q_PROPERTY(int stripHeight READ stripHeight WRITE setStripHeight NOTIFY changed) ///< of the cameras under the map
    Q_PROPERTY(bool stripOpen READ isStripOpen WRITE setStripOpen NOTIFY changed)    ///< for every accepted alert
    Q_PROPERTY(
        int treeWidth READ treeWidth WRITE setTreeWidth NOTIFY changed) ///< of the centres in the inspector's seat
    Q_PROPERTY(int listWidth READ listWidth WRITE setListWidth NOTIFY changed) ///< of the check list
    Q_PROPERTY(int rosterWidth READ rosterWidth WRITE setRosterWidth NOTIFY changed)
    Q_PROPERTY(int supervisionWidth READ supervisionWidth WRITE setSupervisionWidth NOTIFY changed)
    Q_PROPERTY(int inspectionLayout READ inspectionLayout WRITE setInspectionLayout NOTIFY changed) ///< as videoLayout
    Q_PROPERTY(int videoLayout READ videoLayout WRITE setVideoLayout NOTIFY changed) ///< cells: 1, 4, 9 or 16
    Q_PROPERTY(int tourDwell READ tourDwell WRITE setTourDwell NOTIFY changed)       ///< seconds on a page of a tour
    Q_PROPERTY(QUrl snapshotFolderUrl READ snapshotFolder WRITE setSnapshotFolder NOTIFY changed)

public:
    /// `file`: an ini file of the profile. `systemStill`: the system asks for no motion.
    Preferences(const QString& file, bool systemStill, QObject* parent = nullptr);
    static QString fileIn(const QString& profile) { return profile + QStringLiteral("/preferences.ini"); }
    /// Another operator sits down; `file` is theirs, empty: nobody.
    void setOperatorFile(const QString& file);
    QString language() const;
    void setLanguage(const QString& language);
    QString theme() const;
    void setTheme(const QString& theme);
    bool isStill() const;
    void setStill(bool still);
    int scale() const;
    void setScale(int percent);
    bool hasSound() const;
    void setSound(bool on);
    int volume() const;
    void setVolume(int percent);
    bool hasNotices() const;
    void setNotices(bool on);
    QString seat() const;
    void setSeat(const QString& page);
    int queueWidth() const;
    void setQueueWidth(int width);
    int caseWidth() const;
    void setCaseWidth(int width);
    int stripHeight() const;
    void setStripHeight(int height);
    bool isStripOpen() const;
    void setStripOpen(bool open);
    int treeWidth() const;
    void setTreeWidth(int width);
    int listWidth() const;
    void setListWidth(int width);
    int rosterWidth() const;
    void setRosterWidth(int width);
    int supervisionWidth() const;
    void setSupervisionWidth(int width);
    int inspectionLayout() const;
    void setInspectionLayout(int cells);
    int videoLayout() const;
    void setVideoLayout(int cells);
    int tourDwell() const;
    void setTourDwell(int seconds);
    QUrl snapshotFolder() const;
    void setSnapshotFolder(const QUrl& folder);

Q_SIGNALS:
    void languageChanged();
    void changed();

private:
    int layout(const QString& name, int usual) const;
    QVariant get(const QString& key, const QVariant& otherwise) const;
    void put(const QString& key, const QVariant& value);

    QSettings m_file;                 ///< of the seat
    std::unique_ptr<QSettings> m_own; ///< of who sits there
    bool m_systemStill = false;
};

} // namespace zhihui::shell
