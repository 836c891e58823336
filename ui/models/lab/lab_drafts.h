// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/base/result.h"
#include "app/simulator/pricing/price_book.h"
#include "ui/models/lab/lab_state.h"

namespace strato::ui {

/// What is at work in the Lab, and where it belongs.
struct LabPaper {
  LabState state;
  QString id;    ///< of a scenario that came with the program
  QString file;  ///< where it is saved
  bool changed = false;
};

/// What is not saved, kept in a folder of the program: what was at work when it ended, and what was put aside when
/// something else was opened.
class LabDrafts final {
 public:
  static constexpr std::size_t mostAside = 8;

  /// An empty folder: nothing is kept.
  explicit LabDrafts(QString folder) : m_folder(std::move(folder)) {}

  /// What is at work now; where it is not changed there is nothing to be kept.
  void keep(const LabPaper &paper) const;
  /// What was at work when the program ended. One that cannot be read any more is put aside, and says why when it is
  /// opened.
  [[nodiscard]] std::optional<LabPaper> left(const pricing::PriceBook &prices) const;

  struct Aside {
    QString name;
    QString title;
  };
  /// Gives the name by which it can be had again; empty where nothing is kept. Of many the oldest goes.
  QString putAside(const LabPaper &paper) const;
  /// The newest first.
  [[nodiscard]] std::vector<Aside> aside() const;
  [[nodiscard]] Result<LabPaper> open(const QString &name, const pricing::PriceBook &prices) const;
  void remove(const QString &name) const;

 private:
  [[nodiscard]] QString pathOf(const QString &name, const QString &suffix) const;
  void write(const QString &name, const LabPaper &paper) const;
  /// Of those put aside, the newest first.
  [[nodiscard]] std::vector<int> numbers() const;
  [[nodiscard]] QString nextName() const;

  QString m_folder;
};

}  // namespace strato::ui
