// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "app/catalog/compiler.h"
#include "app/catalog/store.h"
#include "app/learning/memory_record.h"
#include "tests/support/manual_clock.h"
#include "tests/support/small_content.h"
#include "ui/pages/page.h"
#include "ui/theme/theme.h"

namespace strato::tests {

/// What pages work with, over small content and a record in memory.
class DeskFixture final {
 public:
  DeskFixture() : record(clock), store(built(content)) { theme.setAppearance({ui::ThemeId::Light, 1.0, true}); }

  [[nodiscard]] ui::Desk desk() { return {store, record, clock, theme}; }

  SmallContent content;
  ManualClock clock;
  learning::MemoryRecord record;
  catalog::Store store;
  ui::Theme theme;

 private:
  static catalog::Store built(const SmallContent &content) {
    const std::filesystem::path file = content.folder() / "content.sqlite";
    const auto done = catalog::buildStore(content.folder(), file);
    if (!done) qFatal("%s", done.error().english().c_str());
    return std::move(*catalog::Store::open(file));
  }
};

}  // namespace strato::tests
