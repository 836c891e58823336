// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/practice_shelf.h"

#include <QCoreApplication>
#include <algorithm>

#include "app/catalog/store.h"
#include "ui/models/concept_page.h"
#include "ui/models/concept_path.h"

namespace strato::ui {

namespace {

struct ShelfWords {
  Q_DECLARE_TR_FUNCTIONS(PracticeShelf)
};

}  // namespace

Result<std::vector<PracticeShelf>> readShelves(const catalog::Store &store) {
  const auto entries = store.concepts();
  if (!entries) return fail(entries.error());
  std::vector<PracticeShelf> shelves;
  for (const catalog::ConceptEntry &entry : *entries) {
    const auto questions = store.questionsOf(entry.id);
    if (!questions) return fail(questions.error());
    if (questions->empty()) continue;
    PracticeShelf shelf{entry.id,
                        QString::fromStdString(entry.title),
                        QString::fromStdString(entry.shortName),
                        QString::fromStdString(entry.platform),
                        {}};
    for (const catalog::Question &question : *questions) shelf.questions.push_back(question.id);
    shelves.push_back(std::move(shelf));
  }
  return shelves;
}

const PracticeShelf *shelfOf(const std::vector<PracticeShelf> &shelves, const ConceptId &id) {
  const auto found = std::ranges::find(shelves, id, &PracticeShelf::id);
  return found == shelves.end() ? nullptr : &*found;
}

std::vector<QuestionId> allQuestions(const std::vector<PracticeShelf> &shelves) {
  std::vector<QuestionId> all;
  for (const PracticeShelf &shelf : shelves) all.insert(all.end(), shelf.questions.begin(), shelf.questions.end());
  return all;
}

PracticeFeedback readFeedback(const catalog::Store &store, const PracticeItem &item, const QLocale &locale,
                              QDate today) {
  PracticeFeedback feedback;
  const auto taken = misconceptionsTaken(item);
  for (const MisconceptionId &id : misconceptionsIn(item)) {
    const auto idea = store.misconception(id);
    if (!idea) continue;
    (std::ranges::find(taken, id) != taken.end() ? feedback.held : feedback.lurking).push_back(*idea);
  }
  std::vector<catalog::Fact> facts;
  for (const FactId &id : item.question.facts) {
    if (auto fact = store.fact(id)) facts.push_back(std::move(*fact));
  }
  for (const catalog::Fact &fact : mostTellingFirst(std::move(facts), item, feedback.held)) {
    feedback.facts.push_back(noteOf(fact, {}, locale, today));
  }
  const auto concept_ = store.concept_(item.question.concept_);
  if (!concept_) return feedback;
  const QString name = QString::fromStdString(concept_->shortName);
  if (const auto *section = sectionAbout(*concept_, item.question.facts)) {
    feedback.reading = conceptAddress(concept_->id, placeOf(section->key));
    feedback.readingTitle = ShelfWords::tr("%1: %2").arg(name, QString::fromStdString(section->title));
  } else {
    feedback.reading = conceptAddress(concept_->id);
    feedback.readingTitle = name;
  }
  return feedback;
}

QString questionReport(const PracticeItem &item, const QString &programVersion) {
  QStringList lines{ShelfWords::tr("Something is wrong with a question in Stratoscope %1.").arg(programVersion),
                    {},
                    ShelfWords::tr("Question: %1").arg(QString::fromStdString(item.question.id.value)),
                    QString::fromStdString(item.question.ask)};
  for (const int place : item.order) {
    const catalog::Choice &choice = item.question.choices[static_cast<std::size_t>(place)];
    const QString mark = choice.right ? QStringLiteral("+") : QStringLiteral("-");
    const QString own = item.isChosen(place) ? ShelfWords::tr(" (my answer)") : QString();
    lines << mark + u' ' + QString::fromStdString(choice.text) + own;
  }
  QStringList facts;
  for (const FactId &fact : item.question.facts) facts << QString::fromStdString(fact.value);
  lines << ShelfWords::tr("Facts: %1").arg(facts.join(QStringLiteral(", "))) << QString()
        << ShelfWords::tr("What is wrong, and how I know:") << QString();
  return lines.join(u'\n');
}

}  // namespace strato::ui
