// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

class Button;

/// What will stand here, why nothing does yet, and the one thing to do.
class EmptyState final : public QWidget {
  Q_OBJECT

 public:
  EmptyState(const QString &icon, const QString &title, const QString &words, QWidget *parent = nullptr);
  /// With a picture of one's own in place of the icon.
  EmptyState(QWidget *picture, const QString &title, const QString &words, QWidget *parent = nullptr);

  /// The one filled button of the page.
  Button *setAction(const QString &text);

 private:
  Button *m_action = nullptr;
};

}  // namespace strato::ui
