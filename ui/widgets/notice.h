// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "app/base/result.h"

namespace strato::ui {

class Button;
class FlowLayout;
class Text;

enum class NoticeTone { Info, Good, Warn, Error };

/// What is the matter, in place: what, what to do, and the buttons that do it.
class Notice final : public QWidget {
  Q_OBJECT

 public:
  Notice(NoticeTone tone, const QString &what, const QString &remedy = {}, QWidget *parent = nullptr);
  explicit Notice(const Error &error, QWidget *parent = nullptr);

  void setWords(const QString &what, const QString &remedy = {});
  /// The first has an outline, further ones are words.
  Button *addButton(const QString &text);

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  NoticeTone m_tone;
  Text *m_what;
  Text *m_remedy;
  FlowLayout *m_buttons = nullptr;
};

}  // namespace strato::ui
