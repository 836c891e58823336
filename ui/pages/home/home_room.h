// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>

#include "ui/pages/home/day_view.h"
#include "ui/pages/page.h"

class QStackedLayout;

namespace strato::ui {

class GuidedTour;

/// Home: what to do next and how far one is; on the first start, what this program is.
class HomeRoom final : public Page {
  Q_OBJECT

 public:
  explicit HomeRoom(const Desk &desk, QWidget *parent = nullptr);

  void open(const Address &address) override;
  [[nodiscard]] Address address() const override { return {QStringLiteral("home"), {}, {}}; }
  [[nodiscard]] QStringList breadcrumb() const override { return {tr("Home")}; }
  [[nodiscard]] std::vector<PageKey> keys() const override;
  [[nodiscard]] double scrollPosition() const override;
  void setScrollPosition(double position) override;

 protected:
  void keyPressEvent(QKeyEvent *event) override;

 private:
  void refresh();
  void showDay(const HomePage &page);
  void showWelcome();
  void showTrouble(const Error &error);
  /// Shows the form alone, to change what was chosen before.
  void showForm();
  [[nodiscard]] QWidget *makeForm();
  void put(QWidget *view, PageScroll *scroll, Button *main);
  void keep(const StudyWish &wish);
  void beginTour();
  [[nodiscard]] QString exampleConcept() const;

  Desk m_desk;
  QStackedLayout *m_views;
  HomeMaterial m_material;
  DayView::Length m_length = DayView::Length::Usual;
  PageScroll *m_scroll = nullptr;
  Button *m_main = nullptr;
  QPointer<GuidedTour> m_tour;
};

}  // namespace strato::ui
