#pragma once

#include <QByteArrayView>

#include <cstdint>
#include <string>
#include <vector>

namespace zhihui::province {

/// One text of everybody, laid end to end, so that looking through all of them is one walk over memory. What changes is
/// written into its place where it fits and else at the end; the holes go when there are many. Not thread-safe.
class TextColumn {
public:
    using Owner = std::uint32_t;

    /// Owners count from 0; whoever was never given a text has an empty one.
    void set(Owner owner, QByteArrayView text);
    /// Valid until the next set().
    QByteArrayView of(Owner owner) const;

    /// Calls `found(owner)` for each whose text contains this part, once each, in no order that means anything.
    template <class Found>
    void eachWith(QByteArrayView part, Found&& found) const;
    /// Bytes held, holes included.
    std::size_t size() const { return m_text.size(); }

private:
    struct Piece {
        std::uint32_t at = 0, size = 0, room = 0;
        Owner owner = nobody;
    };
    static constexpr Owner nobody = UINT32_MAX;
    static constexpr std::uint32_t nowhere = UINT32_MAX;
    static constexpr std::size_t leastHoles = 4096; ///< fewer are not worth the moving

    void append(Owner owner, QByteArrayView text);
    void abandon(std::uint32_t piece);
    void closeHoles();
    std::size_t next(QByteArrayView part, std::size_t from) const; ///< npos: no more
    const Piece& pieceAt(std::size_t at) const;

    std::string m_text;          ///< each followed by a line feed, as are holes
    std::vector<Piece> m_pieces; ///< in the order of the text
    std::vector<std::uint32_t> m_pieceOf;
    std::size_t m_holes = 0;
};

template <class Found>
void TextColumn::eachWith(QByteArrayView part, Found&& found) const
{
    if (part.isEmpty())
        return;
    for (std::size_t at = next(part, 0); at != std::string::npos;) {
        const Piece& piece = pieceAt(at);
        const std::size_t end = piece.at + piece.size;
        const bool isInside = at + static_cast<std::size_t>(part.size()) <= end;
        if (isInside && piece.owner != nobody)
            found(piece.owner);
        at = next(part, isInside ? end : at + 1);
    }
}

} // namespace zhihui::province
