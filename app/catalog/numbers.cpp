// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/numbers.h"

#include <algorithm>

namespace strato::catalog {

namespace {

bool isDigit(char character) { return character >= '0' && character <= '9'; }

bool isLetterAt(std::string_view text, std::size_t at) {
  const char character = text[at];
  return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z') || character == '_';
}

/// True where the digit at `at` goes on with a name: S3, us-east-1, HTTP/2, or the word before is HTTP.
bool continuesName(std::string_view text, std::size_t at) {
  if (at == 0) return false;
  if (isLetterAt(text, at - 1)) return true;
  const bool joined = text[at - 1] == '-' || text[at - 1] == '/' || text[at - 1] == '.';
  if (joined && at >= 2 && isLetterAt(text, at - 2)) return true;
  return text.substr(0, at).ends_with("HTTP ");
}

std::string normalized(std::string_view digits) {
  std::string number;
  for (const char character : digits) {
    if (character != ',') number += character;
  }
  if (number.find('.') != std::string::npos) {
    number.erase(number.find_last_not_of('0') + 1);
    if (number.ends_with('.')) number.pop_back();
  }
  const std::size_t first = std::min(number.find_first_not_of('0'), number.size() - 1);
  return number[first] == '.' ? number.substr(first - 1) : number.substr(first);
}

/// The end of the number that begins at `from`: digits, with a comma before three of them or a point before any.
std::size_t endOfNumber(std::string_view text, std::size_t from) {
  std::size_t end = from;
  const auto digitsFrom = [text](std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && isDigit(text[at + count])) ++count;
    return count;
  };
  end += digitsFrom(end);
  while (end < text.size() && text[end] == ',' && digitsFrom(end + 1) == 3) end += 4;
  if (end < text.size() && text[end] == '.') {
    const std::size_t decimals = digitsFrom(end + 1);
    if (decimals > 0) end += 1 + decimals;
  }
  return end;
}

}  // namespace

std::vector<std::string> numbersIn(std::string_view text) {
  std::vector<std::string> numbers;
  for (std::size_t at = 0; at < text.size();) {
    if (!isDigit(text[at])) {
      ++at;
      continue;
    }
    const std::size_t end = endOfNumber(text, at);
    const bool goesOnAsName = end < text.size() && isLetterAt(text, end);
    if (!continuesName(text, at) && !goesOnAsName) numbers.push_back(normalized(text.substr(at, end - at)));
    at = end;
    // What is left of a name such as 4xx or t3.2xlarge is part of it.
    while (goesOnAsName && at < text.size() && (isLetterAt(text, at) || isDigit(text[at]))) ++at;
  }
  return numbers;
}

Ledger::Ledger(const std::vector<Fact> &facts) {
  for (const Fact &fact : facts) {
    Numbers &numbers = m_numbers[fact.id];
    const auto keep = [&numbers](const std::string &text, Trust trust) {
      for (std::string &number : numbersIn(text)) {
        (trust <= Trust::Quoted ? numbers.sound : numbers.weak).insert(std::move(number));
      }
    };
    keep(fact.title + " | " + fact.text.plain() + " | " + fact.exam + " | " + fact.since, fact.trust);
    // A figure with a trust of its own is weaker than the sentence that repeats it.
    for (const Figure &figure : fact.figures) {
      if (figure.trust <= Trust::Quoted) continue;
      for (const std::string &number : numbersIn(figure.value)) numbers.sound.erase(number);
    }
    for (const Figure &figure : fact.figures) keep(figure.value + " | " + figure.unit, figure.trust);
  }
}

Ledger::Standing Ledger::standing(const std::string &number, const std::vector<FactId> &facts) const {
  Standing best = Standing::Unknown;
  for (const FactId &id : facts) {
    const auto fact = m_numbers.find(id);
    if (fact == m_numbers.end()) continue;
    if (fact->second.sound.contains(number)) return Standing::Sound;
    if (fact->second.weak.contains(number)) best = Standing::Weak;
  }
  return best;
}

}  // namespace strato::catalog
