// A table of figures: what a screen reader reads where others see a chart, and what goes into a CSV file.
import { download, fileName } from "./download";
import { sharedTexts, useLanguage, useTexts, type Language } from "./language";

/** A text, or a number with the way to write it; null where nothing was measured. */
export type Cell = string | null | { value: number | null; text: string };

export interface TableData {
  caption: string;
  /** The first heads the rows. */
  columns: readonly string[];
  rows: readonly (readonly Cell[])[];
}

export function cellText(cell: Cell | undefined, absent: string): string {
  if (cell === null || cell === undefined) return absent;
  if (typeof cell === "string") return cell;
  return cell.value === null ? absent : cell.text;
}

/** Spreadsheets of the language open it as it is: Dutch with ; and a decimal comma, English with , and a point. */
export function csvOf(table: TableData, language: Language): string {
  const separator = language === "nl" ? ";" : ",";
  const line = (cells: readonly (Cell | undefined)[]) => cells.map((cell) => csvCell(cell, language)).join(separator);
  return `\ufeff${[line(table.columns), ...table.rows.map(line)].join("\r\n")}\r\n`;
}

function csvCell(cell: Cell | undefined, language: Language): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "string") {
    if (cell.value === null) return "";
    return language === "nl" ? String(cell.value).replace(".", ",") : String(cell.value);
  }
  // A text that a spreadsheet would take for a formula stays a text.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[";,\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** A text with places to break after dots and underscores of a key, never within a number; a very long word may break anywhere. */
function Words(props: { text: string }) {
  const parts = props.text.split(/(?<=_)|(?<=\.)(?=[^\d\s])/);
  const long = parts.some((part) => /\S{24}/.test(part));
  if (parts.length === 1 && !long) return <>{props.text}</>;
  return <span class={long ? "long" : undefined}>{parts.map((part, i) => (i === 0 ? part : <><wbr />{part}</>))}</span>;
}

/** `quietRepeats`: a head that is that of the row above is said to who listens and not shown again. */
export function Table(props: { table: TableData; id?: string; quietRepeats?: boolean }) {
  const { table } = props;
  const absent = useTexts(sharedTexts).nothingMeasured;
  const isNumber = (cell: Cell | undefined) => typeof cell === "object" && cell !== null;
  // A column of numbers stands to the right with what holds the place of one.
  const classes = table.columns.map((_, i) => (i > 0 && table.rows.some((row) => isNumber(row[i])) ? "number" : undefined));
  return (
    <div class="scroll" id={props.id} role="region" aria-label={table.caption} tabIndex={0}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((name, i) => (
              <th scope="col" dir="auto" class={classes[i]}>
                <Words text={name} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, r) => (
            <tr>
              {row.map((cell, i) =>
                i === 0 ? (
                  <th scope="row" dir="auto">
                    {props.quietRepeats && r > 0 && cellText(cell, absent) === cellText(table.rows[r - 1]?.[0], absent)
                      ? <span class="visually-hidden">{cellText(cell, absent)}</span> : <Words text={cellText(cell, absent)} />}
                  </th>
                ) : (
                  <td dir="auto" class={classes[i]}><Words text={cellText(cell, absent)} /></td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function CsvButton(props: { table: TableData; name: string }) {
  const { language } = useLanguage();
  const texts = useTexts(sharedTexts);
  const save = () => download(fileName(props.name, "csv"), "text/csv;charset=utf-8", csvOf(props.table, language));
  return (
    <button type="button" class="no-print" onClick={save}>
      {texts.downloadCsv}
      <span class="visually-hidden">: {props.table.caption}</span>
    </button>
  );
}
