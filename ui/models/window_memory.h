// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRect>
#include <QString>
#include <optional>

#include "app/base/result.h"
#include "ui/models/address.h"

namespace strato::ui {

/// What the window remembers from one start to the next. Nothing of what is learned is in here: that is the journal's.
struct WindowMemory {
  QRect geometry;  ///< when not maximised; null on the first start
  bool maximised = false;
  Address address;
  double scroll = 0;             ///< 0 to 1
  std::optional<QString> theme;  ///< none: as the system says
  double textScale = 1.0;
  std::optional<bool> reducedMotion;  ///< none: as the system says
  bool operator==(const WindowMemory &) const = default;
};

[[nodiscard]] QByteArray writeWindowMemory(const WindowMemory &memory);
[[nodiscard]] Result<WindowMemory> readWindowMemory(const QByteArray &json);

/// The geometry moved and shrunk so that it lies on one of the screens; a screen may be gone since the last start.
[[nodiscard]] QRect fitToScreens(const QRect &geometry, const QList<QRect> &screens);

/// The file that keeps the memory.
class WindowMemoryFile final {
 public:
  explicit WindowMemoryFile(QString path) : m_path(std::move(path)) {}

  [[nodiscard]] const QString &path() const { return m_path; }
  /// A missing file is a first start. A damaged one is put aside as "<name>.damaged", and the start is as the first.
  [[nodiscard]] WindowMemory load() const;
  /// All or nothing: the file that was there stays when the new one cannot be written whole.
  [[nodiscard]] Result<void> save(const WindowMemory &memory) const;

 private:
  QString m_path;
};

/// The folder for what may be lost without harm: $XDG_STATE_HOME/stratoscope when that is absolute (the specification
/// forbids another), else ~/.local/state/stratoscope.
[[nodiscard]] QString stateFolder(const QString &xdgStateHome, const QString &home);

}  // namespace strato::ui
