#pragma once

#include "contract/Wave.h"
#include "people/Dossier.h"

#include <QAudioSink>
#include <QBuffer>
#include <QColor>
#include <QQuickPaintedItem>
#include <QTimer>
#include <memory>

namespace zhihui::people {

/// The recording that answered a check: fetched when somebody wants to hear it, for the reason the file is open for,
/// drawn as its loudness over time and played; gone when the file is closed. GUI thread; `paint` as QQuickPaintedItem
/// says.
class CheckVoice : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(zhihui::people::Dossier* dossier READ dossier WRITE setDossier NOTIFY askedChanged REQUIRED)
    Q_PROPERTY(QString check MEMBER m_check NOTIFY askedChanged REQUIRED)
    Q_PROPERTY(QString sha256 MEMBER m_sha256 NOTIFY askedChanged REQUIRED) ///< hex, of what was kept
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)                  ///< of what was not heard yet
    Q_PROPERTY(QColor heard MEMBER m_heard NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(bool playing READ isPlaying NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed) ///< loading, length, or why it cannot be heard

public:
    explicit CheckVoice(QQuickItem* parent = nullptr);
    Dossier* dossier() const { return m_dossier; }
    void setDossier(Dossier* dossier);
    bool isReady() const { return m_wave.rate > 0; }
    bool isPlaying() const { return m_sink && m_sink->state() == QAudio::ActiveState; }
    QString words() const { return m_words; }
    /// Fetches first what is not here yet.
    Q_INVOKABLE void play();
    Q_INVOKABLE void stop();
    void paint(QPainter* painter) override;

Q_SIGNALS:
    void askedChanged();
    void changed();

private:
    void forget();
    void fetch();
    void take(const Result<contract::Wave>& wave);
    void start();
    void giveUp();
    void say(const QString& words);
    double position() const; ///< 0…1

    Dossier* m_dossier = nullptr;
    QString m_check, m_sha256, m_words;
    QColor m_color, m_heard;
    contract::Wave m_wave;
    QList<float> m_peaks; ///< 0…1, one a bar
    QBuffer m_source;
    std::unique_ptr<QAudioSink> m_sink;
    QTimer m_progress;
    int m_turn = 0; ///< an answer to an earlier question is dropped
};

} // namespace zhihui::people
