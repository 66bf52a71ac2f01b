#include "io/events_to_log.hpp"

#include <algorithm>
#include <map>
#include <vector>

namespace samenspel::io {
namespace {

using observe::LoggedEvent;

constexpr std::size_t case_column = 0, time_column = 2, family_column = 3, need_column = 4;
constexpr std::size_t buffered = 1 << 20;  ///< bytes of text that are handed on together

constexpr std::string_view beginning = R"(<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
<extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
<extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
<extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
<global scope="trace">
<string key="concept:name" value=""/>
</global>
<global scope="event">
<string key="concept:name" value=""/>
<date key="time:timestamp" value="1970-01-01T00:00:00+00:00"/>
</global>
<classifier name="activity" keys="concept:name"/>
)";

/// Inside an attribute of XML 1.0, which has no other control characters than these three.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    switch (c) {
      case '&':
        safe += "&amp;";
        break;
      case '<':
        safe += "&lt;";
        break;
      case '"':
        safe += "&quot;";
        break;
      case '\t':
        safe += "&#9;";
        break;
      case '\n':
        safe += "&#10;";
        break;
      case '\r':
        safe += "&#13;";
        break;
      default:
        safe += static_cast<unsigned char>(c) < 0x20 ? '?' : c;
    }
  }
  return safe;
}

void append(std::string& text, std::string_view type, std::string_view key,
            std::string_view value) {
  text += "<";
  text += type;
  text += " key=\"";
  text += key;
  text += "\" value=\"";
  text += escaped(value);
  text += "\"/>";
}

/// What the trace says of all its events.
bool is_of_the_case(std::size_t column, CaseIs case_is) {
  return column == case_column || column == family_column ||
         (column == need_column && case_is == CaseIs::need);
}

void append_event(std::string& text, const EventText& texts, CaseIs case_is) {
  text += "<event>";
  for (std::size_t c = 0; c < texts.size(); ++c) {
    if (texts[c].empty() || is_of_the_case(c, case_is)) continue;
    const EventTextColumn& column = columns_of_event_text()[c];
    append(text, column.xes_type, column.xes_key,
           c == time_column ? texts[c] + "+00:00" : texts[c]);
  }
  text += "</event>\n";
}

/// Families from `first` up to and with `last`, whose rows fit into memory together.
struct Batch {
  std::int64_t first, last;
};

std::vector<Batch> batches_of(const EventReader& reader, const LogPart& part,
                              std::size_t rows_at_once) {
  std::map<std::int64_t, std::uint64_t> rows_of;
  for_each_block(reader, part.replication, [&](std::span<const LoggedEvent> rows) {
    for (const LoggedEvent& row : rows) {
      if (is_in(part, row)) ++rows_of[row.family];
    }
  });
  std::vector<Batch> batches;
  std::uint64_t inside = 0;
  for (const auto& [family, rows] : rows_of) {
    if (batches.empty() || inside + rows > rows_at_once) {
      batches.push_back({family, family});
      inside = 0;
    }
    batches.back().last = family;
    inside += rows;
  }
  return batches;
}

std::vector<LoggedEvent> rows_of(const EventReader& reader, const LogPart& part,
                                 const Batch& batch) {
  std::vector<LoggedEvent> kept;
  for_each_block(reader, part.replication, [&](std::span<const LoggedEvent> rows) {
    for (const LoggedEvent& row : rows) {
      if (row.family >= batch.first && row.family <= batch.last && is_in(part, row)) {
        kept.push_back(row);
      }
    }
  });
  std::stable_sort(kept.begin(), kept.end(), [&](const LoggedEvent& a, const LoggedEvent& b) {
    if (a.family != b.family) return a.family < b.family;
    if (part.case_is == CaseIs::need && a.need != b.need) return a.need < b.need;
    return a.time < b.time;
  });
  return kept;
}

void append_trace_head(std::string& text, const EventText& texts, CaseIs case_is) {
  text += "<trace>";
  append(text, "string", "concept:name", texts[case_column]);
  append(text, "int", "family", texts[family_column]);
  if (case_is == CaseIs::need && !texts[need_column].empty()) {
    append(text, "int", "need", texts[need_column]);
  }
  text += "\n";
}

void write_traces(const std::vector<LoggedEvent>& rows, const EventNames& names,
                  const LogPart& part, const TakeText& take) {
  std::string text, open_case;
  for (const LoggedEvent& row : rows) {
    const EventText texts = event_text(row, names, part.case_is);
    if (texts[case_column] != open_case) {
      if (!open_case.empty()) text += "</trace>\n";
      open_case = texts[case_column];
      append_trace_head(text, texts, part.case_is);
    }
    append_event(text, texts, part.case_is);
    if (text.size() < buffered) continue;
    take(text);
    text.clear();
  }
  if (!open_case.empty()) text += "</trace>\n";
  take(text);
}

}  // namespace

std::uint64_t events_to_xes(const EventReader& reader, const EventNames& names, const LogPart& part,
                            const TakeText& take, std::size_t rows_at_once) {
  std::uint64_t written = 0;
  take(beginning);
  for (const Batch& batch : batches_of(reader, part, rows_at_once)) {
    const std::vector<LoggedEvent> rows = rows_of(reader, part, batch);
    write_traces(rows, names, part, take);
    written += rows.size();
  }
  take("</log>\n");
  return written;
}

}  // namespace samenspel::io
