// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/result.h"
#include "app/catalog/guide.h"
#include "app/guides/value.h"
#include "app/simulator/scenario.h"

namespace strato::guides {

/// A scenario together with its file, so that each setting has a name: "instances.max".
class Setup final {
 public:
  [[nodiscard]] static Result<Setup> read(std::string text);

  [[nodiscard]] const simulator::Scenario &scenario() const { return m_scenario; }
  [[nodiscard]] const std::string &text() const { return m_text; }
  [[nodiscard]] std::optional<std::size_t> placeOf(const std::string &lane) const;

  /// What the file says of a lane, or of the whole where `lane` is empty. Defaults are not known here.
  [[nodiscard]] Result<Value> setting(const std::string &lane, const std::vector<std::string> &field) const;
  [[nodiscard]] Result<Setup> with(const catalog::GuideChange &change) const;

 private:
  std::string m_text;
  simulator::Scenario m_scenario;
};

}  // namespace strato::guides
