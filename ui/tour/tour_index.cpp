// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tour/tour_index.h"

namespace strato::ui {

using namespace Qt::StringLiterals;

namespace {

const char *const head = R"(<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Stratoscope: the tour</title>
<style>
  body { margin: 0 auto; max-width: 1800px; padding: 32px 24px; background: #f5f6fa; color: #131a2b;
         font: 15px/1.5 Inter, system-ui, sans-serif; }
  h1 { font-size: 32px; letter-spacing: -0.02em; margin: 0 0 4px; }
  h2 { font-size: 18px; margin: 40px 0 12px; }
  p { color: #465066; margin: 0; }
  nav { margin-top: 16px; display: flex; gap: 8px 16px; flex-wrap: wrap; }
  a { color: #4338ca; }
  .row { display: grid; grid-template-columns: repeat(auto-fit, minmax(420px, 1fr)); gap: 16px; }
  img { width: 100%; display: block; border-radius: 12px; border: 1px solid #dfe3ec; }
  @media (prefers-color-scheme: dark) {
    body { background: #0b0f1a; color: #eef1f8; } p { color: #b7c0d3; } a { color: #8f8bff; }
    img { border-color: #252d40; }
  }
</style>
</head>
<body>
<h1>Stratoscope: the tour</h1>
)";

}  // namespace

QByteArray tourIndex(const std::vector<TourScene> &scenes, const TourWish &wish) {
  QString html = QString::fromUtf8(head);
  html += u"<p>%1 states of the program at %2×%3"_s.arg(scenes.size()).arg(wish.size.width()).arg(wish.size.height());
  if (wish.scale > 1) html += u", scale %1"_s.arg(wish.scale);
  html += u". Click a picture to see it in full.</p>\n<nav>\n"_s;
  QString last;
  for (const TourScene &scene : scenes) {
    if (scene.page != last)
      html += u"<a href=\"#%1-%2\">%3</a>\n"_s.arg(scene.page, scene.name, scene.page.toHtmlEscaped());
    last = scene.page;
  }
  html += u"</nav>\n"_s;
  for (const TourScene &scene : scenes) {
    html +=
        u"<h2 id=\"%1-%2\">%3</h2>\n<div class=\"row\">\n"_s.arg(scene.page, scene.name, scene.title.toHtmlEscaped());
    for (const ThemeId theme : wish.themes) {
      const QString file = scene.fileName(nameOf(theme));
      html += u"<a href=\"%1\"><img src=\"%1\" alt=\"%2, %3\" loading=\"lazy\"></a>\n"_s.arg(
          file, scene.title.toHtmlEscaped(), nameOf(theme));
    }
    html += u"</div>\n"_s;
  }
  html += u"</body>\n</html>\n"_s;
  return html.toUtf8();
}

}  // namespace strato::ui
