// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/search_query.h"

#include <algorithm>
#include <cctype>

namespace strato::catalog {

namespace {

// Words are looked up by their first characters, as many as the longest prefix index has. What differs only behind
// them (concurrency, concurrent) is found too, as with stems, and no query has to merge lists.
constexpr std::size_t longestPrefix = 8;
constexpr std::size_t longestWord = 40;
constexpr std::size_t mostWords = 8;

bool isWordByte(char character) {
  const auto byte = static_cast<unsigned char>(character);
  return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') || byte >= 0x80U;
}

}  // namespace

std::string firstCharacters(const std::string &word, std::size_t count) {
  std::size_t seen = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(word[i]) & 0xC0U) != 0x80U;
    if (begins && seen++ == count) return word.substr(0, i);
  }
  return word;
}

std::vector<std::string> wordQueries(const std::string &text) {
  std::vector<std::string> queries;
  std::string word;
  const auto flush = [&] {
    if (!word.empty() && queries.size() < mostWords) {
      const std::string begin = "\"" + firstCharacters(word, longestPrefix) + "\"*";
      const std::string whole = "\"" + firstCharacters(word, longestWord) + "\"";
      // Short words have no other forms that would begin differently.
      queries.push_back(word.size() < 4 ? begin : "(" + begin + " OR " + whole + ")");
    }
    word.clear();
  };
  for (const char character : text) {
    if (isWordByte(character)) {
      word += character;
    } else {
      flush();
    }
  }
  flush();
  return queries;
}

std::string allOf(const std::vector<std::string> &queries) {
  std::string all;
  for (const std::string &query : queries) all += (all.empty() ? "" : " AND ") + query;
  return all;
}

std::string idQuery(const std::string &text) {
  constexpr std::size_t longestId = 16;
  const bool isId = text.find('-') != std::string::npos && text.size() <= longestId &&
                    std::ranges::all_of(text, [](char character) { return character == '-' || isWordByte(character); });
  if (!isId) return {};
  std::string id = text;
  std::ranges::transform(id, id.begin(), [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
  return id;
}

MarkedText marked(const std::string &text) {
  MarkedText pieces;
  std::string piece;
  bool matched = false;
  const auto flush = [&] {
    if (!piece.empty()) pieces.push_back({piece, matched});
    piece.clear();
  };
  for (const char character : text) {
    if (character == matchBegins || character == matchEnds) {
      flush();
      matched = character == matchBegins;
    } else {
      piece += character;
    }
  }
  flush();
  return pieces;
}

}  // namespace strato::catalog
