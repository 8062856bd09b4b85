#include "people/CheckVoice.h"

#include "domain/ErrorText.h"

#include <QCryptographicHash>
#include <QMediaDevices>
#include <QPainter>
#include <QtEndian>
#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace zhihui::people {

namespace {

constexpr int bars = 96;
constexpr auto rhythm = 50ms;

Result<contract::Wave> read(const Result<QByteArray>& file, const QString& sha256)
{
    if (!file)
        return std::unexpected(file.error());
    if (QCryptographicHash::hash(*file, QCryptographicHash::Sha256).toHex() != sha256.toLatin1())
        return failure(Error::Code::Corrupt, u"not the recording that was kept"_s);
    auto wave = contract::readWave(*file);
    if (!wave) // what is wrong with it is for the log
        return failure(Error::Code::Corrupt, wave.error().detail);
    return wave;
}

QList<float> peaksOf(const QByteArray& samples)
{
    QList<float> peaks(bars, 0);
    const qsizetype count = samples.size() / 2;
    for (qsizetype i = 0; i < count; ++i) {
        const int sample = qFromLittleEndian<qint16>(samples.constData() + 2 * i);
        float& peak = peaks[i * bars / count];
        peak = std::max(peak, static_cast<float>(std::abs(sample)) / 32768);
    }
    return peaks;
}

} // namespace

CheckVoice::CheckVoice(QQuickItem* parent) : QQuickPaintedItem(parent)
{
    m_progress.setInterval(rhythm);
    connect(&m_progress, &QTimer::timeout, this, [this] { update(); });
}

void CheckVoice::setDossier(Dossier* dossier)
{
    if (m_dossier == dossier)
        return;
    if (m_dossier)
        m_dossier->disconnect(this);
    m_dossier = dossier;
    if (m_dossier)
        connect(m_dossier, &Dossier::stateChanged, this, &CheckVoice::forget);
    Q_EMIT askedChanged();
}

void CheckVoice::forget()
{
    ++m_turn;
    stop();
    m_wave = {};
    m_peaks.clear();
    say({});
}

void CheckVoice::say(const QString& words)
{
    m_words = words;
    update();
    Q_EMIT changed();
}

void CheckVoice::play()
{
    if (!m_dossier || m_dossier->state() != Dossier::Open)
        return;
    if (isReady())
        start();
    else
        fetch();
}

void CheckVoice::fetch()
{
    const int turn = ++m_turn;
    say(tr("正在读取录音"));
    m_dossier->readCheck(CheckId(m_check))
        .then(QtFuture::Launch::Async,
              [sha256 = m_sha256](const Result<QByteArray>& file) { return read(file, sha256); })
        .then(this, [this, turn](const Result<contract::Wave>& wave) {
            if (turn == m_turn)
                take(wave);
        });
}

void CheckVoice::take(const Result<contract::Wave>& wave)
{
    if (!wave)
        return say(tr("录音读取失败：%1").arg(errorText(wave.error())));
    m_wave = *wave;
    m_peaks = peaksOf(m_wave.samples);
    start();
}

void CheckVoice::start()
{
    stop();
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    QAudioFormat format;
    format.setSampleRate(m_wave.rate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    if (device.isNull())
        return say(tr("%1 秒；本机没有声音输出设备").arg(m_wave.seconds(), 0, 'f', 1));
    m_source.setData(m_wave.samples);
    m_source.open(QIODevice::ReadOnly);
    m_sink = std::make_unique<QAudioSink>(device, format);
    connect(m_sink.get(), &QAudioSink::stateChanged, this, [this](QAudio::State state) {
        // Not from inside the sink.
        if (state == QAudio::IdleState)
            QMetaObject::invokeMethod(this, &CheckVoice::stop, Qt::QueuedConnection);
        else if (state == QAudio::StoppedState && m_sink && m_sink->error() != QAudio::NoError)
            QMetaObject::invokeMethod(this, &CheckVoice::giveUp, Qt::QueuedConnection);
        Q_EMIT changed();
    });
    say(tr("%1 秒").arg(m_wave.seconds(), 0, 'f', 1));
    m_sink->start(&m_source);
    if (m_sink->error() != QAudio::NoError)
        return giveUp();
    m_progress.start();
    Q_EMIT changed();
}

/// The device went away, or took nothing.
void CheckVoice::giveUp()
{
    stop();
    say(tr("%1 秒；声音输出中断，请检查本机的声音设备后重放").arg(m_wave.seconds(), 0, 'f', 1));
}

void CheckVoice::stop()
{
    m_progress.stop();
    if (m_sink) {
        m_sink->disconnect(this);
        m_sink->stop();
        m_sink.reset();
    }
    m_source.close();
    update();
    Q_EMIT changed();
}

double CheckVoice::position() const
{
    const double heard = m_sink ? static_cast<double>(m_sink->processedUSecs()) / 1e6 : 0;
    return m_wave.seconds() > 0 ? std::clamp(heard / m_wave.seconds(), 0.0, 1.0) : 0;
}

void CheckVoice::paint(QPainter* painter)
{
    const QRectF all = boundingRect();
    const double step = all.width() / bars, thick = std::max(1.0, std::floor(step * 0.6)), reached = position();
    for (qsizetype i = 0; i < m_peaks.size(); ++i) {
        const double high = std::max(2.0, static_cast<double>(m_peaks.at(i)) * all.height());
        const QRectF bar(static_cast<double>(i) * step, (all.height() - high) / 2, thick, high);
        painter->fillRect(bar, static_cast<double>(i) < reached * bars ? m_heard : m_color);
    }
}

} // namespace zhihui::people
