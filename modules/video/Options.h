#pragma once

#include "domain/Clock.h"
#include "video/Thrift.h"

#include <vector>

namespace zhihui::video {

/// How the video side works; the defaults are the product's, tests and the bench change them.
struct Options {
    unsigned workers = 0;         ///< of the decode pool; 0: as many as cores, at least two
    Thrift thrift = Thrift::None; ///< what decoding leaves out at least, also when the machine keeps up
    int hz = 25;                  ///< redraws per second of one window, at most
    bool udp = false;             ///< RTP over UDP instead of inside the RTSP connection
    bool files = false;           ///< file:// addresses may be played, paced by their time stamps
    bool loopFiles = false;       ///< a file starts again at its end
    Milliseconds open{5000};      ///< connection, DESCRIBE, SETUP and PLAY together
    Milliseconds read{4000};      ///< without a byte: the peer is gone
    Milliseconds close{150};      ///< for the farewell to the peer
    Milliseconds stale{1500};
    Milliseconds noSignal{10000};
    Milliseconds warm{5000};   ///< a hidden tile keeps its connection for that long
    Milliseconds settle{1000}; ///< a tile's size must rest for that long before the stream changes …
    Milliseconds dwell{5000};  ///< … and the last change be that long ago
    std::vector<Milliseconds> retry{500ms, 1s, 2s,
                                    3s,    5s, 10s}; ///< the last one repeats; ±20 % jitter, never above 10 s
};

} // namespace zhihui::video
