// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/about_program.h"

#include <QCoreApplication>
#include <QLocale>
#include <QVBoxLayout>

#include "app/catalog/store.h"
#include "ui/widgets/text.h"

namespace strato::ui {

AboutProgram::AboutProgram(const catalog::Store &store, QWidget *parent) : QWidget(parent) {
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(8);
  const QString version = QCoreApplication::applicationVersion();
  column->addWidget(new Text(version.isEmpty() ? tr("About Stratoscope") : tr("About Stratoscope %1").arg(version),
                             {TextSize::Title, Weight::Strong}, this));
  const auto paragraph = [&](const QString &words) {
    column->addWidget(new Text(words, {TextSize::Body, Weight::Regular, Ink::Secondary}, this));
  };
  paragraph(
      tr("Stratoscope is independent of Amazon Web Services. AWS has not sponsored, reviewed or approved it; names "
         "of services are used to say what is explained, and the drawings are our own."));
  paragraph(tr("No telemetry, no account, no network: what you answer stays on this computer, in files of your own."));
  paragraph(
      tr("Free software under the GNU General Public License, version 3 or later. You may use, study, share and "
         "change it."));
  const QLocale locale;
  const auto facts = store.count(catalog::ItemKind::Fact);
  const auto questions = store.count(catalog::ItemKind::Question);
  if (facts && questions)
    paragraph(tr("It holds %1 facts with source and date, and %2 questions with a reason for each choice.")
                  .arg(locale.toString(*facts), locale.toString(*questions)));
}

}  // namespace strato::ui
