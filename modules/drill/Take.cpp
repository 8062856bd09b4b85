#include "drill/Take.h"

namespace zhihui::drill {

namespace {

constexpr guint64 mostWaiting = 2 * 1024 * 1024; ///< bytes that wait for the viewers

GstBuffer* bufferOf(const AccessUnit& unit, std::chrono::nanoseconds since, qint64 period)
{
    GstBuffer* buffer = gst_buffer_new_memdup(unit.bytes.constData(), static_cast<gsize>(unit.bytes.size()));
    GST_BUFFER_DTS(buffer) = static_cast<GstClockTime>(since.count());
    GST_BUFFER_PTS(buffer) = static_cast<GstClockTime>(since.count() + unit.presentedAfter * period);
    if (!unit.isKey)
        GST_BUFFER_FLAG_SET(buffer, GST_BUFFER_FLAG_DELTA_UNIT);
    return buffer;
}

} // namespace

Take::Take(Studio& studio, std::shared_ptr<CameraStream> stream, int fps, GstAppSrc* source)
    : m_studio(studio), m_stream(std::move(stream)), m_period(1'000'000'000 / fps), m_source(source)
{
    gst_app_src_set_max_bytes(m_source, mostWaiting);
    gst_app_src_set_leaky_type(m_source, GST_APP_LEAKY_TYPE_DOWNSTREAM);
    GstAppSrcCallbacks callbacks{};
    callbacks.need_data = [](GstAppSrc*, guint, gpointer take) { static_cast<Take*>(take)->begin(); };
    gst_app_src_set_callbacks(m_source, &callbacks, this, nullptr);
}

Take::~Take()
{
    GstAppSrcCallbacks none{};
    gst_app_src_set_callbacks(m_source, &none, nullptr, nullptr);
    if (m_ticket)
        m_studio.stop(m_ticket);
    gst_object_unref(m_source);
}

/// A source that asks runs; what was pushed before would be lost, and the first key frame with it.
void Take::begin()
{
    std::call_once(m_begun, [this] {
        gst_object_ref(m_source);
        std::shared_ptr<GstAppSrc> held(m_source, [](GstAppSrc* source) { gst_object_unref(source); });
        m_ticket =
            m_studio.film(m_stream, [held, period = m_period](const AccessUnit& unit, std::chrono::nanoseconds since) {
                gst_app_src_push_buffer(held.get(), bufferOf(unit, since, period));
            });
    });
}

} // namespace zhihui::drill
