// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <variant>

#include "app/journal/journal.h"
#include "app/journal/setting.h"
#include "app/journal/trouble.h"

namespace strato::journal {

enum class Beginning {
  AsBefore,
  FirstStart,  ///< there was nothing at all: the only case for a welcome
  Anew,        ///< on consent, in place of a journal that is set aside or gone
  Restored
};

struct Ready {
  std::unique_ptr<Journal> journal;
  Beginning beginning = Beginning::AsBefore;
  Message notice;  ///< empty, or what the learner should know of the folder
};

using Outcome = std::variant<Ready, Trouble>;

/// Opens the journal, or makes the first one where nothing hints at an earlier one. Whatever looks wrong is left as it
/// is and reported; the program can then go on with a MemoryRecord, and ask.
[[nodiscard]] Outcome openJournal(const Setting &setting);

/// On the learner's consent: keeps what lies there under another name and begins a new journal.
[[nodiscard]] Outcome startAnew(const Setting &setting, const Trouble &trouble);

/// On the learner's consent: keeps what lies there under another name and goes on with a copy of a backup, or of a
/// journal that was set aside.
[[nodiscard]] Outcome restoreCopy(const Setting &setting, const Trouble &trouble, const std::filesystem::path &copy);

}  // namespace strato::journal
