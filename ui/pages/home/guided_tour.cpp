// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/home/guided_tour.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/models/concept_page.h"
#include "ui/theme/look.h"
#include "ui/theme/shades.h"
#include "ui/theme/shapes.h"
#include "ui/widgets/button.h"
#include "ui/widgets/painting.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int tourWidth = 400;
constexpr int tourMargin = 24;
constexpr int tourPadding = 20;

}  // namespace

std::vector<TourStop> tourStops(const QString &concept_) {
  const auto page = [](const QString &name) { return Address{name, {}, {}}; };
  const QString learn = QStringLiteral("learn");
  return {
      {GuidedTour::tr("A concept in a minute"),
       GuidedTour::tr("This is the Scan view: what it is, what it is for, its limits and what it costs. Each figure "
                      "has a source; point at it to see it."),
       {learn, concept_, scanPlace}},
      {GuidedTour::tr("The same in depth"),
       GuidedTour::tr("Study explains it section by section. This one plays: press Play, or click a node for its "
                      "facts. What you may still read elsewhere stands at the side."),
       {learn, concept_, QStringLiteral("picture")}},
      {GuidedTour::tr("Questions that say why"),
       GuidedTour::tr("Choose an answer and say how sure you are. Then read why each choice is right or wrong."),
       page(QStringLiteral("practice"))},
      {GuidedTour::tr("It looks as you like it"),
       GuidedTour::tr("Theme, text size and motion are set here. Ctrl+K finds everything, from any page."),
       page(QStringLiteral("settings"))},
      {GuidedTour::tr("Come back to Home"),
       GuidedTour::tr("Home says what comes next, and how long it takes. What you answer stays on this computer."),
       page(QStringLiteral("home"))}};
}

GuidedTour::GuidedTour(std::vector<TourStop> stops, QWidget *window)
    : QWidget(window),
      m_stops(std::move(stops)),
      m_count(new Text({}, {TextSize::Note, Weight::Strong, Ink::Accent})),
      m_title(new Text({}, {TextSize::Title, Weight::Strong})),
      m_text(new Text({}, {TextSize::Body, Weight::Regular, Ink::Secondary})),
      m_back(new Button(ButtonKind::Ghost, tr("Back"))),
      m_next(new Button(ButtonKind::Primary, {})) {
  setObjectName(QStringLiteral("guidedTour"));
  setAccessible(this, QAccessible::Dialog, tr("The tour"));
  m_title->setObjectName(QStringLiteral("tourTitle"));
  m_count->setObjectName(QStringLiteral("tourCount"));
  m_next->setObjectName(QStringLiteral("tourNext"));
  m_back->setObjectName(QStringLiteral("tourBack"));
  auto *close = new Button(ButtonKind::Ghost, tr("End"));
  close->setObjectName(QStringLiteral("tourEnd"));
  close->setKeycap(tr("Esc"));
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(cardShadowReach + QMargins(tourPadding, tourPadding, tourPadding, tourPadding));
  lines->setSpacing(8);
  lines->addWidget(m_count);
  lines->addWidget(m_title);
  lines->addWidget(m_text);
  lines->addStretch();
  lines->addSpacing(8);
  auto *row = new QHBoxLayout;
  row->setSpacing(8);
  row->addWidget(close);
  row->addStretch();
  row->addWidget(m_back);
  row->addWidget(m_next);
  lines->addLayout(row);
  connect(m_next, &Button::clicked, this, [this] { goTo(m_stop + 1); });
  connect(m_back, &Button::clicked, this, [this] { goTo(m_stop - 1); });
  connect(close, &Button::clicked, this, &GuidedTour::end);
  window->installEventFilter(this);
}

void GuidedTour::goTo(int stop) {
  const int all = static_cast<int>(m_stops.size());
  if (stop >= all) {
    end();
    return;
  }
  if (stop < 0) return;
  m_stop = stop;
  const TourStop &here = m_stops[static_cast<std::size_t>(stop)];
  m_count->setText(tr("Stop %1 of %2").arg(stop + 1).arg(all));
  m_title->setText(here.title);
  m_text->setText(here.text);
  m_next->setText(stop + 1 == all ? tr("Done") : tr("Next"));
  m_back->setVisible(stop > 0);
  Q_EMIT stopReached(here.address);
  place();
  show();
  raise();
  QTimer::singleShot(0, m_next, [this] { m_next->setFocus(); });  // after the page that came up has taken it
}

void GuidedTour::end() {
  hide();
  deleteLater();
  Q_EMIT ended();
}

void GuidedTour::place() {
  const int width = std::min(lookOf(this).scaled(tourWidth), parentWidget()->width() - 2 * tourMargin);
  const int height = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : sizeHint().height();
  const QRect window = parentWidget()->rect().adjusted(0, 0, -tourMargin, -tourMargin);
  setGeometry(window.right() - width + 1, std::max(0, window.bottom() - height + 1), width, height);
}

bool GuidedTour::eventFilter(QObject *watched, QEvent *event) {
  if (event->type() == QEvent::Resize) place();
  return QWidget::eventFilter(watched, event);
}

bool GuidedTour::event(QEvent *event) {
  if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutRequest) place();
  return QWidget::event(event);
}

void GuidedTour::keyPressEvent(QKeyEvent *event) {
  if (event->key() == Qt::Key_Escape)
    end();
  else if (event->key() == Qt::Key_Right)
    goTo(m_stop + 1);
  else if (event->key() == Qt::Key_Left)
    goTo(m_stop - 1);
  else
    QWidget::keyPressEvent(event);
}

void GuidedTour::paintEvent(QPaintEvent *) {
  const Tokens &t = lookOf(this).tokens;
  QPainter painter(this);
  const QRect box = rect().marginsRemoved(cardShadowReach);
  drawCardShadow(painter, box);
  drawBox(painter, box, cardRadius, t.surface, shades::floatingEdge(t));
}

}  // namespace strato::ui
