// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <limits>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "app/simulator/file/json_tree.h"

namespace strato::simulator {

/// What a number may be.
struct Range {
  double least = 0.0;
  double most = std::numeric_limits<double>::max();
  bool whole = false;
};

/// The fields of one JSON object. Each question notes what is wrong with its field and gives something usable, so
/// that reading goes on and all faults are found at once. A field that nobody asked for is a fault too.
class Fields final {
 public:
  Fields(const nlohmann::json &object, std::string path, Faults &faults);

  [[nodiscard]] bool has(const std::string &name);
  /// Present and null.
  [[nodiscard]] bool isNull(const std::string &name);
  [[nodiscard]] double number(const std::string &name, const Range &range);
  [[nodiscard]] double number(const std::string &name, const Range &range, double otherwise);
  /// Null gives nothing; absent gives `otherwise`.
  [[nodiscard]] std::optional<double> limit(const std::string &name, const Range &range,
                                            std::optional<double> otherwise);
  [[nodiscard]] std::string text(const std::string &name, const std::string &otherwise);
  [[nodiscard]] bool flag(const std::string &name, bool otherwise);
  /// The place of the word among the allowed ones.
  [[nodiscard]] std::size_t oneOf(const std::string &name, const std::vector<std::string> &allowed,
                                  std::optional<std::size_t> otherwise);
  /// Nothing where it is absent or no object.
  [[nodiscard]] std::optional<Fields> object(const std::string &name);
  [[nodiscard]] std::vector<Fields> objects(const std::string &name, std::size_t least);
  /// An object or a list of them; nothing where it is absent or null.
  [[nodiscard]] std::vector<Fields> oneOrMore(const std::string &name);
  [[nodiscard]] std::vector<double> numbers(const std::string &name, const Range &range);
  /// Empty where it is absent.
  [[nodiscard]] std::vector<std::string> texts(const std::string &name);
  /// Pairs of numbers: [[0, 5], [60, 20]].
  [[nodiscard]] std::vector<std::pair<double, double>> pairs(const std::string &name);

  void complain(const std::string &name, Message what, Message allowed);
  /// To be called last: names the fields that nobody asked for.
  void finish();

  [[nodiscard]] const std::string &path() const { return m_path; }
  /// Of the whole file, so far.
  [[nodiscard]] std::size_t faultCount() const { return m_faults->size(); }

 private:
  [[nodiscard]] const nlohmann::json *find(const std::string &name);
  [[nodiscard]] double checked(const nlohmann::json &value, const std::string &name, const Range &range,
                               double fallback);

  const nlohmann::json *m_object;
  std::string m_path;
  Faults *m_faults;
  std::vector<std::string> m_asked;
};

}  // namespace strato::simulator
