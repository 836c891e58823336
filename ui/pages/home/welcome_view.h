// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

class Button;
class PageScroll;

/// Home on the first start: what this is, a tour, and what comes below it.
class WelcomeView final : public QWidget {
  Q_OBJECT

 public:
  /// `below` is shown under the picture; null for nothing.
  explicit WelcomeView(QWidget *below, QWidget *parent = nullptr);

  [[nodiscard]] PageScroll *scroll() const { return m_scroll; }
  [[nodiscard]] Button *mainButton() const { return m_tour; }

 Q_SIGNALS:
  void tourRequested();
  void lookAroundRequested();

 private:
  [[nodiscard]] QWidget *hero();

  PageScroll *m_scroll;
  Button *m_tour = nullptr;
};

}  // namespace strato::ui
