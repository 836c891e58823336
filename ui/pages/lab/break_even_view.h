// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>

#include "ui/models/lab/break_even_model.h"

class QHBoxLayout;
class QLayout;

namespace strato::ui {

class AssumptionsCard;
class Button;
class Card;
class CostTileView;
class LabelledSlider;
class Plot;
class Segmented;
class Text;

/// Monthly cost against requests, three ways. The price book must outlive it.
class BreakEvenView final : public QWidget {
  Q_OBJECT

 public:
  explicit BreakEvenView(const pricing::PriceBook &book, QWidget *parent = nullptr);

  [[nodiscard]] const BreakEvenWish &wish() const { return m_wish; }
  void setWish(const BreakEvenWish &wish);

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  QHBoxLayout *head();
  QLayout *sliders();
  void build();
  void fold();
  void recount();
  [[nodiscard]] LabelledSlider *slider(const QString &name, std::vector<double> stops);

  BreakEvenModel m_model;
  BreakEvenWish m_wish;
  LabelledSlider *m_requests = nullptr;
  LabelledSlider *m_memory = nullptr;
  LabelledSlider *m_runTime = nullptr;
  LabelledSlider *m_peak = nullptr;
  Segmented *m_purchase = nullptr;
  Button *m_more = nullptr;
  Plot *m_plot = nullptr;
  Text *m_words = nullptr;
  std::array<CostTileView *, 3> m_tiles{};
  Card *m_side = nullptr;
  AssumptionsCard *m_assumptions = nullptr;
  bool m_wide = true;
};

}  // namespace strato::ui
