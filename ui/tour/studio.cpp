// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/studio.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>

#include "app/catalog/store.h"
#include "app/learning/memory_record.h"
#include "ui/shell/page_stack.h"
#include "ui/theme/theme.h"
#include "ui/tour/learner_story.h"

namespace strato::ui {

namespace {
constexpr int settlingRounds = 4;
}

Instant TourClock::now() const {
  using namespace std::chrono;
  return sys_days(year(2026) / November / 24) + hours(19) + minutes(30);
}

Studio::Studio(const catalog::Store &store, LabShelf lab, Theme &theme, const QSize &size)
    : m_store(store), m_lab(std::move(lab)), m_theme(theme), m_size(size), m_backups(m_clock.now()) {}

Studio::~Studio() = default;

QImage Studio::shoot(const TourScene &scene) { return show(scene).grab().toImage(); }

QWidget &Studio::show(const TourScene &scene) {
  m_window.reset();
  m_record.reset();
  m_alone.reset();
  if (scene.alone) {
    m_alone = scene.alone(m_clock);
    m_alone->setGeometry(QRect(QPoint(0, 0), m_size));
    m_alone->show();
    for (int round = 0; round < settlingRounds; ++round) QCoreApplication::processEvents();
    return *m_alone;
  }
  stage(scene);
  if (scene.prepare) scene.prepare(*this);
  settle();
  return *m_window;
}

void Studio::stage(const TourScene &scene) {
  std::vector<learning::Event> story;
  if (scene.story == Story::SomeWeeks)
    if (const auto questions = m_store.questionsOf({"lambda"})) story = learnerStory(*questions, m_clock.now());
  m_record = std::make_unique<learning::MemoryRecord>(m_clock, Message{}, std::move(story));
  m_window = std::make_unique<MainWindow>(Desk{m_store, *m_record, m_clock, m_theme, &m_backups, m_lab});
  m_window->setGeometry(QRect(QPoint(0, 0), m_size));
  WindowMemory memory;
  memory.address = scene.address;
  m_window->restore(memory);
  m_window->show();
  settle();
}

bool Studio::press(const QString &objectName) {
  for (auto *button : m_window->findChildren<QAbstractButton *>(objectName)) {
    if (!button->isVisible() || !button->isEnabled()) continue;
    button->click();
    settle();
    return true;
  }
  return false;
}

void Studio::key(Qt::Key key, Qt::KeyboardModifiers modifiers, const QString &text) {
  QWidget *target = m_window->focusWidget() ? m_window->focusWidget() : m_window.get();
  for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
    QKeyEvent event(type, key, modifiers, text);
    QCoreApplication::sendEvent(target, &event);
  }
  settle();
}

void Studio::type(const QString &text) {
  for (const QChar letter : text) key(static_cast<Qt::Key>(letter.toUpper().unicode()), {}, letter);
}

void Studio::settle() {
  // Layouts answer to each other over several rounds of events.
  for (int round = 0; round < settlingRounds; ++round) {
    QCoreApplication::sendPostedEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents(QEventLoop::ExcludeUserInputEvents);
    if (Page *page = m_window->pages().page()) page->settle();
  }
}

}  // namespace strato::ui
