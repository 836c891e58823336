// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/base/message.h"
#include "tests/support/suite.h"

namespace tst_message {

class TestMessage final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void argumentsTakeTheirPlaces();
};

void TestMessage::argumentsTakeTheirPlaces() {
  const strato::Message message("%2 holds %1, that is 5 %", {"nothing", "The file"});
  QCOMPARE(message.english(), std::string("The file holds nothing, that is 5 %"));
}

const strato::tests::Suite<TestMessage> suite;

}  // namespace tst_message

#include "tst_message.moc"
