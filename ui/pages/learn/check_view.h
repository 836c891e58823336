// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <functional>

#include "ui/models/check_run.h"
#include "ui/widgets/button.h"

class QHBoxLayout;
class QVBoxLayout;

namespace strato::ui {

class CheckOption;
class Text;

/// The check question that the run stands at: choose, check, read why. Its size is the card's business.
class CheckView final : public QWidget {
  Q_OBJECT

 public:
  /// `beliefOf` gives the words of a misconception.
  CheckView(CheckRun &run, std::function<QString(const MisconceptionId &)> beliefOf, ButtonKind button,
            QWidget *parent = nullptr);

  void chooseByKey(int place);
  /// "1 of 3", for the head of the card; it follows the run.
  [[nodiscard]] QWidget *counter() const;

 Q_SIGNALS:
  void practiceRequested();

 private:
  void rebuild();
  void refresh();
  void fillFoot();
  void addHints(QHBoxLayout *row);
  [[nodiscard]] QString remark() const;

  CheckRun &m_run;
  ButtonKind m_button;
  std::function<QString(const MisconceptionId &)> m_beliefOf;
  int m_shown = -1;
  Text *m_counter;
  QVBoxLayout *m_column;
  QWidget *m_body = nullptr;
  QWidget *m_foot = nullptr;
  std::vector<CheckOption *> m_options;
};

}  // namespace strato::ui
