// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/practice_review.h"

#include <QCoreApplication>
#include <map>

#include "app/catalog/store.h"
#include "ui/models/concept_page.h"
#include "ui/models/concept_path.h"

namespace strato::ui {

using learning::Confidence;

namespace {

struct ReviewWords {
  Q_DECLARE_TR_FUNCTIONS(PracticeReview)
};

QString titleFor(const Tally &all) {
  if (all.right == all.answered && all.answered > 1) return ReviewWords::tr("All %1 right").arg(all.answered);
  return ReviewWords::tr("%1 of %2 right").arg(all.right).arg(all.answered);
}

QString findingFor(const PracticeReview &review) {
  const PracticeResult &result = review.result;
  const Tally &sure = result.of(Confidence::Sure);
  const Tally &guess = result.of(Confidence::Guess);
  if (const int wrong = sure.answered - sure.right; wrong > 0) {
    return wrong == 1 ? ReviewWords::tr("Once you were sure and it was wrong: start there, it surprises most.")
                      : ReviewWords::tr("%Ln times you were sure and it was wrong: start there.", nullptr, wrong);
  }
  for (const ReviewIdea &idea : review.ideas) {
    if (idea.times > 1) return ReviewWords::tr("One idea stood in the way more than once: “%1”.").arg(idea.belief);
  }
  if (guess.right > guess.answered / 2 && guess.answered > 1) {
    return ReviewWords::tr("You know more than you think: %1 of %2 guesses were right.")
        .arg(guess.right)
        .arg(guess.answered);
  }
  if (!review.missed.empty()) return ReviewWords::tr("Look at why, read on, then answer the missed ones again.");
  return guess.answered > 0 ? ReviewWords::tr("Some were guessed. They are yours when you can say why.")
                            : ReviewWords::tr("Come back in a few days: what is still there then will stay.");
}

QString choiceTexts(const PracticeItem &item, const std::vector<int> &places) {
  QStringList texts;
  for (const int place : item.order) {
    if (std::ranges::find(places, place) == places.end()) continue;
    texts << QString::fromStdString(item.question.choices[static_cast<std::size_t>(place)].text);
  }
  return texts.join(QStringLiteral(" · "));
}

/// The section that would have helped with most of the missed questions.
void findReading(PracticeReview &review, const std::vector<PracticeItem> &items, const catalog::Store &store) {
  std::map<QString, int> votes;
  int most = 0;
  for (const int index : review.result.missed) {
    const catalog::Question &question = items[static_cast<std::size_t>(index)].question;
    const auto concept_ = store.concept_(question.concept_);
    const auto *section = concept_ ? sectionAbout(*concept_, question.facts) : nullptr;
    if (section == nullptr) continue;
    const Address address = conceptAddress(concept_->id, placeOf(section->key));
    const int count = ++votes[address.text()];
    if (count <= most) continue;
    most = count;
    review.reading = address;
    review.readingTitle = ReviewWords::tr("%1: %2").arg(QString::fromStdString(concept_->shortName),
                                                        QString::fromStdString(section->title));
  }
}

}  // namespace

PracticeReview reviewOf(const std::vector<PracticeItem> &items, const PracticeSource &source, const PracticeDesk &desk,
                        const catalog::Store &store, std::size_t length) {
  PracticeReview review;
  review.result = resultOf(items);
  review.title = titleFor(review.result.all);
  review.again = {missedSource, ReviewWords::tr("Missed just now"), {}, true};
  for (const int index : review.result.missed) {
    const PracticeItem &item = items[static_cast<std::size_t>(index)];
    review.missed.push_back({index, QString::fromStdString(item.question.ask), choiceTexts(item, item.chosen),
                             choiceTexts(item, item.key())});
    review.again.bank.push_back(item.question.id);
  }
  for (const MisconceptionTally &tally : review.result.misconceptions) {
    const auto idea = store.misconception(tally.id);
    if (!idea) continue;
    review.ideas.push_back({QString::fromStdString(idea->id.value), QString::fromStdString(idea->belief),
                            QString::fromStdString(idea->truth), static_cast<int>(tally.questions.size())});
  }
  findReading(review, items, store);
  const QString concept_ = QString::fromStdString(items.front().question.concept_.value);
  const bool narrow = source.inOrder;  // these few are over; go on with the concept
  review.onward = narrow ? sourceOf(practiceAddress(concept_), desk, store).value_or(source) : source;
  review.next = nextUp(review.onward.bank, desk.standings, length);
  review.finding = findingFor(review);
  return review;
}

}  // namespace strato::ui
