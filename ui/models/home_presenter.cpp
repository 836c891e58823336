// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/home_presenter.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>

namespace strato::ui {
namespace {

constexpr std::size_t figuresShown = 3;

class HomeWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::HomePage)
};

QDate qDate(std::chrono::sys_days day) { return QDate(1970, 1, 1).addDays(day.time_since_epoch().count()); }

/// "eleven", as a sentence would write it; larger numbers in digits.
QString spelled(int number, const QLocale &locale) {
  const std::array words{HomeWords::tr("no"),    HomeWords::tr("one"),  HomeWords::tr("two"), HomeWords::tr("three"),
                         HomeWords::tr("four"),  HomeWords::tr("five"), HomeWords::tr("six"), HomeWords::tr("seven"),
                         HomeWords::tr("eight"), HomeWords::tr("nine"), HomeWords::tr("ten"), HomeWords::tr("eleven"),
                         HomeWords::tr("twelve")};
  if (number >= 0 && number < static_cast<int>(words.size())) return words[static_cast<std::size_t>(number)];
  return locale.toString(number);
}

QString capitalised(const QString &text) { return text.left(1).toUpper() + text.mid(1); }

QString greetingAt(int hour) {
  if (hour < 5) return HomeWords::tr("Good night");
  if (hour < 12) return HomeWords::tr("Good morning");
  if (hour < 18) return HomeWords::tr("Good afternoon");
  return HomeWords::tr("Good evening");
}

bool nothingHappened(const Learned &learned) {
  const auto isLearning = [](const auto &entry) { return entry.first.startsWith(QStringLiteral("learn/")); };
  return learned.questions.empty() && std::ranges::none_of(learned.pages, isLearning);
}

QString heroTitle(const HomeMaterial &material, const DayPlan &plan, const QLocale &locale) {
  QStringList phrases;
  const auto has = [&plan](PlanPart::Kind kind) {
    return std::ranges::any_of(plan.parts, [kind](const PlanPart &part) { return part.kind == kind; });
  };
  int missed = 0;
  for (const ConceptPath &path : material.paths) missed += path.missed;
  if (has(PlanPart::Kind::Review)) {
    phrases << (missed == 1 ? HomeWords::tr("one review") : HomeWords::tr("%1 reviews").arg(spelled(missed, locale)));
  }
  const ConceptPath *path = conceptToGoOnWith(material.paths);
  const bool questionsOnly = !has(PlanPart::Kind::Scan) && !has(PlanPart::Kind::Study);
  if (path != nullptr && has(PlanPart::Kind::Scan)) phrases << HomeWords::tr("one new idea");
  if (path != nullptr && !has(PlanPart::Kind::Scan) && has(PlanPart::Kind::Study)) {
    phrases << HomeWords::tr("the rest of %1").arg(path->title);
  }
  if (path != nullptr && questionsOnly && (has(PlanPart::Kind::Check) || has(PlanPart::Kind::Practise))) {
    phrases << HomeWords::tr("questions on %1").arg(path->title);
  }
  if (phrases.isEmpty()) return HomeWords::tr("All done. Well done.");
  const bool onlyNew = phrases.size() == 1 && has(PlanPart::Kind::Scan);
  return capitalised(onlyNew ? HomeWords::tr("one new idea: %1").arg(path->title)
                             : phrases.join(HomeWords::tr(", ", "between parts of a title")));
}

QString heroText(const DayPlan &plan) {
  if (plan.parts.empty()) {
    return HomeWords::tr("Everything that is here has been read and answered right. It stays here to look things up.");
  }
  const QString time = HomeWords::tr("About %1 of your %2 minutes.").arg(plan.minutes()).arg(plan.budget);
  return time + QLatin1Char(' ') +
         (plan.everythingFits ? HomeWords::tr("After that, nothing that was begun is left over.")
                              : HomeWords::tr("The rest waits for another day."));
}

ProgressLine progressLine(const QString &name, int right, int answered, const QLocale &locale) {
  ProgressLine line{name, right, answered, std::nullopt, {}};
  if (answered < learning::enoughAnswers) {
    line.words = HomeWords::tr("not enough data yet, %1 of %2").arg(answered).arg(learning::enoughAnswers);
    return line;
  }
  line.share = learning::shareRight(right, answered);
  const auto percent = [&locale](double part) { return locale.toString(static_cast<int>(std::lround(part * 100))); };
  line.words = HomeWords::tr("%1–%2 %", "a range of percent; a thin space before the sign")
                   .arg(percent(line.share->low), percent(line.share->high));
  return line;
}

struct AnswerCount {
  int right = 0;
  int answered = 0;
};

AnswerCount countAnswers(const HomeMaterial &material, const ExamId &exam, const std::string &domain) {
  AnswerCount count;
  for (const auto &[id, standing] : material.learned.questions) {
    const auto question = material.domains.find(id);
    if (question == material.domains.end()) continue;
    const auto place = question->second.find(exam);
    if (place == question->second.end() || place->second != domain) continue;
    count.right += standing.right;
    count.answered += standing.answered;
  }
  return count;
}

void presentProgress(HomePage &page, const HomeMaterial &material, const catalog::Exam *exam, const QLocale &locale) {
  if (exam == nullptr) {
    AnswerCount all;
    for (const auto &[id, standing] : material.learned.questions) {
      all.right += standing.right;
      all.answered += standing.answered;
    }
    page.progress.push_back(progressLine(HomeWords::tr("All questions"), all.right, all.answered, locale));
    page.progressNote = HomeWords::tr("Share of questions you would get right, 95 % range.");
    return;
  }
  for (const catalog::ExamDomain &domain : exam->domains) {
    const AnswerCount count = countAnswers(material, exam->id, domain.id);
    page.progress.push_back(progressLine(QString::fromStdString(domain.name), count.right, count.answered, locale));
  }
  page.progressNote = HomeWords::tr(
                          "Share of compute questions you would get right, 95 % range. Compute is only a "
                          "slice of %1.")
                          .arg(QString::fromStdString(exam->id.value));
}

void presentExam(HomePage &page, const HomeMaterial &material, const HomeDay &day, const QLocale &locale) {
  const catalog::Exam *exam = nullptr;
  for (const catalog::Exam &candidate : material.exams) {
    if (material.wish.exam == candidate.id) exam = &candidate;
  }
  presentProgress(page, material, exam, locale);
  if (exam == nullptr) return;
  page.examLine = QString::fromStdString(exam->id.value);
  if (!material.wish.examDay) return;
  page.examLine =
      HomeWords::tr("%1, %2", "an exam and its day")
          .arg(page.examLine, locale.toString(*material.wish.examDay, HomeWords::tr("ddd d MMMM yyyy", "date format")));
  const auto days = qDate(day.date()).daysTo(*material.wish.examDay);
  if (days >= 0) page.daysLeft = static_cast<int>(days);
}

QString lastMissed(const OpenIdea &idea, const HomeDay &day, const QLocale &locale) {
  const auto missedOn = std::chrono::floor<std::chrono::days>(idea.lastMissed + day.offset);
  const auto ago = (day.date() - missedOn).count();
  if (ago <= 0) return HomeWords::tr("Last today");
  if (ago == 1) return HomeWords::tr("Last yesterday");
  const QDate date = qDate(missedOn);
  if (ago < 7) return HomeWords::tr("Last on %1").arg(locale.dayName(date.dayOfWeek()));
  return HomeWords::tr("Last on %1").arg(locale.toString(date, QLocale::ShortFormat));
}

void presentIdeas(HomePage &page, const HomeMaterial &material, const HomeDay &day, const QLocale &locale) {
  page.ideasClosed = material.ideas.closed;
  for (const OpenIdea &idea : material.ideas.open) {
    const auto text = material.ideaTexts.find(idea.id);
    if (text == material.ideaTexts.end()) continue;
    if (page.ideas.empty()) {
      page.ideasTarget = practiceAddress(text->second.concept_);
      page.ideasAction = HomeWords::tr("Practise %1").arg(text->second.where);
    }
    const QString missed = idea.missed == 1   ? HomeWords::tr("missed once")
                           : idea.missed == 2 ? HomeWords::tr("missed twice")
                                              : HomeWords::tr("missed %1 times").arg(idea.missed);
    page.ideas.push_back({text->second.belief,
                          QStringLiteral("%1, %2. %3").arg(text->second.where, missed, lastMissed(idea, day, locale)),
                          idea.rightSince});
  }
  const int open = static_cast<int>(page.ideas.size());
  page.ideasTitle = open == 0   ? HomeWords::tr("Nothing to set straight")
                    : open == 1 ? HomeWords::tr("One idea to set straight")
                                : HomeWords::tr("%1 ideas to set straight").arg(capitalised(spelled(open, locale)));
}

void presentTallies(HomePage &page, const ConceptPath &path) {
  for (const PathStep &step : path.steps) {
    const int done = step.of - step.left;
    if (step.kind == StepKind::Study) {
      page.tallies.push_back({HomeWords::tr("Sections of %1").arg(path.title),
                              HomeWords::tr("%1 of %2 read").arg(done).arg(step.of), done, 0, step.of});
    }
    if (step.kind == StepKind::Practise) {
      const QString right = HomeWords::tr("%1 of %2 right").arg(done).arg(step.of);
      page.tallies.push_back({HomeWords::tr("Questions on %1").arg(path.title),
                              path.missed == 0 ? right : HomeWords::tr("%1, %2 missed").arg(right).arg(path.missed),
                              done, path.missed, step.of});
    }
  }
}

void presentFigure(HomePage &page, const HomeMaterial &material, const ConceptPath &path, const HomeDay &day) {
  if (material.limits.empty()) return;
  const auto today = static_cast<std::size_t>(day.date().time_since_epoch().count());
  const std::size_t count = material.limits.size();
  KeyFigure figure{
      material.limits[today % count], {}, path.title, conceptAddress(path.id, placeOf(catalog::SectionKey::Limits))};
  for (std::size_t next = 1; next < std::min(count, figuresShown); ++next)
    figure.also.push_back(material.limits[(today + next) % count]);
  page.figure = std::move(figure);
}

void presentContinue(HomePage &page, const HomeMaterial &material) {
  const ConceptPath *path = conceptOfHome(material.paths);
  if (path == nullptr) return;
  page.continuePath = *path;
  page.continueTitle = path->title;
  if (path->isDone()) {
    page.continueText = HomeWords::tr("Read and answered. It stays here to look things up.");
    return;
  }
  const PathStep &step = path->steps[static_cast<std::size_t>(path->current())];
  const auto place = material.places.find(path->id);
  if (step.kind == StepKind::Study && place != material.places.end()) {
    page.continueTitle = HomeWords::tr("%1: %2", "a concept and its section").arg(path->title, place->second.section);
    page.continueText = HomeWords::tr("Section %1 of %2. About %3 min left.")
                            .arg(place->second.number)
                            .arg(place->second.of)
                            .arg(step.minutesLeft);
    return;
  }
  page.continueText =
      HomeWords::tr("%1. About %2 min.", "what is left, and how long it takes").arg(step.detail).arg(step.minutesLeft);
}

}  // namespace

int HomeDay::hour() const {
  const auto local = now + offset;
  return static_cast<int>(
      std::chrono::floor<std::chrono::hours>(local - std::chrono::floor<std::chrono::days>(local)).count());
}

const ConceptPath *conceptOfHome(const std::vector<ConceptPath> &paths) {
  const ConceptPath *path = conceptToGoOnWith(paths);
  return path == nullptr && !paths.empty() ? &paths.back() : path;
}

HomePage presentHome(const HomeMaterial &material, const HomeDay &day, const QLocale &locale) {
  return presentHomeWithin(material.wish.minutesADay, material, day, locale);
}

HomePage presentHomeWithin(int minutes, const HomeMaterial &material, const HomeDay &day, const QLocale &locale) {
  HomePage page;
  page.greeting = greetingAt(day.hour());
  page.date = locale.toString(qDate(day.date()), QLocale::LongFormat);
  page.firstStart = !material.wish.welcomed && nothingHappened(material.learned);
  page.asksForExam = !material.wish.asked && !material.exams.empty();
  page.plan = planFor(material.paths, minutes);
  page.heroTitle = heroTitle(material, page.plan, locale);
  page.heroText = heroText(page.plan);
  presentContinue(page, material);
  presentIdeas(page, material, day, locale);
  presentExam(page, material, day, locale);
  if (const ConceptPath *path = conceptOfHome(material.paths)) {
    presentTallies(page, *path);
    presentFigure(page, material, *path, day);
  }
  return page;
}

}  // namespace strato::ui
