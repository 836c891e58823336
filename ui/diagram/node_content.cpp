// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagram/node_content.h"

#include <algorithm>
#include <cmath>

namespace strato::ui {

namespace {

constexpr double tileGap = 10;
constexpr double uprightTile = 40;
constexpr double badgeSize = 18;

struct Words {
  QStringList title;
  std::vector<std::pair<catalog::NodeState, QStringList>> seconds;
  qsizetype mostSeconds = 0;
};

Words wordsIn(const catalog::Diagram &diagram, const catalog::DiagramNode &node, const DiagramFonts &fonts,
              double width) {
  Words words{balanced(QString::fromStdString(node.title), fonts.nodeTitle, width), {}, 0};
  for (const catalog::NodeState state : statesOf(diagram, node)) {
    words.seconds.emplace_back(state, balanced(secondText(node, state), fonts.nodeRole, width));
    words.mostSeconds = std::max(words.mostSeconds, words.seconds.back().second.size());
  }
  return words;
}

double besideWidth(const catalog::DiagramNode &node, const Spacing &spacing) {
  return 2 * spacing.padding + (isUpright(node) || spacing.tile <= 0 ? 0 : spacing.tile + tileGap);
}

double heightOf(const QStringList &lines, const QFont &font) {
  return static_cast<double>(lines.size()) * lineHeight(font);
}

}  // namespace

Spacing spacingOf(Density density) {
  switch (density) {
    case Density::Roomy:
      return {20, 36, 12, 32, 12, 60, 1, 1};
    case Density::Snug:
      return {16, 24, 10, 28, 10, 52, 2, 2};
    case Density::Narrow:
      return {12, 12, 8, 0, 8, 40, 2, 3};
  }
  return {};
}

bool isUpright(const catalog::DiagramNode &node) { return node.size.row > 1 && node.size.row >= node.size.column; }

std::vector<catalog::NodeState> statesOf(const catalog::Diagram &diagram, const catalog::DiagramNode &node) {
  std::vector<catalog::NodeState> states{node.state};
  for (const catalog::DiagramStep &step : diagram.steps)
    if (const auto set = step.set.find(node.id);
        set != step.set.end() && std::find(states.begin(), states.end(), set->second) == states.end())
      states.push_back(set->second);
  return states;
}

QString secondText(const catalog::DiagramNode &node, catalog::NodeState state) {
  return state == catalog::NodeState::None ? QString::fromStdString(node.role) : stateWord(state);
}

double nodeWidthNeed(const catalog::Diagram &diagram, const catalog::DiagramNode &node, const DiagramFonts &fonts,
                     const Spacing &spacing) {
  double text = widthForLines(QString::fromStdString(node.title), fonts.nodeTitle, spacing.titleLines);
  for (const catalog::NodeState state : statesOf(diagram, node))
    text = std::max(text, widthForLines(secondText(node, state), fonts.nodeRole, spacing.secondLines));
  return std::ceil(text) + 1 + besideWidth(node, spacing);
}

double nodeHeightNeed(const catalog::Diagram &diagram, const catalog::DiagramNode &node, const DiagramFonts &fonts,
                      Density density, double width) {
  const Spacing spacing = spacingOf(density);
  const Words words = wordsIn(diagram, node, fonts, width - besideWidth(node, spacing));
  double height = heightOf(words.title, fonts.nodeTitle);
  height += static_cast<double>(words.mostSeconds) * lineHeight(fonts.nodeRole);
  if (isUpright(node) && spacing.tile > 0) height += uprightTile + tileGap;
  return std::max(spacing.leastNode, std::ceil(height + 2 * std::min(spacing.padding, 10.0)));
}

NodeBox fillNode(const catalog::Diagram &diagram, const catalog::DiagramNode &node, const DiagramFonts &fonts,
                 Density density, const QRectF &rect) {
  const Spacing spacing = spacingOf(density);
  const bool upright = isUpright(node);
  const double width = rect.width() - besideWidth(node, spacing);
  const Words words = wordsIn(diagram, node, fonts, width);
  const double titleHeight = heightOf(words.title, fonts.nodeTitle);
  const double secondHeight = static_cast<double>(words.mostSeconds) * lineHeight(fonts.nodeRole);

  NodeBox box;
  box.rect = rect;
  double left = rect.left() + spacing.padding;
  double top = rect.center().y() - (titleHeight + secondHeight) / 2;
  if (spacing.tile > 0 && upright) {
    top = rect.center().y() - (titleHeight + secondHeight + uprightTile + tileGap) / 2;
    box.tile = QRectF(rect.center().x() - uprightTile / 2, top, uprightTile, uprightTile);
    top += uprightTile + tileGap;
  } else if (spacing.tile > 0) {
    box.tile = QRectF(left, rect.center().y() - spacing.tile / 2, spacing.tile, spacing.tile);
    left += spacing.tile + tileGap;
  } else {
    box.badge = QRectF(rect.right() - badgeSize + 4, rect.top() - 4, badgeSize, badgeSize);
  }
  const auto align = upright || spacing.tile <= 0 ? Qt::AlignHCenter : Qt::AlignLeft;
  box.title = {QRectF(left, top, width, titleHeight), words.title, align};
  for (const auto &[state, lines] : words.seconds)
    box.seconds.emplace_back(
        state, PlacedText{QRectF(left, top + titleHeight, width, heightOf(lines, fonts.nodeRole)), lines, align});
  return box;
}

}  // namespace strato::ui
