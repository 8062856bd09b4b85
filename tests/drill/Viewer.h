#pragma once

#include "drill/CounterStrip.h"

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

#include <QElapsedTimer>
#include <QString>

namespace zhihui::drill {

/// A viewer of one stream by libavformat, who gives up when nothing comes. One thread.
class Viewer {
public:
    ~Viewer()
    {
        av_packet_free(&m_packet);
        av_frame_free(&m_frame);
        avcodec_free_context(&m_decoder);
        avformat_close_input(&m_input);
    }

    /// 0, or libav's error; `patience` in milliseconds for each operation.
    int open(const QString& url, const char* transport = "tcp", qint64 patience = 8000)
    {
        m_patience = patience;
        m_input = avformat_alloc_context();
        m_input->interrupt_callback = {[](void* viewer) { return static_cast<Viewer*>(viewer)->isTired() ? 1 : 0; },
                                       this};
        AVDictionary* options = nullptr;
        av_dict_set(&options, "rtsp_transport", transport, 0);
        m_waiting.start();
        const int opened = avformat_open_input(&m_input, url.toUtf8().constData(), nullptr, &options);
        av_dict_free(&options);
        if (opened < 0)
            return opened;
        const AVCodecParameters* parameters = m_input->streams[0]->codecpar;
        m_decoder = avcodec_alloc_context3(avcodec_find_decoder(parameters->codec_id));
        avcodec_parameters_to_context(m_decoder, parameters);
        m_decoder->thread_count = 1;
        return avcodec_open2(m_decoder, nullptr, nullptr);
    }

    /// The counter of the next picture; -1 when no more come, -2 when it cannot be read.
    int next()
    {
        m_waiting.start();
        while (avcodec_receive_frame(m_decoder, m_frame) < 0) {
            if (av_read_frame(m_input, m_packet) < 0)
                return -1;
            avcodec_send_packet(m_decoder, m_packet);
            av_packet_unref(m_packet);
        }
        const auto counter =
            counterStrip::read({m_frame->data[0], m_frame->linesize[0], m_frame->width, m_frame->height});
        return counter ? *counter : -2;
    }

    int width() const { return m_frame->width; }
    AVCodecID codec() const { return m_decoder->codec_id; }

private:
    bool isTired() const { return m_waiting.hasExpired(m_patience); }

    AVFormatContext* m_input = nullptr;
    AVCodecContext* m_decoder = nullptr;
    AVFrame* m_frame = av_frame_alloc();
    AVPacket* m_packet = av_packet_alloc();
    QElapsedTimer m_waiting;
    qint64 m_patience = 8000;
};

} // namespace zhihui::drill
