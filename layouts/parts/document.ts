import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Direction } from "../../src/model/time.ts";
import type { Head, Link, SiteChrome } from "../../src/pages/views/shared.ts";
import { footer } from "./footer.ts";
import { metadata } from "./head.ts";
import { type Locale, siteLocale } from "./locale.ts";
import { type FrontMasthead, masthead } from "./masthead.ts";
import { activeNav } from "./navigation.ts";

/** The head and context of a page. */
interface DocumentOptions {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** Urls of pages above this one, such as its section. */
  readonly within?: readonly string[] | undefined;
  /** Present on the front page, whose heading is the nameplate. */
  readonly front?: FrontMasthead | undefined;
}

/** Returns a whole HTML page. */
export function document(options: DocumentOptions, main: Html): Html {
  const { chrome, head, front } = options;
  const nav = activeNav(options);
  return html`<!DOCTYPE html>
<html lang="${head.language}" dir="${head.direction}">
<head>
${metadata(head, chrome)}
</head>
<body${languageAttributes(chrome, head)}>
<a class="skip" href="#main">${siteLocale(chrome).messages.skipToContent}</a>
${masthead(nav, front)}
<main id="main">
${main}
</main>
${footer(nav)}
</body>
</html>
`;
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
export function nothingHere(text: string): Html {
  return html`<p class="nothing-here">${text}</p>`;
}

interface PageHeader {
  readonly title: string;
  readonly above?: Html | undefined;
  readonly below?: Html | false | undefined;
}

/** The header of a page that is not an article. */
export function pageHeader({ title, above, below }: PageHeader): Html {
  return html`<header class="page-header">
${above}<h1><bdi>${title}</bdi></h1>
${below}</header>`;
}

/** The breadcrumbs of a page; undefined directly below the front page. */
export function breadcrumbs(trail: readonly Link[], { messages }: Locale): Html | undefined {
  if (trail.length < 2) return undefined;
  const steps = trail.map(
    ({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
  );
  return html`<nav class="breadcrumbs" aria-label="${messages.breadcrumbs}"><ol>${steps}</ol></nav>
`;
}
