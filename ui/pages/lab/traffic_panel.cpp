// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/traffic_panel.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/models/lab/traffic_fields.h"
#include "ui/pages/lab/lane_settings.h"
#include "ui/widgets/text.h"

namespace strato::ui {

namespace {

constexpr int longestName = 200;

}  // namespace

TrafficPanel::TrafficPanel(LabSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_name(new QLineEdit(this)),
      m_settings(new SettingsPanel(
          tr("What all lanes have to serve"), [](const FactId &) { return QString(); }, this)) {
  setObjectName(QStringLiteral("trafficPanel"));
  setAccessibleName(tr("Settings of the traffic"));
  m_name->setObjectName(QStringLiteral("scenarioName"));
  m_name->setAccessibleName(tr("Name of the scenario"));
  m_name->setMaxLength(longestName);
  auto *column = new QVBoxLayout(this);
  column->setContentsMargins({});
  column->setSpacing(4);
  column->addWidget(new Text(tr("Name of the scenario"), {TextSize::Note, Weight::Regular, Ink::Secondary}, this));
  column->addWidget(m_name);
  column->addSpacing(10);
  column->addWidget(m_settings);
  connect(m_name, &QLineEdit::editingFinished, this, &TrafficPanel::rename);
  connect(m_settings, &SettingsPanel::changed, this, &TrafficPanel::edit);
  connect(&session.document(), &LabDocument::changed, this, &TrafficPanel::showState);
  showState();
}

void TrafficPanel::showState() {
  const LabState &state = m_session.state();
  const QString name = QString::fromStdString(state.scenario.title);
  if (name != m_name->text()) m_name->setText(name);
  m_settings->setFields(valuesOf(trafficFieldsOf(state), state.scenario));
}

void TrafficPanel::rename() {
  const QString name = m_name->text().trimmed();
  if (name == QString::fromStdString(m_session.state().scenario.title)) return;
  if (name.isEmpty()) return showState();  // without one it could not be found again
  m_session.document().renameScenario(name);
}

void TrafficPanel::edit(const QString &id, std::optional<double> value) {
  const std::vector<TrafficField> fields = trafficFieldsOf(m_session.state());
  const auto field = std::ranges::find(fields, id, &TrafficField::id);
  if (field == fields.end() || field->get(m_session.state().scenario) == value) return;
  m_session.document().editScenario(
      field->name, [&](simulator::Scenario &scenario) { field->set(scenario, value); },
      QStringLiteral("traffic/%1").arg(id));
}

}  // namespace strato::ui
