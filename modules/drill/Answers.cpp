#include "drill/Answers.h"

#include "drill/DrawnScene.h"
#include "drill/DrillLogging.h"
#include "drill/Lettering.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <opencv2/imgproc.hpp>

namespace zhihui::drill {

using namespace Qt::StringLiterals;

namespace {

constexpr int photoWidth = 640, photoHeight = 360, quality = 80;
constexpr double blueRange = 255.0 / 224, lumaRange = 255.0 / 219;

/// From video's limited range to a picture's full one.
QImage pictureOf(const Canvas& canvas)
{
    cv::Mat blue, red, parts[3], whole, rgb;
    cv::resize(canvas.blueness(), blue, canvas.luma().size());
    cv::resize(canvas.redness(), red, canvas.luma().size());
    canvas.luma().convertTo(parts[0], CV_8U, lumaRange, -16 * lumaRange);
    red.convertTo(parts[1], CV_8U, blueRange, 128 - 128 * blueRange);
    blue.convertTo(parts[2], CV_8U, blueRange, 128 - 128 * blueRange);
    cv::merge(parts, 3, whole);
    cv::cvtColor(whole, rgb, cv::COLOR_YCrCb2RGB);
    return QImage(rgb.data, rgb.cols, rgb.rows, static_cast<qsizetype>(rgb.step), QImage::Format_RGB888).copy();
}

} // namespace

QByteArray drawnPhoto(Instant at, const Random& random)
{
    Canvas canvas(photoWidth, photoHeight);
    DrawnScene(placePlan(u"street"_s, random)).draw(canvas, static_cast<double>(toMillis(at) % 60000) / 1000, at);
    Lettering(u"核查应答"_s, canvas.scale()).burn(canvas, dayAndTime(at));
    QByteArray jpeg;
    QBuffer buffer(&jpeg);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.write(pictureOf(canvas));
    return jpeg;
}

Answers::Answers(Client& client, QString token) : m_client(client), m_token(std::move(token)) {}

void Answers::give(const contract::Check& check, const DeviceId& device, Instant at, const Random& random)
{
    contract::CheckReply reply{device, at, {}};
    if (check.asks == contract::CheckAnswer::Voice)
        return speak(check, std::move(reply));
    reply.media = drawnPhoto(at, random);
    send(check, reply);
}

void Answers::speak(const contract::Check& check, contract::CheckReply reply)
{
    auto* place = new QTemporaryDir;
    const QString file = place->filePath(u"answer.wav"_s);
    auto* speaker = new QProcess(this);
    connect(speaker, &QProcess::finished, this, [=, this, reply = std::move(reply)](int exit) mutable {
        QFile wave(file);
        if (exit == 0 && wave.open(QIODevice::ReadOnly)) {
            reply.media = wave.readAll();
            send(check, reply);
        } else {
            qCWarning(lcDrill).noquote() << "a voice could not be made:" << speaker->readAllStandardError();
        }
        delete place;
        speaker->deleteLater();
    });
    connect(speaker, &QProcess::errorOccurred, this, [=](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        qCWarning(lcDrill) << "espeak-ng is not installed: checks by voice stay unanswered";
        delete place;
        speaker->deleteLater();
    });
    const QString said = u"我已收到信息化核查，现在是%1，我在居住地附近，没有离开批准的活动区域。"_s.arg(
        timeOfDay(reply.at).left(5).replace(u':', u'点') + u'分');
    speaker->start(u"espeak-ng"_s, {u"-v"_s, u"cmn"_s, u"-s"_s, u"150"_s, u"-w"_s, file, said});
}

void Answers::send(const contract::Check& check, const contract::CheckReply& reply)
{
    m_client.post(u"/v1/checks/%1/answer"_s.arg(check.id.text),
                  QJsonDocument(contract::toJson(reply)).toJson(QJsonDocument::Compact), m_token, this,
                  [id = check.id.text](const Client::Answer& answer) {
                      if (!answer)
                          qCWarning(lcDrill).noquote()
                              << "the answer to check" << id << "was not taken:" << answer.error().code
                              << answer.error().title;
                  });
}

} // namespace zhihui::drill
