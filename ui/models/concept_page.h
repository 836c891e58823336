// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "app/catalog/concept.h"
#include "app/catalog/question.h"
#include "ui/models/fact_note.h"

namespace strato::ui {

/// What stands on a concept's page, ready to be shown: every id is resolved, every figure has its source.

struct FitLine {
  QString text;
  QString note;
  SourceMark source;
  bool operator==(const FitLine &) const = default;
};

struct ManageLine {
  QString layer;
  QString note;
  catalog::Manager by = catalog::Manager::Aws;
  SourceMark source;
  bool operator==(const ManageLine &) const = default;
};

struct LimitTile {
  QString label;
  QString value;
  QString unit;
  QString condition;
  bool exam = false;
  SourceMark source;
  bool operator==(const LimitTile &) const = default;
};

struct PriceTile {
  QString label;
  QString value;
  QString unit;
  QString text;
  SourceMark source;
  bool operator==(const PriceTile &) const = default;
};

/// An example that the ledger has worked out.
struct Bill {
  struct Line {
    QString label;
    QString amount;
    bool operator==(const Line &) const = default;
  };

  std::vector<Line> lines;
  QString total;
  QString totalUnit;
  catalog::Inline text;
  SourceMark source;
  bool operator==(const Bill &) const = default;
};

struct ScalingModel {
  /// See catalog::Flow.
  struct Flow {
    QString what;
    double rate = 0;
    double seconds = 0;
    double takes = 1;
    bool operator==(const Flow &) const = default;
  };

  QString unit;
  QString units;  ///< the same in the plural
  QString text;
  std::optional<Flow> flow;
  std::optional<double> ceiling;  ///< how many may work at once by default
  SourceMark source;

  [[nodiscard]] bool isEmpty() const { return unit.isEmpty(); }
  bool operator==(const ScalingModel &) const = default;
};

struct IntegrationLine {
  QString name;
  QString text;
  catalog::Direction direction = catalog::Direction::In;
  SourceMark source;
  bool operator==(const IntegrationLine &) const = default;
};

/// Integrations that call in the same way; those that the concept itself calls come last.
struct IntegrationGroup {
  QString title;
  QString text;
  std::vector<IntegrationLine> lines;
  bool operator==(const IntegrationGroup &) const = default;
};

/// A remark at the side: an old claim with what holds today, or a trap. A trap has no claim.
struct MarginNote {
  QString claim;
  catalog::Inline text;
  catalog::SectionKey section = catalog::SectionKey::Idea;
  SourceMark source;

  [[nodiscard]] bool isTrap() const { return claim.isEmpty(); }
  bool operator==(const MarginNote &) const = default;
};

struct PairCard {
  QString a;
  QString b;
  struct Row {
    QString a;
    QString about;
    QString b;
    bool operator==(const Row &) const = default;
  };
  std::vector<Row> rows;
  QString separator;
  SourceMark source;
  bool operator==(const PairCard &) const = default;
};

struct GlossaryWord {
  QString word;
  QString means;
  bool operator==(const GlossaryWord &) const = default;
};

struct ReadingSection {
  catalog::SectionKey key = catalog::SectionKey::Idea;
  QString place;  ///< the part of an address behind '#'
  QString title;
  std::vector<catalog::Block> blocks;
  bool operator==(const ReadingSection &) const = default;
};

struct ConceptPage {
  ConceptId id;
  QString title;
  QString shortName;
  QString group;
  QString platform;
  int number = 0;  ///< in the course, from 1
  int courseSize = 0;
  catalog::Inline essence;
  int scanMinutes = 1;
  int studyMinutes = 10;
  std::vector<FitLine> goodFor;
  std::vector<FitLine> notFor;
  std::vector<ManageLine> manages;
  ScalingModel scaling;
  std::vector<LimitTile> limits;
  std::vector<PriceTile> prices;
  SourceMark priceSource;  ///< of all of them
  std::optional<Bill> bill;
  std::vector<IntegrationGroup> worksWith;
  std::vector<MarginNote> corrections;
  std::vector<MarginNote> traps;
  std::vector<PairCard> pairs;
  std::vector<GlossaryWord> words;
  std::vector<catalog::Question> check;
  std::vector<ConceptId> next;
  std::vector<ReadingSection> sections;

  /// Corrections, then traps, that belong to this section.
  [[nodiscard]] std::vector<MarginNote> notesFor(catalog::SectionKey section) const;
};

/// "costs" for SectionKey::Costs, as the content files and addresses write it.
[[nodiscard]] QString placeOf(catalog::SectionKey section);
inline const QString checkPlace = QStringLiteral("check");
/// The concept on one page. Without a place an address means the way of reading that was used last.
inline const QString scanPlace = QStringLiteral("scan");

}  // namespace strato::ui
