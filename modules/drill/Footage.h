#pragma once

#include "drill/Scene.h"

namespace zhihui::drill {

/// A recorded clip that plays over and over. One thread at a time.
class Footage final : public Scene {
public:
    /// Begins `offset` (0…1) of the clip after its start.
    Footage(const QString& file, double offset);
    ~Footage() override;

    bool isOpen() const;
    void draw(Canvas& canvas, double seconds, Instant at) override;

private:
    bool decode();
    void rewind();
    void scaleInto(Canvas& canvas);

    struct Parts;
    std::unique_ptr<Parts> m_parts;
    double m_skip = 0;   ///< seconds into the clip at which it begins
    double m_loops = 0;  ///< seconds of the whole loops behind it
    double m_shown = -1; ///< position of the decoded picture, seconds in the clip
};

} // namespace zhihui::drill
