// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/database/word_tokenizer.h"

#include <sqlite3.h>

#include <array>
#include <memory>
#include <string>

#include "app/database/sqlite_error.h"

namespace strato::database {

namespace {

struct BuiltIn {
  fts5_tokenizer functions{};
  Fts5Tokenizer *instance = nullptr;
};

struct WordTokenizer {
  WordTokenizer() = default;
  WordTokenizer(const WordTokenizer &) = delete;
  WordTokenizer &operator=(const WordTokenizer &) = delete;
  ~WordTokenizer() {
    if (words.instance != nullptr) words.functions.xDelete(words.instance);
    if (stems.instance != nullptr) stems.functions.xDelete(stems.instance);
  }

  BuiltIn words;
  BuiltIn stems;
};

using Emit = int (*)(void *, int, const char *, int, int, int);

struct Sink {
  WordTokenizer *tokenizer = nullptr;
  int flags = 0;
  void *context = nullptr;
  Emit emit = nullptr;
};

int takeStem(void *stem, int /*flags*/, const char *text, int size, int /*start*/, int /*end*/) {
  static_cast<std::string *>(stem)->assign(text, static_cast<std::size_t>(size));
  return SQLITE_OK;
}

int emitWord(void *context, int /*flags*/, const char *text, int size, int start, int end) {
  const Sink &sink = *static_cast<Sink *>(context);
  std::string stem;
  const BuiltIn &stems = sink.tokenizer->stems;
  const int code = stems.functions.xTokenize(stems.instance, &stem, FTS5_TOKENIZE_QUERY, text, size, takeStem);
  if (code != SQLITE_OK) return code;

  const bool isQuery = (sink.flags & FTS5_TOKENIZE_QUERY) != 0;
  const bool isPrefix = (sink.flags & FTS5_TOKENIZE_PREFIX) != 0;
  const bool hasStem = !stem.empty() && stem != std::string_view(text, static_cast<std::size_t>(size));
  const int stemSize = static_cast<int>(stem.size());
  if (isQuery && !isPrefix && hasStem) return sink.emit(sink.context, 0, stem.data(), stemSize, start, end);

  const int emitted = sink.emit(sink.context, 0, text, size, start, end);
  if (emitted != SQLITE_OK || isQuery || !hasStem) return emitted;
  return sink.emit(sink.context, FTS5_TOKEN_COLOCATED, stem.data(), stemSize, start, end);
}

int create(fts5_api *api, BuiltIn &builtIn, const char *name, const char **arguments, int count) {
  void *context = nullptr;
  const int found = api->xFindTokenizer(api, name, &context, &builtIn.functions);
  if (found != SQLITE_OK) return found;
  return builtIn.functions.xCreate(context, arguments, count, &builtIn.instance);
}

int createTokenizer(void *api, const char ** /*arguments*/, int /*count*/, Fts5Tokenizer **out) {
  auto tokenizer = std::make_unique<WordTokenizer>();
  std::array<const char *, 2> folding = {"remove_diacritics", "2"};
  int code = create(static_cast<fts5_api *>(api), tokenizer->words, "unicode61", folding.data(), 2);
  if (code == SQLITE_OK) code = create(static_cast<fts5_api *>(api), tokenizer->stems, "porter", nullptr, 0);
  if (code != SQLITE_OK) return code;
  *out = reinterpret_cast<Fts5Tokenizer *>(tokenizer.release());  // NOLINT: the type exists for this cast
  return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer *tokenizer) {
  delete reinterpret_cast<WordTokenizer *>(tokenizer);  // NOLINT: made by createTokenizer()
}

int tokenize(Fts5Tokenizer *instance, void *context, int flags, const char *text, int size, Emit emit) {
  auto *tokenizer = reinterpret_cast<WordTokenizer *>(instance);  // NOLINT: made by createTokenizer()
  Sink sink{tokenizer, flags, context, emit};
  const BuiltIn &words = tokenizer->words;
  return words.functions.xTokenize(words.instance, &sink, flags, text, size, emitWord);
}

fts5_api *apiOf(sqlite3 *handle) {
  fts5_api *api = nullptr;
  sqlite3_stmt *statement = nullptr;
  if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

}  // namespace

Result<void> addWordTokenizer(sqlite3 *handle) {
  fts5_api *api = apiOf(handle);
  if (api == nullptr) {
    return fail(Message("This SQLite has no full-text search (FTS5)."), Message("Install SQLite with FTS5."));
  }
  fts5_tokenizer functions{createTokenizer, deleteTokenizer, tokenize};
  const int code = api->xCreateTokenizer(api, "words", api, &functions, nullptr);
  if (code != SQLITE_OK) return fail(sqliteError(code, handle));
  return {};
}

}  // namespace strato::database
