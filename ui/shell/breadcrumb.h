// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

namespace strato::ui {

struct Crumb {
  QString text;
  bool leads = false;  ///< somewhere, when clicked
  bool operator==(const Crumb &) const = default;
};

/// Where one is, from the outermost to this. When it gets narrow, the middle goes first.
class Breadcrumb final : public QWidget {
  Q_OBJECT

 public:
  explicit Breadcrumb(QWidget *parent = nullptr);

  void setCrumbs(const std::vector<Crumb> &crumbs);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void chosen(int index);

 protected:
  void resizeEvent(QResizeEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void arrange();

  std::vector<Crumb> m_crumbs;
  std::vector<QWidget *> m_parts;
};

}  // namespace strato::ui
