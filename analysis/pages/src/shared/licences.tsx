// What the page is made of, with the licences in full.
import { embeddedJson } from "./data";
import { sharedTexts, useTexts } from "./language";

interface Licence {
  name: string;
  version: string;
  licence: string;
  text: string;
}

export function Licences() {
  const texts = useTexts(sharedTexts);
  const licences = embeddedJson<Licence[]>("licences") ?? [];
  return (
    <details class="licences no-print">
      <summary>{texts.licences}</summary>
      <p>{texts.licencesIntro}</p>
      {licences.map((one) => (
        <details>
          <summary>
            {one.name} {one.version} ({one.licence})
          </summary>
          <pre lang="en" tabIndex={0} role="region" aria-label={`${texts.licences}: ${one.name}`}>{one.text}</pre>
        </details>
      ))}
    </details>
  );
}
