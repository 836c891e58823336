// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "ui/pages/page.h"

class QStackedLayout;

namespace strato::ui {

class ConceptView;

/// The course: its index, and each concept.
class LearnPage final : public Page {
  Q_OBJECT

 public:
  explicit LearnPage(const Desk &desk, QWidget *parent = nullptr);

  void open(const Address &address) override;
  [[nodiscard]] Address address() const override;
  [[nodiscard]] QStringList breadcrumb() const override;
  [[nodiscard]] std::vector<PageKey> keys() const override;
  [[nodiscard]] double scrollPosition() const override;
  void setScrollPosition(double position) override;
  void settle() override;

 private:
  void openIndex();
  void openConcept(const Address &address);
  void explainMissing(const QString &item, const Error &error);
  void showOnly(QWidget *view);

  Desk m_desk;
  QStackedLayout *m_stack;
  QString m_item;
  QString m_missing;  ///< what the breadcrumb calls an item that is not written
  ConceptView *m_concept = nullptr;
  QWidget *m_shown = nullptr;
};

}  // namespace strato::ui
