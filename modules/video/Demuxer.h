#pragma once

#include "video/Address.h"
#include "video/Cause.h"
#include "video/Options.h"

#include <expected>
#include <optional>
#include <stop_token>

namespace zhihui::video {

/// One connection to a camera, or one open file: video packets in the order they arrive. Every call ends by its
/// deadline of `Options`, or at once when a stop is asked for. Lives on its source's thread.
class Demuxer {
public:
    Demuxer(Address address, const Options& options, std::stop_token stop);
    /// Says good-bye to the peer, within `Options::close`.
    ~Demuxer();
    Demuxer(const Demuxer&) = delete;
    Demuxer& operator=(const Demuxer&) = delete;

    std::expected<void, Cause> open();
    std::expected<AccessUnit, Cause> read();
    /// A file from its start again.
    bool rewind();
    /// When the unit is due, counted from the first one; by its decoding time stamp. Files only.
    Steady::duration dueOf(const AccessUnit& unit);

private:
    static int isInterrupted(void* self);
    std::expected<void, Cause> chooseStream();
    Cause causeOf(int averror) const;
    void allow(Milliseconds time) { m_deadline = Steady::now() + time; }

    Address m_address;
    const Options& m_options;
    std::stop_token m_stop;
    AVFormatContext* m_format = nullptr;
    int m_stream = -1;
    std::shared_ptr<const CodecInfo> m_codec;
    Steady::time_point m_deadline{};
    bool m_closing = false;
    Steady::duration m_due{};
    std::optional<std::int64_t> m_lastDts;
};

} // namespace zhihui::video
