// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/catalog/fact.h"

namespace strato::catalog {

/// The numbers of a text, without thousands separators and needless zeros: "10,240 MB at $0.50" has 10240 and 0.5.
/// Digits of a name (S3, x86, us-east-1, HTTP 429) are no numbers.
[[nodiscard]] std::vector<std::string> numbersIn(std::string_view text);

/// Which numbers the ledger knows of each fact.
class Ledger final {
 public:
  explicit Ledger(const std::vector<Fact> &facts);

  enum class Standing { Unknown, Weak, Sound };
  /// Sound where one of the facts has the number from AWS's own pages, weak where only from others.
  [[nodiscard]] Standing standing(const std::string &number, const std::vector<FactId> &facts) const;

 private:
  struct Numbers {
    std::set<std::string> sound;
    std::set<std::string> weak;
  };
  std::map<FactId, Numbers> m_numbers;
};

}  // namespace strato::catalog
