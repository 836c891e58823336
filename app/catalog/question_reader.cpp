// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "app/catalog/claims.h"
#include "app/catalog/fields.h"
#include "app/catalog/readers.h"
#include "app/catalog/text_file.h"

namespace strato::catalog {

namespace {

std::string lowerCase(std::string text) {
  std::ranges::transform(text, text.begin(),
                         [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  return text;
}

bool pointsAtOtherChoices(const std::string &text) {
  static constexpr std::array phrases = {"all of the above", "none of the above", "all of these", "none of these",
                                         "both a and b"};
  const std::string lower = lowerCase(text);
  return std::ranges::any_of(phrases, [&](const char *phrase) { return lower.find(phrase) != std::string::npos; });
}

Choice readChoice(Fields &fields, Grounds grounds) {
  Choice choice;
  Notes &notes = fields.notes();
  choice.text = fields.text("text", Need::Required, 110);
  choice.right = fields.flag("right");
  choice.why = fields.text("why", Need::Required, 220);
  choice.rightWhen = fields.text("right_when", choice.right ? Need::Optional : Need::Required, 160);
  choice.misconception = fields.reference<MisconceptionId>("misconception", Need::Optional, Target::Misconception);
  choice.facts = fields.facts();
  fields.finish();
  if (choice.right && !choice.rightWhen.empty()) {
    notes.error(fields.lineOf("right_when"), Message("%1 is right and has \"right_when\".", {fields.what()}),
                Message("Only a wrong choice needs it: take it out."));
  }
  if (choice.right && !choice.misconception.isEmpty()) {
    notes.error(fields.lineOf("misconception"), Message("%1 is right and has a misconception.", {fields.what()}),
                Message("Only a wrong choice can have one: take it out."));
  }
  if (pointsAtOtherChoices(choice.text)) {
    notes.error(fields.lineOf("text"),
                Message("%1 speaks about the other choices: \"%2\".", {fields.what(), choice.text}),
                Message("Choices are shuffled. Let each one say what it means."));
  }
  grounds.facts.insert(grounds.facts.end(), choice.facts.begin(), choice.facts.end());
  claim(choice.text, fields.lineOf("text"), grounds, notes);
  claim(choice.why, fields.lineOf("why"), grounds, notes);
  claim(choice.rightWhen, fields.lineOf("right_when"), grounds, notes);
  return choice;
}

void readChoices(Fields &fields, Question &question, const Grounds &grounds) {
  for (const YamlNode &node : fields.list("choices", Need::Required)) {
    const std::string place = std::to_string(question.choices.size() + 1);
    Fields choice(node, fields.notes(), "choice " + place + " of " + fields.what());
    Choice read = readChoice(choice, grounds);
    if (std::ranges::find(question.choices, read.text, &Choice::text) != question.choices.end()) {
      fields.notes().error(node.line, Message("%1 stands there twice.", {choice.what()}),
                           Message("Write another choice."));
    }
    question.choices.push_back(std::move(read));
  }
  const std::size_t count = question.choices.size();
  if (count < 3 || count > 6) {
    fields.notes().error(fields.lineOf("choices"),
                         Message("%1 has %2 choices.", {fields.what(), std::to_string(count)}),
                         Message("A question has 3 to 6 of them."));
  }
}

/// True when the ask names the number, as a word or a digit.
bool saysHowMany(const std::string &ask, std::size_t count) {
  static constexpr std::array words = {"", "one", "two", "three", "four", "five"};
  const std::string lower = lowerCase(ask);
  const std::string digit = std::to_string(count);
  return (count < words.size() && lower.find(words[count]) != std::string::npos) ||
         lower.find(digit) != std::string::npos;
}

void checkKey(const Fields &fields, const Question &question) {
  const auto right = static_cast<std::size_t>(std::ranges::count_if(question.choices, &Choice::right));
  const int line = fields.lineOf("kind");
  if (question.kind == QuestionKind::Single && right != 1) {
    fields.notes().error(line,
                         Message("%1 is single and has %2 right choices.", {fields.what(), std::to_string(right)}),
                         Message("Mark exactly one as \"right: true\", or make it multiple."));
  }
  if (question.kind == QuestionKind::Single) return;
  if (right < 2 || right == question.choices.size()) {
    fields.notes().error(line,
                         Message("%1 is multiple and has %2 right choices.", {fields.what(), std::to_string(right)}),
                         Message("Mark at least two as \"right: true\", and leave at least one wrong."));
  } else if (!saysHowMany(question.ask, right)) {
    fields.notes().error(fields.lineOf("ask"), Message("%1 does not say how many choices are right.", {fields.what()}),
                         Message("Ask for example \"Which two ...?\""));
  }
}

/// A right choice that is much longer than all others gives itself away.
void checkLengths(const Fields &fields, const Question &question) {
  std::size_t shortestRight = std::string::npos;
  std::size_t longestWrong = 0;
  for (const Choice &choice : question.choices) {
    const std::size_t length = characters(choice.text);
    if (choice.right) shortestRight = std::min(shortestRight, length);
    if (!choice.right) longestWrong = std::max(longestWrong, length);
  }
  if (shortestRight == std::string::npos || shortestRight < longestWrong + longestWrong / 2 + 20) return;
  fields.notes().warn(fields.lineOf("choices"),
                      Message("%1: what is right is much longer than what is wrong.", {fields.what()}),
                      Message("Make the choices of like length."));
}

std::map<ExamId, std::string> readExams(Fields &fields) {
  std::map<ExamId, std::string> exams;
  const YamlNode *node = fields.node("exams", Need::Optional);
  if (node == nullptr) return exams;
  for (const YamlEntry &entry : node->entries) {
    exams[ExamId{entry.key}] = entry.value.scalar;
    fields.notes().references.push_back({Target::Exam, entry.key, entry.value.scalar, false, entry.line});
  }
  return exams;
}

Passage passageOf(const Question &question, int line) {
  Passage passage{Target::Question, question.id.value, {}, question.ask + " " + question.stem, question.facts, line};
  for (const Choice &choice : question.choices) {
    passage.text += " " + choice.text + ": " + choice.why + " " + choice.rightWhen;
    passage.facts.insert(passage.facts.end(), choice.facts.begin(), choice.facts.end());
  }
  return passage;
}

Question readQuestion(const YamlNode &node, const ConceptId &parent, Notes &notes) {
  Fields fields(node, notes, "this question");
  Question question;
  question.concept_ = parent;
  question.id = fields.defined<QuestionId>(Target::Question);
  if (!question.id.isEmpty()) fields.rename(question.id.value);
  if (!question.id.value.starts_with(parent.value + "-")) {
    notes.error(fields.lineOf("id"), Message("The id \"%1\" does not begin with its concept.", {question.id.value}),
                Message("Write it as %1-something.", {parent.value}));
  }
  question.tag = fields.text("tag", Need::Required, 24);
  question.kind = fields.choice<QuestionKind>(
      "kind", Need::Required, {{"single", QuestionKind::Single}, {"multiple", QuestionKind::Multiple}}, {});
  question.level =
      fields.choice<Level>("level", Need::Required,
                           {{"recall", Level::Recall}, {"understand", Level::Understand}, {"apply", Level::Apply}}, {});
  question.stem = fields.text("stem", Need::Optional, 320);
  question.ask = fields.text("ask", Need::Required, 140);
  question.given = fields.texts("given", Need::Optional);
  question.facts = fields.facts(Need::Required);
  question.exams = readExams(fields);
  Grounds grounds{question.facts, question.given, true};
  readChoices(fields, question, grounds);
  fields.finish();
  checkKey(fields, question);
  checkLengths(fields, question);
  notes.passages.push_back(passageOf(question, node.line));
  claim(question.stem, fields.lineOf("stem"), grounds, notes);
  const auto right = std::ranges::count_if(question.choices, &Choice::right);
  grounds.given.push_back(std::to_string(right));
  claim(question.ask, fields.lineOf("ask"), grounds, notes);
  return question;
}

}  // namespace

std::vector<Question> readQuestions(std::string_view text, Notes &notes) {
  std::vector<Question> questions;
  if (!isPlainText(text, notes)) return questions;
  const auto tree = readYaml(text, notes);
  if (!tree) return questions;
  Fields file(*tree, notes, "the question file");
  const auto parent = file.reference<ConceptId>("concept", Need::Required, Target::Concept);
  for (const YamlNode &node : file.list("questions", Need::Required)) {
    questions.push_back(readQuestion(node, parent, notes));
  }
  file.finish();
  return questions;
}

}  // namespace strato::catalog
