// What stands around every page: skip link, header with the language switch, main, footer with licences.
import type { ComponentChildren } from "preact";
import { LanguageSwitch, sharedTexts, useTexts } from "./language";
import { Licences } from "./licences";

export function Shell(props: {
  title: string;
  subtitle?: ComponentChildren;
  tools?: ComponentChildren;
  children: ComponentChildren;
  footer?: ComponentChildren;
}) {
  const texts = useTexts(sharedTexts);
  return (
    <>
      <a class="skip" href="#content" onClick={(event) => { event.preventDefault(); document.getElementById("content")?.focus(); }}>
        {texts.toContent}
      </a>
      <header class="top">
        <div class="top-words">
          <h1 dir="auto">{props.title}</h1>
          {props.subtitle ? <p class="subtitle" dir="auto">{props.subtitle}</p> : null}
        </div>
        <div class="top-tools">
          {props.tools}
          <LanguageSwitch />
        </div>
      </header>
      <main id="content" tabIndex={-1}>{props.children}</main>
      <footer>
        {props.footer}
        <Licences />
      </footer>
    </>
  );
}
