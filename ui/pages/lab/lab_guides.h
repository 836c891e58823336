// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/guide_session.h"
#include "ui/models/lab/guide_shelf.h"
#include "ui/pages/page.h"

class QBoxLayout;
class QStackedLayout;

namespace strato::ui {

class GuideList;
class GuidePanel;
class LiveView;
class PredictionBoard;

/// Guides in the Lab: the list of them, and the panel of one beside what its step shows. It lays out the page.
class LabGuides final : public QObject {
  Q_OBJECT

 public:
  LabGuides(const Desk &desk, LabSession &lab, QWidget *page);

  /// The views of the Lab, beside the panel.
  [[nodiscard]] QStackedLayout *stack() const { return m_stack; }
  /// After the Lab's own views are in the stack.
  void build(LiveView *live);

  /// The list ("guides") or a guide ("guide-news-spike"); false for anything else.
  bool open(const QString &item);
  [[nodiscard]] static QString listItem() { return QStringLiteral("guides"); }
  [[nodiscard]] static bool isGuide(const QString &item) { return item.startsWith(QStringLiteral("guide-")); }
  /// What the page's address says; empty outside of guides.
  [[nodiscard]] QString item() const;
  [[nodiscard]] QString title() const;
  /// The scenario that the Lab shows is predicted.
  void predict(const QString &scenario);
  void leave();
  /// What the step shows comes back to the front; false where there is no guide.
  bool showAgain();
  void settle();

  [[nodiscard]] GuideSession &session() { return m_session; }
  [[nodiscard]] PredictionBoard *board() const { return m_board; }

 Q_SIGNALS:
  void navigationRequested(const QString &item);
  void headingChanged();
  void toastRequested(const QString &text);
  void failed(const strato::Error &error);

 protected:
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void openGuide(const QString &id);
  void predictLane(std::size_t lane);
  void showStep();
  void arrange();
  void goNext();
  void playFromStart();
  [[nodiscard]] bool isListed() const;

  Desk m_desk;
  LabSession &m_lab;
  QWidget *m_page;
  GuideSession m_session;
  QBoxLayout *m_frame;
  QWidget *m_views;
  QStackedLayout *m_stack;
  GuidePanel *m_panel = nullptr;
  PredictionBoard *m_board = nullptr;
  GuideList *m_list = nullptr;
  LiveView *m_live = nullptr;
  QString m_scenario;  ///< that is predicted freely
};

}  // namespace strato::ui
