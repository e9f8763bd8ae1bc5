import { directionOf } from "../i18n/locale.ts";
import { hashOf } from "../lib/hash.ts";
import { bitsOf } from "../lib/hash-bits.ts";
import type { Site } from "../model/site.ts";
import { rebasedPage } from "./addresses.ts";
import type { PageContext } from "./context.ts";
import { headOf } from "./head.ts";
import { isHtmlUrl, type OwnPage, type OwnPageFrame } from "./own-page.ts";
import { lazyPage, type PageOf } from "./page.ts";

/** Returns the pages of what a publication made itself. */
export function ownPages(context: PageContext): readonly (PageOf<"standalone"> | PageOf<"template">)[] {
  return context.own.map((page) => {
    const { url, source, listed, frame } = page;
    const indexed = listed.includes("sitemap") ? context.indexed() : undefined;
    const facts = { url, source, indexed };
    return frame ? framedPage(page, frame, facts, context) : finishedPage(page, facts, context);
  });
}

/** Returns those of them that have the frame of an edition, by its index: that of their language, or else the first. */
export function ownPagesIn(
  editions: readonly Site[],
  index: number,
  own: readonly OwnPage[] = [],
): readonly OwnPage[] {
  return own.filter(({ frame }) => {
    const found = editions.findIndex(({ publication }) => publication.language === frame?.language);
    return Math.max(0, found) === index;
  });
}

type OwnFacts = Pick<PageOf<"template">, "url" | "source" | "indexed">;

function framedPage(
  { url, content }: OwnPage,
  { title, description, language }: OwnPageFrame,
  facts: OwnFacts,
  context: PageContext,
): PageOf<"standalone"> {
  const { chrome, site } = context;
  const text =
    language === undefined
      ? { language: chrome.language, direction: chrome.direction }
      : { language, direction: directionOf(language) };
  return lazyPage<"standalone">(
    { kind: "standalone", ...facts },
    {
      view: () => ({
        chrome,
        head: headOf({ title, description, ...text, url }, context),
        title,
        description,
        ...text,
        contentHtml: rebasedPage(content, site.publication.basePath),
      }),
      inputsHash: () => bitsOf(hashOf([context.hash, content, JSON.stringify([title, description, text])])),
    },
  );
}

function finishedPage({ url, content }: OwnPage, facts: OwnFacts, { site }: PageContext): PageOf<"template"> {
  const { basePath } = site.publication;
  return lazyPage<"template">(
    { kind: "template", ...facts },
    {
      view: () => ({ text: isHtmlUrl(url) ? rebasedPage(content, basePath) : content }),
      inputsHash: () => bitsOf(hashOf([basePath, content])),
    },
  );
}
