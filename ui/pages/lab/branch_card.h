// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/lab_session.h"
#include "ui/pages/lab/titled_card.h"

namespace strato::ui {

class BranchRow;

/// One past and its futures: which there are, how each ended, which is shown.
class BranchCard final : public TitledCard {
  Q_OBJECT

 public:
  explicit BranchCard(LabSession &session, QWidget *parent = nullptr);

  void showBranches();

 Q_SIGNALS:
  void forkRequested();

 private:
  [[nodiscard]] QString changesOf(int branch) const;
  [[nodiscard]] QString endOf(int branch) const;

  LabSession &m_session;
  QVBoxLayout *m_list;
  std::vector<BranchRow *> m_rows;
};

}  // namespace strato::ui
