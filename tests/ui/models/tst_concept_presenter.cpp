// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDate>
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/models/sample_concept.h"
#include "ui/models/concept_presenter.h"

namespace tst_concept_presenter {

using namespace strato;
using namespace strato::ui;

class TestConceptPresenter final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aLimitShowsTheFigureOfItsFact();
  void aPriceIsAsCertainAsItsOwnFigure();
  void theWorkedBillIsFoundInTheSectionOnCosts();
  void withoutAWorkedExampleThereIsNoBill();
  void integrationsAreGroupedByWhoTriesAgain();
  void notesComeWithTheirSectionAndCorrectionsFirst();
  void aFactThatIsMissingLeavesAGapAndNothingElse();
  void everyFactOfTheConceptIsAskedFor();
  void scalingHasAnExampleOrWordsAlone();
};

namespace {

ConceptPage presented(const ConceptMaterial &material) { return presentConcept(material, QDate(2026, 11, 20)); }

}  // namespace

void TestConceptPresenter::aLimitShowsTheFigureOfItsFact() {
  const LimitTile tile = presented(tests::sampleConcept()).limits.at(0);
  QCOMPARE(tile.label, QStringLiteral("Memory"));
  QCOMPARE(tile.value, QStringLiteral("128–10,240"));
  QCOMPARE(tile.unit, QStringLiteral("MB"));
  QVERIFY(tile.exam);
  QCOMPARE(tile.source.ids, QStringLiteral("LAM-09"));
  QCOMPARE(tile.source.checked, QDate(2026, 11, 20));
}

void TestConceptPresenter::aPriceIsAsCertainAsItsOwnFigure() {
  const ConceptPage page = presented(tests::sampleConcept());
  QCOMPARE(page.prices.at(0).source.trust, catalog::Trust::Documented);
  QCOMPARE(page.prices.at(1).source.trust, catalog::Trust::Guide);
}

void TestConceptPresenter::theWorkedBillIsFoundInTheSectionOnCosts() {
  const auto bill = presented(tests::sampleConcept()).bill;
  QVERIFY(bill.has_value());
  QCOMPARE(bill->total, QStringLiteral("$1.87"));
  const std::vector<Bill::Line> lines{{QStringLiteral("Compute for 100,000 GB-seconds"), QStringLiteral("$1.67")},
                                      {QStringLiteral("Requests for 1 million calls"), QStringLiteral("$0.20")}};
  QVERIFY(bill->lines == lines);
  QVERIFY(bill->source.expired);  // checked in June, and prices hold for three months
}

void TestConceptPresenter::withoutAWorkedExampleThereIsNoBill() {
  ConceptMaterial material = tests::sampleConcept();
  material.concept_.sections.pop_back();
  QVERIFY(!presented(material).bill.has_value());
}

void TestConceptPresenter::integrationsAreGroupedByWhoTriesAgain() {
  const ConceptPage page = presented(tests::sampleConcept());
  QCOMPARE(page.worksWith.size(), 3U);  // nothing waits for the answer here, so that group is left out
  QCOMPARE(page.worksWith[0].lines.at(0).name, QStringLiteral("S3"));
  QCOMPARE(page.worksWith[1].lines.at(0).name, QStringLiteral("SQS"));
  QCOMPARE(page.worksWith[2].lines.at(0).name, QStringLiteral("X-Ray"));
}

void TestConceptPresenter::notesComeWithTheirSectionAndCorrectionsFirst() {
  const auto notes = presented(tests::sampleConcept()).notesFor(catalog::SectionKey::Costs);
  QCOMPARE(notes.size(), 2U);
  QCOMPARE(notes[0].claim, QStringLiteral("It is free"));
  QCOMPARE(notes[0].source.ids, QStringLiteral("LAM-40, 43"));
  QVERIFY(notes[1].isTrap());
}

void TestConceptPresenter::aFactThatIsMissingLeavesAGapAndNothingElse() {
  ConceptMaterial material = tests::sampleConcept();
  material.facts.clear();
  const ConceptPage page = presented(material);
  QCOMPARE(page.limits.size(), 1U);
  QVERIFY(page.limits[0].value.isEmpty());
  QVERIFY(page.limits[0].source.isEmpty());
  QVERIFY(!page.bill.has_value());
}

void TestConceptPresenter::everyFactOfTheConceptIsAskedFor() {
  const auto found = factsIn(tests::sampleConcept().concept_);
  const std::vector<FactId> expected{{"LAM-05"}, {"LAM-43"}, {"LAM-09"}, {"LAM-40"}};
  QVERIFY(found == expected);
}

void TestConceptPresenter::scalingHasAnExampleOrWordsAlone() {
  ConceptMaterial material = tests::sampleConcept();
  const ScalingModel scaling = presented(material).scaling;
  QCOMPARE(scaling.unit, QStringLiteral("environment"));
  QCOMPARE(scaling.units, QStringLiteral("environments"));
  QVERIFY(scaling.flow == (ScalingModel::Flow{QStringLiteral("events"), 100, 0.5, 10}));
  material.concept_.scaling.flow.reset();
  QVERIFY(!presented(material).scaling.flow);
  QCOMPARE(presented(material).scaling.text, QStringLiteral("One each."));
  material.concept_.scaling = {};
  QVERIFY(presented(material).scaling.isEmpty());
}

const strato::tests::Suite<TestConceptPresenter> suite;

}  // namespace tst_concept_presenter

#include "tst_concept_presenter.moc"
