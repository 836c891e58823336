// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/lab/stage_scene.h"

namespace strato::ui {

QString zoneName(int zone) { return QChar(static_cast<char16_t>(u'a' + zone % 26)); }

QString stageName(StageScene::Kind kind, std::uint32_t place, std::uint32_t life) {
  // Mixed, so that neighbours do not look alike, as real ids do not.
  const std::uint32_t mixed = (place + 1U) * 0x9e3779b1U + life * 0x85ebca6bU;
  const QString digits = QString::number((mixed ^ (mixed >> 15U)) & 0xffffU, 16).rightJustified(4, QLatin1Char('0'));
  switch (kind) {
    case StageScene::Kind::Field:
      return QString::number(place + 1);
    case StageScene::Kind::Machines:
    case StageScene::Kind::Jobs:
      return QStringLiteral("i-") + digits;
    case StageScene::Kind::Tasks:
      return QStringLiteral("t-") + digits;
    case StageScene::Kind::Hosts:
      return QStringLiteral("n-") + digits;
    case StageScene::Kind::Nodes:
      return QStringLiteral("node-%1").arg(place + 1);
  }
  return digits;
}

}  // namespace strato::ui
