// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guides/formula.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <optional>

namespace strato::guides {

namespace {

constexpr int kDeepest = 40;

bool isLetter(char letter) { return std::isalpha(static_cast<unsigned char>(letter)) != 0; }
bool isDigit(char letter) { return letter >= '0' && letter <= '9'; }

/// Reads a formula from left to right. After the first fault everything is empty and the fault stands.
class Parser final {
 public:
  explicit Parser(std::string_view text) : m_text(text) {}

  Result<Formula> parse() {
    Formula formula = either();
    skipSpaces();
    if (!m_fault && m_at < m_text.size()) complain();
    if (m_fault) return fail(*m_fault);
    return formula;
  }

 private:
  using Level = Formula (Parser::*)();

  Formula either() { return chain(Formula::Kind::Or, "or", &Parser::both); }
  Formula both() { return chain(Formula::Kind::And, "and", &Parser::comparison); }

  Formula chain(Formula::Kind kind, std::string_view word, Level next) {
    Formula left = (this->*next)();
    while (takeWord(word)) left = pair(kind, std::move(left), (this->*next)());
    return left;
  }

  Formula comparison() {
    Formula left = sum();
    static constexpr std::array<std::string_view, 6> signs = {"<=", ">=", "==", "!=", "<", ">"};
    for (const std::string_view sign : signs) {
      if (!take(sign)) continue;
      Formula compared = pair(Formula::Kind::Compare, std::move(left), sum());
      compared.path = {std::string(sign)};
      return compared;
    }
    return left;
  }

  Formula sum() {
    Formula left = product();
    for (;;) {
      if (take("+")) {
        left = pair(Formula::Kind::Sum, std::move(left), product());
      } else if (take("-")) {
        left = pair(Formula::Kind::Difference, std::move(left), product());
      } else {
        return left;
      }
    }
  }

  Formula product() {
    Formula left = single();
    for (;;) {
      if (take("*")) {
        left = pair(Formula::Kind::Product, std::move(left), single());
      } else if (take("/")) {
        left = pair(Formula::Kind::Quotient, std::move(left), single());
      } else {
        return left;
      }
    }
  }

  Formula single() {
    if (++m_depth > kDeepest) complain();
    Formula formula;
    if (m_fault) return formula;
    if (take("-")) {
      formula.kind = Formula::Kind::Negative;
      formula.parts.push_back(single());
    } else if (take("(")) {
      formula = either();
      need(")");
    } else if (m_at < m_text.size() && isDigit(m_text[m_at])) {
      formula.number = number();
    } else {
      formula = name();
    }
    --m_depth;
    return formula;
  }

  double number() {
    double number = 0.0;
    const char *begin = m_text.data() + m_at;
    const auto [end, error] = std::from_chars(begin, m_text.data() + m_text.size(), number, std::chars_format::fixed);
    if (error != std::errc()) complain();
    m_at += static_cast<std::size_t>(end - begin);
    return number;
  }

  Formula name() {
    Formula formula;
    formula.kind = Formula::Kind::Path;
    do {
      formula.path.push_back(identifier(!formula.path.empty()));
    } while (!m_fault && takeDirectly('.'));
    if (m_fault || !takeDirectly('(')) return formula;
    formula.kind = Formula::Kind::Call;
    if (take(")")) return formula;
    do {
      formula.parts.push_back(either());
    } while (!m_fault && take(","));
    need(")");
    return formula;
  }

  /// Ids of lanes may have hyphens, so a minus needs a space before it.
  std::string identifier(bool mayBeDigits) {
    const std::size_t begin = m_at;
    const auto isPart = [](char letter) { return isLetter(letter) || isDigit(letter) || letter == '_'; };
    while (m_at < m_text.size() && (isPart(m_text[m_at]) || (m_at > begin && m_text[m_at] == '-'))) ++m_at;
    if (m_at == begin || (!mayBeDigits && !isLetter(m_text[begin]))) complain();
    return std::string(m_text.substr(begin, m_at - begin));
  }

  void skipSpaces() {
    while (m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
  }
  bool take(std::string_view sign) {
    skipSpaces();
    if (m_fault || !m_text.substr(m_at).starts_with(sign)) return false;
    m_at += sign.size();
    skipSpaces();
    return true;
  }
  bool takeWord(std::string_view word) {
    skipSpaces();
    const std::string_view rest = m_text.substr(m_at);
    if (!rest.starts_with(word) || rest.size() == word.size() || rest[word.size()] != ' ') return false;
    return take(word);
  }
  bool takeDirectly(char sign) {
    if (m_at >= m_text.size() || m_text[m_at] != sign) return false;
    ++m_at;
    if (sign == '(') skipSpaces();
    return true;
  }
  void need(std::string_view sign) {
    if (!take(sign)) complain();
  }

  static Formula pair(Formula::Kind kind, Formula left, Formula right) {
    Formula formula;
    formula.kind = kind;
    formula.parts.push_back(std::move(left));
    formula.parts.push_back(std::move(right));
    return formula;
  }

  void complain() {
    if (m_fault) return;
    const std::string rest(m_text.substr(std::min(m_at, m_text.size())));
    m_fault = rest.empty() ? Message("The formula \"%1\" ends too early.", {std::string(m_text)})
                           : Message("The formula \"%1\" cannot be read from \"%2\" on.", {std::string(m_text), rest});
  }

  std::string_view m_text;
  std::size_t m_at = 0;
  int m_depth = 0;
  std::optional<Message> m_fault;
};

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

}  // namespace

Result<Formula> parseFormula(std::string_view text) { return Parser(trimmed(text)).parse(); }

Result<std::vector<Piece>> parseText(std::string_view text) {
  std::vector<Piece> pieces;
  while (!text.empty()) {
    const std::size_t begin = std::min(text.find('{'), text.size());
    if (begin > 0) pieces.push_back({std::string(text.substr(0, begin)), {}, {}});
    text.remove_prefix(begin);
    if (text.empty()) break;
    const std::size_t end = text.find('}');
    if (end == std::string_view::npos)
      return fail(Message("The brace before \"%1\" is not closed.", {std::string(text)}));
    const std::string_view inside = text.substr(1, end - 1);
    const std::size_t bar = std::min(inside.find('|'), inside.size());
    auto formula = parseFormula(inside.substr(0, bar));
    if (!formula) return fail(formula.error());
    const std::string_view format = bar < inside.size() ? trimmed(inside.substr(bar + 1)) : std::string_view();
    pieces.push_back({{}, std::move(*formula), std::string(format)});
    text.remove_prefix(end + 1);
  }
  return pieces;
}

}  // namespace strato::guides
