// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/concept_presenter.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace strato::ui {
namespace {

class ConceptWords {
  Q_DECLARE_TR_FUNCTIONS(strato::ui::ConceptPage)
};

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

/// Knows the material and the day, and turns one part of a concept after the other.
class ConceptPresenter final {
 public:
  ConceptPresenter(const ConceptMaterial &material, QDate today) : m_material(material), m_today(today) {}

  [[nodiscard]] SourceMark mark(const std::vector<FactId> &facts) const {
    return sourceMarkOf(m_material.known(facts), m_today);
  }

  [[nodiscard]] std::vector<FitLine> fits(const std::vector<catalog::Fit> &fits) const {
    std::vector<FitLine> lines;
    for (const catalog::Fit &fit : fits) lines.push_back({text(fit.text), text(fit.note), mark(fit.facts)});
    return lines;
  }

  [[nodiscard]] std::vector<ManageLine> manages() const {
    std::vector<ManageLine> lines;
    for (const catalog::Layer &layer : m_material.concept_.manages) {
      lines.push_back({text(layer.name), text(layer.note), layer.by, mark(layer.facts)});
    }
    return lines;
  }

  [[nodiscard]] ScalingModel scaling() const {
    const catalog::Scaling &scaling = m_material.concept_.scaling;
    if (scaling.unit.empty()) return {};
    ScalingModel model{text(scaling.unit), text(scaling.unit) + u's', text(scaling.text), {}, {}, mark(scaling.facts)};
    if (const auto &flow = scaling.flow) {
      model.flow = ScalingModel::Flow{text(flow->what), flow->rate, flow->seconds, flow->takes};
    }
    for (const catalog::Limit &limit : m_material.concept_.limits) {
      if (limit.figure != "at once") continue;
      bool isNumber = false;
      const double ceiling = QLocale::c().toDouble(text(figureOf(limit.fact, limit.figure).value), &isNumber);
      if (isNumber) model.ceiling = ceiling;
    }
    return model;
  }

  [[nodiscard]] std::vector<LimitTile> limits() const {
    std::vector<LimitTile> tiles;
    for (const catalog::Limit &limit : m_material.concept_.limits) {
      const catalog::Figure figure = figureOf(limit.fact, limit.figure);
      tiles.push_back({text(limit.label), typeset(figure.value), text(figure.unit), text(limit.condition), limit.exam,
                       markOf(limit.fact, figure)});
    }
    return tiles;
  }

  [[nodiscard]] std::vector<PriceTile> prices() const {
    std::vector<PriceTile> tiles;
    for (const catalog::PriceLine &line : m_material.concept_.price) {
      const catalog::Figure figure = figureOf(line.fact, line.figure);
      tiles.push_back(
          {text(line.label), typeset(figure.value), text(figure.unit), text(line.text), markOf(line.fact, figure)});
    }
    return tiles;
  }

  [[nodiscard]] SourceMark priceSource(const std::vector<PriceTile> &prices) const {
    std::vector<FactId> facts;
    catalog::Trust trust = catalog::Trust::Documented;
    for (const PriceTile &price : prices) {
      trust = std::max(trust, price.source.trust);
      for (const FactId &fact : price.source.facts) {
        if (std::ranges::find(facts, fact) == facts.end()) facts.push_back(fact);
      }
    }
    SourceMark result = mark(facts);
    result.trust = trust;
    return result;
  }

  /// The worked example is the fact of the section on costs that has a figure called "total".
  [[nodiscard]] std::optional<Bill> bill() const {
    catalog::Concept costs;
    for (const catalog::Section &section : m_material.concept_.sections) {
      if (section.key == catalog::SectionKey::Costs) costs.sections.push_back(section);
    }
    for (const catalog::Fact *fact : m_material.known(factsIn(costs))) {
      const auto isTotal = [](const catalog::Figure &figure) { return figure.name == "total"; };
      const auto total = std::ranges::find_if(fact->figures, isTotal);
      if (total == fact->figures.end()) continue;
      Bill bill;
      for (const catalog::Figure &figure : fact->figures) {
        if (figure == *total || !figure.value.starts_with('$')) continue;
        const QString name = text(figure.name);
        bill.lines.push_back(
            {name.left(1).toUpper() + name.mid(1) + QLatin1Char(' ') + text(figure.unit), typeset(figure.value)});
      }
      bill.total = typeset(total->value);
      bill.totalUnit = text(total->unit);
      bill.text = fact->text;
      bill.source = sourceMarkOf({fact}, m_today);
      return bill;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::vector<IntegrationGroup> integrations() const {
    std::array<IntegrationGroup, 4> groups{
        IntegrationGroup{ConceptWords::tr("Asks and waits"),
                         ConceptWords::tr("Synchronous: whoever asks waits for the answer."),
                         {}},
        IntegrationGroup{ConceptWords::tr("Hands over and goes on"),
                         ConceptWords::tr("Asynchronous: whoever sends does not wait for what comes of it."),
                         {}},
        IntegrationGroup{ConceptWords::tr("Keeps work to be fetched"),
                         ConceptWords::tr("Polling: it lies in a queue or stream until somebody takes it."),
                         {}},
        IntegrationGroup{
            ConceptWords::tr("Is used from here"), ConceptWords::tr("What it needs, starts or tells."), {}}};
    for (const catalog::Integration &item : m_material.concept_.worksWith) {
      const std::size_t place = item.direction == catalog::Direction::Out ? 3 : static_cast<std::size_t>(item.style);
      groups[place].lines.push_back({text(item.name), text(item.text), item.direction, mark(item.facts)});
    }
    std::vector<IntegrationGroup> result;
    for (IntegrationGroup &group : groups) {
      if (!group.lines.empty()) result.push_back(std::move(group));
    }
    return result;
  }

  [[nodiscard]] std::vector<MarginNote> corrections() const {
    std::vector<MarginNote> notes;
    for (const catalog::Correction &item : m_material.concept_.corrections) {
      notes.push_back({text(item.claim), item.today, item.section, mark(item.facts)});
    }
    return notes;
  }

  [[nodiscard]] std::vector<MarginNote> traps() const {
    std::vector<MarginNote> notes;
    for (const catalog::Trap &item : m_material.concept_.traps) {
      notes.push_back({{}, item.text, item.section, mark(item.facts)});
    }
    return notes;
  }

  [[nodiscard]] std::vector<PairCard> pairs() const {
    std::vector<PairCard> cards;
    for (const catalog::Pair &pair : m_material.pairs) {
      PairCard card{text(pair.a), text(pair.b), {}, text(pair.separator), mark(pair.facts)};
      for (const catalog::Pair::Row &row : pair.rows) card.rows.push_back({text(row.a), text(row.about), text(row.b)});
      cards.push_back(std::move(card));
    }
    return cards;
  }

 private:
  [[nodiscard]] catalog::Figure figureOf(const FactId &id, const std::string &name) const {
    const catalog::Fact *fact = m_material.fact(id);
    if (fact == nullptr) return {};
    const auto found = std::ranges::find(fact->figures, name, &catalog::Figure::name);
    return found == fact->figures.end() ? catalog::Figure{} : *found;
  }

  /// One figure of a fact may be known better or worse than the others.
  [[nodiscard]] SourceMark markOf(const FactId &id, const catalog::Figure &figure) const {
    SourceMark result = mark({id});
    if (const catalog::Fact *fact = m_material.fact(id)) result.trust = std::max(fact->trust, figure.trust);
    return result;
  }

  const ConceptMaterial &m_material;
  QDate m_today;
};

std::vector<ReadingSection> sectionsOf(const catalog::Concept &concept_) {
  std::vector<ReadingSection> sections;
  for (const catalog::Section &section : concept_.sections) {
    sections.push_back({section.key, placeOf(section.key), text(section.title), section.blocks});
  }
  return sections;
}

}  // namespace

ConceptPage presentConcept(const ConceptMaterial &material, QDate today) {
  const catalog::Concept &concept_ = material.concept_;
  const ConceptPresenter presenter(material, today);
  ConceptPage page;
  page.id = concept_.id;
  page.title = text(concept_.title);
  page.shortName = text(concept_.shortName);
  page.group = text(concept_.group);
  page.platform = text(concept_.platform);
  page.number = material.number;
  page.courseSize = material.courseSize;
  page.essence = concept_.essence;
  page.scanMinutes = concept_.scanMinutes;
  page.studyMinutes = concept_.studyMinutes;
  page.goodFor = presenter.fits(concept_.goodFor);
  page.notFor = presenter.fits(concept_.notFor);
  page.manages = presenter.manages();
  page.scaling = presenter.scaling();
  page.limits = presenter.limits();
  page.prices = presenter.prices();
  page.priceSource = presenter.priceSource(page.prices);
  page.bill = presenter.bill();
  page.worksWith = presenter.integrations();
  page.corrections = presenter.corrections();
  page.traps = presenter.traps();
  page.pairs = presenter.pairs();
  for (const catalog::Word &word : concept_.words) page.words.push_back({text(word.word), text(word.means)});
  page.check = material.check;
  page.next = concept_.next;
  page.sections = sectionsOf(concept_);
  return page;
}

}  // namespace strato::ui
