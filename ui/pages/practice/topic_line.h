// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <optional>

#include "ui/theme/tokens.h"

namespace strato::ui {

/// What a question belongs to, for the line above it.
struct QuestionTopic {
  QString name;  ///< the concept's short name
  std::optional<Platform> platform;
};

/// A dot in the platform's colour, its name, and small words behind it: "● Lambda  Concurrency / One answer".
class TopicLine final : public QLabel {
  Q_OBJECT

 public:
  TopicLine(const QuestionTopic &topic, const QString &tag, const QString &note, QWidget *parent = nullptr);

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent *event) override;

 private:
  QuestionTopic m_topic;
  QString m_rest;
};

}  // namespace strato::ui
