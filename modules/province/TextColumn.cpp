#include "province/TextColumn.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace zhihui::province {

void TextColumn::set(Owner owner, QByteArrayView text)
{
    if (owner >= m_pieceOf.size())
        m_pieceOf.resize(owner + 1, nowhere);
    const auto size = static_cast<std::uint32_t>(text.size());
    if (const std::uint32_t known = m_pieceOf[owner]; known != nowhere) {
        Piece& piece = m_pieces[known];
        if (size > 0 && size <= piece.room) {
            std::fill_n(m_text.begin() + piece.at, piece.room, '\n');
            std::ranges::copy(text, m_text.begin() + piece.at);
            piece.size = size;
            return;
        }
        abandon(known);
        m_pieceOf[owner] = nowhere;
    }
    if (m_holes > leastHoles && m_holes > m_text.size() / 4)
        closeHoles();
    if (size > 0)
        append(owner, text);
}

QByteArrayView TextColumn::of(Owner owner) const
{
    if (owner >= m_pieceOf.size() || m_pieceOf[owner] == nowhere)
        return {};
    const Piece& piece = m_pieces[m_pieceOf[owner]];
    return {m_text.data() + piece.at, static_cast<qsizetype>(piece.size)};
}

void TextColumn::append(Owner owner, QByteArrayView text)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    m_pieceOf[owner] = static_cast<std::uint32_t>(m_pieces.size());
    m_pieces.push_back({static_cast<std::uint32_t>(m_text.size()), size, size, owner});
    m_text.append(text.data(), size).push_back('\n');
}

void TextColumn::abandon(std::uint32_t index)
{
    Piece& piece = m_pieces[index];
    std::fill_n(m_text.begin() + piece.at, piece.room, '\n');
    m_holes += piece.room + 1;
    piece.size = 0;
    piece.owner = nobody;
}

void TextColumn::closeHoles()
{
    const std::string old = std::exchange(m_text, {});
    const std::vector<Piece> pieces = std::exchange(m_pieces, {});
    m_text.reserve(old.size());
    m_holes = 0;
    for (const Piece& piece : pieces)
        if (piece.owner != nobody)
            append(piece.owner, {old.data() + piece.at, static_cast<qsizetype>(piece.size)});
}

std::size_t TextColumn::next(QByteArrayView part, std::size_t from) const
{
    if (from >= m_text.size())
        return std::string::npos;
    const void* found =
        ::memmem(m_text.data() + from, m_text.size() - from, part.data(), static_cast<std::size_t>(part.size()));
    return found ? static_cast<std::size_t>(static_cast<const char*>(found) - m_text.data()) : std::string::npos;
}

const TextColumn::Piece& TextColumn::pieceAt(std::size_t at) const
{
    const auto after =
        std::ranges::upper_bound(m_pieces, at, {}, [](const Piece& piece) { return std::size_t(piece.at); });
    return *std::prev(after);
}

} // namespace zhihui::province
