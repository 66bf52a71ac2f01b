#include "io/events_to_log.hpp"

namespace samenspel::io {
namespace {

void append(std::string& line, std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
    line += text;
    return;
  }
  line += '"';
  for (const char c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

std::string header() {
  std::string line;
  for (const EventTextColumn& column : columns_of_event_text()) {
    line += (line.empty() ? "" : ",") + std::string(column.name);
  }
  return line + "\n";
}

}  // namespace

bool is_in(const LogPart& part, const observe::LoggedEvent& row) {
  return row.family >= 0 && (!part.keeps || part.keeps(row.kind));
}

std::uint64_t events_to_csv(const EventReader& reader, const EventNames& names, const LogPart& part,
                            const TakeText& take) {
  std::uint64_t written = 0;
  std::string text = header();
  for_each_block(reader, part.replication, [&](std::span<const observe::LoggedEvent> rows) {
    for (const observe::LoggedEvent& row : rows) {
      if (!is_in(part, row)) continue;
      const EventText texts = event_text(row, names, part.case_is);
      for (std::size_t c = 0; c < texts.size(); ++c) {
        if (c > 0) text += ',';
        append(text, texts[c]);
      }
      text += '\n';
      ++written;
    }
    take(text);
    text.clear();
  });
  if (!text.empty()) take(text);
  return written;
}

}  // namespace samenspel::io
