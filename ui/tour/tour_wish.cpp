// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour_wish.h"

#include <optional>

namespace strato::ui {

using namespace Qt::StringLiterals;

namespace {

std::optional<QSize> sizeIn(const QString &text) {
  const qsizetype cross = text.indexOf(u'x');
  if (cross < 0) return {};
  bool wide = false;
  bool high = false;
  const QSize size(text.left(cross).toInt(&wide), QStringView(text).mid(cross + 1).toInt(&high));
  const bool plausible = size.width() >= 640 && size.width() <= 8192 && size.height() >= 480 && size.height() <= 8192;
  return wide && high && plausible ? std::optional(size) : std::nullopt;
}

std::optional<double> numberIn(const QString &text, double from, double to) {
  bool read = false;
  const double number = text.toDouble(&read);
  return read && number >= from && number <= to ? std::optional(number) : std::nullopt;
}

tl::unexpected<Error> wrong(const QString &option, const QString &value, Message right) {
  return fail(Message("\"%2\" does not work for %1.", {option.toStdString(), value.toStdString()}), std::move(right));
}

Result<void> apply(TourWish &wish, const QString &option, const QString &value, const QStringList &pages) {
  if (option == u"--size") {
    const auto size = sizeIn(value);
    if (!size) return wrong(option, value, Message("Give width and height, 640x480 to 8192x8192: --size 1600x1000."));
    wish.size = *size;
  } else if (option == u"--scale") {
    const auto scale = numberIn(value, 1, 4);
    if (!scale) return wrong(option, value, Message("Give a number from 1 to 4: --scale 2."));
    wish.scale = *scale;
  } else if (option == u"--text") {
    const auto percent = numberIn(value, 90, 150);
    if (!percent) return wrong(option, value, Message("Give a text size from 90 to 150 percent: --text 125."));
    wish.textScale = *percent / 100;
  } else if (option == u"--theme") {
    const auto theme = themeNamed(value);
    if (!theme) return wrong(option, value, Message("The themes are light, dark, highContrast and projector."));
    wish.themes = {*theme};
  } else if (option == u"--page") {
    if (!pages.contains(value))
      return wrong(option, value, Message("The pages are %1.", {pages.join(u", "_s).toStdString()}));
    wish.page = value;
  } else if (option == u"--language") {
    if (value != u"pseudo") return wrong(option, value, Message("Only \"pseudo\" is there: it makes texts longer."));
    wish.pseudo = true;
  } else {
    return fail(Message("The tour does not know %1.", {option.toStdString()}),
                Message("It knows --size, --scale, --text, --theme, --page and --language."));
  }
  return {};
}

}  // namespace

Result<TourWish> parseTourWish(const QStringList &arguments, const QStringList &pages) {
  TourWish wish;
  for (qsizetype i = 0; i < arguments.size(); ++i) {
    const QString &argument = arguments[i];
    if (!argument.startsWith(u"--")) {
      if (!wish.folder.isEmpty())
        return fail(Message("The tour goes into one folder, but two are named: %1 and %2.",
                            {wish.folder.toStdString(), argument.toStdString()}));
      wish.folder = argument;
      continue;
    }
    const qsizetype equals = argument.indexOf(u'=');
    if (equals < 0 && i + 1 == arguments.size())
      return fail(Message("%1 needs a value.", {argument.toStdString()}),
                  Message("For example: --size 1600x1000, --scale 2, --theme dark, --page learn."));
    const QString option = equals < 0 ? argument : argument.left(equals);
    const QString value = equals < 0 ? arguments[++i] : argument.mid(equals + 1);
    if (const auto applied = apply(wish, option, value, pages); !applied) return fail(applied.error());
  }
  if (wish.folder.isEmpty())
    return fail(Message("The tour needs a folder for its pictures."),
                Message("For example: stratoscope tour pictures"));
  return wish;
}

}  // namespace strato::ui
