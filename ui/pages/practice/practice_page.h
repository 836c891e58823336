// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/practice_overview.h"
#include "ui/pages/page.h"

class QStackedLayout;

namespace strato::ui {

class ResultView;
class SessionView;
class StartView;

/// Practice: what to answer next, the session itself, and what it has shown.
class PracticePage final : public Page {
  Q_OBJECT

 public:
  explicit PracticePage(const Desk &desk, QWidget *parent = nullptr);
  ~PracticePage() override;

  void open(const Address &address) override;
  [[nodiscard]] Address address() const override;
  [[nodiscard]] QStringList breadcrumb() const override;
  [[nodiscard]] std::vector<PageKey> keys() const override;
  [[nodiscard]] double scrollPosition() const override;
  void setScrollPosition(double position) override;
  [[nodiscard]] bool wantsFocusedWindow() const override;
  void settle() override;

 protected:
  void showEvent(QShowEvent *event) override;
  void hideEvent(QHideEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  bool eventFilter(QObject *watched, QEvent *event) override;

 private:
  void showStart(const QString &notice = {});
  /// Begins anew, whatever was kept of this source.
  void begin(const PracticeSource &source, std::size_t length);
  void run(const PracticeSource &source, PracticeStart start);
  void showSession();
  void showResult();
  void put(QWidget *view);
  void endSession();
  void takeFocus();
  void pause();
  void resume();

  Desk m_desk;
  QStackedLayout *m_views;
  PracticeSource m_source;
  PracticeSession *m_session = nullptr;  ///< a child
  // One of these is shown.
  StartView *m_start = nullptr;
  SessionView *m_sessionView = nullptr;
  ResultView *m_result = nullptr;
};

}  // namespace strato::ui
