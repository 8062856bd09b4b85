#include "video/Scaler.h"

extern "C" {
#include <libavutil/mem.h>
#include <libavutil/pixdesc.h>
}

#include <algorithm>
#include <atomic>
#include <cmath>
#include <libyuv.h>

namespace zhihui::video {

namespace {

/// yuvj420p and its like are yuv420p with the full range of values; swscale is quick with both when told so.
int plainFormat(int format)
{
    switch (format) {
    case AV_PIX_FMT_YUVJ420P:
        return AV_PIX_FMT_YUV420P;
    case AV_PIX_FMT_YUVJ422P:
        return AV_PIX_FMT_YUV422P;
    case AV_PIX_FMT_YUVJ444P:
        return AV_PIX_FMT_YUV444P;
    case AV_PIX_FMT_YUVJ440P:
        return AV_PIX_FMT_YUV440P;
    default:
        return format;
    }
}

/// What a frame that does not say is usually in.
int spaceOf(const AVFrame& frame)
{
    switch (frame.colorspace) {
    case AVCOL_SPC_BT709:
        return SWS_CS_ITU709;
    case AVCOL_SPC_BT470BG:
    case AVCOL_SPC_SMPTE170M:
        return SWS_CS_ITU601;
    case AVCOL_SPC_BT2020_NCL:
    case AVCOL_SPC_BT2020_CL:
        return SWS_CS_BT2020;
    default:
        return frame.height >= 720 ? SWS_CS_ITU709 : SWS_CS_ITU601;
    }
}

const libyuv::YuvConstants* constantsOf(int space, bool full)
{
    switch (space) {
    case SWS_CS_ITU709:
        return full ? &libyuv::kYuvF709Constants : &libyuv::kYuvH709Constants;
    case SWS_CS_BT2020:
        return full ? &libyuv::kYuvV2020Constants : &libyuv::kYuv2020Constants;
    default:
        return full ? &libyuv::kYuvJPEGConstants : &libyuv::kYuvI601Constants;
    }
}

constexpr int alignment =
    64; ///< bytes; what the widest vector instructions of swscale like, and it may write past a row's end

QImage freshImage(QSize size)
{
    const qsizetype stride = (qsizetype(size.width()) * 4 + alignment - 1) / alignment * alignment;
    auto* bytes = static_cast<uchar*>(av_malloc(static_cast<std::size_t>(stride * size.height() + 2 * alignment)));
    if (!bytes)
        return {};
    return QImage(bytes, size.width(), size.height(), stride, QImage::Format_RGB32, &av_free, bytes);
}

} // namespace

QSize displaySize(const AVFrame& frame)
{
    const AVRational sar = frame.sample_aspect_ratio;
    const bool square = sar.num <= 0 || sar.den <= 0 || sar.num == sar.den;
    return {square ? frame.width : static_cast<int>(av_rescale(frame.width, sar.num, sar.den)), frame.height};
}

QSize fitted(const AVFrame& frame, QSize box)
{
    const QSize size = displaySize(frame).scaled(box, Qt::KeepAspectRatio);
    return size.expandedTo({1, 1});
}

bool Scaler::prepare(const Shape& shape)
{
    if (m_context && shape == m_shape)
        return true;
    m_shape = shape;
    m_context.reset(sws_getContext(shape.from.width(), shape.from.height(), AVPixelFormat(shape.format),
                                   shape.to.width(), shape.to.height(), AV_PIX_FMT_RGB32, SWS_FAST_BILINEAR, nullptr,
                                   nullptr, nullptr));
    if (!m_context)
        return false;
    const int* coefficients = sws_getCoefficients(shape.space);
    sws_setColorspaceDetails(m_context.get(), coefficients, shape.fullRange, sws_getCoefficients(SWS_CS_DEFAULT), 1, 0,
                             1 << 16, 1 << 16);
    return true;
}

/// What nearly every camera sends, 4:2:0 of eight bits, by libyuv: a third of the time that swscale takes for it.
bool Scaler::scaleQuickly(const AVFrame& frame, bool full, QImage& out)
{
    const int w = out.width(), h = out.height(), half = (w + 1) / 2, rows = (h + 1) / 2;
    const uchar *y = frame.data[0], *u = frame.data[1], *v = frame.data[2];
    int yStride = frame.linesize[0], uStride = frame.linesize[1], vStride = frame.linesize[2];
    if (QSize(frame.width, frame.height) != out.size()) {
        m_planes.resize(std::size_t(w) * std::size_t(h) + 2 * std::size_t(half) * std::size_t(rows));
        uchar* const toY = m_planes.data();
        uchar* const toU = toY + std::ptrdiff_t(w) * h;
        uchar* const toV = toU + std::ptrdiff_t(half) * rows;
        if (libyuv::I420Scale(y, yStride, u, uStride, v, vStride, frame.width, frame.height, toY, w, toU, half, toV,
                              half, w, h, libyuv::kFilterBox) != 0)
            return false;
        y = toY, u = toU, v = toV;
        yStride = w, uStride = vStride = half;
    }
    return libyuv::I420ToARGBMatrix(y, yStride, u, uStride, v, vStride, out.bits(), int(out.bytesPerLine()),
                                    constantsOf(spaceOf(frame), full), w, h) == 0;
}

bool Scaler::scale(const AVFrame& frame, QImage& out)
{
    const int format = plainFormat(frame.format);
    const bool full = frame.color_range == AVCOL_RANGE_JPEG || format != frame.format;
    if (format == AV_PIX_FMT_YUV420P)
        return scaleQuickly(frame, full, out);
    if (!prepare({{frame.width, frame.height}, out.size(), format, spaceOf(frame), full}))
        return false;
    uchar* const planes[4] = {out.bits()};
    const int strides[4] = {static_cast<int>(out.bytesPerLine())};
    return sws_scale(m_context.get(), frame.data, frame.linesize, 0, frame.height, planes, strides) > 0;
}

QImage Buffers::take(QSize size)
{
    std::erase_if(m_images, [&](const QImage& image) { return image.size() != size; });
    const auto free = std::ranges::find_if(m_images, [](const QImage& image) { return image.isDetached(); });
    if (free == m_images.end())
        return freshImage(size);
    // isDetached() saw the last reader's release of its reference.
    std::atomic_thread_fence(std::memory_order_acquire);
    QImage image = std::move(*free);
    m_images.erase(free);
    return image;
}

void Buffers::keep(const QImage& image)
{
    constexpr std::size_t most = 4; // shown, being uploaded, waiting in the slot, being painted
    if (m_images.size() == most)
        m_images.erase(m_images.begin());
    m_images.push_back(image);
}

} // namespace zhihui::video
