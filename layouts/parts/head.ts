import { part } from "../../src/customisation/overrides.ts";
import { weakMemo } from "../../src/lib/cache.ts";
import { hashSource } from "../../src/lib/hash.ts";
import {
  type Html,
  html,
  jsonInScript,
  jsonLdScript,
  speculationRulesScript,
} from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { FeedLink, Head, SiteChrome } from "../../src/pages/views/shared.ts";

/** Styles and icons of every page. */
const commonLinks = weakMemo(
  (
    chrome: SiteChrome,
  ): Html => html`${theme(chrome)}<link rel="stylesheet" href="${safeUrl(chrome.stylesheetUrl)}">
<link rel="icon" href="${safeUrl(chrome.icons.svg)}" type="image/svg+xml">
<link rel="apple-touch-icon" href="${safeUrl(chrome.icons.touch)}">
<link rel="manifest" href="${safeUrl(chrome.manifestUrl)}">
`,
);

/** Returns the content of a page's `head`. */
export const metadata = part("metadata", originalMetadata);

function originalMetadata(head: Head, chrome: SiteChrome): Html {
  return html`<meta charset="utf-8">
${contentPolicy(head, chrome.hosts, loadsAhead(chrome) ? [speculationSource] : [])}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(head.title, chrome.name)}</title>
${description(head)}<meta name="robots" content="${robots(head, chrome)}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="${chrome.themeColours.light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${chrome.themeColours.dark}" media="(prefers-color-scheme: dark)">
${canonical(head)}${alternates(head)}${fonts(head, chrome)}${commonLinks(chrome)}${scripts(head, chrome)}${loadsAhead(chrome) && speculation}${head.feeds.map(feed)}${profiles(head)}${openGraph(head, chrome)}
${head.jsonLd.map(jsonLdScript)}`;
}

/** The length of a title in search results. */
const titleLength = 70;

/**
 * Returns the title of a window or search result. The name of the publication is left out if the headline is
 * long.
 * @example titleOf("World", "The Meridian") // "World · The Meridian"
 */
function titleOf(title: string, name: string): string {
  if (title === "") return name;
  const whole = `${title} · ${name}`;
  return whole.length > titleLength ? title : whole;
}

function description({ description }: Head): Html | false {
  return (
    description !== undefined &&
    html`<meta name="description" content="${description}">
`
  );
}

/** https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag */
function robots(head: Head, chrome: SiteChrome): string {
  if (!head.indexed || chrome.preview) return "noindex";
  const end = head.article?.expires;
  return `max-snippet:-1,max-image-preview:large${end === undefined ? "" : `,unavailable_after:${end}`}`;
}

function canonical({ canonical }: Head): Html | false {
  return (
    canonical !== undefined &&
    html`<link rel="canonical" href="${safeUrl(canonical)}">
`
  );
}

/** https://developers.google.com/search/docs/specialty/international/localized-versions */
function alternates({ alternates }: Head): readonly Html[] {
  return alternates.map(
    ({ language, url }) => html`<link rel="alternate" hreflang="${language}" href="${safeUrl(url)}">
`,
  );
}

/** Preloads the fonts of the first view. Otherwise browsers would load them only after the style sheet. */
function fonts(head: Head, { fontUrls }: SiteChrome): readonly Html[] {
  const urls = new Set(head.fonts.map((use) => fontUrls[use]).filter((url) => url !== undefined));
  return [...urls].map(
    (url) => html`<link rel="preload" href="${safeUrl(url)}" as="font" type="font/woff2" crossorigin>
`,
  );
}

/** The only blocking script: the page must not appear in the wrong colours first. */
function theme({ scriptUrls: { theme } }: SiteChrome): Html | false {
  return (
    theme !== undefined &&
    html`<script src="${safeUrl(theme)}"></script>
`
  );
}

/**
 * Browsers load the text of an article when a reader rests on its headline. Its scripts and pictures wait for the click. Browsers
 * that save data or battery don't.
 */
const speculationRules = {
  prefetch: [{ where: { selector_matches: ".card .u-url" }, eagerness: "moderate" }],
};

const speculation = html`${speculationRulesScript(speculationRules)}
`;

const speculationSource = hashSource(jsonInScript(speculationRules));

/** In a preview, a page loaded ahead would be that of before the next save. */
function loadsAhead({ preview }: SiteChrome): boolean {
  return !preview;
}

/** The deferred scripts of the page. */
function scripts(head: Head, { scriptUrls }: SiteChrome): readonly Html[] {
  return head.scripts.flatMap((name) => {
    const url = scriptUrls[name];
    return url === undefined ? [] : [html`<script type="module" src="${safeUrl(url)}"></script>\n`];
  });
}

function feed({ title, type, url }: FeedLink): Html {
  return html`<link rel="alternate" type="${type}" title="${title}" href="${safeUrl(url)}">
`;
}

/** Links to profiles elsewhere. Networks show them as verified. https://microformats.org/wiki/rel-me */
function profiles({ profiles = [] }: Head): readonly Html[] {
  return profiles.map(
    (url) => html`<link rel="me" href="${safeUrl(url)}">
`,
  );
}

/** The Open Graph properties, for links on other sites. https://ogp.me/ */
function openGraph(head: Head, chrome: SiteChrome): Html {
  return html`<meta property="og:type" content="${head.openGraphType}">
<meta property="og:site_name" content="${chrome.name}">
${locales(head)}<meta property="og:title" content="${head.title === "" ? chrome.name : head.title}">
${property("og:description", head.description)}${property("og:url", head.canonical)}${imageProperties(head)}${articleProperties(head)}${creators(head)}<meta name="twitter:card" content="summary_large_image">`;
}

/** The language of the page, and those of its versions, each once. https://ogp.me/#optional */
function locales({ language, alternates }: Head): Html {
  const own = openGraphLocale(language);
  const others = alternates
    .filter(({ language: other }) => other !== "x-default")
    .map(({ language: other }) => openGraphLocale(other));
  return html`${property("og:locale", own)}${[...new Set(others)]
    .filter((other) => other !== own)
    .map((other) => property("og:locale:alternate", other))}`;
}

/**
 * Returns language and territory as Open Graph spells them. The territory is the likeliest if the tag has none.
 * @example openGraphLocale("de") // "de_DE"
 */
function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}

/** https://docs.joinmastodon.org/entities/PreviewCard/#authors */
function creators({ creators = [] }: Head): readonly Html[] {
  return creators.map(
    (handle) => html`<meta name="fediverse:creator" content="${handle}">
`,
  );
}

function property(name: string, content: string | number | undefined): Html | undefined {
  return content === undefined
    ? undefined
    : html`<meta property="${name}" content="${content}">
`;
}

function imageProperties({ image }: Head): Html {
  return html`<meta property="og:image" content="${image.url}">
<meta property="og:image:type" content="${image.type}">
<meta property="og:image:width" content="${image.width}">
<meta property="og:image:height" content="${image.height}">
${image.alt !== "" && html`<meta property="og:image:alt" content="${image.alt}">\n`}`;
}

function articleProperties({ article }: Head): Html | undefined {
  return (
    article &&
    html`<meta property="article:published_time" content="${article.published}">
${property("article:modified_time", article.modified)}<meta property="article:section" content="${article.section}">
${article.tags.map((tag) => property("article:tag", tag))}${article.authorUrls.map((url) => property("article:author", url))}`
  );
}

/**
 * Returns the content security policy: resources of the site itself, frames of the page's embeds, and what the publication
 * allows further hosts to give. `inline` has the hash sources of what stands in the page. https://www.w3.org/TR/CSP3/
 */
export function contentPolicy(
  { scripts, frameHosts }: Pick<Head, "scripts" | "frameHosts">,
  hosts: SiteChrome["hosts"] = {},
  inline: readonly string[] = [],
): Html {
  const frames = [...new Set([...frameHosts, ...(hosts.frames ?? [])])];
  const policy = [
    "default-src 'self'",
    `script-src ${[...scriptSources(scripts), ...inline, ...(hosts.scripts ?? [])].join(" ")}`,
    ...optionalSources.flatMap(([directive, purpose]) => furtherSources(directive, hosts[purpose])),
    `frame-src ${frames.length > 0 ? frames.join(" ") : "'none'"}`,
    ...(scripts.includes("offline") ? ["worker-src 'self'"] : []),
    "object-src 'none'",
    "base-uri 'self'",
    `form-action ${["'self'", ...(hosts.forms ?? [])].join(" ")}`,
  ].join("; ");
  return html`<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

/** Pagefind runs WebAssembly, which only the search page may do. */
function scriptSources(names: readonly string[]): readonly string[] {
  return names.includes("search") ? ["'self'", "'wasm-unsafe-eval'"] : ["'self'"];
}

/** The directives that are left out if only the site itself is allowed. */
const optionalSources = [
  ["style-src", "styles"],
  ["img-src", "images"],
  ["font-src", "fonts"],
  ["connect-src", "connections"],
  ["media-src", "media"],
] as const;

function furtherSources(directive: string, hosts: readonly string[] = []): readonly string[] {
  return hosts.length === 0 ? [] : [`${directive} 'self' ${hosts.join(" ")}`];
}
