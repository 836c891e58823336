// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QString>
#include <initializer_list>

#include "app/catalog/readers.h"
#include "tests/support/places.h"
#include "ui/theme/look.h"

namespace strato::testing {

/// The first diagram of the program, as it ships.
inline catalog::Diagram shippedDiagram() {
  QFile file(tests::sourceFile("content/diagrams/lambda-how-it-works.yaml"));
  if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read the shipped diagram");
  catalog::Notes notes;
  auto diagram = catalog::readDiagram(file.readAll().toStdString(), notes);
  if (!diagram || notes.hasErrors()) qFatal("the shipped diagram has errors");
  return *diagram;
}

/// Each word 30 % longer, as German is.
inline std::string longer(const std::string &text) {
  QStringList words = QString::fromStdString(text).split(u' ', Qt::SkipEmptyParts);
  for (QString &word : words) word += word.left((word.size() * 3 + 9) / 10);
  return words.join(u' ').toStdString();
}

inline catalog::Diagram withLongerWords(catalog::Diagram diagram) {
  for (auto &group : diagram.groups) group.title = longer(group.title);
  for (auto &edge : diagram.edges) edge.label = longer(edge.label);
  for (auto &node : diagram.nodes) {
    node.title = longer(node.title);
    node.role = longer(node.role);
  }
  return diagram;
}

inline catalog::DiagramNode node(const char *id, catalog::Cell at, catalog::Cell size = {2, 1}) {
  catalog::DiagramNode made;
  made.id = made.title = id;
  made.role = "a role";
  made.icon = "bolt";
  made.at = at;
  made.size = size;
  return made;
}

inline catalog::DiagramStep step(const char *title, std::initializer_list<catalog::DiagramToken> tokens = {},
                                 std::map<std::string, catalog::NodeState> set = {}) {
  catalog::DiagramStep made;
  made.title = title;
  made.say.spans.push_back({catalog::Span::Kind::Plain, "Something happens here.", {}});
  made.tokens = tokens;
  made.set = std::move(set);
  return made;
}

/// client -> service -> store, and an answer back; four steps.
inline catalog::Diagram smallDiagram() {
  catalog::Diagram diagram;
  diagram.id.value = "small";
  diagram.title = "Small";
  diagram.summary = "A client calls a service.";
  diagram.columns = 8;
  diagram.rows = 1;
  diagram.nodes = {node("client", {0, 0}), node("service", {3, 0}), node("store", {6, 0})};
  diagram.nodes[1].state = catalog::NodeState::Absent;
  diagram.edges = {{"call", "client", "service", "call"},
                   {"write", "service", "store", "write"},
                   {"answer", "service", "client", ""}};
  diagram.steps = {step("Nothing yet"), step("A call", {{{"call"}, "call 1"}}, {{"service", catalog::NodeState::Cold}}),
                   step("Work", {{{"write"}, "row"}}, {{"service", catalog::NodeState::Busy}}),
                   step("Answer", {{{"answer"}, "200"}}, {{"service", catalog::NodeState::Warm}})};
  diagram.steps[1].show = {"client", "service"};
  diagram.steps[1].counters = {{"calls", "1"}};
  return diagram;
}

inline ui::Look look(ui::ThemeId theme = ui::ThemeId::Light) { return {theme, ui::shippedTokens(theme), 1.0, false}; }

}  // namespace strato::testing
