// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include "tests/support/suite.h"
#include "tests/ui/widgets/specimens.h"
#include "ui/theme/theme.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace tst_theme_switch {

using namespace strato::ui;

class TestThemeSwitch final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init();
  void cleanup() { m_theme.reset(); }
  void theNextFrameHasNothingOfTheOldTheme();
  void textGrowsAndThePageMakesRoom();
  void theSystemIsFollowedUntilOneChooses();
  void reducedMotionMakesEveryChangeACut();

 private:
  std::unique_ptr<Theme> m_theme;
};

static std::unique_ptr<QWidget> fullWindow() {
  auto window = std::make_unique<QWidget>();
  auto *column = new QVBoxLayout(window.get());
  for (const Specimen &specimen : specimens())
    if (specimen.name != std::string_view("pictures")) specimen.build(column);  // the balloon is white by night
  window->resize(1900, 3200);
  return window;
}

static int pixelsOf(const QImage &picture, const QColor &color) {
  int count = 0;
  for (int y = 0; y < picture.height(); ++y)
    for (int x = 0; x < picture.width(); ++x) count += picture.pixel(x, y) == color.rgb();
  return count;
}

void TestThemeSwitch::init() {
  m_theme = std::make_unique<Theme>();
  m_theme->setAppearance({ThemeId::Light, 1.0, true});
}

void TestThemeSwitch::theNextFrameHasNothingOfTheOldTheme() {
  const auto window = fullWindow();
  window->show();
  QVERIFY(QTest::qWaitForWindowExposed(window.get()));
  const Tokens &light = shippedTokens(ThemeId::Light);
  const Tokens &dark = shippedTokens(ThemeId::Dark);
  QVERIFY(pixelsOf(window->grab().toImage(), light.canvas) > 100000);

  QElapsedTimer clock;
  clock.start();
  m_theme->setAppearance({ThemeId::Dark, 1.0, true});
  const double told = static_cast<double>(clock.nsecsElapsed()) / 1e6;
  const QImage after = window->grab().toImage();
  qInfo("%d widgets: told in %.1f ms, painted after %.1f ms", int(window->findChildren<QWidget *>().size()), told,
        static_cast<double>(clock.nsecsElapsed()) / 1e6);
  QVERIFY(pixelsOf(after, dark.canvas) > 100000);
  for (const QColor &old : {light.canvas, light.surface, light.sunken, light.accent, light.accentSoft, light.border})
    QCOMPARE(pixelsOf(after, old), 0);
}

void TestThemeSwitch::textGrowsAndThePageMakesRoom() {
  Text text(QStringLiteral("Your code runs when an event arrives, in small environments that AWS makes and removes."));
  const int before = text.heightForWidth(300);
  m_theme->setAppearance({ThemeId::Light, 1.5, true});
  QVERIFY(text.heightForWidth(300) > before * 3 / 2);  // larger lines, and more of them
  m_theme->setAppearance({ThemeId::Light, 9.0, true});
  QCOMPARE(m_theme->look().textScale, 1.5);
}

void TestThemeSwitch::theSystemIsFollowedUntilOneChooses() {
  m_theme->setAppearance({});
  QSignalSpy looks(m_theme.get(), &Theme::lookChanged);
  m_theme->setSystemWish({true, false, true});
  QCOMPARE(m_theme->look().theme, ThemeId::Dark);
  QVERIFY(m_theme->look().reducedMotion);
  m_theme->setSystemWish({true, true, true});
  QCOMPARE(m_theme->look().theme, ThemeId::HighContrast);
  QCOMPARE(looks.size(), 2);
  m_theme->setAppearance({ThemeId::Projector, 1.2, false});
  QCOMPARE(m_theme->look().theme, ThemeId::Projector);
  QVERIFY(!m_theme->look().reducedMotion);
}

void TestThemeSwitch::reducedMotionMakesEveryChangeACut() {
  Segmented views(QStringLiteral("View"));
  views.addSegment(QStringLiteral("Scan"));
  views.addSegment(QStringLiteral("Study"));
  views.show();
  QVERIFY(QTest::qWaitForWindowExposed(&views));
  views.setCurrent(1);
  const QImage atOnce = views.grab().toImage();
  QTest::qWait(200);
  QCOMPARE(views.grab().toImage(), atOnce);

  m_theme->setAppearance({ThemeId::Light, 1.0, false});
  views.setCurrent(0);
  const QImage moving = views.grab().toImage();
  QTRY_VERIFY(views.grab().toImage() != moving);
}

const strato::tests::Suite<TestThemeSwitch, QApplication> suite;

}  // namespace tst_theme_switch

#include "tst_theme_switch.moc"
