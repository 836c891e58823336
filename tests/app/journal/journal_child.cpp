// SPDX-License-Identifier: GPL-3.0-or-later
// A second process for tests: journal_child VERB FOLDER [ARGUMENT...]. It ends with 0, or with 9 where it was killed.
#include <grp.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "tests/app/journal/support/faulty_disk.h"
#include "tests/app/journal/support/fixture.h"

namespace {

using strato::journal::Setting;

void say(const std::string &line) { static_cast<void>(::write(STDOUT_FILENO, line.data(), line.size())); }

/// Answers for ever, and says each question's name once its answer is kept.
int answer(const Setting &setting, const std::string &prefix) {
  strato::tests::checkpointEvery(20);
  const auto journal = strato::tests::opened(setting);
  if (!journal) return 1;
  for (int i = 0;; ++i) {
    const std::string question = prefix + "-" + std::to_string(i);
    if (!journal->append(strato::tests::answerTo(question, i % 2 == 0))) return 1;
    say(question + "\n");
  }
}

/// Holds the journal until its input ends.
int hold(const Setting &setting) {
  const auto journal = strato::tests::opened(setting);
  say(journal ? "held\n" : "refused\n");
  while (std::getchar() != EOF) continue;
  return 0;
}

/// Opens an older journal with later migrations, and is killed at a step of the disk.
int migrate(Setting setting, std::int64_t step) {
  strato::tests::FaultyDisk disk;
  disk.killProcessAt(step);
  setting.vfs = disk.name();
  setting.migrations = strato::tests::laterMigrations();
  return strato::tests::opened(setting) ? 0 : 1;
}

/// Makes the first journal, and is killed at a step of the disk.
int begin(Setting setting, std::int64_t step) {
  strato::tests::FaultyDisk disk;
  disk.killProcessAt(step);
  setting.vfs = disk.name();
  return strato::tests::opened(setting) ? 0 : 1;
}

/// Goes back to the oldest backup, and is killed at a step of the disk.
int restore(Setting setting, std::int64_t step) {
  strato::tests::FaultyDisk disk;
  setting.vfs = disk.name();
  const auto journal = strato::tests::opened(setting);
  if (!journal) return 1;
  const auto backup = journal->backups().back().file;
  disk.heal();
  disk.killProcessAt(step);
  return journal->restore(backup) ? 0 : 1;
}

/// Opens as a user who owns nothing, where root may become one, and says what the trouble is.
int asNobody(const Setting &setting) {
  constexpr unsigned kNobody = 65534;
  const bool isRoot = ::geteuid() == 0;
  if (isRoot && (::setgroups(0, nullptr) != 0 || ::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) return 77;
  const auto trouble = strato::tests::trouble(strato::journal::openJournal(setting));
  say(trouble ? std::to_string(static_cast<int>(trouble->kind)) + " " + trouble->error.english() : "ready");
  return 0;
}

}  // namespace

int main(int argc, char *argv[]) {
  if (argc < 3) return 2;
  const std::string_view verb(argv[1]);
  const strato::tests::ManualClock clock;
  const Setting setting(argv[2], clock);
  const std::string argument(argc > 3 ? argv[3] : "");
  if (verb == "answer") return answer(setting, argument);
  if (verb == "hold") return hold(setting);
  if (verb == "migrate") return migrate(setting, std::atoll(argument.c_str()));
  if (verb == "begin") return begin(setting, std::atoll(argument.c_str()));
  if (verb == "restore") return restore(setting, std::atoll(argument.c_str()));
  if (verb == "nobody") return asNobody(setting);
  return 2;
}
