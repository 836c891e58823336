// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/models/lab/lab_session.h"

class QLineEdit;

namespace strato::ui {

class SettingsPanel;

/// The name of the scenario, and the settings of what all its lanes have to serve.
class TrafficPanel final : public QWidget {
  Q_OBJECT

 public:
  explicit TrafficPanel(LabSession &session, QWidget *parent = nullptr);

 private:
  void showState();
  void rename();
  void edit(const QString &id, std::optional<double> value);

  LabSession &m_session;
  QLineEdit *m_name;
  SettingsPanel *m_settings;
};

}  // namespace strato::ui
