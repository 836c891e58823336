// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/concept_view.h"

#include <QScrollBar>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include "app/base/clock.h"
#include "app/catalog/store.h"
#include "ui/diagram/diagram_player.h"
#include "ui/models/concept_presenter.h"
#include "ui/pages/learn/check_view.h"
#include "ui/pages/learn/concept_header.h"
#include "ui/pages/learn/fact_desk.h"
#include "ui/pages/learn/scan_view.h"
#include "ui/pages/learn/study_aside.h"
#include "ui/pages/learn/study_view.h"
#include "ui/theme/translated.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/page_scroll.h"

namespace strato::ui {

namespace {

constexpr int scanWidth = 1784;

QDate dayOf(const Clock &clock) {
  return QDate(1970, 1, 1).addDays(clock.localDay(clock.now()).time_since_epoch().count());
}

std::vector<QuestionId> knownOf(const learning::Record &record, const std::vector<catalog::Question> &questions) {
  std::vector<QuestionId> known;
  const auto learned = readLearned(record);
  if (!learned) return known;
  for (const catalog::Question &question : questions) {
    if (learned->knows(question.id)) known.push_back(question.id);
  }
  return known;
}

/// A section is studied; the check is in both.
ReadingMode modeFor(const QString &place, const learning::Record &record) {
  if (place == scanPlace) return ReadingMode::Scan;
  return place.isEmpty() || place == checkPlace ? readReadingMode(record) : ReadingMode::Study;
}

}  // namespace

ConceptView::ConceptView(const Desk &desk, ConceptMaterial material, const QString &place, QWidget *parent)
    : QWidget(parent),
      m_desk(desk),
      m_material(std::move(material)),
      m_page(presentConcept(m_material, dayOf(desk.clock))),
      m_mode(modeFor(place, desk.record)) {
  setObjectName(QStringLiteral("conceptView"));
  m_facts = new FactDesk(m_material, dayOf(desk.clock), this);
  connect(m_facts, &FactDesk::conceptRequested, this,
          [this](const ConceptId &id) { Q_EMIT navigationRequested(conceptAddress(id)); });
  connect(m_facts, &FactDesk::copied, this, [this] { Q_EMIT toastRequested(tr("Copied with its source"), {}, {}); });
  m_run = new CheckRun(m_material.check, knownOf(desk.record, m_material.check), desk.record, desk.clock, this);
  connect(m_run, &CheckRun::kept, this, &ConceptView::offerUndo);
  connect(m_run, &CheckRun::undone, this, &ConceptView::refreshPath);
  m_stack = new QStackedLayout(this);
  buildKeys();
  show(m_mode);
}

void ConceptView::buildScan() {
  m_scanScroll = new PageScroll;
  m_scanScroll->setMaximumContentWidth(scanWidth);
  m_header = new ConceptHeader(m_page, *m_facts);
  connect(m_header, &ConceptHeader::modeChosen, this, &ConceptView::setMode);
  connect(m_header, &ConceptHeader::stepRequested, this, &ConceptView::takeStep);
  m_scanScroll->body()->addWidget(m_header);
  CheckView *check = m_run->count() > 0 ? makeCheck(ButtonKind::Soft) : nullptr;
  m_scanCheck = check;
  m_scan = new ScanView(m_page, m_material, *m_facts, check);
  connect(m_scan, &ScanView::sectionRequested, this, &ConceptView::goTo);
  connect(m_scan, &ScanView::pictureRequested, this, &ConceptView::openPicture);
  m_scanScroll->body()->addWidget(m_scan);
  m_scanScroll->body()->addStretch();
  m_stack->addWidget(m_scanScroll);
  refreshPath();
}

void ConceptView::buildStudy() {
  auto *aside = new StudyAside(m_page);
  connect(aside, &StudyAside::modeChosen, this, &ConceptView::setMode);
  m_study =
      new StudyView(m_page, m_material, *m_facts, m_run->count() > 0 ? makeCheck(ButtonKind::Primary) : nullptr, aside);
  connect(m_study, &StudyView::placeChanged, this, &ConceptView::placeChanged);
  connect(m_study, &StudyView::sectionRead, this, &ConceptView::markRead);
  m_stack->addWidget(m_study);
  refreshPath();
}

void ConceptView::buildKeys() {
  const auto onKey = [this](const QList<QKeySequence> &keys, auto act) {
    auto *shortcut = new QShortcut(this);
    shortcut->setKeys(keys);
    connect(shortcut, &QShortcut::activated, this, act);
    return shortcut;
  };
  onKey({Qt::Key_S}, [this] { setMode(m_mode == ReadingMode::Scan ? ReadingMode::Study : ReadingMode::Scan); });
  const auto turn = [this](StudyView::Direction to) {
    if (m_mode == ReadingMode::Study) m_study->goToNeighbour(to);
  };
  onKey({Qt::Key_J}, [turn] { turn(StudyView::Direction::Forward); });
  onKey({Qt::Key_K}, [turn] { turn(StudyView::Direction::Back); });
  for (int place = 0; place < 6; ++place) {
    onKey({QKeySequence(Qt::Key_A + place)}, [this, place] { m_run->choose(place); });
  }
  // Enter checks only once something is chosen; until then it is free for what has the focus.
  auto *check = onKey({Qt::Key_Return, Qt::Key_Enter}, [this] { m_run->check(); });
  const auto arm = [this, check] { check->setEnabled(m_run->canCheck()); };
  connect(m_run, &CheckRun::changed, check, arm);
  arm();
}

std::vector<PageKey> ConceptView::keys() const {
  std::vector<PageKey> keys{{QStringLiteral("S"), tr("Scan or study")},
                            {QStringLiteral("J K"), tr("Next section, section before")}};
  if (m_material.diagram) {
    keys.push_back({keycapText(Qt::Key_Space), tr("Play the diagram, once it has the focus")});
    keys.push_back({keycapText(Qt::Key_Left) + u' ' + keycapText(Qt::Key_Right), tr("Its step before, next step")});
  }
  //: the choices of a question
  if (m_run->count() > 0) keys.push_back({tr("A to F"), tr("Choose an answer; Enter checks it")});
  return keys;
}

CheckView *ConceptView::makeCheck(ButtonKind button) {
  auto *check = new CheckView(
      *m_run, [this](const MisconceptionId &id) { return beliefOf(id); }, button);
  connect(check, &CheckView::practiceRequested, this,
          [this] { Q_EMIT navigationRequested(practiceAddress(m_page.id)); });
  return check;
}

QString ConceptView::beliefOf(const MisconceptionId &id) const {
  const auto misconception = m_desk.store.misconception(id);
  return misconception ? QString::fromStdString(misconception->belief) : QString();
}

void ConceptView::setMode(ReadingMode mode) {
  if (mode == m_mode) return;
  show(mode);
  const auto kept = keepReadingMode(m_desk.record, mode);
  if (!kept) Q_EMIT toastRequested(translated(kept.error()), {}, {});
  Q_EMIT placeChanged();
}

void ConceptView::show(ReadingMode mode) {
  m_mode = mode;
  m_facts->dismiss();
  if (mode == ReadingMode::Scan && m_scan == nullptr) buildScan();
  if (mode == ReadingMode::Study && m_study == nullptr) buildStudy();
  if (m_header != nullptr) m_header->setMode(mode);
  m_stack->setCurrentWidget(mode == ReadingMode::Scan ? static_cast<QWidget *>(m_scanScroll) : m_study);
  m_facts->setMarginInUse(mode == ReadingMode::Study);
}

DiagramPlayer *ConceptView::player() const { return m_study != nullptr ? m_study->player() : nullptr; }

/// Being led to a place is not a choice of how to read from now on.
void ConceptView::showWithoutKeeping(ReadingMode mode) {
  if (mode == m_mode) return;
  show(mode);
  Q_EMIT placeChanged();
}

void ConceptView::goTo(const QString &place) {
  if (place.isEmpty()) {
    if (m_mode == ReadingMode::Scan)
      m_scanScroll->setPosition(0);
    else if (!m_page.sections.empty())
      m_study->goTo(m_page.sections.front().place);
    return;
  }
  if (place == scanPlace) {
    showWithoutKeeping(ReadingMode::Scan);
    m_scanScroll->setPosition(0);
    return;
  }
  if (place == checkPlace && m_mode == ReadingMode::Scan && m_scanCheck != nullptr) {
    m_scanScroll->page()->layout()->activate();
    m_scanScroll->ensureWidgetVisible(m_scanCheck->parentWidget(), 0, 24);
    return;
  }
  showWithoutKeeping(ReadingMode::Study);
  m_study->goTo(place);
  if (place == placeOf(catalog::SectionKey::Picture) && player() != nullptr) player()->setFocus();
}

QString ConceptView::place() const { return m_mode == ReadingMode::Study ? m_study->place() : QString(); }

double ConceptView::scrollPosition() const {
  return m_mode == ReadingMode::Scan ? m_scanScroll->position() : m_study->scroll()->position();
}

void ConceptView::setScrollPosition(double position) {
  (m_mode == ReadingMode::Scan ? m_scanScroll : m_study->scroll())->setPosition(position);
}

void ConceptView::settle() {
  if (m_scan != nullptr) m_scan->settle();
  if (m_study != nullptr) m_study->settle();
}

void ConceptView::takeStep(const PathStep &step) {
  switch (step.kind) {
    case StepKind::Scan:
      setMode(ReadingMode::Scan);
      break;
    case StepKind::Study:
    case StepKind::Check:
      goTo(step.target.place);
      break;
    case StepKind::Practise:
      Q_EMIT navigationRequested(step.target);
      break;
  }
}

void ConceptView::openPicture(const Playback &playback) {
  // The small one pauses when it is hidden. NOLINTNEXTLINE(performance-unnecessary-copy-initialization)
  const Playback asSeen = playback;
  showWithoutKeeping(ReadingMode::Study);
  if (player() == nullptr) return;
  m_study->showPlayer();
  player()->takeOver(asSeen);
}

void ConceptView::markRead(const QString &place) {
  const auto learned = readLearned(m_desk.record);
  const Address address = conceptAddress(m_page.id, place);
  if (!learned || learned->hasSeen(address)) return;
  // What was read is progress and not an answer: when it cannot be kept, reading goes on and it is tried again.
  if (m_desk.record.append(learning::PageVisited{address.text().toStdString()})) refreshPath();
}

void ConceptView::refreshPath() {
  const auto learned = readLearned(m_desk.record);
  if (!learned) return;
  const ConceptPath path = pathThrough(m_material.concept_, m_material.questions, *learned);
  if (m_header != nullptr) m_header->setPath(path);
  if (m_study == nullptr) return;
  std::set<QString> read;
  for (const ReadingSection &section : m_page.sections) {
    if (learned->hasSeen(conceptAddress(m_page.id, section.place))) read.insert(section.place);
  }
  QString remark;
  for (const PathStep &step : path.steps) {
    if (step.kind == StepKind::Check && step.isDone()) read.insert(checkPlace);
    if (step.kind == StepKind::Study && !step.isDone()) remark = tr("about %1 min left").arg(step.minutesLeft);
  }
  m_study->setRead(read, remark);
}

void ConceptView::offerUndo(std::int64_t answer) {
  refreshPath();
  Q_EMIT toastRequested(tr("Answer kept"), tr("Undo"), [run = QPointer(m_run), answer] {
    if (run) run->undo(answer);
  });
}

}  // namespace strato::ui
