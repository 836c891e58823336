// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

#include "ui/theme/look.h"

namespace strato::ui {

enum class PillTone { Neutral, Accent, Good, Warn, Bad };

/// A word or two on a tinted capsule: "Exam", "3 old claims". The words carry the meaning, the tint only helps.
class Pill final : public QLabel {
  Q_OBJECT

 public:
  explicit Pill(const QString &text, PillTone tone = PillTone::Neutral, QWidget *parent = nullptr);

  void setTone(PillTone tone);
  void setIconName(const QString &icon);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  PillTone m_tone;
  QString m_icon;
};

}  // namespace strato::ui
