// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/catalog/coverage.h"

#include <algorithm>
#include <iterator>

#include "app/base/nearest.h"

namespace strato::catalog {

namespace {

struct Sighting {
  const ContentFile *file = nullptr;
  const Passage *passage = nullptr;
};

std::string placeOf(const Passage &passage) {
  switch (passage.of) {
    case Target::Question:
      return "question:" + passage.id;
    case Target::Diagram:
      return "diagram:" + passage.id;
    case Target::Misconception:
      return "misconception:" + passage.id;
    case Target::Pair:
      return "pair:" + passage.id;
    default:
      return passage.id + "#" + passage.part;
  }
}

bool cites(const Passage &passage, const std::vector<FactId> &facts) {
  return std::ranges::any_of(facts, [&](const FactId &fact) { return std::ranges::count(passage.facts, fact) > 0; });
}

std::string listed(const std::vector<FactId> &facts) {
  std::string text;
  for (const FactId &fact : facts) text += (text.empty() ? "" : ", ") + fact.value;
  return text;
}

/// A passage from the sentence on in which the words stand.
std::string sentenceWith(const std::string &words, const std::string &text) {
  const std::size_t end = text.rfind(". ", text.find(words));
  return end == std::string::npos ? text : "… " + text.substr(end + 2);
}

std::string beginning(const std::string &text) {
  constexpr std::size_t most = 60;
  return text.size() <= most ? text : text.substr(0, text.rfind(' ', most)) + " …";
}

/// The places of a content folder, and whether they teach what they should.
class Survey final {
 public:
  explicit Survey(const Content &content) : m_content(content) {
    for (const ContentFile &file : content.files) {
      for (const Passage &passage : file.notes.passages) m_passages.push_back({&file, &passage});
    }
  }

  Coverage run() {
    for (const ContentFile &file : m_content.files) {
      if (file.kind != FileKind::SourceClaims) continue;
      m_claimsFile = file.path;
      std::ranges::copy_if(file.notes.problems, std::back_inserter(m_coverage.problems),
                           [](const Problem &problem) { return problem.severity == Severity::Error; });
    }
    for (const SourceClaim &claim : m_content.sourceClaims) coverClaim(claim);
    for (const Pair &pair : m_content.pairs) coverPair(pair);
    for (const Misconception &misconception : m_content.misconceptions) coverMisconception(misconception);
    return std::move(m_coverage);
  }

 private:
  void report(const std::string &file, int line, Message what, Message remedy) {
    m_coverage.problems.push_back({file, line, Severity::Error, std::move(what), std::move(remedy)});
  }

  void coverClaim(const SourceClaim &claim) {
    Coverage::Entry entry{claim.id, claim.text, {}, !claim.taught.empty()};
    if (claim.taught.empty()) {
      report(m_claimsFile, claim.line, Message("%1 is taught nowhere.", {claim.id}),
             Message("Teach it on a page, and name the place under \"taught\"."));
    }
    for (const SourceClaim::Taught &taught : claim.taught) {
      const Sighting found = passageFor(claim, taught);
      if (found.passage != nullptr) {
        entry.places.push_back({taught.of, taught.at, found.file->path, found.passage->line,
                                sentenceWith(taught.says, found.passage->text)});
      } else {
        entry.covered = false;
      }
    }
    if (entry.covered && claim.verdict != SourceClaim::Verdict::Right && !isCorrected(claim)) {
      entry.covered = false;
      report(m_claimsFile, claim.line, Message("%1 does not hold as it stands, and nothing corrects it.", {claim.id}),
             Message("Name a place such as lambda#corrections or misconception:ID."));
    }
    m_coverage.claims.push_back(std::move(entry));
  }

  static bool isCorrected(const SourceClaim &claim) {
    return std::ranges::any_of(claim.taught, [](const SourceClaim::Taught &taught) {
      return taught.of == Target::Misconception || taught.part == "corrections";
    });
  }

  /// The passage that a claim points to; otherwise says why there is none.
  Sighting passageFor(const SourceClaim &claim, const SourceClaim::Taught &taught) {
    std::vector<Sighting> there;
    std::ranges::copy_if(m_passages, std::back_inserter(there), [&](const Sighting &found) {
      return found.passage->of == taught.of && found.passage->id == taught.id && found.passage->part == taught.part;
    });
    if (there.empty()) {
      const std::string meant = nearest(taught.at, allPlaces());
      report(m_claimsFile, taught.line, Message("%1: there is no place %2.", {claim.id, taught.at}),
             meant.empty() ? Message("Write it, or name another place.") : Message("Did you mean %1?", {meant}));
      return {};
    }
    const auto citing =
        std::ranges::find_if(there, [&](const Sighting &found) { return cites(*found.passage, claim.facts); });
    if (citing == there.end()) {
      report(m_claimsFile, taught.line,
             Message("%1: nothing in %2 cites %3.", {claim.id, taught.at, listed(claim.facts)}),
             Message("Link one of these facts there, or name another place."));
      return {};
    }
    const auto exact = std::ranges::find_if(there, [&](const Sighting &found) {
      return found.passage->text.find(taught.says) != std::string::npos && cites(*found.passage, claim.facts);
    });
    if (exact != there.end()) return *exact;
    report(m_claimsFile, taught.line,
           Message("%1: nothing in %2 that cites %3 says \"%4\".",
                   {claim.id, taught.at, listed(claim.facts), taught.says}),
           Message("What cites it there begins with \"%1\": copy a few words of it, if it still teaches this.",
                   {beginning(citing->passage->text)}));
    return {};
  }

  [[nodiscard]] std::vector<std::string> allPlaces() const {
    std::vector<std::string> places;
    for (const Sighting &found : m_passages) places.push_back(placeOf(*found.passage));
    return places;
  }

  void coverPair(const Pair &pair) {
    Coverage::Entry entry{pair.id.value, pair.a + " / " + pair.b, {}, true};
    addPages(entry, Target::Pair, "#pairs", pair.separator);
    if (entry.places.empty()) uncovered(entry, Target::Pair, Message("No page shows the pair %1.", {entry.id}));
    m_coverage.pairs.push_back(std::move(entry));
  }

  void coverMisconception(const Misconception &misconception) {
    Coverage::Entry entry{misconception.id.value, misconception.belief, {}, true};
    addPages(entry, Target::Misconception, "#misconceptions", misconception.truth);
    if (entry.places.empty()) {
      uncovered(entry, Target::Misconception, Message("No page answers the misconception %1.", {entry.id}));
    }
    addQuestions(entry, misconception.id);
    if (entry.count(Target::Question) == 0) {
      uncovered(entry, Target::Misconception,
                Message("No question has a wrong choice for who believes %1.", {entry.id}));
    }
    m_coverage.misconceptions.push_back(std::move(entry));
  }

  /// The concepts whose head names it.
  void addPages(Coverage::Entry &entry, Target target, const std::string &part, const std::string &words) const {
    for (const ContentFile &file : m_content.files) {
      if (file.kind != FileKind::Concept) continue;
      for (const Reference &reference : file.notes.references) {
        if (reference.target != target || reference.id != entry.id) continue;
        const std::string page = std::filesystem::path(file.path).stem().string();
        entry.places.push_back({Target::Concept, page + part, file.path, reference.line, words});
      }
    }
  }

  void addQuestions(Coverage::Entry &entry, const MisconceptionId &id) const {
    for (const Question &question : m_content.questions) {
      if (std::ranges::find(question.choices, id, &Choice::misconception) == question.choices.end()) continue;
      const auto found = std::ranges::find_if(m_passages, [&](const Sighting &known) {
        return known.passage->of == Target::Question && known.passage->id == question.id.value;
      });
      if (found == m_passages.end()) continue;
      entry.places.push_back(
          {Target::Question, placeOf(*found->passage), found->file->path, found->passage->line, question.ask});
    }
  }

  void uncovered(Coverage::Entry &entry, Target target, Message what) {
    entry.covered = false;
    for (const ContentFile &file : m_content.files) {
      for (const Definition &definition : file.notes.definitions) {
        if (definition.target != target || definition.id != entry.id) continue;
        return report(file.path, definition.line, std::move(what), Message("Use it where it is met."));
      }
    }
  }

  const Content &m_content;
  std::vector<Sighting> m_passages;
  std::string m_claimsFile;
  Coverage m_coverage;
};

}  // namespace

int Coverage::Entry::count(Target of) const {
  return static_cast<int>(std::ranges::count(places, of, &Coverage::Place::of));
}

int Coverage::covered(const std::vector<Entry> &entries) {
  return static_cast<int>(std::ranges::count(entries, true, &Entry::covered));
}

Coverage coverageOf(const Content &content) { return Survey(content).run(); }

}  // namespace strato::catalog
