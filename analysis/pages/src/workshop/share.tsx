// Choices as a link, as a file, and as a scenario for the command line.
import { useState } from "preact/hooks";
import { download, fileName } from "../shared/download";
import { useTexts } from "../shared/language";
import { readChoices, writeChoices, type Choices } from "./choices";
import type { WorkshopData } from "./data";
import { texts } from "./texts";

export function Share(props: {
  data: WorkshopData;
  choices: Choices;
  change: (choices: Choices) => void;
  scenario: (which: "a" | "b") => string;
}) {
  const words = useTexts(texts);
  const [said, setSaid] = useState("");
  const link = location.href;
  const copy = async () => {
    const field = document.getElementById("link") as HTMLInputElement | null;
    field?.select();
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid(words.copied);
    } catch {
      setSaid(document.execCommand("copy") ? words.copied : "");
    }
  };
  const open = async (input: HTMLInputElement) => {
    const file = input.files?.[0];
    const found = file && file.size < 100000 ? readChoices(await file.text(), props.data) : undefined;
    setSaid(found ? "" : words.notAFile);
    if (found) props.change(found);
    // The same file may be opened again.
    input.value = "";
  };
  return (
    <>
      <p>{words.shareNote}</p>
      <label class="control">
        <span class="control-label">{words.link}</span>
        <input id="link" type="text" readOnly value={link} key={link} />
      </label>
      <div class="tools">
        <button type="button" onClick={() => void copy()}>{words.copy}</button>
        <button type="button" id="save" onClick={() => download("samenspel-keuzes.json", "application/json", writeChoices(props.choices))}>
          {words.saveFile}
        </button>
        <label class="file button">
          {words.openFile}
          <input type="file" id="open" class="visually-hidden" accept=".json,application/json" onChange={(event) => void open(event.currentTarget)} />
        </label>
        {(["a", "b"] as const).map((which) => (
          <button type="button" onClick={() => download(fileName(`${props.choices.world.city}-${which}`, "yaml"), "application/yaml", props.scenario(which))}>
            {words.saveScenario(which === "a" ? words.a : words.b)}
          </button>
        ))}
      </div>
      <p role="status">{said}</p>
    </>
  );
}
