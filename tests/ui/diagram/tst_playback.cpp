// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "tests/support/suite.h"
#include "tests/ui/diagram/diagrams.h"
#include "ui/diagram/playback.h"
#include "ui/diagram/scene.h"

namespace tst_playback {

using namespace strato;
using namespace strato::ui;
using catalog::NodeState;

class TestPlayback final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void playingGoesThroughAllStepsAndStops();
  void speedChangesHowFastTimePasses();
  void aPausedStoryStandsStill();
  void playingFromTheEndBeginsAgain();
  void aStepForwardShowsItsMotionAndRestsThere();
  void aStepForwardWhilePlayingGoesOnPlaying();
  void aStepBackShowsTheEndOfTheStepBefore();
  void seekingStaysInTheStory();
  void aShareOfTheStoryAndAPositionAreTheSame();
  void reducedMotionIsOneStillFrameForEachStep();
  void aStepLastsAsLongAsItsWordsAndTokensNeed();

  void sceneIsAPureFunctionOfThePosition();
  void aStateSetsInWhenTheTokenArrives();
  void aNodeComesToRestWhenItsTokenHasLeft();
  void aColdRingFillsUntilTheNextState();
  void countersStayUntilAStepChangesThem();
  void whatAStepDoesNotShowStepsBack();
  void tokensNeverShareAnEdgeAtATime();
  void aTokenPassesThroughTheNodesOnItsWay();
  void aDiagramWithoutStepsIsAStillPicture();
};

void TestPlayback::playingGoesThroughAllStepsAndStops() {
  Playback playback(testing::smallDiagram());
  playback.play();
  QVERIFY(playback.isPlaying());
  int seen = 0;
  for (int tick = 0; tick < 5000 && playback.isPlaying(); ++tick) {
    playback.advance(Milliseconds{16});
    QVERIFY(playback.position().step == seen || playback.position().step == seen + 1);
    seen = playback.position().step;
  }
  QCOMPARE(seen, 3);
  QVERIFY(playback.isAtEnd());
  QVERIFY(!playback.isMoving());
}

void TestPlayback::speedChangesHowFastTimePasses() {
  const auto after = [](Speed speed) {
    Playback playback(testing::smallDiagram());
    playback.setSpeed(speed);
    playback.play();
    playback.advance(Milliseconds{500});
    return playback.position().progress;
  };
  QVERIFY(qAbs(after(Speed::Double) - 2 * after(Speed::Normal)) < 1e-9);
  QVERIFY(qAbs(after(Speed::Half) - after(Speed::Normal) / 2) < 1e-9);
}

void TestPlayback::aPausedStoryStandsStill() {
  Playback playback(testing::smallDiagram());
  playback.play();
  playback.advance(Milliseconds{300});
  playback.pause();
  const Position there = playback.position();
  playback.advance(Milliseconds{300});
  QVERIFY(playback.position() == there);
}

void TestPlayback::playingFromTheEndBeginsAgain() {
  Playback playback(testing::smallDiagram());
  playback.seek({3, 1});
  playback.play();
  QVERIFY(playback.position() == Position{});
  QVERIFY(playback.isPlaying());
}

void TestPlayback::aStepForwardShowsItsMotionAndRestsThere() {
  Playback playback(testing::smallDiagram());
  playback.stepForward();
  QVERIFY((playback.position() == Position{1, 0}));
  QVERIFY(playback.isMoving() && !playback.isPlaying());
  playback.advance(Milliseconds{60000});
  QVERIFY((playback.position() == Position{1, 1}));
  QVERIFY(!playback.isMoving());
}

void TestPlayback::aStepForwardWhilePlayingGoesOnPlaying() {
  Playback playback(testing::smallDiagram());
  playback.play();
  playback.stepForward();
  QVERIFY((playback.position() == Position{1, 0}));
  QVERIFY(playback.isPlaying());
}

void TestPlayback::aStepBackShowsTheEndOfTheStepBefore() {
  Playback playback(testing::smallDiagram());
  playback.seek({2, 0.4});
  playback.stepBack();
  QVERIFY((playback.position() == Position{1, 1}));
  playback.stepBack();
  playback.stepBack();
  playback.stepBack();
  QVERIFY((playback.position() == Position{0, 0}));
}

void TestPlayback::seekingStaysInTheStory() {
  Playback playback(testing::smallDiagram());
  playback.seek({99, 7});
  QVERIFY((playback.position() == Position{3, 1}));
  playback.seek({-4, -1});
  QVERIFY((playback.position() == Position{0, 0}));
  Playback empty;
  empty.seek({1, 1});
  empty.play();
  empty.stepForward();
  QVERIFY(!empty.isMoving());
}

void TestPlayback::aShareOfTheStoryAndAPositionAreTheSame() {
  Playback playback(testing::smallDiagram());
  for (const double share : {0.0, 0.1, 0.33, 0.5, 0.77, 1.0}) {
    playback.seek(playback.positionAt(share));
    QVERIFY(qAbs(playback.share() - share) < 1e-9);
  }
  playback.seek({2, 0});
  QVERIFY(qAbs(playback.share() - playback.shareOf(2)) < 1e-9);
}

void TestPlayback::reducedMotionIsOneStillFrameForEachStep() {
  Playback playback(testing::smallDiagram(), Motion::Reduced);
  QVERIFY((playback.position() == Position{0, 1}));
  playback.play();
  QVERIFY((playback.position() == Position{1, 1}));
  playback.stepForward();
  QVERIFY((playback.position() == Position{2, 1}));
  playback.stepBack();
  QVERIFY((playback.position() == Position{1, 1}));
  playback.seek({3, 0.2});
  QVERIFY((playback.position() == Position{3, 1}));
  QVERIFY(!playback.isMoving());
  playback.play();
  QVERIFY((playback.position() == Position{0, 1}));
}

void TestPlayback::aStepLastsAsLongAsItsWordsAndTokensNeed() {
  catalog::Diagram diagram = testing::smallDiagram();
  QCOMPARE(timesOf(diagram)[0].duration, leastTime);
  QCOMPARE(timesOf(diagram)[1].duration, leastTime + leadTime + hopTime);
  diagram.steps[0].say.spans[0].text.assign(200, 'x');
  QVERIFY(timesOf(diagram)[0].duration > 2 * leastTime);
}

void TestPlayback::sceneIsAPureFunctionOfThePosition() {
  const catalog::Diagram diagram = testing::shippedDiagram();
  const std::vector<StepTimes> times = timesOf(diagram);
  std::vector<DiagramScene> forwards;
  const auto positionOf = [&](int frame) { return Position{frame / 20, (frame % 20) / 20.0}; };
  const int frames = 20 * static_cast<int>(diagram.steps.size());
  for (int frame = 0; frame < frames; ++frame) forwards.push_back(sceneAt(diagram, times, positionOf(frame)));
  for (int frame = frames - 1; frame >= 0; --frame)
    QVERIFY(sceneAt(diagram, times, positionOf(frame)) == forwards[static_cast<std::size_t>(frame)]);
}

void TestPlayback::aStateSetsInWhenTheTokenArrives() {
  const catalog::Diagram diagram = testing::smallDiagram();
  const StepTimes times = timesOf(diagram)[1];
  const auto progressAt = [&](Milliseconds time) { return double(time.count()) / double(times.duration.count()); };
  const Milliseconds arrival = leadTime + hopTime;
  QCOMPARE(sceneAt(diagram, {1, 0}).now.states[1], NodeState::Absent);
  QCOMPARE(sceneAt(diagram, {1, progressAt(arrival - Milliseconds{5})}).now.states[1], NodeState::Absent);
  QCOMPARE(sceneAt(diagram, {1, progressAt(arrival + Milliseconds{5})}).now.states[1], NodeState::Cold);
  const DiagramScene fading = sceneAt(diagram, {1, progressAt(arrival + fadeTime / 4)});
  QCOMPARE(fading.before.states[1], NodeState::Absent);
  QVERIFY(fading.blend > 0 && fading.blend < 1);
  QCOMPARE(sceneAt(diagram, {1, 1}).blend, 1.0);
}

void TestPlayback::aNodeComesToRestWhenItsTokenHasLeft() {
  const catalog::Diagram diagram = testing::smallDiagram();
  QCOMPARE(sceneAt(diagram, {2, 0}).now.states[1], NodeState::Busy);  // work begins at once
  QCOMPARE(sceneAt(diagram, {3, 0}).now.states[1], NodeState::Busy);  // rest comes when the answer has left
  QCOMPARE(sceneAt(diagram, {3, 1}).now.states[1], NodeState::Warm);
}

void TestPlayback::aColdRingFillsUntilTheNextState() {
  const catalog::Diagram diagram = testing::smallDiagram();
  double last = 0;
  for (const double progress : {0.3, 0.5, 0.7, 0.9}) {
    const double filled = sceneAt(diagram, {1, progress}).filled[1];
    QVERIFY(filled > last);
    last = filled;
  }
  QVERIFY(qAbs(sceneAt(diagram, {1, 1}).filled[1] - 1) < 1e-9);
  QCOMPARE(sceneAt(diagram, {2, 1}).filled[1], 0.0);
}

void TestPlayback::countersStayUntilAStepChangesThem() {
  const catalog::Diagram diagram = testing::smallDiagram();
  QVERIFY(sceneAt(diagram, {0, 1}).counters.empty());
  QCOMPARE(sceneAt(diagram, {1, 0}).counters.front().value, std::string("1"));
  QCOMPARE(sceneAt(diagram, {3, 0}).counters.front().value, std::string("1"));
}

void TestPlayback::whatAStepDoesNotShowStepsBack() {
  const catalog::Diagram diagram = testing::smallDiagram();
  const Still still = sceneAt(diagram, {1, 1}).now;
  QVERIFY(still.nodesMatter[0] && still.nodesMatter[1] && !still.nodesMatter[2]);
  QVERIFY(still.edgesMatter[0] && !still.edgesMatter[1]);
  QVERIFY(sceneAt(diagram, {2, 1}).now.nodesMatter[2]);
}

void TestPlayback::tokensNeverShareAnEdgeAtATime() {
  const catalog::Diagram diagram = testing::shippedDiagram();
  const std::vector<StepTimes> times = timesOf(diagram);
  int most = 0;
  for (int step = 0; step < static_cast<int>(diagram.steps.size()); ++step) {
    for (int frame = 0; frame <= 1000; ++frame) {
      const DiagramScene scene = sceneAt(diagram, times, {step, frame / 1000.0});
      most = std::max(most, static_cast<int>(scene.tokens.size()));
      for (std::size_t a = 0; a < scene.tokens.size(); ++a)
        for (std::size_t b = 0; b < a; ++b)
          QVERIFY(scene.tokens[a].edge != scene.tokens[b].edge || scene.tokens[a].rests || scene.tokens[b].rests ||
                  std::min(scene.tokens[a].size, scene.tokens[b].size) <= 0 ||
                  qAbs(scene.tokens[a].along - scene.tokens[b].along) > 0.3);
    }
  }
  QCOMPARE(most, 3);
}

void TestPlayback::aTokenPassesThroughTheNodesOnItsWay() {
  catalog::Diagram diagram = testing::smallDiagram();
  diagram.steps[1].tokens = {{{"call", "write"}, "photo"}};
  const StepTimes times = timesOf(diagram)[1];
  std::vector<int> edges;
  bool vanished = false;
  for (int frame = 0; frame <= 2000; ++frame) {
    for (const TokenSpot &token : sceneAt(diagram, {1, frame / 2000.0}).tokens) {
      if (edges.empty() || edges.back() != token.edge) edges.push_back(token.edge);
      vanished = vanished || token.size < 0.3;
    }
  }
  QCOMPARE(edges, (std::vector<int>{0, 1}));
  QVERIFY(vanished);
  QVERIFY(sceneAt(diagram, {1, 1}).tokens.front().rests);
  QCOMPARE(sceneAt(diagram, {1, 1}).trails, (std::vector<double>{1, 1, 0}));
}

void TestPlayback::aDiagramWithoutStepsIsAStillPicture() {
  catalog::Diagram diagram = testing::smallDiagram();
  diagram.steps.clear();
  const DiagramScene scene = sceneAt(diagram, {0, 0});
  QCOMPARE(scene.now.states.size(), diagram.nodes.size());
  QVERIFY(scene.tokens.empty());
  Playback playback(diagram);
  playback.play();
  QVERIFY(!playback.isMoving());
}

const strato::tests::Suite<TestPlayback> suite;

}  // namespace tst_playback

#include "tst_playback.moc"
