// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/check.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <tuple>

#include "app/base/nearest.h"
#include "app/catalog/check_guides.h"
#include "app/catalog/check_prices.h"
#include "app/catalog/numbers.h"

namespace strato::catalog {

namespace {

std::string isoDate(Date date) {
  const auto two = [](unsigned number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return std::to_string(static_cast<int>(date.year())) + "-" + two(static_cast<unsigned>(date.month())) + "-" +
         two(static_cast<unsigned>(date.day()));
}

/// Compares the files of a folder with one another.
class Checker final {
 public:
  Checker(const Content &content, Date today) : m_content(content), m_today(today), m_ledger(content.facts) {}

  std::vector<Problem> run() {
    m_problems = m_content.strays;
    for (const ContentFile &file : m_content.files) {
      m_problems.insert(m_problems.end(), file.notes.problems.begin(), file.notes.problems.end());
    }
    collectDefinitions();
    for (const ContentFile &file : m_content.files) {
      m_file = &file;
      checkName();
      for (const Reference &reference : file.notes.references) checkReference(reference);
      for (const Claim &claim : file.notes.claims) checkClaim(claim);
    }
    checkUnwritten();
    checkDates();
    checkOrphans();
    checkPlaces();
    return std::move(m_problems);
  }

 private:
  struct Defined {
    std::string file;
    int line = 0;
  };

  void report(const std::string &file, int line, Severity severity, Message what, Message remedy) {
    m_problems.push_back({file, line, severity, std::move(what), std::move(remedy)});
  }

  void collectDefinitions() {
    for (const ContentFile &file : m_content.files) {
      for (const Definition &definition : file.notes.definitions) {
        const auto [first, isNew] =
            m_defined[definition.target].try_emplace(definition.id, Defined{file.path, definition.line});
        if (isNew) continue;
        report(file.path, definition.line, Severity::Error,
               Message("The id %1 is taken: %2, line %3 has it too.",
                       {definition.id, first->second.file, std::to_string(first->second.line)}),
               Message("Choose another id for the newer of the two."));
      }
    }
  }

  /// A file has the name of what is in it, so that people find it.
  void checkName() {
    static const std::map<FileKind, Target> named = {{FileKind::Facts, Target::Topic},
                                                     {FileKind::Concept, Target::Concept},
                                                     {FileKind::Exam, Target::Exam},
                                                     {FileKind::Diagram, Target::Diagram},
                                                     {FileKind::Guide, Target::Guide}};
    const std::string stem = std::filesystem::path(m_file->path).stem().string();
    std::string id;
    int line = 0;
    if (m_file->kind == FileKind::Questions) {
      for (const Reference &reference : m_file->notes.references) {
        if (reference.target != Target::Concept) continue;
        id = reference.id;
        line = reference.line;
        break;
      }
    } else if (const auto target = named.find(m_file->kind); target != named.end()) {
      for (const Definition &definition : m_file->notes.definitions) {
        if (definition.target != target->second) continue;
        id = definition.id;
        line = definition.line;
        break;
      }
    }
    if (id.empty() || id == stem) return;
    report(m_file->path, line, Severity::Error, Message("The file is called %1 and is about %2.", {stem, id}),
           Message("Rename the file, or correct the id."));
  }

  [[nodiscard]] bool isDefined(Target target, const std::string &id) const {
    const auto ids = m_defined.find(target);
    return ids != m_defined.end() && ids->second.contains(id);
  }

  [[nodiscard]] std::vector<std::string> idsOf(Target target) const {
    std::vector<std::string> ids;
    const auto defined = m_defined.find(target);
    if (defined == m_defined.end()) return ids;
    for (const auto &[id, place] : defined->second) ids.push_back(id);
    return ids;
  }

  static Message suggestion(const std::string &id, const std::vector<std::string> &known, const Message &otherwise) {
    const std::string meant = nearest(id, known);
    return meant.empty() ? otherwise : Message("Did you mean %1?", {meant});
  }

  static Message unknown(const Reference &reference) {
    switch (reference.target) {
      case Target::Fact:
        return Message("There is no fact %1.", {reference.id});
      case Target::Question:
        return Message("There is no question %1.", {reference.id});
      case Target::Misconception:
        return Message("There is no misconception %1.", {reference.id});
      case Target::Pair:
        return Message("There is no pair %1.", {reference.id});
      case Target::Diagram:
        return Message("There is no diagram %1.", {reference.id});
      case Target::Exam:
        return Message("There is no exam %1.", {reference.id});
      case Target::Topic:
      case Target::Concept:
      case Target::Price:
      case Target::Guide:
        break;
    }
    return Message("There is no topic %1.", {reference.id});
  }

  void checkReference(const Reference &reference) {
    m_used[reference.target].insert(reference.id);
    if (!isDefined(reference.target, reference.id)) {
      if (reference.target == Target::Concept) {
        m_unwritten[reference.id].push_back({m_file->path, reference.line});
        return;
      }
      report(m_file->path, reference.line, Severity::Error, unknown(reference),
             suggestion(reference.id, idsOf(reference.target), Message("Write it, or correct the id.")));
    } else if (reference.target == Target::Fact && !reference.part.empty()) {
      checkFigure(reference);
    } else if (reference.target == Target::Exam) {
      checkDomain(reference);
    }
  }

  void checkFigure(const Reference &reference) {
    const auto fact = std::ranges::find(m_content.facts, FactId{reference.id}, &Fact::id);
    if (fact == m_content.facts.end()) return;
    const Figure *figure = fact->figure(reference.part);
    if (figure == nullptr) {
      std::vector<std::string> names;
      for (const Figure &known : fact->figures) names.push_back(known.name);
      report(m_file->path, reference.line, Severity::Error,
             Message("The fact %1 has no figure \"%2\".", {reference.id, reference.part}),
             suggestion(reference.part, names, Message("Give the fact that figure, or show another one.")));
    } else if (figure->trust >= Trust::ThirdParty && !reference.remark) {
      report(m_file->path, reference.line, Severity::Error,
             Message("The figure \"%2\" of %1 was never compared with AWS, and nothing is said beside it.",
                     {reference.id, reference.part}),
             Message("Say in \"condition\" or \"text\" that it is about so much, or check it and raise its trust."));
    }
  }

  void checkDomain(const Reference &reference) {
    const auto exam = std::ranges::find(m_content.exams, ExamId{reference.id}, &Exam::id);
    if (exam == m_content.exams.end()) return;
    std::vector<std::string> ids;
    for (const ExamDomain &domain : exam->domains) ids.push_back(domain.id);
    if (std::ranges::find(ids, reference.part) != ids.end()) return;
    report(m_file->path, reference.line, Severity::Error,
           Message("The exam %1 has no domain \"%2\".", {reference.id, reference.part}),
           Message("Its file in the folder exams lists them."));
  }

  void checkClaim(const Claim &claim) {
    std::set<std::string> given;
    for (const std::string &text : claim.given) {
      for (std::string &number : numbersIn(text)) given.insert(std::move(number));
    }
    for (const std::string &number : numbersIn(claim.text)) {
      if (given.contains(number)) continue;
      const Ledger::Standing standing = m_ledger.standing(number, claim.facts);
      if (standing == Ledger::Standing::Unknown) {
        report(m_file->path, claim.line, Severity::Error,
               Message("The number %1 in \"%2\" has no fact.", {number, shortened(claim.text)}),
               Message("Link or list the fact that has it, or list it under \"given\" if it is made up."));
      } else if (standing == Ledger::Standing::Weak && claim.quizzed) {
        report(m_file->path, claim.line, Severity::Error,
               Message("The number %1 in \"%2\" comes from a fact that nobody compared with AWS.",
                       {number, shortened(claim.text)}),
               Message("Ask about something else, or check the fact and raise its trust."));
      }
    }
  }

  static std::string shortened(const std::string &text) {
    constexpr std::size_t most = 60;
    if (text.size() <= most) return text;
    std::size_t end = most;
    while (end > 0 && text[end] != ' ') --end;
    return text.substr(0, end) + " …";
  }

  /// A concept may be written later, so this is no error, and said once for all places.
  void checkUnwritten() {
    for (const auto &[id, places] : m_unwritten) {
      report(places.front().file, places.front().line, Severity::Warning,
             Message("The concept %1 is not written yet; places that speak of it: %2.",
                     {id, std::to_string(places.size())}),
             suggestion(id, idsOf(Target::Concept), Message("Write it, or correct the id.")));
    }
  }

  void checkDates() {
    const auto place = [this](Target target, const std::string &id) { return m_defined[target][id]; };
    for (const Fact &fact : m_content.facts) {
      if (fact.checked == Date{} || fact.expiry() >= m_today) continue;
      const Defined at = place(Target::Fact, fact.id.value);
      report(at.file, at.line, Severity::Warning,
             Message("The fact %1 expired on %2.", {fact.id.value, isoDate(fact.expiry())}),
             Message("Compare it with its source again, and set \"checked\" to that day."));
    }
    for (const Exam &exam : m_content.exams) {
      if (!exam.lastDay || *exam.lastDay >= m_today) continue;
      const Defined at = place(Target::Exam, exam.id.value);
      report(at.file, at.line, Severity::Warning,
             Message("The exam %1 cannot be taken since %2.", {exam.id.value, isoDate(*exam.lastDay)}),
             Message("Say so in its note, or replace it with its successor."));
    }
  }

  void checkOrphans() {
    for (const Diagram &diagram : m_content.diagrams) {
      if (isUsed(Target::Diagram, diagram.id.value)) continue;
      reportOrphan(Target::Diagram, diagram.id.value, Message("No concept shows the diagram %1.", {diagram.id.value}));
    }
    for (const Misconception &misconception : m_content.misconceptions) {
      const std::string &id = misconception.id.value;
      const bool mayComeUp = std::ranges::none_of(
          misconception.concepts, [this](const ConceptId &page) { return isDefined(Target::Concept, page.value); });
      if (mayComeUp || isUsed(Target::Misconception, id)) continue;
      reportOrphan(Target::Misconception, id, Message("No concept and no question names the misconception %1.", {id}));
    }
  }

  [[nodiscard]] bool isUsed(Target target, const std::string &id) const {
    const auto used = m_used.find(target);
    return used != m_used.end() && used->second.contains(id);
  }

  void reportOrphan(Target target, const std::string &id, Message what) {
    const Defined at = m_defined[target][id];
    report(at.file, at.line, Severity::Warning, std::move(what), Message("Use it, or delete it."));
  }

  void checkPlaces() {
    std::map<int, const Concept *> taken;
    for (const Concept &page : m_content.concepts) {
      if (page.order == 0) continue;
      const auto [first, isNew] = taken.try_emplace(page.order, &page);
      if (isNew) continue;
      const Defined at = m_defined[Target::Concept][page.id.value];
      report(at.file, at.line, Severity::Error,
             Message("The concepts %1 and %2 have the same place in the course.",
                     {first->second->id.value, page.id.value}),
             Message("Give one of them another \"order\"."));
    }
  }

  const Content &m_content;
  Date m_today;
  Ledger m_ledger;
  std::vector<Problem> m_problems;
  std::map<Target, std::map<std::string, Defined>> m_defined;
  std::map<Target, std::set<std::string>> m_used;
  std::map<std::string, std::vector<Defined>> m_unwritten;
  const ContentFile *m_file = nullptr;
};

}  // namespace

int CheckReport::count(Severity severity) const {
  return static_cast<int>(std::ranges::count(problems, severity, &Problem::severity));
}

CheckReport checkContent(const Content &content, Date today, const NeededPrices &needed) {
  CheckReport report;
  report.problems = Checker(content, today).run();
  std::ranges::move(checkPrices(content, needed), std::back_inserter(report.problems));
  std::ranges::move(checkGuidePlaces(content), std::back_inserter(report.problems));
  std::ranges::stable_sort(report.problems, {},
                           [](const Problem &problem) { return std::tie(problem.file, problem.line); });
  report.files = static_cast<int>(content.files.size());
  report.facts = static_cast<int>(content.facts.size());
  report.concepts = static_cast<int>(content.concepts.size());
  report.questions = static_cast<int>(content.questions.size());
  report.diagrams = static_cast<int>(content.diagrams.size());
  report.guides = static_cast<int>(content.guides.size());
  return report;
}

Result<CheckReport> checkContent(const std::filesystem::path &folder, Date today, const NeededPrices &needed) {
  const auto content = readContent(folder);
  if (!content) return fail(content.error());
  return checkContent(*content, today, needed);
}

}  // namespace strato::catalog
