#include <string>
#include <utility>

std::string twice(std::string text)
{
    std::string first = std::move(text);
    return first + text;
}
