// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/support/suite.h"
#include "ui/theme/tokens.h"

namespace tst_tokens {

using namespace strato::ui;

class TestTokens final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyThemeIsComplete();
  void contrastAgreesWithPublishedExamples();
};

void TestTokens::everyThemeIsComplete() {
  for (const ThemeId theme : allThemes) QVERIFY2(shippedTokens(theme).canvas.isValid(), qPrintable(nameOf(theme)));
}

void TestTokens::contrastAgreesWithPublishedExamples() {
  QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
  QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01);  // WebAIM: #777 on white is 4.48:1
}

const strato::tests::Suite<TestTokens> suite;

}  // namespace tst_tokens

#include "tst_tokens.moc"
