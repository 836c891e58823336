// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <vector>

namespace strato::ui {

/// Keys and what they do: "G T S  answer".
struct KeyHint {
  QStringList keys;
  QString text;
};

/// One line of hints, centred. Hints that have no room are left out from the end.
class KeyHints final : public QWidget {
  Q_OBJECT

 public:
  explicit KeyHints(QWidget *parent = nullptr);

  void setHints(std::vector<KeyHint> hints);
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  [[nodiscard]] int widthOf(const KeyHint &hint) const;

  std::vector<KeyHint> m_hints;
};

/// All keys of a practice session.
[[nodiscard]] std::vector<KeyHint> questionKeys(int choices);
[[nodiscard]] std::vector<KeyHint> feedbackKeys();

}  // namespace strato::ui
