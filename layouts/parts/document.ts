import { optionalPart, part, slot } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Direction } from "../../src/model/time.ts";
import type { DocumentPage } from "../../src/pages/page.ts";
import type { Head, Link } from "../../src/pages/views/shared.ts";
import { footer } from "./footer.ts";
import { metadata } from "./head.ts";
import { type Locale, siteLocale } from "./locale.ts";
import { type FrontMasthead, masthead } from "./masthead.ts";
import { activeNav } from "./navigation.ts";

/** A page with its view, and its context. */
type DocumentOptions = DocumentPage & {
  /** Urls of pages above this one, such as its section. */
  readonly within?: readonly string[] | undefined;
  /** Present on the front page, whose heading is the nameplate. */
  readonly front?: FrontMasthead | undefined;
};

/** Returns a whole HTML page. */
export const document = part("document", originalDocument);

function originalDocument(options: DocumentOptions, main: Html): Html {
  const { kind, view, front, within } = options;
  const { chrome, head } = view;
  const nav = activeNav({ chrome, head, within });
  return html`<!DOCTYPE html>
<html lang="${head.language}" dir="${head.direction}">
<head>
${metadata(head, chrome)}
${slot("head", view, kind)}</head>
<body${languageAttributes(chrome, head)}>
<a class="skip" href="#main">${siteLocale(chrome).messages.skipToContent}</a>
${slot("top", view, kind)}${masthead(nav, front)}
${slot("afterMasthead", view, kind)}<main id="main"${isFeed(kind) && html` class="h-feed"`}${printedAddress(head)}>
${main}
</main>
${slot("beforeFooter", view, kind)}${footer(nav, slot("footer", view, kind))}
</body>
</html>
`;
}

/** The style sheet prints it. Readers find the page again by it. */
function printedAddress({ canonical }: Head): Html | undefined {
  return canonical === undefined ? undefined : html` data-url="${canonical}"`;
}

/** Returns true for pages that list articles, newest first. https://microformats.org/wiki/h-feed */
function isFeed(kind: DocumentPage["kind"]): boolean {
  return kind === "front" || kind === "listing";
}

interface TextLanguage {
  readonly language: string;
  readonly direction: Direction;
}

/**
 * Returns the `lang` and `dir` of an element, as far as they differ from its surroundings; undefined if they
 * do not.
 * @example languageAttributes(arabicArticle, englishFrame)?.markup // ' lang="ar" dir="rtl"'
 */
export function languageAttributes(own: TextLanguage, around: TextLanguage): Html | undefined {
  const lang = own.language !== around.language && html` lang="${own.language}"`;
  const dir = own.direction !== around.direction && html` dir="${own.direction}"`;
  return lang || dir ? html`${lang}${dir}` : undefined;
}

/** A notice that there is nothing to show. */
export const nothingHere = part("nothingHere", originalNothingHere);

function originalNothingHere(text: string): Html {
  return html`<p class="nothing-here">${text}</p>`;
}

export interface PageHeader {
  readonly title: string;
  /** Tells readers of microformats whom the page is about. https://microformats.org/wiki/h-card */
  readonly of?: "page" | "author";
  readonly above?: Html | undefined;
  readonly below?: Html | false | undefined;
}

/** The header of a page that is not an article. */
export const pageHeader = part("pageHeader", originalPageHeader);

function originalPageHeader({ title, of, above, below }: PageHeader): Html {
  return html`<header class="page-header${of === "author" && " p-author h-card"}">
${above}<h1><bdi class="p-name">${title}</bdi></h1>
${below}</header>`;
}

/** The breadcrumbs of a page; undefined directly below the front page. */
export const breadcrumbs = optionalPart("breadcrumbs", originalBreadcrumbs);

function originalBreadcrumbs(trail: readonly Link[], { messages }: Locale): Html | undefined {
  if (trail.length < 2) return undefined;
  const steps = trail.map(
    ({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
  );
  return html`<nav class="breadcrumbs" aria-label="${messages.breadcrumbs}"><ol>${steps}</ol></nav>
`;
}
