// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDoubleSpinBox>

#include "app/catalog/store.h"
#include "ui/pages/lab/lab_guides.h"
#include "ui/pages/lab/lab_page.h"
#include "ui/pages/trouble/trouble_page.h"
#include "ui/shell/page_stack.h"
#include "ui/shell/pages.h"
#include "ui/tour/scene.h"
#include "ui/tour/studio.h"
#include "ui/tour/tour_backups.h"
#include "ui/widgets/segmented.h"

namespace strato::ui {

using namespace Qt::StringLiterals;

namespace {

Address at(const QString &text) { return Address::parse(text); }

void add(std::vector<TourScene> &scenes, const QString &page, const QString &name, const QString &title,
         const QString &address, std::function<void(Studio &)> prepare = {}, Story story = Story::SomeWeeks) {
  scenes.push_back({page, name, title, at(address), story, std::move(prepare), {}});
}

std::unique_ptr<QWidget> damagedJournal(const Clock &clock) {
  JournalTrouble trouble;
  trouble.error = {Message("The file with your answers is damaged."),
                   Message("Go on from a backup, or keep the file under another name and start anew.")};
  trouble.backups = TourBackups(clock.now()).list();
  trouble.canBeReplaced = true;
  return std::make_unique<TroublePage>(trouble, clock);
}

void addHome(std::vector<TourScene> &scenes) {
  add(scenes, u"home"_s, u"evening"_s, u"Home: what to do next"_s, u"home"_s);
  add(scenes, u"home"_s, u"first-start"_s, u"Home: the first start"_s, u"home"_s, {}, Story::FirstStart);
  add(
      scenes, u"home"_s, u"tour"_s, u"Home: the tour"_s, u"home"_s,
      [](Studio &studio) { studio.press(u"startTour"_s); }, Story::FirstStart);
  add(scenes, u"home"_s, u"exam-form"_s, u"Home: choosing an exam and its day"_s, u"home"_s, [](Studio &studio) {
    for (const auto &name : {u"chooseExam"_s, u"exam-SAA-C03"_s, u"onDay"_s}) studio.press(name);
  });
  add(scenes, u"home"_s, u"exam"_s, u"Home: with an exam"_s, u"home"_s, [](Studio &studio) {
    for (const auto &name : {u"chooseExam"_s, u"exam-SAA-C03"_s, u"onDay"_s, u"makePlan"_s}) studio.press(name);
  });
}

void addLearn(std::vector<TourScene> &scenes) {
  add(scenes, u"learn"_s, u"index"_s, u"Learn: the course"_s, u"learn"_s);
  add(scenes, u"learn"_s, u"picture-full"_s, u"Learn: the diagram, opened from a glance at its fourth step"_s,
      u"learn/lambda"_s, [](Studio &studio) {
        for (int step = 0; step < 4; ++step) studio.press(u"pictureNext"_s);
        studio.press(u"pictureFull"_s);
      });
  add(scenes, u"learn"_s, u"picture-node"_s, u"Learn: what stands behind a node of the diagram"_s, u"learn/lambda"_s,
      [](Studio &studio) {
        studio.press(u"pictureFull"_s);
        for (int node = 0; node < 5; ++node) studio.key(Qt::Key_Tab);
        studio.key(Qt::Key_Return);
      });
  add(scenes, u"learn"_s, u"study-scales"_s, u"Learn: studying how Lambda scales"_s, u"learn/lambda#scales"_s);
  add(scenes, u"learn"_s, u"study-costs"_s, u"Learn: studying what Lambda costs"_s, u"learn/lambda#costs"_s);
}

/// Each concept at a glance, and its diagram in the text.
void addConcepts(std::vector<TourScene> &scenes, const catalog::Store &store) {
  const auto concepts = store.concepts();
  if (!concepts) return;
  for (const catalog::ConceptEntry &concept_ : *concepts) {
    const QString id = QString::fromStdString(concept_.id.value);
    const QString title = QString::fromStdString(concept_.title);
    add(scenes, u"learn"_s, id, u"Learn: %1 at a glance"_s.arg(title), u"learn/"_s + id);
    add(scenes, u"learn"_s, id + u"-picture"_s, u"Learn: the diagram of %1, in the text"_s.arg(title),
        u"learn/%1#picture"_s.arg(id));
  }
}

void addPractice(std::vector<TourScene> &scenes) {
  add(scenes, u"practice"_s, u"start"_s, u"Practice: what to answer"_s, u"practice"_s);
  add(scenes, u"practice"_s, u"first-start"_s, u"Practice: before the first answer"_s, u"practice"_s, {},
      Story::FirstStart);
  const auto ask = [&scenes](const QString &name, const QString &title, QStringList presses) {
    const auto prepare = [presses = std::move(presses)](Studio &studio) {
      for (const QString &press : presses) studio.press(press);
    };
    add(scenes, u"practice"_s, name, title, u"practice/lambda-burst-warm"_s, prepare, Story::FirstStart);
  };
  ask(u"question"_s, u"Practice: a question, one choice taken"_s, {u"choice2"_s});
  ask(u"wrong"_s, u"Practice: why a choice is wrong"_s, {u"choice2"_s, u"sure"_s});
  ask(u"right"_s, u"Practice: a right answer"_s, {u"choice4"_s, u"think"_s});
  ask(u"result"_s, u"Practice: the end of a session"_s, {u"choice2"_s, u"sure"_s, u"nextQuestion"_s});
}

/// To a moment of the run that the Lab shows.
void seek(Studio &studio, double second) {
  if (auto *lab = qobject_cast<LabPage *>(studio.window().pages().page())) {
    lab->session()->playhead().seek(simulator::ticks(second));
  }
  studio.settle();
}

/// A number written into the field of this name within a part of the window, as a person would.
void set(Studio &studio, const QString &part, const QString &field, double value) {
  auto *within = studio.window().findChild<QWidget *>(part);
  auto *box = within != nullptr ? within->findChild<QDoubleSpinBox *>(field) : nullptr;
  if (box == nullptr) return;
  box->setValue(value);
  studio.settle();
}

void addLab(std::vector<TourScene> &scenes) {
  const auto moment = [](double second) { return [second](Studio &studio) { seek(studio, second); }; };
  add(scenes, u"lab"_s, u"start"_s, u"Lab: before the first second"_s, u"lab/news-spike"_s);
  add(scenes, u"lab"_s, u"spike"_s, u"Lab: in the middle of a spike"_s, u"lab/news-spike"_s, moment(521.6));
  add(scenes, u"lab"_s, u"fork"_s, u"Lab: one past, two futures"_s, u"lab/news-spike"_s, [](Studio &studio) {
    seek(studio, 240);
    studio.press(u"labFork"_s);
    set(studio, u"lane2"_s, u"value-period"_s, 10);
    seek(studio, 435);
  });
  add(scenes, u"lab"_s, u"follow"_s, u"Lab: one request through both lanes"_s, u"lab/news-spike"_s, [](Studio &studio) {
    seek(studio, 521.6);
    studio.key(Qt::Key_R);
  });
  add(scenes, u"lab"_s, u"four-lanes"_s, u"Lab: four lanes"_s, u"lab/four"_s, moment(521.6));
  add(scenes, u"lab"_s, u"batch"_s, u"Lab: jobs on Spot"_s, u"lab/night-batch"_s, moment(1800));
  const auto view = [](int index) {
    return [index](Studio &studio) {
      if (auto *views = studio.window().findChild<Segmented *>(u"labViews"_s)) views->setCurrent(index);
    };
  };
  add(scenes, u"lab"_s, u"break-even"_s, u"Lab: what is cheapest when"_s, u"lab/news-spike"_s, view(1));
  add(scenes, u"lab"_s, u"memory"_s, u"Lab: memory against time and cost"_s, u"lab/news-spike"_s, view(2));
  add(scenes, u"lab"_s, u"sweep"_s, u"Lab: one setting over a range"_s, u"lab/news-spike"_s, view(3));
  add(scenes, u"lab"_s, u"sweep-found"_s, u"Lab: what a sweep found"_s, u"lab/news-spike"_s, [view](Studio &studio) {
    view(3)(studio);
    // Few and quick, as this is drawn often.
    set(studio, u"sweepStep"_s, {}, 2);
    set(studio, u"sweepSeeds"_s, {}, 6);
    studio.press(u"sweepStart"_s);
  });
}

/// A guide up to a step, with a bold prediction on the way.
void playGuide(Studio &studio, GuideStep until) {
  auto *lab = qobject_cast<LabPage *>(studio.window().pages().page());
  if (lab == nullptr || lab->guides() == nullptr) return;
  GuideSession &guide = lab->guides()->session();
  for (int step = 0; step < static_cast<int>(until); ++step) {
    studio.press(u"guideAction"_s);
    if (guide.step() != GuideStep::Predict) continue;
    guide.draw({{240, 180}, {370, 180}, {400, 680}, {520, 720}, {550, 1000}, {620, 1000}, {680, 220}, {780, 180}});
    guide.answer("help", 370);
    guide.answer("lost", 10);
    guide.answer("cheaper", 1);
    studio.settle();
  }
}

void addGuides(std::vector<TourScene> &scenes) {
  add(scenes, u"lab"_s, u"guides"_s, u"Lab: all guided scenarios"_s, u"lab/guides"_s);
  const auto step = [&scenes](const QString &name, const QString &title, GuideStep until, bool apply = false) {
    add(scenes, u"lab"_s, u"guide-"_s + name, title, u"lab/guide-news-spike"_s, [until, apply](Studio &studio) {
      playGuide(studio, until);
      if (apply) studio.press(u"guideAction"_s);
    });
  };
  step(u"read"_s, u"Guide: what is given"_s, GuideStep::Read);
  step(u"predict"_s, u"Guide: predict first"_s, GuideStep::Predict);
  step(u"debrief"_s, u"Guide: what was predicted and what it was"_s, GuideStep::Debrief);
  step(u"change"_s, u"Guide: what would help"_s, GuideStep::Change);
  step(u"changed"_s, u"Guide: what the change did"_s, GuideStep::Change, true);
  add(scenes, u"lab"_s, u"predict"_s, u"Lab: predict any scenario"_s, u"lab/spike"_s,
      [](Studio &studio) { studio.press(u"labPredict"_s); });
}

void addComing(std::vector<TourScene> &scenes) {
  for (const PageEntry &page : pageTable()) {
    const bool coming = page.name == u"progress" || page.name == u"present" || page.name == u"library";
    if (coming)
      add(scenes, page.name, u"coming"_s, u"%1: what is coming"_s.arg(QString::fromUtf8(page.title)), page.name);
  }
}

void addShell(std::vector<TourScene> &scenes) {
  add(scenes, u"settings"_s, u"appearance"_s, u"Settings: how it looks"_s, u"settings"_s);
  add(scenes, u"shell"_s, u"palette"_s, u"Search: before the first letter"_s, u"learn/lambda"_s,
      [](Studio &studio) { studio.window().run(Command::Search); });
  add(scenes, u"shell"_s, u"palette-timeout"_s, u"Search: timeout"_s, u"learn/lambda"_s, [](Studio &studio) {
    studio.window().run(Command::Search);
    studio.type(u"timeout"_s);
  });
  add(scenes, u"shell"_s, u"palette-nothing"_s, u"Search: nothing found"_s, u"learn/lambda"_s, [](Studio &studio) {
    studio.window().run(Command::Search);
    studio.type(u"zeppelin"_s);
  });
  add(scenes, u"shell"_s, u"toast"_s, u"What was just done, with a way back"_s, u"settings"_s, [](Studio &studio) {
    Q_EMIT studio.window().pages().toastRequested(
        QCoreApplication::translate("strato::ui::BackupList", "You go on from that backup. What it replaced is kept."),
        QCoreApplication::translate("strato::ui::BackupList", "Undo"), [] {});
  });
  scenes.push_back({u"shell"_s, u"journal-trouble"_s, u"The learner's file is damaged"_s, {}, {}, {}, damagedJournal});
  add(scenes, u"shell"_s, u"shortcuts"_s, u"All shortcuts"_s, u"home"_s,
      [](Studio &studio) { studio.window().run(Command::ShortcutSheet); });
}

}  // namespace

std::vector<TourScene> scenesOf(const catalog::Store &store) {
  std::vector<TourScene> all;
  addHome(all);
  addLearn(all);
  addConcepts(all, store);
  addLab(all);
  addGuides(all);
  addPractice(all);
  addComing(all);
  addShell(all);
  return all;
}

QStringList scenePages() {
  QStringList pages;
  for (const PageEntry &page : pageTable()) pages.append(page.name);
  return pages << u"shell"_s;
}

}  // namespace strato::ui
