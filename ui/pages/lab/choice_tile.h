// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/press_button.h"

namespace strato::ui {

/// One answer of a few. After the run it also says whether it was right, and what it came to.
class ChoiceTile final : public PressButton {
  Q_OBJECT

 public:
  explicit ChoiceTile(const QString &text, QWidget *parent = nullptr);

  enum class Verdict : std::uint8_t { Open, Right, Wrong, Other };
  /// From now on it can no longer be chosen.
  void setVerdict(Verdict verdict, const QString &shows, bool yours);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  [[nodiscard]] QString words() const;

  Verdict m_verdict = Verdict::Open;
  QString m_shows;
  bool m_yours = false;
};

}  // namespace strato::ui
