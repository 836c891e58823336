// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/home_room.h"

#include <QKeyEvent>
#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/pages/home/exam_form.h"
#include "ui/pages/home/gather_home.h"
#include "ui/pages/home/guided_tour.h"
#include "ui/pages/home/welcome_view.h"
#include "ui/theme/translated.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/page_scroll.h"

namespace strato::ui {

namespace {

QDate dateOf(std::chrono::sys_days day) { return QDate(1970, 1, 1).addDays(day.time_since_epoch().count()); }

}  // namespace

HomeRoom::HomeRoom(const Desk &desk, QWidget *parent) : Page(parent), m_desk(desk), m_views(new QStackedLayout(this)) {
  setObjectName(QStringLiteral("homePage"));
}

void HomeRoom::open(const Address &) { refresh(); }

void HomeRoom::refresh() {
  const HomeDay day = homeDay(m_desk.clock);
  auto material = gatherHome(m_desk.store, m_desk.record, day);
  if (!material) {
    showTrouble(material.error());
    return;
  }
  m_material = std::move(*material);
  const bool isShort = m_length == DayView::Length::Short;
  const HomePage page =
      isShort ? presentHomeWithin(shortDayMinutes, m_material, day, locale()) : presentHome(m_material, day, locale());
  page.firstStart ? showWelcome() : showDay(page);
}

void HomeRoom::put(QWidget *view, PageScroll *scroll, Button *main) {
  const bool hadFocus = isVisible() && (hasFocus() || (focusWidget() != nullptr && focusWidget()->hasFocus()));
  while (QLayoutItem *item = m_views->takeAt(0)) {
    item->widget()->hide();
    item->widget()->deleteLater();  // a click in it may have brought us here
    delete item;
  }
  m_scroll = scroll;
  m_main = main;
  m_views->addWidget(view);
  m_views->setCurrentWidget(view);
  if (hadFocus) setFocus(Qt::OtherFocusReason);
}

void HomeRoom::showDay(const HomePage &page) {
  auto *view = new DayView(page, m_length);
  connect(view, &DayView::navigationRequested, this, &Page::navigationRequested);
  connect(view, &DayView::examRequested, this, &HomeRoom::showForm);
  connect(view, &DayView::lengthChosen, this, [this](DayView::Length length) {
    m_length = length;
    refresh();
  });
  put(view, view->scroll(), view->mainButton());
}

void HomeRoom::showWelcome() {
  auto *view = new WelcomeView(m_material.wish.asked || m_material.exams.empty() ? nullptr : makeForm());
  connect(view, &WelcomeView::tourRequested, this, &HomeRoom::beginTour);
  connect(view, &WelcomeView::lookAroundRequested, this, [this] {
    StudyWish wish = m_material.wish;
    wish.welcomed = true;
    keep(wish);
  });
  put(view, view->scroll(), view->mainButton());
}

void HomeRoom::showForm() {
  auto *scroll = new PageScroll;
  scroll->setMaximumContentWidth(1328);
  scroll->body()->addWidget(makeForm());
  scroll->body()->addStretch();
  put(scroll, scroll, nullptr);
}

void HomeRoom::showTrouble(const Error &error) {
  auto *scroll = new PageScroll;
  scroll->body()->addWidget(new Notice(error));
  scroll->body()->addStretch();
  put(scroll, scroll, nullptr);
}

QWidget *HomeRoom::makeForm() {
  auto *card = new Card;
  card->setContentsMargins(24, 22, 24, 24);
  auto *inside = new QVBoxLayout(card);
  inside->setContentsMargins(0, 0, 0, 0);
  auto *form = new ExamForm(m_material.exams, m_material.wish, dateOf(homeDay(m_desk.clock).date()));
  connect(form, &ExamForm::wished, this, [this](StudyWish wish) {
    wish.welcomed = true;
    keep(wish);
  });
  connect(form, &ExamForm::skipped, this, [this] {
    StudyWish wish = m_material.wish;
    wish.asked = true;
    keep(wish);
  });
  inside->addWidget(form);
  return card;
}

void HomeRoom::keep(const StudyWish &wish) {
  const auto kept = keepStudyWish(m_desk.record, m_material.wish, wish);
  if (kept) {
    refresh();
    return;
  }
  // It holds for as long as the page is not opened again.
  Q_EMIT toastRequested(translated(kept.error()), {}, {});
  m_material.wish = wish;
  const HomePage page = presentHome(m_material, homeDay(m_desk.clock), locale());
  page.firstStart ? showWelcome() : showDay(page);
}

QString HomeRoom::exampleConcept() const {
  return m_material.paths.empty() ? QString() : QString::fromStdString(m_material.paths.front().id.value);
}

void HomeRoom::beginTour() {
  if (m_tour) return;
  StudyWish wish = m_material.wish;
  wish.welcomed = true;
  const QString concept_ = exampleConcept();
  keep(wish);
  m_tour = new GuidedTour(tourStops(concept_), window());
  connect(m_tour, &GuidedTour::stopReached, this, &Page::navigationRequested);
  connect(m_tour, &GuidedTour::ended, this, [this] {
    Q_EMIT navigationRequested(address());
    Q_EMIT toastRequested(tr("That was the tour. Home always says what comes next."), {}, {});
  });
  m_tour->goTo(0);
}

std::vector<PageKey> HomeRoom::keys() const {
  if (m_main == nullptr) return {};
  return {{keycapText(QKeySequence(Qt::Key_Return)), m_main->text()}};
}

double HomeRoom::scrollPosition() const { return m_scroll == nullptr ? 0 : m_scroll->position(); }

void HomeRoom::setScrollPosition(double position) {
  if (m_scroll != nullptr) m_scroll->setPosition(position);
}

void HomeRoom::keyPressEvent(QKeyEvent *event) {
  const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (enter && m_main != nullptr && !event->isAutoRepeat())
    m_main->click();
  else
    Page::keyPressEvent(event);
}

}  // namespace strato::ui
