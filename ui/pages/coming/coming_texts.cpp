// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/coming/coming_texts.h"

#include <QCoreApplication>

namespace strato::ui {

using namespace Qt::StringLiterals;

namespace {

struct Coming {
  Q_DECLARE_TR_FUNCTIONS(Coming)
};

ComingText progress() {
  return {ComingId::Progress,
          {u"progress"_s, {}, {}},
          Coming::tr("Progress"),
          Coming::tr(
              "How ready you are for each exam domain, as an honest range, and “not enough data yet” where that is the "
              "truth."),
          {{Coming::tr("Readiness as a range"), Coming::tr("From your answers only; never an invented exam score.")},
           {Coming::tr("Ideas to set straight"),
            Coming::tr("Each misconception closes after two right answers on new questions.")},
           {Coming::tr("Your days"), Coming::tr("What you did when, and what comes back tomorrow.")}},
          Coming::tr("Nothing is lost until then: every answer that you give is kept, and will be counted here."),
          Coming::tr("Answer some questions"),
          {u"practice"_s, {}, {}}};
}

ComingText present() {
  return {
      ComingId::Present,
      {u"present"_s, {}, {}},
      Coming::tr("Present"),
      Coming::tr("Teach with the same diagrams: your notes and the next step on the laptop, the clean picture on the "
                 "projector."),
      {{Coming::tr("Choose a lesson"), Coming::tr("Concepts, diagrams and questions in the order of your talk.")},
       {Coming::tr("Two screens"), Coming::tr("Notes, clock and next step for you; one calm picture for the room.")},
       {Coming::tr("Ask the room"), Coming::tr("A question, a show of hands, and the reason for each choice.")}},
      Coming::tr("Until then, the projector theme and text at 150 % make every page readable from the last row."),
      Coming::tr("Open the theme settings"),
      {u"settings"_s, {}, u"appearance"_s}};
}

ComingText library() {
  return {
      ComingId::Library,
      {u"library"_s, {}, {}},
      Coming::tr("Library"),
      Coming::tr("Your own lessons and questions beside ours, and packs that you give to others."),
      {{Coming::tr("Collect"), Coming::tr("Bookmarks, notes and saved scenarios in one place.")},
       {Coming::tr("Write"), Coming::tr("Lessons and questions, checked while you type: a reason for each choice.")},
       {Coming::tr("Share"), Coming::tr("One file for a whole course, and import from GIFT, QTI and Anki.")}},
      Coming::tr("Until then, all that is shipped can be read in Learn and found with Search."),
      Coming::tr("Open Learn"),
      {u"learn"_s, {}, {}}};
}

}  // namespace

ComingText comingText(ComingId id) {
  switch (id) {
    case ComingId::Progress:
      return progress();
    case ComingId::Present:
      return present();
    case ComingId::Library:
      return library();
  }
  return {};
}

}  // namespace strato::ui
