// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QApplication>
#include <QCoreApplication>
#include <QLabel>
#include <QTest>
#include <algorithm>
#include <memory>

#include "tests/support/manual_clock.h"
#include "tests/support/refusing_record.h"
#include "tests/support/shipped_content.h"
#include "ui/pages/practice/practice_page.h"
#include "ui/theme/theme.h"

namespace strato::tests {

/// The Practice page in a window of its own, over the shipped content, with hands that press keys and buttons.
class PracticeBench final {
 public:
  explicit PracticeBench(QSize size = {1400, 900}) : record(clock) {
    ui::Appearance calm;
    calm.reducedMotion = true;
    theme.setAppearance(calm);
    startProgram(size);
  }

  /// As after a restart: another page over the same record.
  void startProgram(QSize size = {1400, 900}) {
    page.reset();
    page = std::make_unique<ui::PracticePage>(ui::Desk{store(), record, clock, theme});
    page->resize(size);
    page->show();
    page->activateWindow();
    static_cast<void>(QTest::qWaitForWindowActive(page.get()));
  }

  void open(const QString &address) {
    page->open(ui::Address::parse(address));
    QCoreApplication::processEvents();
  }

  void press(Qt::Key key) {
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target == nullptr ? page.get() : target, key);
    settle();
  }

  void click(const QString &name) {
    auto *button = widget<QAbstractButton>(name);
    QVERIFY2(button != nullptr, qPrintable(name));
    QTest::mouseClick(button, Qt::LeftButton);
    settle();
  }

  /// The visible widget of this name; null when there is none.
  template <class Widget = QWidget>
  [[nodiscard]] Widget *widget(const QString &name) const {
    const auto all = page->findChildren<Widget *>(name);
    const auto found = std::ranges::find_if(all, [](const QWidget *each) { return each->isVisible(); });
    return found == all.end() ? nullptr : *found;
  }
  [[nodiscard]] bool shows(const QString &name) const { return widget<>(name) != nullptr; }
  [[nodiscard]] QString text(const QString &name) const {
    const auto *label = widget<QLabel>(name);
    return label == nullptr ? QString() : label->text();
  }
  [[nodiscard]] bool isChosen(int number) const {
    const auto *choice = widget<QAbstractButton>(QStringLiteral("choice%1").arg(number));
    return choice != nullptr && choice->isChecked();
  }

  /// The question on the screen, found by what it asks and by its first choice: several ask for the best answer.
  [[nodiscard]] catalog::Question question() const {
    const std::string ask = text(QStringLiteral("ask")).toStdString();
    const auto concepts = store().concepts();
    for (const auto &each : *concepts) {
      const auto all = store().questionsOf(each.id);
      for (const catalog::Question &one : *all) {
        if (one.ask == ask && numberOf(one.choices.front()) > 0) return one;
      }
    }
    return {};
  }
  /// The key of a choice as it is shown now; 0 where it is not.
  [[nodiscard]] int numberOf(const catalog::Choice &choice) const {
    for (int number = 1; number <= 6; ++number) {
      const auto *card = widget<QAbstractButton>(QStringLiteral("choice%1").arg(number));
      if (card != nullptr && card->text() == QString::fromStdString(choice.text)) return number;
    }
    return 0;
  }
  /// The keys of the choices that are right, or wrong, as they are shown now.
  [[nodiscard]] std::vector<int> numbers(bool right) const {
    std::vector<int> result;
    for (const catalog::Choice &choice : question().choices) {
      if (choice.right == right && numberOf(choice) > 0) result.push_back(numberOf(choice));
    }
    return result;
  }
  /// Answers by keys; takes as many wrong choices as are asked for, or exactly the right ones.
  void answer(bool right, Qt::Key confidence = Qt::Key_S) {
    const std::size_t needed = numbers(true).size();
    std::vector<int> keys = numbers(right);
    keys.resize(std::min(keys.size(), needed));
    for (const int number : keys) press(static_cast<Qt::Key>(Qt::Key_0 + number));
    press(confidence);
  }

  template <class What>
  [[nodiscard]] std::vector<What> kept() const {
    std::vector<What> result;
    const auto events = record.events();
    for (const learning::Event &event : *events) {
      if (const auto *what = std::get_if<What>(&event.what)) result.push_back(*what);
    }
    return result;
  }

  void settle() const {
    page->settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QCoreApplication::processEvents();
  }

  [[nodiscard]] static const catalog::Store &store() { return shippedStore(); }

  ManualClock clock;
  RefusingRecord record;
  ui::Theme theme;
  std::unique_ptr<ui::PracticePage> page;
};

}  // namespace strato::tests
