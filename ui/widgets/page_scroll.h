// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QScrollArea>
#include <optional>

class QVBoxLayout;

namespace strato::ui {

/// A page that scrolls: 24 px margins, keys, and a position that can be kept. Fill body() with the page's parts.
class PageScroll final : public QScrollArea {
  Q_OBJECT

 public:
  explicit PageScroll(QWidget *parent = nullptr);

  [[nodiscard]] QWidget *page() const { return m_page; }
  [[nodiscard]] QVBoxLayout *body() const { return m_body; }
  /// Wider windows leave room at both sides; it grows with the text. 0: as wide as the window.
  void setMaximumContentWidth(int pixels);

  /// 0 at the top, 1 at the end.
  [[nodiscard]] double position() const;
  /// Also before the page has its final height: it is tried again with each change of it, until the user scrolls.
  void setPosition(double position);
  /// `part` of the page goes to the top, `above` pixels below it, and is held there in the same way.
  void showAtTop(QWidget *part, int above);

 Q_SIGNALS:
  void positionChanged(double position);

 protected:
  void keyPressEvent(QKeyEvent *event) override;
  void wheelEvent(QWheelEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;
  void changeEvent(QEvent *event) override;

 private:
  void applyWanted();
  void forgetWanted();
  void fitMargins();

  QWidget *m_page;
  QVBoxLayout *m_body;
  int m_maximumWidth = 0;
  std::optional<double> m_wanted;
  QPointer<QWidget> m_wantedPart;
  int m_above = 0;
};

}  // namespace strato::ui
