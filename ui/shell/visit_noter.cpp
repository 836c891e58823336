// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/visit_noter.h"

#include "app/learning/record.h"

namespace strato::ui {

VisitNoter::VisitNoter(learning::Record &record, QObject *parent) : QObject(parent), m_record(record) {
  m_timer.setSingleShot(true);
  m_timer.setInterval(1500);
  connect(&m_timer, &QTimer::timeout, this, &VisitNoter::note);
}

void VisitNoter::arrive(const Address &address) {
  const QString here = Address{address.page, address.item, {}}.text();
  if (here == m_here) return;  // another section of the same page
  m_here = here;
  m_timer.start();
}

void VisitNoter::note() {
  if (m_here == m_noted) return;
  m_noted = m_here;
  const auto noted = m_record.append(learning::PageVisited{m_here.toStdString()});
  if (!noted) Q_EMIT failed(noted.error());
}

}  // namespace strato::ui
