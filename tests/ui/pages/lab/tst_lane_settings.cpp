// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QDoubleSpinBox>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/models/lab/lab_bench.h"
#include "tests/ui/pages/lab/lab_page_bench.h"
#include "tests/ui/widgets/shown_window.h"
#include "ui/models/lab/lane_fields.h"
#include "ui/models/lab/lane_starters.h"
#include "ui/pages/lab/field_box.h"
#include "ui/pages/lab/lane_settings.h"
#include "ui/widgets/text.h"

namespace tst_lane_settings {

using namespace strato;
using namespace strato::ui;
using namespace Qt::StringLiterals;

namespace {

/// A new lane of a platform in a row or a panel, which edits it.
template <class Form>
struct Settings {
  explicit Settings(std::size_t platform, QSize size = {540, 400}) : window(size), form(makeForm(&window)) {
    simulator::Scenario scenario = tests::quickScenario();
    scenario.lanes.clear();
    addStarter(scenario, platform);
    lane = scenario.lanes.front();
    QObject::connect(form, &Form::changed, form, [this](const QString &id, std::optional<double> value) {
      const auto fields = fieldsOf(lane, tests::shippedPrices());
      fieldNamed(fields, id)->set(lane, value);
      show();
    });
    show();
    form->resize(size.width(), form->sizeHint().height());
    window.open();
    QApplication::processEvents();
  }
  static Form *makeForm(QWidget *parent) {
    const FactWords noFacts = [](const FactId &) { return QString(); };
    if constexpr (std::is_same_v<Form, SettingsPanel>) {
      return new Form(u"Settings"_s, noFacts, parent);
    } else {
      return new Form(noFacts, parent);
    }
  }
  void show() { form->setFields(valuesOf(fieldsOf(lane, tests::shippedPrices()), lane)); }
  [[nodiscard]] FieldBox *box(const QString &id) const {
    return form->template findChild<FieldBox *>(u"field-"_s + id);
  }
  [[nodiscard]] QDoubleSpinBox *number(const QString &id) const {
    return form->template findChild<QDoubleSpinBox *>(u"value-"_s + id);
  }

  tests::ShownWindow window;
  simulator::LaneSettings lane;
  Form *form;
};

using Row = Settings<SettingsRow>;
using Panel = Settings<SettingsPanel>;

QMenu *menuOf(QWidget *control) {
  QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(4, 4), control->mapToGlobal(QPoint(4, 4)));
  QApplication::sendEvent(control, &event);
  return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

QAction *entry(QMenu *menu, const QString &text) {
  for (QAction *action : menu->actions()) {
    if (action->isVisible() && action->text().startsWith(text)) return action;
  }
  return nullptr;
}

const QString back = u"Back to the usual value"_s;

}  // namespace

class TestLaneSettings final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

  void theRowHasBriefNamesThatFit_data() {
    QTest::addColumn<int>("platform");
    for (int i = 0; i < starterNames().size(); ++i) QTest::newRow(qPrintable(starterNames()[i])) << i;
  }
  void theRowHasBriefNamesThatFit() {
    QFETCH(int, platform);
    const Row row(static_cast<std::size_t>(platform));
    for (const auto *box : row.form->findChildren<FieldBox *>()) {
      for (const auto *text : box->findChildren<Text *>()) QVERIFY2(!text->isElided(), qPrintable(text->text()));
    }
  }

  void aNarrowRowShowsFewerSettingsWhole() {
    const Row row(0, {300, 400});
    int visible = 0;
    for (const auto *box : row.form->findChildren<FieldBox *>()) {
      if (!box->isVisible()) continue;
      ++visible;
      for (const auto *text : box->findChildren<Text *>()) QVERIFY2(!text->isElided(), qPrintable(text->text()));
    }
    QVERIFY(visible >= 2 && visible < 5);
    row.form->resize(540, row.form->height());
    QTRY_VERIFY(row.box(u"idleTimeout"_s)->isVisible());
  }

  void theLongNameIsForTheTipAndTheReader() {
    const Row row(1);
    const FieldBox *box = row.box(u"period"_s);
    QCOMPARE(box->findChildren<Text *>().front()->text(), u"Period"_s);
    QVERIFY(box->toolTip().startsWith(u"Metric period\n"_s));
    QVERIFY(box->toolTip().contains(u"Usually 60 s"_s));
    QCOMPARE(row.number(u"period"_s)->accessibleName(), u"Metric period"_s);
    QVERIFY(row.number(u"period"_s)->accessibleDescription().contains(u"Usually 60 s"_s));
    const Panel panel(1);
    QCOMPARE(panel.box(u"period"_s)->findChildren<Text *>().front()->text(), u"Metric period"_s);
  }

  void theMenuLeadsBackToTheUsualValue() {
    const Row row(1);
    QDoubleSpinBox *period = row.number(u"period"_s);
    QMenu *menu = menuOf(period);
    QVERIFY(menu != nullptr);
    QVERIFY(entry(menu, back) == nullptr);
    QVERIFY(entry(menu, u"&Copy"_s) != nullptr);
    menu->close();
    period->setValue(300);
    const auto periodNow = [&row] {
      return fieldNamed(fieldsOf(row.lane, tests::shippedPrices()), u"period"_s)->textOf(row.lane);
    };
    QCOMPARE(periodNow(), u"300 s"_s);
    menu = menuOf(period);
    QVERIFY(entry(menu, back) != nullptr);
    QVERIFY(entry(menu, u"&Paste"_s) != nullptr);
    entry(menu, back)->trigger();
    menu->close();
    QCOMPARE(periodNow(), u"60 s"_s);
    QCOMPARE(period->value(), 60.0);
  }

  void aWordGoesBackToo() {
    const Panel panel(1);
    auto *type = panel.form->findChild<QComboBox *>(u"value-type"_s);
    const int usual = type->currentIndex();
    QCOMPARE(type->currentText(), u"m7g.large"_s);
    type->setFocus();
    QTest::keyClick(type, Qt::Key_Home);
    QVERIFY(type->currentIndex() != usual);
    QMenu *menu = menuOf(type);
    QVERIFY(menu != nullptr);
    entry(menu, back)->trigger();
    menu->close();
    QCOMPARE(type->currentIndex(), usual);
    QCOMPARE(std::get<simulator::Ec2Settings>(panel.lane).instanceType, std::string("m7g.large"));
  }

  void whatWasLiftedGoesBackToNoLimit() {
    const Row row(0);
    QDoubleSpinBox *reserved = row.number(u"reserved"_s);
    QCOMPARE(reserved->text(), u"no limit"_s);
    reserved->setValue(200);
    QMenu *menu = menuOf(reserved);
    entry(menu, back)->trigger();
    menu->close();
    QVERIFY(!std::get<simulator::LambdaSettings>(row.lane).reservedConcurrency);
    QCOMPARE(reserved->text(), u"no limit"_s);
  }

  void aRangeFollowsItsNeighbour() {
    const Row row(0);
    row.number(u"reserved"_s)->setValue(120);
    QCOMPARE(row.number(u"provisioned"_s)->maximum(), 120.0);
    QVERIFY(row.box(u"provisioned"_s)->toolTip().contains(u"From 0 to 120"_s));
    row.number(u"provisioned"_s)->setValue(500);
    QCOMPARE(std::get<simulator::LambdaSettings>(row.lane).provisioned.atStart, 120);
  }

  void whatAFileHasIsShownThoughItIsNotOffered() {
    Row row(1);
    std::get<simulator::Ec2Settings>(row.lane).max = 5000;
    row.show();
    QCOMPARE(row.number(u"max"_s)->value(), 5000.0);
  }

  void thePanelOpensWhole() {
    tests::LabPageBench lab;
    QTest::mouseClick(lab.widget<QAbstractButton>(u"allSettings"_s), Qt::LeftButton);
    const auto *panel = lab.widget<SettingsPanel>(u"settingsPanel"_s);
    QVERIFY(panel != nullptr);
    QApplication::processEvents();
    const QWidget *card = panel->parentWidget();
    QVERIFY(lab.window->rect().contains(card->geometry().marginsRemoved({16, 16, 16, 16})));
    QVERIFY(card->rect().contains(panel->geometry()));
    for (const auto *box : panel->findChildren<FieldBox *>()) QVERIFY(panel->rect().contains(box->geometry()));
    // A press in a menu of the panel does not close it.
    QMenu *menu = menuOf(panel->findChild<QDoubleSpinBox *>(u"value-memory"_s));
    QTest::mousePress(menu, Qt::LeftButton, {}, QPoint(2, 2));
    QVERIFY(card->isVisible());
    menu->close();
  }

  void aFractionHasNoNeedlessZeros() {
    const Panel panel(6);
    QCOMPARE(panel.number(u"cpuShare"_s)->text(), u"1"_s);
    panel.number(u"cpuShare"_s)->setValue(0.35);
    QCOMPARE(panel.number(u"cpuShare"_s)->text(), u"0.35"_s);
    QCOMPARE(panel.number(u"patience"_s)->text(), u"10 s"_s);
  }
};

const strato::tests::Suite<TestLaneSettings, QApplication> suite;

}  // namespace tst_lane_settings

#include "tst_lane_settings.moc"
