// The language of a page: Dutch or English, Dutch first; kept in the fragment of the address, so a link opens as it was.
import { createContext, type ComponentChildren } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import { formatsOf, type Formats } from "./format";
import { readFragment, writeFragment } from "./fragment";
import { en } from "./texts/en";
import { nl } from "./texts/nl";

export type Language = "nl" | "en";
/** A text in both languages. */
export type Both<T> = Readonly<Record<Language, T>>;

export const sharedTexts: Both<typeof nl> = { nl, en };

export function asLanguage(value: unknown): Language | undefined {
  return value === "nl" || value === "en" ? value : undefined;
}

interface Speaking {
  language: Language;
  formats: Formats;
  setLanguage: (language: Language) => void;
}

const LanguageContext = createContext<Speaking | undefined>(undefined);

/** Everything below speaks one language; `title` becomes the title of the document. */
export function Speaks(props: { first: Language; title: Both<string>; children: ComponentChildren }) {
  const [language, setLanguage] = useState<Language>(asLanguage(readFragment().get("lang")) ?? props.first);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = props.title[language];
  }, [language, props.title]);
  const choose = (chosen: Language) => {
    writeFragment("lang", chosen);
    setLanguage(chosen);
  };
  const value = { language, formats: formatsOf(language), setLanguage: choose };
  return <LanguageContext.Provider value={value}>{props.children}</LanguageContext.Provider>;
}

export function useLanguage(): Speaking {
  const speaking = useContext(LanguageContext);
  if (!speaking) throw new Error("useLanguage outside Speaks");
  return speaking;
}

/** The dictionary of the language in use. A page calls it with its own dictionaries. */
export function useTexts<T>(texts: Both<T>): T {
  return texts[useLanguage().language];
}

export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage();
  const texts = useTexts(sharedTexts);
  const button = (code: Language, name: string) => (
    <button type="button" lang={code} aria-pressed={language === code} onClick={() => setLanguage(code)}>
      {name}
    </button>
  );
  return (
    <div class="switch no-print" role="group" aria-label={texts.language}>
      {button("nl", "Nederlands")}
      {button("en", "English")}
    </div>
  );
}
