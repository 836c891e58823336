// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/learn/study_aside.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/platform_tile.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/text.h"

namespace strato::ui {

StudyAside::StudyAside(const ConceptPage &page, QWidget *parent) : QWidget(parent) {
  auto *flow = new FlowLayout(16, this);
  auto *name = new QWidget;
  auto *row = new QHBoxLayout(name);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(12);
  row->addWidget(new PlatformTile(platformNamed(page.platform), 32));
  // The outline is narrow, and each short name fits into it.
  auto *title = new Text(page.shortName, {TextSize::Body, Weight::Strong, Ink::Primary});
  title->setObjectName(QStringLiteral("asideTitle"));
  title->setWrapping(Wrapping::Never);
  title->setAccessibleName(page.title);
  if (page.title != page.shortName) title->setToolTip(page.title);
  row->addWidget(title);
  flow->addWidget(name);
  auto *mode = new Segmented(tr("How to read"));
  mode->setObjectName(QStringLiteral("studyViewSwitch"));
  mode->addSegment(tr("Scan"));
  mode->addSegment(tr("Study"), tr("%1 min").arg(page.studyMinutes));
  mode->setCurrent(1);
  // The thumb stays on Study here: choosing Scan shows the other view.
  connect(mode, &Segmented::currentChanged, this, [this, mode](int index) {
    if (index != 0) return;
    {
      const QSignalBlocker quiet(mode);
      mode->setCurrent(1);
    }
    Q_EMIT modeChosen(ReadingMode::Scan);
  });
  flow->addWidget(mode);
}

}  // namespace strato::ui
