// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace strato::ui {

class Text;

/// The moment in words, made from the state.
class ExplainCard final : public QWidget {
  Q_OBJECT

 public:
  explicit ExplainCard(QWidget *parent = nullptr);

  /// The title says what the words are about.
  void setWords(const QString &title, const QString &clock, const QString &words);
  /// One line.
  void setSmall(bool small);

 protected:
  void paintEvent(QPaintEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void arrange();

  Text *m_head;
  Text *m_text;
  QString m_title;
  QString m_clock;
  bool m_small = false;
};

}  // namespace strato::ui
