#include <cstdint>

#include "core/scenario/json.hpp"
#include "core/scenario/number_text.hpp"
#include "core/scenario/report.hpp"
#include "core/scenario/tree_builder.hpp"

namespace samenspel::scenario {

namespace {

/// Appends one Unicode character as UTF-8.
void append_utf8(std::uint32_t code, std::string& text) {
  const auto put = [&](std::uint32_t byte) {
    text += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (code < 0x80u) return put(code);
  if (code < 0x800u) {
    put(0xC0u | (code >> 6));
  } else {
    if (code < 0x10000u) {
      put(0xE0u | (code >> 12));
    } else {
      put(0xF0u | (code >> 18));
      put(0x80u | ((code >> 12) & 0x3Fu));
    }
    put(0x80u | ((code >> 6) & 0x3Fu));
  }
  put(0x80u | (code & 0x3Fu));
}

class JsonReader {
 public:
  JsonReader(std::string_view text, const std::string& name, base::Problems& problems)
      : text_(text), problems_(problems), builder_(problems), at_{name, 1, 1} {}

  std::optional<Tree> read() {
    if (!value()) return std::nullopt;
    blanks();
    if (next_ < text_.size()) {
      fail("text after the value", "the end");
      return std::nullopt;
    }
    return builder_.take();
  }

 private:
  /// The position of the next character; counts on from where it was asked last.
  base::Position here() {
    for (; counted_ < next_; ++counted_) {
      const char c = text_[counted_];
      if (c == '\n') {
        ++at_.line;
        at_.column = 1;
      } else if ((static_cast<unsigned char>(c) & 0xC0u) != 0x80u) {
        ++at_.column;
      }
    }
    return at_;
  }

  bool fail(const char* found, const char* expected) {
    report(problems_, {here(), builder_.path(), found, expected, ""});
    return false;
  }

  void blanks() {
    while (next_ < text_.size() &&
           std::string_view(" \t\r\n").find(text_[next_]) != std::string_view::npos)
      ++next_;
  }

  bool take(char c) {
    blanks();
    if (next_ >= text_.size() || text_[next_] != c) return false;
    ++next_;
    return true;
  }

  bool value() {
    blanks();
    if (take('{')) return members();
    if (take('[')) return elements();
    const base::Position at = here();
    if (next_ < text_.size() && text_[next_] == '"') {
      std::string content;
      if (!string(content)) return false;
      const bool removal = content == removal_word;
      builder_.scalar(at, std::move(content), !removal);
      return true;
    }
    const std::size_t end = text_.find_first_of(" \t\r\n,]}:\"", next_);
    const std::string_view word = text_.substr(next_, end - next_);
    if (word == "null") {
      builder_.nothing(at);
    } else if (word == "true" || word == "false" || parse_real(word).value) {
      builder_.scalar(at, std::string(word), false);
    } else {
      return fail("text that is not JSON", "a value");
    }
    next_ += word.size();
    return true;
  }

  bool members() {
    builder_.start_map(here());
    if (take('}')) return closed();
    do {
      blanks();
      const base::Position at = here();
      std::string key;
      if (!string(key)) return false;
      builder_.scalar(at, std::move(key), true);
      if (!take(':')) return fail("text that is not JSON", "a colon");
      if (builder_.stopped() || !value()) return false;
    } while (take(','));
    return take('}') ? closed() : fail("text that is not JSON", "a comma or '}'");
  }

  bool elements() {
    builder_.start_sequence(here());
    if (take(']')) return closed();
    do {
      if (builder_.stopped() || !value()) return false;
    } while (take(','));
    return take(']') ? closed() : fail("text that is not JSON", "a comma or ']'");
  }

  bool closed() {
    builder_.end();
    return !builder_.stopped();
  }

  bool string(std::string& content) {
    if (!take('"')) return fail("text that is not JSON", "a string");
    while (next_ < text_.size()) {
      const char c = text_[next_++];
      if (c == '"') return true;
      if (static_cast<unsigned char>(c) < 0x20u)
        return fail("a control character", "\\u and its number");
      if (c != '\\') {
        content += c;
      } else if (!escape(content)) {
        return false;
      }
    }
    return fail("a string that is not closed", "its end");
  }

  bool escape(std::string& content) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char c = next_ < text_.size() ? text_[next_++] : '\0';
    const std::size_t index = letters.find(c);
    if (index != std::string_view::npos) {
      content += meanings[index];
      return true;
    }
    std::uint32_t code = 0;
    if (c != 'u' || !four_digits(code)) return fail("an unknown escape", "one of JSON's");
    const bool high = code >= 0xD800u && code <= 0xDBFFu;
    if (high && text_.substr(next_, 2) == "\\u") {
      next_ += 2;
      std::uint32_t low = 0;
      if (!four_digits(low) || low < 0xDC00u || low > 0xDFFFu)
        return fail("half a character", "both halves");
      code = 0x10000u + ((code - 0xD800u) << 10) + (low - 0xDC00u);
    } else if (code >= 0xD800u && code <= 0xDFFFu) {
      return fail("half a character", "both halves");
    }
    append_utf8(code, content);
    return true;
  }

  bool four_digits(std::uint32_t& code) {
    constexpr std::string_view digits = "0123456789abcdef";
    for (int i = 0; i < 4; ++i) {
      const char c = next_ < text_.size() ? text_[next_++] : '\0';
      const std::size_t digit =
          digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
      if (digit == std::string_view::npos) return false;
      code = code * 16 + static_cast<std::uint32_t>(digit);
    }
    return true;
  }

  std::string_view text_;
  base::Problems& problems_;
  TreeBuilder builder_;
  std::size_t next_ = 0;
  std::size_t counted_ = 0;  ///< characters that at_ has counted
  base::Position at_;
};

}  // namespace

std::optional<Tree> json_to_tree(std::string_view text, const std::string& name,
                                 base::Problems& problems) {
  return JsonReader(text, name, problems).read();
}

}  // namespace samenspel::scenario
