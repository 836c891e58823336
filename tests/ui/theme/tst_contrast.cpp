// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <functional>

#include "tests/support/suite.h"
#include "ui/theme/shades.h"
#include "ui/theme/tokens.h"

namespace tst_contrast {

using namespace strato::ui;
using shades::Touch;

namespace {

enum class Needs { Text, Graphic };

using Color = std::function<QColor(const Tokens &)>;

struct Named {
  const char *name;
  Color color;
};

/// What is drawn, what it is drawn on, and how well it must be seen.
struct Row {
  std::vector<Named> inks;
  std::vector<Named> grounds;
  Needs needs;
};

#define TOKEN(member)                                 \
  Named {                                             \
#member, [](const Tokens &t) { return t.member; } \
  }
#define SHADE(call)                                     \
  Named {                                               \
#call, [](const Tokens &t) { return shades::call; } \
  }

std::vector<Named> platforms(QColor (*color)(const Tokens &, Platform)) {
  std::vector<Named> all;
  for (int i = 0; i < platformCount; ++i)
    all.push_back({"platform", [=](const Tokens &t) { return color(t, static_cast<Platform>(i)); }});
  return all;
}

std::vector<Named> states() {
  std::vector<Named> all;
  for (int i = 0; i < stateCount; ++i) {
    // Absent is an outline that is faint on purpose: nothing is there. Its words stand beside it.
    if (static_cast<State>(i) == State::Absent) continue;
    all.push_back({"state", [=](const Tokens &t) { return t.state(static_cast<State>(i)); }});
  }
  return all;
}

/// Every pair that the program draws. Left out on purpose: `border` and shades::track, which only part or fill up
/// what is told otherwise, and controls that are switched off.
std::vector<Row> table() {
  const std::vector<Named> page{TOKEN(canvas), TOKEN(surface), TOKEN(sunken)};
  const std::vector<Named> soft{TOKEN(accentSoft), TOKEN(goodSoft), TOKEN(badSoft), TOKEN(warnSoft)};
  std::vector<Named> anywhere = page;
  anywhere.insert(anywhere.end(), soft.begin(), soft.end());
  const std::vector<Named> inks{TOKEN(text), TOKEN(textSecondary), TOKEN(textMuted)};
  const std::vector<Named> meanings{TOKEN(accent), TOKEN(good), TOKEN(bad), TOKEN(warn)};

  std::vector<Row> rows{
      {inks, anywhere, Needs::Text},
      {meanings, page, Needs::Text},
      {{TOKEN(accent)}, {TOKEN(accentSoft)}, Needs::Text},
      {{TOKEN(good)}, {TOKEN(goodSoft)}, Needs::Text},
      {{TOKEN(bad)}, {TOKEN(badSoft)}, Needs::Text},
      {{TOKEN(warn)}, {TOKEN(warnSoft)}, Needs::Text},
      // Buttons, keycaps, links, tooltips, text that is selected
      {{TOKEN(onAccent)},
       {TOKEN(accent), SHADE(accent(t, Touch::Hover)), SHADE(accent(t, Touch::Pressed)), SHADE(keycapOnAccent(t))},
       Needs::Text},
      {{TOKEN(accent), TOKEN(textSecondary)},
       {SHADE(accentSoft(t, Touch::Hover)), SHADE(accentSoft(t, Touch::Pressed))},
       Needs::Text},
      {inks, {SHADE(surface(t, Touch::Hover)), SHADE(surface(t, Touch::Pressed)), SHADE(thumb(t))}, Needs::Text},
      {{SHADE(link(t, Touch::Hover))}, page, Needs::Text},
      {{TOKEN(surface)}, {TOKEN(text)}, Needs::Text},
      // Edges that say "here is a control", marks, rings and bars
      {{TOKEN(borderStrong), TOKEN(focus)}, anywhere, Needs::Graphic},
      {meanings, anywhere, Needs::Graphic},
      {{SHADE(taskEdge(t))}, {TOKEN(surface), TOKEN(canvas)}, Needs::Graphic},
      {{TOKEN(onAccent)}, {TOKEN(accent)}, Needs::Graphic},
      {{TOKEN(surface)}, meanings, Needs::Graphic},
      {platforms([](const Tokens &t, Platform p) { return t.platform(p); }), page, Needs::Graphic},
      {states(), page, Needs::Graphic},
      // Units on the stage of the Lab
      {{TOKEN(text), TOKEN(textSecondary)}, {SHADE(bootGround(t)), SHADE(bootHatch(t))}, Needs::Text},
      {{TOKEN(text)}, {SHADE(failedGround(t))}, Needs::Text},
      {{TOKEN(state(State::Booting))}, {SHADE(bootGround(t))}, Needs::Graphic},
      {{TOKEN(state(State::Failed))}, {SHADE(failedGround(t))}, Needs::Graphic},
      {{TOKEN(state(State::Busy)), TOKEN(state(State::Queued)), TOKEN(state(State::Draining))},
       {TOKEN(warnSoft)},
       Needs::Graphic},
      {{SHADE(busyLate(t))}, {TOKEN(surface)}, Needs::Graphic},
  };
  const auto inkOf = platforms([](const Tokens &t, Platform p) { return t.platform(p); });
  const auto tileOf = platforms([](const Tokens &t, Platform p) { return shades::tile(t, p); });
  for (std::size_t i = 0; i < inkOf.size(); ++i) rows.push_back({{inkOf[i]}, {tileOf[i]}, Needs::Graphic});
  return rows;
}

double needed(Needs needs, ThemeId theme) {
  if (needs == Needs::Graphic) return 3.0;
  const bool strong = theme == ThemeId::HighContrast || theme == ThemeId::Projector;
  return strong ? 7.0 : 4.5;
}

}  // namespace

class TestContrast final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPairIsSeen_data();
  void everyPairIsSeen();
};

void TestContrast::everyPairIsSeen_data() {
  QTest::addColumn<ThemeId>("theme");
  for (const ThemeId theme : allThemes) QTest::addRow("%s", qPrintable(nameOf(theme))) << theme;
}

void TestContrast::everyPairIsSeen() {
  QFETCH(ThemeId, theme);
  const Tokens &tokens = shippedTokens(theme);
  QStringList complaints;
  double worst[]{21, 21};
  int pairs = 0;
  for (const Row &row : table())
    for (const Named &ink : row.inks)
      for (const Named &ground : row.grounds) {
        ++pairs;
        const QColor over = ink.color(tokens);
        const QColor under = ground.color(tokens);
        const double measured = contrast(over, under);
        worst[row.needs == Needs::Text ? 0 : 1] = std::min(worst[row.needs == Needs::Text ? 0 : 1], measured);
        if (measured < needed(row.needs, theme))
          complaints += QStringLiteral("%1 %2 on %3 %4: %5, needs %6")
                            .arg(QLatin1String(ink.name), over.name(), QLatin1String(ground.name), under.name())
                            .arg(measured, 0, 'f', 2)
                            .arg(needed(row.needs, theme));
      }
  qInfo("%d pairs; lowest: text %.2f, graphics %.2f", pairs, worst[0], worst[1]);
  QVERIFY2(complaints.isEmpty(), qPrintable(u'\n' + complaints.join(u'\n')));
}

const strato::tests::Suite<TestContrast> suite;

}  // namespace tst_contrast

#include "tst_contrast.moc"
