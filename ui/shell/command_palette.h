// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/palette_list_model.h"
#include "ui/models/palette_presenter.h"
#include "ui/pages/page.h"
#include "ui/shell/overlay.h"

class QLineEdit;
class QListView;

namespace strato::ui {

class PalettePreviewPane;
class PaletteTabs;
class Text;

/// Search over everything, and every action by its name. The field keeps the focus; the arrow keys choose, Enter opens,
/// Tab narrows to one kind.
class CommandPalette final : public Overlay {
  Q_OBJECT

 public:
  CommandPalette(const Desk &desk, std::vector<PaletteCommand> commands, QWidget *window);

  /// `recent`: where one was, the latest first. `typed`: what stands in the field from the beginning.
  void openWith(std::vector<PaletteRow> recent, const QString &typed = {});

 Q_SIGNALS:
  void addressChosen(const strato::ui::Address &address);
  void commandChosen(const QString &id);

 protected:
  [[nodiscard]] QRect panelFor(const QSize &window) const override;
  bool eventFilter(QObject *watched, QEvent *event) override;
  void resizeEvent(QResizeEvent *event) override;

 private:
  [[nodiscard]] QWidget *makeField();
  [[nodiscard]] QWidget *makeBody();
  [[nodiscard]] QWidget *makeFoot();
  void lookUp();
  void narrowTo(std::optional<PaletteGroup> group);
  void choose(const QModelIndex &index);
  void showChosen();
  void open();
  bool handleKey(const QKeyEvent &key);
  void sayCount(const PaletteView &view, qint64 milliseconds);
  void fitPreview();

  Desk m_desk;
  PalettePresenter m_presenter;
  PaletteListModel m_model;
  std::vector<PaletteRow> m_recent;
  std::optional<PaletteGroup> m_only;
  QLineEdit *m_field;
  Text *m_count;
  PaletteTabs *m_tabs;
  QListView *m_list;
  QWidget *m_nothing;
  Text *m_nothingWords;
  PalettePreviewPane *m_preview;
  QWidget *m_previewEdge = nullptr;
  QString m_copyText;
};

}  // namespace strato::ui
