// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/lab/memory_model.h"

class QBoxLayout;
class QLayout;

namespace strato::ui {

class Card;
class FigureTable;
class LabelledSlider;
class Plot;
class Text;

/// Memory against run time and cost of a million calls, with the sweet spot. The price book must outlive it.
class MemoryView final : public QWidget {
  Q_OBJECT

 public:
  explicit MemoryView(const pricing::PriceBook &book, QWidget *parent = nullptr);

  [[nodiscard]] const MemoryWish &wish() const { return m_wish; }
  void setWish(const MemoryWish &wish);

 protected:
  void resizeEvent(QResizeEvent *event) override;

 private:
  QLayout *sliders();
  Card *plots();
  Card *answer();
  LabelledSlider *slider(const char *objectName, const QString &name, std::vector<double> stops, bool isMemory);
  void recount();
  void showGuide(int size);
  void showRow(int row);

  MemoryModel m_model;
  MemoryWish m_wish;
  MemoryPicture m_picture;
  LabelledSlider *m_measuredMb = nullptr;
  LabelledSlider *m_measuredMs = nullptr;
  LabelledSlider *m_cpu = nullptr;
  LabelledSlider *m_goal = nullptr;
  Plot *m_time = nullptr;
  Plot *m_cost = nullptr;
  FigureTable *m_table = nullptr;
  Text *m_finding = nullptr;
  Text *m_reason = nullptr;
  Text *m_source = nullptr;
  Card *m_side = nullptr;
};

}  // namespace strato::ui
