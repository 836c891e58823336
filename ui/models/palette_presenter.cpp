// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/palette_presenter.h"

#include <algorithm>
#include <array>
#include <ranges>

#include "app/catalog/store.h"
#include "ui/models/concept_page.h"

namespace strato::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownInAll = 4;   ///< of each group while all are shown
constexpr int shownAlone = 60;  ///< of one group that was chosen
constexpr std::array contentGroups{PaletteGroup::Facts, PaletteGroup::Concepts, PaletteGroup::Figures,
                                   PaletteGroup::Questions, PaletteGroup::Words};

PaletteGroup groupOf(catalog::SearchGroup group) { return contentGroups[static_cast<std::size_t>(group)]; }

PaletteText toText(const catalog::MarkedText &text) {
  PaletteText pieces;
  for (const catalog::Piece &piece : text) pieces.push_back({QString::fromStdString(piece.text), piece.matched});
  return pieces;
}

QString iconFor(PaletteGroup group) {
  switch (group) {
    case PaletteGroup::Facts:
      return u"fact"_s;
    case PaletteGroup::Concepts:
      return u"learn"_s;
    case PaletteGroup::Figures:
      return u"diagram"_s;
    case PaletteGroup::Questions:
      return u"question"_s;
    default:
      return u"words"_s;
  }
}

Address addressOf(const catalog::Hit &hit) {
  const QString id = QString::fromStdString(hit.id);
  const QString concept_ = QString::fromStdString(hit.concept_.value);
  switch (hit.kind) {
    case catalog::ItemKind::Fact:
      return {u"learn"_s, {}, id};
    case catalog::ItemKind::Section:
      return {u"learn"_s, concept_, placeOf(hit.section)};
    case catalog::ItemKind::Diagram:
      return {u"learn"_s, concept_, placeOf(catalog::SectionKey::Picture)};
    case catalog::ItemKind::Question:
      return {u"practice"_s, id, {}};
    default:
      return {u"learn"_s, concept_, {}};
  }
}

/// "LAM-05 · Lambda": what tells one hit from another with a like title.
PaletteText detailOf(const catalog::Hit &hit) {
  const QString owner = QString::fromStdString(hit.owner);
  if (hit.kind == catalog::ItemKind::Fact) return {{QString::fromStdString(hit.id) + u" · "_s + owner, false}};
  if (hit.kind == catalog::ItemKind::Concept) return toText(hit.context);
  PaletteText detail{{owner + u" · "_s, false}};
  for (PalettePiece &piece : toText(hit.context)) detail.push_back(std::move(piece));
  return detail;
}

PaletteRow rowOf(const catalog::Hit &hit, PaletteGroup group) {
  PaletteRow row;
  row.group = group;
  row.icon = iconFor(group);
  row.title = toText(hit.title);
  row.detail = detailOf(hit);
  if (hit.kind == catalog::ItemKind::Fact) row.figure = QString::fromStdString(hit.note);
  row.address = addressOf(hit);
  row.hit = hit;
  return row;
}

PaletteRow rowOf(const PaletteCommand &command, PaletteText title) {
  PaletteRow row;
  row.group = command.group;
  row.icon = command.icon;
  row.title = std::move(title);
  row.detail = {{command.about, false}};
  row.figure = command.keys;
  row.command = command.id;
  return row;
}

void addTo(PaletteResults &results, PaletteGroup group, std::vector<PaletteRow> rows) {
  if (rows.empty()) return;
  const auto total = static_cast<int>(rows.size());
  results.sections.push_back({group, total, false, std::move(rows)});
}

std::vector<PaletteTab> tabsOf(const PaletteResults &results) {
  std::vector<PaletteTab> tabs{{std::nullopt, results.total(), results.atLeast()}};
  for (const PaletteSection &section : results.sections)
    tabs.push_back({section.group, section.total, section.atLeast});
  return tabs;
}

}  // namespace

std::optional<PaletteText> matchWords(const QString &title, const QString &also, const QStringList &words) {
  std::vector<bool> marked(static_cast<std::size_t>(title.size()), false);
  const auto beginsAt = [](const QString &text, qsizetype at) { return at == 0 || !text[at - 1].isLetterOrNumber(); };
  const auto find = [&](const QString &text, const QString &word) {
    qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
    while (at >= 0 && !beginsAt(text, at)) at = text.indexOf(word, at + 1, Qt::CaseInsensitive);
    return at;
  };
  for (const QString &word : words) {
    const qsizetype at = find(title, word);
    if (at < 0 && find(also, word) < 0) return std::nullopt;
    if (at >= 0) std::fill_n(marked.begin() + at, word.size(), true);
  }
  PaletteText text;
  for (qsizetype i = 0; i < title.size(); ++i) {
    const bool mark = marked[static_cast<std::size_t>(i)];
    if (text.empty() || text.back().matched != mark) text.push_back({{}, mark});
    text.back().text += title[i];
  }
  return text;
}

PalettePresenter::PalettePresenter(const catalog::Store &store, std::vector<PaletteCommand> commands)
    : m_store(store), m_commands(std::move(commands)) {
  if (const auto topics = store.topics())
    for (const catalog::TopicEntry &topic : *topics)
      m_platforms[QString::fromStdString(topic.name)] =
          topic.id == "api-gateway" ? u"gateway"_s : QString::fromStdString(topic.id);
  if (const auto concepts = store.concepts())
    for (const catalog::ConceptEntry &entry : *concepts)
      m_platforms[QString::fromStdString(entry.title)] = QString::fromStdString(entry.platform);
}

void PalettePresenter::addCommands(PaletteResults &results, const QStringList &words, PaletteGroup group) const {
  std::vector<PaletteRow> rows;
  for (const PaletteCommand &command : m_commands)
    if (command.group == group)
      if (auto title = matchWords(command.title, command.about, words))
        rows.push_back(rowOf(command, std::move(*title)));
  // Those with the words in their name come before those that only mention them.
  std::stable_partition(rows.begin(), rows.end(), [](const PaletteRow &row) {
    return std::any_of(row.title.begin(), row.title.end(), [](const PalettePiece &piece) { return piece.matched; });
  });
  addTo(results, group, std::move(rows));
}

void PalettePresenter::addContent(PaletteView &view, const QString &words, std::optional<PaletteGroup> only) const {
  const auto take = [&](const Result<catalog::SearchResult> &found) {
    if (!found) {
      view.trouble = found.error();
      return;
    }
    for (const catalog::HitGroup &hits : found->groups) {
      const PaletteGroup group = groupOf(hits.group);
      PaletteSection section{group, hits.total, hits.atLeast, {}};
      for (const catalog::Hit &hit : hits.hits) {
        section.rows.push_back(rowOf(hit, group));
        section.rows.back().platform = m_platforms.value(QString::fromStdString(hit.owner));
      }
      std::erase_if(view.results.sections, [&](const PaletteSection &old) { return old.group == group; });
      view.results.sections.push_back(std::move(section));
    }
  };
  const std::string text = words.toStdString();
  take(m_store.search(text, std::nullopt, shownInAll));
  const auto alone = only ? std::ranges::find(contentGroups, *only) : contentGroups.end();
  if (alone != contentGroups.end())
    take(m_store.search(text, static_cast<catalog::SearchGroup>(alone - contentGroups.begin()), shownAlone));
  std::ranges::stable_sort(view.results.sections, {}, &PaletteSection::group);
}

PaletteView PalettePresenter::view(const QString &typed, std::optional<PaletteGroup> only,
                                   const std::vector<PaletteRow> &recent) const {
  PaletteView view;
  QString text = typed.trimmed();
  view.actionsOnly = text.startsWith(u'>');
  if (view.actionsOnly) text = text.mid(1).trimmed();
  const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
  if (!view.actionsOnly) addCommands(view.results, words, PaletteGroup::Pages);
  if (words.isEmpty() && !view.actionsOnly) addTo(view.results, PaletteGroup::Recent, recent);
  if (!words.isEmpty() && !view.actionsOnly) addContent(view, text, only);
  if (!words.isEmpty() || view.actionsOnly) addCommands(view.results, words, PaletteGroup::Settings);
  addCommands(view.results, words, PaletteGroup::Actions);
  view.tabs = tabsOf(view.results);
  if (only) std::erase_if(view.results.sections, [&](const PaletteSection &section) { return section.group != *only; });
  const bool all = !only && !words.isEmpty() && !view.actionsOnly;
  if (all)
    for (PaletteSection &section : view.results.sections)
      if (section.rows.size() > shownInAll) section.rows.resize(shownInAll);
  return view;
}

}  // namespace strato::ui
