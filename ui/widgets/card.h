// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace strato::ui {

/// Surface with a hairline; Task: accent edge; Sunken: a step down, no edge; the others: a soft tint that says good,
/// bad, take care, or look here.
enum class CardTone { Surface, Task, Sunken, Good, Bad, Warn, Accent };

/// A rounded surface that holds what belongs together. Its contents margins are the card's padding, so that a layout
/// put into it needs none of its own.
class Card final : public QWidget {
  Q_OBJECT

 public:
  explicit Card(CardTone tone = CardTone::Surface, QWidget *parent = nullptr);

  [[nodiscard]] CardTone tone() const { return m_tone; }
  void setTone(CardTone tone);

 protected:
  void paintEvent(QPaintEvent *event) override;
  bool event(QEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  [[nodiscard]] bool hasShadow() const;
  /// The nearest widget around it in which the whole shadow has room.
  [[nodiscard]] QWidget *shadowHost() const;
  void refreshShadow();

  CardTone m_tone;
  QPointer<QWidget> m_shadowOn;
  QRect m_shadowAt;
};

}  // namespace strato::ui
