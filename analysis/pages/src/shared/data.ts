// What the program wrote into a page: the text of a script element that is data and never runs.

/** The parsed content of <script type="application/json" id=…>; undefined when the place is not filled. */
export function embeddedJson<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent ?? "";
  if (text === "" || text.startsWith("{{")) return undefined;
  return JSON.parse(text) as T;
}
