// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journal/trouble.h"

namespace strato::journal {

namespace {

TroubleKind kindOf(Cause cause) {
  switch (cause) {
    case Cause::DiskFull:
      return TroubleKind::NoSpace;
    case Cause::NotPermitted:
      return TroubleKind::ReadOnly;
    case Cause::InUse:
      return TroubleKind::Locked;
    case Cause::Damaged:
      return TroubleKind::Damaged;
    case Cause::DiskFailed:
    case Cause::Unknown:
      return TroubleKind::Failed;
  }
  return TroubleKind::Failed;
}

Error explain(TroubleKind kind, const std::string &file) {
  const Message chooseBackup("Restore a backup, or begin a new journal. The file is kept under another name.");
  switch (kind) {
    case TroubleKind::Damaged:
      return {Message("Your learning journal %1 is damaged. It was not touched.", {file}), chooseBackup,
              Cause::Damaged};
    case TroubleKind::Empty:
      return {Message("Your learning journal %1 holds nothing, not even its own frame, as after a full disk or a "
                      "broken copy.",
                      {file}),
              chooseBackup, Cause::Damaged};
    case TroubleKind::Newer:
      return {Message("Your learning journal %1 was written by a newer version of this program. It was not touched.",
                      {file}),
              Message("Install the newer version, or begin a new journal. The file is kept under another name.")};
    case TroubleKind::Foreign:
      return {Message("%1 belongs to another program. It was not touched.", {file}), chooseBackup};
    case TroubleKind::Missing:
      return {Message("Your learning journal %1 is gone, but there are copies of it.", {file}),
              Message("Restore one of them, or begin a new journal.")};
    case TroubleKind::Locked:
      return {Message("Your learning journal %1 is in use by another program.", {file}),
              Message("Close the other program, perhaps a second Stratoscope, and try again."), Cause::InUse};
    case TroubleKind::ReadOnly:
      return {Message("Your learning journal %1 may not be written to, so nothing that you do can be kept.", {file}),
              Message("Check the permissions of the file and its folder, then try again."), Cause::NotPermitted};
    case TroubleKind::NoSpace:
      return {Message("The disk is full, so nothing could be written to %1.", {file}),
              Message("Free some space and try again."), Cause::DiskFull};
    case TroubleKind::Failed:
      return {Message("Your learning journal %1 cannot be used.", {file}), Message("Check the disk, then try again."),
              Cause::DiskFailed};
  }
  return {};
}

}  // namespace

bool canBeReplaced(TroubleKind kind) {
  return kind == TroubleKind::Damaged || kind == TroubleKind::Empty || kind == TroubleKind::Newer ||
         kind == TroubleKind::Foreign || kind == TroubleKind::Missing;
}

Trouble troubleOf(const std::filesystem::path &file, const Error &error) {
  const TroubleKind kind = kindOf(error.cause);
  return kind == TroubleKind::Failed ? Trouble{kind, error, {}, {}} : troubleWith(file, kind);
}

Error copyError(const std::filesystem::path &copy, const Trouble &trouble) {
  const Message chooseAnother("Choose another copy.");
  switch (trouble.kind) {
    case TroubleKind::Damaged:
    case TroubleKind::Empty:
      return {Message("The copy %1 is damaged.", {copy.string()}), chooseAnother, Cause::Damaged};
    case TroubleKind::Newer:
      return {Message("The copy %1 was written by a newer version of this program.", {copy.string()}), chooseAnother};
    case TroubleKind::Foreign:
      return {Message("%1 is not a copy of a learning journal.", {copy.string()}), chooseAnother};
    default:
      return trouble.error;
  }
}

Trouble troubleWith(const std::filesystem::path &file, TroubleKind kind) {
  return {kind, explain(kind, file.string()), {}, {}};
}

}  // namespace strato::journal
