// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

#include "ui/widgets/press_button.h"

class QShortcut;

namespace strato::ui {

/// A button of one icon, 34 px or what it is told. Its name is read aloud and, with its key, shown as the tooltip.
class IconButton final : public PressButton {
  Q_OBJECT

 public:
  IconButton(const QString &icon, const QString &name, QWidget *parent = nullptr);

  void setIconName(const QString &icon);
  /// Shown while checked, for a checkable button: "star-filled".
  void setCheckedIconName(const QString &icon);
  void setName(const QString &name);
  void setKey(const QKeySequence &key);
  /// With a hairline and a surface, for buttons that stand alone.
  void setFramed(bool framed);
  /// For a place of its own: of a row of text.
  void setSide(int pixels);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  void describe();

  QString m_icon;
  QString m_checkedIcon;
  QString m_name;
  bool m_framed = false;
  int m_side = 34;
  QShortcut *m_shortcut = nullptr;
};

}  // namespace strato::ui
