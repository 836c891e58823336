// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/palette_preview.h"

#include <QCoreApplication>
#include <map>

#include "app/catalog/store.h"
#include "ui/models/concept_page.h"
#include "ui/models/fact_note.h"

namespace strato::ui {

using namespace Qt::StringLiterals;

namespace {

struct PreviewWords {
  Q_DECLARE_TR_FUNCTIONS(PalettePreview)
};

QString text(const std::string &utf8) { return QString::fromStdString(utf8); }

catalog::Inline plainInline(const std::string &words) { return {{{catalog::Span::Kind::Plain, words, {}}}}; }

Address addressOf(const catalog::Place &place) {
  return {u"learn"_s, text(place.concept_.value), placeOf(place.section)};
}

std::map<ConceptId, QString> conceptNames(const catalog::Store &store) {
  std::map<ConceptId, QString> names;
  if (const auto concepts = store.concepts())
    for (const catalog::ConceptEntry &entry : *concepts)
      names[entry.id] = text(entry.shortName.empty() ? entry.title : entry.shortName);
  return names;
}

void showFact(PalettePreview &preview, const catalog::Hit &hit, const catalog::Store &store, const QLocale &locale,
              QDate today) {
  const auto fact = store.fact({hit.id});
  if (!fact) return;
  const FactNote note = noteOf(*fact, text(hit.note), locale, today);
  preview.trust = note.trust;
  preview.id = text(hit.id);
  preview.value = note.value.isEmpty() ? QString() : (note.value + u' ' + note.unit).trimmed();
  preview.title = note.title;
  preview.text = note.text;
  preview.asOf = note.asOf;
  preview.checkAgain = note.checkAgain;
  preview.source = note.sourceTitle;
  preview.copyText = note.forClipboard();
  const auto places = store.placesOf({hit.id});
  if (!places || places->empty()) return;
  const auto names = conceptNames(store);
  for (const catalog::Place &place : *places) {
    const auto name = names.find(place.concept_);
    if (name == names.end() || preview.places.size() >= 3) continue;
    preview.places.push_back({u"learn"_s, name->second, addressOf(place)});
  }
  if (!preview.places.empty()) preview.action = PreviewWords::tr("Open in %1").arg(preview.places.front().text);
}

void showQuestion(PalettePreview &preview, const catalog::Hit &hit, const catalog::Store &store) {
  const auto question = store.question({hit.id});
  if (!question) return;
  preview.title = text(question->ask);
  preview.text = plainInline(question->stem);
  for (const catalog::Choice &choice : question->choices) preview.lines.append(text(choice.text));
  preview.action = PreviewWords::tr("Answer it");
}

void showDiagram(PalettePreview &preview, const catalog::Hit &hit, const catalog::Store &store) {
  const auto diagram = store.diagram({hit.id});
  if (!diagram) return;
  preview.text = plainInline(diagram->summary);
  for (const catalog::DiagramStep &step : diagram->steps) preview.lines.append(text(step.title));
  preview.action = PreviewWords::tr("Play the figure");
}

void showConcept(PalettePreview &preview, const catalog::Hit &hit, const catalog::Store &store) {
  const auto found = store.concept_(hit.concept_);
  if (!found) return;
  preview.text = found->essence;
  if (hit.kind == catalog::ItemKind::Section)
    if (const catalog::Section *section = found->section(hit.section); section && !section->blocks.empty())
      if (const auto *paragraph = std::get_if<catalog::Paragraph>(&section->blocks.front()))
        preview.text = paragraph->text;
  if (hit.kind == catalog::ItemKind::Section) preview.places.push_back({u"learn"_s, text(hit.owner), {}});
  preview.places.push_back({u"clock"_s, PreviewWords::tr("%1 min of study").arg(found->studyMinutes), {}});
  preview.action = PreviewWords::tr("Open %1").arg(text(found->shortName.empty() ? found->title : found->shortName));
}

void showWord(PalettePreview &preview, const catalog::Hit &hit, const catalog::Store &store) {
  const auto found = store.concept_(hit.concept_);
  if (!found) return;
  std::string word;
  for (const catalog::Piece &piece : hit.title) word += piece.text;
  for (const catalog::Word &entry : found->words)
    if (entry.word == word) preview.text = plainInline(entry.means);
  preview.action = PreviewWords::tr("Open %1").arg(text(hit.owner));
}

QString kindOf(PaletteGroup group) {
  switch (group) {
    case PaletteGroup::Pages:
    case PaletteGroup::Recent:
      return PreviewWords::tr("Page");
    case PaletteGroup::Facts:
      return PreviewWords::tr("Fact");
    case PaletteGroup::Concepts:
      return PreviewWords::tr("Concept");
    case PaletteGroup::Figures:
      return PreviewWords::tr("Figure");
    case PaletteGroup::Questions:
      return PreviewWords::tr("Question");
    case PaletteGroup::Words:
      return PreviewWords::tr("Word");
    case PaletteGroup::Settings:
      return PreviewWords::tr("Setting");
    case PaletteGroup::Actions:
      return PreviewWords::tr("Action");
  }
  return {};
}

}  // namespace

PalettePreview previewOf(const PaletteRow &row, const catalog::Store &store, const QLocale &locale, QDate today) {
  PalettePreview preview;
  preview.kind = kindOf(row.group);
  preview.title = plain(row.title);
  preview.action = row.group == PaletteGroup::Actions || row.group == PaletteGroup::Settings ? PreviewWords::tr("Do it")
                                                                                             : PreviewWords::tr("Open");
  if (!row.hit) {
    preview.text = plainInline(plain(row.detail).toStdString());
    preview.keys = row.figure;
    return preview;
  }
  switch (row.group) {
    case PaletteGroup::Facts:
      showFact(preview, *row.hit, store, locale, today);
      break;
    case PaletteGroup::Questions:
      showQuestion(preview, *row.hit, store);
      break;
    case PaletteGroup::Figures:
      showDiagram(preview, *row.hit, store);
      break;
    case PaletteGroup::Words:
      showWord(preview, *row.hit, store);
      break;
    default:
      showConcept(preview, *row.hit, store);
  }
  if (preview.copyText.isEmpty()) preview.copyText = preview.title;
  return preview;
}

Address destinationOf(const PaletteRow &row, const catalog::Store &store) {
  if (!row.hit || row.hit->kind != catalog::ItemKind::Fact) return row.address;
  const auto places = store.placesOf({row.hit->id});
  return places && !places->empty() ? addressOf(places->front()) : row.address;
}

}  // namespace strato::ui
