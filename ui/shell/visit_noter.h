// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include "app/base/result.h"
#include "ui/models/address.h"

namespace strato::learning {
class Record;
}

namespace strato::ui {

/// Notes in the learner's record which pages were read. Passing through is not reading: a visit counts after a moment.
class VisitNoter final : public QObject {
  Q_OBJECT

 public:
  explicit VisitNoter(learning::Record &record, QObject *parent = nullptr);

  void arrive(const Address &address);
  void setDelay(int milliseconds) { m_timer.setInterval(milliseconds); }

 Q_SIGNALS:
  void failed(const strato::Error &error);

 private:
  void note();

  learning::Record &m_record;
  QTimer m_timer;
  QString m_here;
  QString m_noted;
};

}  // namespace strato::ui
