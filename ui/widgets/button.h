// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>

#include "ui/theme/look.h"
#include "ui/widgets/press_button.h"

class QShortcut;

namespace strato::ui {

enum class ButtonKind { Primary, Soft, Plain, Ghost };  ///< filled accent (one on a page), tinted, hairline, text only
enum class ButtonHeight { Small, Medium, Large };       ///< 34, 40, 48 px at 100 %

/// A push button. Its key, when it has one, presses it from anywhere in the window and stands in it as a keycap.
class Button final : public PressButton {
  Q_OBJECT

 public:
  Button(ButtonKind kind, const QString &text, QWidget *parent = nullptr);

  void setKind(ButtonKind kind);
  void setHeight(ButtonHeight height);
  void setIconName(const QString &name);
  void setTrailingIcon(const QString &name);
  /// A few muted words after the text: "6 questions".
  void setNote(const QString &note);
  void setKey(const QKeySequence &key);
  /// The keycap alone, for a key that somebody else listens to.
  void setKeycap(const QString &label);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  struct Colors {
    QColor fill, border, ink, note;
  };
  [[nodiscard]] Colors colors() const;
  [[nodiscard]] QFont textFont() const;
  [[nodiscard]] int contentWidth() const;
  [[nodiscard]] int padding() const;

  ButtonKind m_kind;
  ButtonHeight m_height = ButtonHeight::Medium;
  QString m_icon;
  QString m_trailingIcon;
  QString m_note;
  QString m_keycap;
  QShortcut *m_shortcut = nullptr;
};

}  // namespace strato::ui
