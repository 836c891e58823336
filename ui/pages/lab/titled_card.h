// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace strato::ui {

class Text;

/// A card with a title and room for tools beside it. What is below has the whole width.
class TitledCard : public QWidget {
  Q_OBJECT

 public:
  explicit TitledCard(const QString &title, QWidget *parent = nullptr);

  /// The row of the title, whose end is free.
  [[nodiscard]] QHBoxLayout *head() const { return m_head; }
  [[nodiscard]] QVBoxLayout *body() const { return m_body; }
  void setTight(bool tight);
  /// What is below the title reaches from edge to edge.
  void setBleeding(bool bleeding);
  [[nodiscard]] int titleWidth() const;
  void showTitle(bool shown);
  /// Something else lies where the title was, so high; 0 for nothing.
  void yieldHead(int height);
  void setTitle(const QString &title);

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  void setMargins();

  QWidget *m_headRow;
  QHBoxLayout *m_head;
  QVBoxLayout *m_body;
  Text *m_title;
  bool m_tight = false;
  bool m_bleeding = false;
  int m_yielded = 0;
};

}  // namespace strato::ui
