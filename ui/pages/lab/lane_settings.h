// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>
#include <vector>

#include "ui/models/lab/field.h"

namespace strato::ui {

class FieldBox;
class IconButton;

/// Words on the fact behind a setting: the fact, its source, the day it was checked.
using FactWords = std::function<QString(const FactId &)>;

/// The settings of a lane: those in sight, in one row, as many as have room.
class SettingsRow final : public QWidget {
  Q_OBJECT

 public:
  SettingsRow(const FactWords &facts, QWidget *parent = nullptr);

  void setFields(const std::vector<FieldValue> &fields);

 Q_SIGNALS:
  void changed(const QString &id, std::optional<double> value);
  void allRequested();

 protected:
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void showWhatFits();

  FactWords m_facts;
  std::vector<FieldBox *> m_boxes;
  IconButton *m_all;
};

/// All settings of a lane, or of the traffic, in a panel that opens beside its button.
class SettingsPanel final : public QWidget {
  Q_OBJECT

 public:
  SettingsPanel(const QString &title, const FactWords &facts, QWidget *parent = nullptr);

  void setFields(const std::vector<FieldValue> &fields);

 Q_SIGNALS:
  void changed(const QString &id, std::optional<double> value);

 private:
  FactWords m_facts;
  std::vector<FieldBox *> m_boxes;
};

}  // namespace strato::ui
