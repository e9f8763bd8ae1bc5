import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Direction } from "../../src/model/time.ts";
import type { Head, Link, SiteChrome } from "../../src/pages/views/shared.ts";
import { footer } from "./footer.ts";
import { metadata } from "./head.ts";
import { type Locale, siteLocale } from "./locale.ts";
import { type FrontMasthead, masthead } from "./masthead.ts";
import { activeNav } from "./navigation.ts";

/** What stands around the main part of a page. */
interface Surroundings {
  readonly chrome: SiteChrome;
  readonly head: Head;
  /** Addresses of pages that hold this one, such as its section. */
  readonly within?: readonly string[] | undefined;
  /** Where it stands under the nameplate, which is the page's heading there. */
  readonly front?: FrontMasthead | undefined;
}

/** A whole HTML page around its main part. */
export function document(around: Surroundings, main: Html): Html {
  const { chrome, head, front } = around;
  const reader = activeNav(around);
  return html`<!DOCTYPE html>
<html lang="${head.language}" dir="${head.direction}">
<head>
${metadata(head, chrome)}
</head>
<body${languageAttributes(chrome, head)}>
<a class="skip" href="#main">${siteLocale(chrome).messages.skipToContent}</a>
${masthead(reader, front)}
<main id="main">
${main}
</main>
${footer(reader)}
</body>
</html>
`;
}

interface Written {
  readonly language: string;
  readonly direction: Direction;
}

/**
 * The attributes of an element whose text is in another language than what stands around it; nothing where it is not.
 * @example languageAttributes(arabicArticle, englishFrame)?.markup // ' lang="ar" dir="rtl"'
 */
export function languageAttributes(own: Written, around: Written): Html | undefined {
  const lang = own.language !== around.language && html` lang="${own.language}"`;
  const dir = own.direction !== around.direction && html` dir="${own.direction}"`;
  return lang || dir ? html`${lang}${dir}` : undefined;
}

/** What a page says where it has nothing to show. */
export function nothingHere(text: string): Html {
  return html`<p class="nothing-here">${text}</p>`;
}

interface PageHeader {
  readonly title: string;
  readonly above?: Html | undefined;
  readonly below?: Html | false | undefined;
}

/** The head of a page's main part, for pages that are no articles. */
export function pageHeader({ title, above, below }: PageHeader): Html {
  return html`<header class="page-header">
${above}<h1><bdi>${title}</bdi></h1>
${below}</header>`;
}

/** The way from the front down to the parent of a page; nothing on pages that stand right under the front. */
export function breadcrumbs(trail: readonly Link[], { messages }: Locale): Html | undefined {
  if (trail.length < 2) return undefined;
  const steps = trail.map(
    ({ title, url }) => html`<li><a href="${safeUrl(url)}"><bdi>${title}</bdi></a></li>`,
  );
  return html`<nav class="breadcrumbs" aria-label="${messages.breadcrumbs}"><ol>${steps}</ol></nav>
`;
}
