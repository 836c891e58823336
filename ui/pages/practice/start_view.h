// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/practice_overview.h"
#include "ui/pages/page.h"

class QVBoxLayout;

namespace strato::ui {

class Button;
class Card;
class NextBar;
class PageScroll;
class Text;

/// The first page of Practice: what to answer next, what there is, what was missed or starred.
class StartView final : public QWidget {
  Q_OBJECT

 public:
  StartView(const Desk &desk, const QString &notice, QWidget *parent = nullptr);

  void takeFocus();

 Q_SIGNALS:
  void beginRequested(const strato::ui::PracticeSource &source, std::size_t length);
  void navigationRequested(const strato::ui::Address &address);

 protected:
  void keyPressEvent(QKeyEvent *event) override;

 private:
  QWidget *nextCard();
  QWidget *bankCard();
  void addShelves(QVBoxLayout *lines) const;
  QWidget *listCard(const QString &title, const QString &empty, const std::vector<catalog::Question> &questions,
                    const QString &source);
  QWidget *howCard();
  QWidget *lengthChoice();
  QWidget *shelfChoice();
  void chooseSource(int index);
  void sayWhatIsNext();
  void start();

  Desk m_desk;
  PageScroll *m_scroll;
  PracticeDesk m_shelves;
  PracticeOverview m_overview;
  PracticeSource m_source;
  std::size_t m_length;
  Text *m_title = nullptr;
  Text *m_reason = nullptr;
  NextBar *m_nextBar = nullptr;
  Button *m_startButton = nullptr;
};

}  // namespace strato::ui
