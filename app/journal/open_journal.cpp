// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/open_journal.h"

#include "app/journal/backup_store.h"
#include "app/journal/data_folder.h"
#include "app/journal/opening.h"

namespace strato::journal {

namespace {

Trouble withCopies(Trouble trouble, const Setting &setting) {
  trouble.backups = BackupStore(setting).list();
  trouble.setAside = listSetAside(setting);
  return trouble;
}

Outcome openAs(const Setting &setting, Beginning beginning, Message notice) {
  auto database = openExisting(setting);
  if (!database) return withCopies(database.error(), setting);
  auto journal = std::make_unique<Journal>(setting, std::move(*database));
  return Ready{std::move(journal), beginning, std::move(notice)};
}

Outcome create(const Setting &setting, Beginning beginning, Message notice) {
  if (const auto created = createJournal(setting); !created)
    return withCopies(troubleOf(setting.file(), created.error()), setting);
  return openAs(setting, beginning, std::move(notice));
}

/// The word in the name of a journal that is set aside.
std::string_view wordFor(TroubleKind kind) {
  switch (kind) {
    case TroubleKind::Damaged:
      return "damaged";
    case TroubleKind::Empty:
      return "empty";
    case TroubleKind::Newer:
      return "newer";
    case TroubleKind::Foreign:
      return "foreign";
    default:
      return "left-over";
  }
}

}  // namespace

Outcome openJournal(const Setting &setting) {
  const auto folder = makePrivateFolder(setting.folder);
  if (!folder) return troubleOf(setting.file(), folder.error());
  if (anyExists({setting.file()})) return openAs(setting, Beginning::AsBefore, *folder);
  const Trouble missing = withCopies(troubleWith(setting.file(), TroubleKind::Missing), setting);
  const bool leftOver = anyExists(withCompanions(setting.file()));
  if (leftOver || !missing.backups.empty() || !missing.setAside.empty()) return missing;
  return create(setting, Beginning::FirstStart, *folder);
}

Outcome startAnew(const Setting &setting, const Trouble &trouble) {
  if (!canBeReplaced(trouble.kind)) return trouble;
  if (const auto kept = setAside(setting, wordFor(trouble.kind)); !kept) {
    return withCopies(troubleOf(setting.file(), kept.error()), setting);
  }
  return create(setting, Beginning::Anew, {});
}

Outcome restoreCopy(const Setting &setting, const Trouble &trouble, const std::filesystem::path &copy) {
  if (!canBeReplaced(trouble.kind)) return trouble;
  const auto kept = replaceJournal(setting, copy, wordFor(trouble.kind));
  if (kept) return openAs(setting, Beginning::Restored, {});
  // The learner's journal is as it was; what is wrong with the copy is what to say.
  Trouble still = withCopies(trouble, setting);
  still.error = kept.error();
  return still;
}

}  // namespace strato::journal
