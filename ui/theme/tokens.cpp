// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

namespace strato::ui {

namespace {

struct NamedColor {
  const char *name;
  QColor Tokens::*member;
};

constexpr std::array colors{
    NamedColor{"canvas", &Tokens::canvas},
    NamedColor{"surface", &Tokens::surface},
    NamedColor{"sunken", &Tokens::sunken},
    NamedColor{"border", &Tokens::border},
    NamedColor{"borderStrong", &Tokens::borderStrong},
    NamedColor{"text", &Tokens::text},
    NamedColor{"textSecondary", &Tokens::textSecondary},
    NamedColor{"textMuted", &Tokens::textMuted},
    NamedColor{"accent", &Tokens::accent},
    NamedColor{"accentSoft", &Tokens::accentSoft},
    NamedColor{"onAccent", &Tokens::onAccent},
    NamedColor{"focus", &Tokens::focus},
    NamedColor{"good", &Tokens::good},
    NamedColor{"goodSoft", &Tokens::goodSoft},
    NamedColor{"bad", &Tokens::bad},
    NamedColor{"badSoft", &Tokens::badSoft},
    NamedColor{"warn", &Tokens::warn},
    NamedColor{"warnSoft", &Tokens::warnSoft},
};
constexpr std::array platformNames{"lambda", "ec2", "fargate", "ecs", "eks", "batch", "lightsail", "gateway"};
constexpr std::array stateNames{"cold", "busy", "warm", "queued", "refused", "booting", "draining", "failed", "absent"};
constexpr std::array themeNames{"light", "dark", "highContrast", "projector"};
static_assert(platformNames.size() == platformCount && stateNames.size() == stateCount);

Result<QColor> colorNamed(const QJsonObject &group, const char *name) {
  const QColor color(group.value(QLatin1String(name)).toString());
  if (color.isValid()) return color;
  return fail(Message("The colour \"%1\" is missing from the theme or is not written as #RRGGBB.", {name}));
}

}  // namespace

Result<Tokens> readTokens(const QByteArray &json, ThemeId theme) {
  const QJsonObject group = QJsonDocument::fromJson(json).object().value(nameOf(theme)).toObject();
  Tokens tokens;
  const auto read = [](const QJsonObject &from, const char *name, QColor &into) -> Result<void> {
    return colorNamed(from, name).map([&into](const QColor &color) { into = color; });
  };
  for (const NamedColor &color : colors)
    if (const auto done = read(group, color.name, tokens.*color.member); !done) return fail(done.error());
  for (std::size_t i = 0; i < platformCount; ++i)
    if (const auto done = read(group.value(u"platform").toObject(), platformNames[i], tokens.platforms[i]); !done)
      return fail(done.error());
  for (std::size_t i = 0; i < stateCount; ++i)
    if (const auto done = read(group.value(u"state").toObject(), stateNames[i], tokens.states[i]); !done)
      return fail(done.error());
  return tokens;
}

const Tokens &shippedTokens(ThemeId theme) {
  static const std::array<Tokens, allThemes.size()> shipped = [] {
    QFile file(QStringLiteral(":/theme/tokens.json"));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    const QByteArray json = open ? file.readAll() : QByteArray();
    std::array<Tokens, allThemes.size()> all;
    for (const ThemeId id : allThemes) all[static_cast<std::size_t>(id)] = readTokens(json, id).value_or(Tokens{});
    return all;
  }();
  return shipped[static_cast<std::size_t>(theme)];
}

QString nameOf(ThemeId theme) { return QString::fromLatin1(themeNames[static_cast<std::size_t>(theme)]); }

std::optional<ThemeId> themeNamed(QStringView name) {
  for (const ThemeId id : allThemes)
    if (name == nameOf(id)) return id;
  return std::nullopt;
}

std::optional<Platform> platformNamed(QStringView name) {
  for (std::size_t i = 0; i < platformCount; ++i)
    if (name == QLatin1String(platformNames[i])) return static_cast<Platform>(i);
  return std::nullopt;
}

QColor mix(const QColor &over, const QColor &under, double share) {
  const auto blend = [share](int a, int b) { return static_cast<int>(std::lround(a * share + b * (1 - share))); };
  return {blend(over.red(), under.red()), blend(over.green(), under.green()), blend(over.blue(), under.blue())};
}

double contrast(const QColor &a, const QColor &b) {
  const auto luminance = [](const QColor &color) {
    const auto linear = [](double part) {
      return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
  };
  const double one = luminance(a) + 0.05;
  const double two = luminance(b) + 0.05;
  return one > two ? one / two : two / one;
}

}  // namespace strato::ui
