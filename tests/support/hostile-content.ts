import fc from "fast-check";
import { anyText } from "./any-text.ts";
import { hostileTexts } from "./hostile-texts.ts";
import type { TextDraft } from "./site-draft.ts";

/** Texts that some program on the way from a field to a page may not be able to hold, and some of any characters at all. */
const texts: readonly string[] = [
  ...Object.values(hostileTexts),
  ...fc.sample(anyText, { numRuns: 12, seed: 12 }),
  "\ud83d",
  "\ude00 a",
  "a".repeat(300),
  "long words ".repeat(27),
  "💥".repeat(70),
  `e${"\u0301".repeat(200)}`,
  "\u200b",
  "\u00a0",
  "\ufeffa",
  "constructor",
  "__proto__",
  "toString",
  "..",
  "a/../b",
  "%",
  "%E0%A4%A",
  "{slug}",
  "{{ a }} {% b %}",
  ["$", "{a}"].join(""),
  "$& $1 $$",
  "[a](b)",
  "<b>",
  "CON",
  "null",
  "1e999",
  "\r\n",
  "الميناء 港口 หน้าหลัก",
  "___ ____",
  "inserted-a-0-",
];

const paths: readonly string[] = [
  "/index.html",
  "/index.html/",
  "/index.html/index.html",
  "/town/index.html/x/",
  "/feed.xml/a/",
  "/404.html/",
  "/robots.txt/a.html",
  "/sitemap.xml/",
  "/_redirects/a/",
  "/search/index/2024/a/",
  "/search/index/2024/pagefind.js/",
  "/search/index/",
  "/pictures/a/",
  "/pictures",
  "/styles.css/a/",
  "/tags",
  "/authors/ada-brandt/feed.xml/a/",
  "/2024/index.html/a",
  `/${"a".repeat(200)}/`,
  `/${"a".repeat(201)}/`,
  `/${"a".repeat(260)}`,
  `/${"é".repeat(100)}/`,
  `/${"港".repeat(80)}/`,
  `/${"ab/".repeat(320)}`,
  `/${"ab/".repeat(500)}`,
  `/${"%F0%9F%92%A5".repeat(49)}/`,
  "/%00/",
  "/%/",
  "/a%2fb/",
  "/%2e%2e/a/",
  "/a./",
  "/aux/",
  "/.well-known/a",
  "/.dateline.json",
  "/.dateline-staging/a",
  "/a\u0301/",
  "/\u202ea/",
  "/~user/",
  "/a;b/",
  "/@a/",
  "/$&/",
  "/{slug}/",
  "/a,b/",
];

const names: readonly string[] = [
  "a b",
  "a#b",
  "a%20b",
  "%",
  "ü",
  "u\u0308",
  "港口",
  "con",
  "a?b",
  "a".repeat(240),
  "港".repeat(80),
  "-",
  "index",
  "constructor",
  "a\\b",
  "a:b",
  "💥",
];

type Fields = TextDraft["fields"];

const article = { title: "An article", date: "2024-01-03", section: "town" };
const person: Fields = { name: "An author" };
const page = { title: "A page" };
const section: Fields = { name: "A section" };
const picture = { src: "bridge.png", alt: "A bridge" };

/** How a hostile text comes into each field of each kind of file. */
const places: readonly (readonly [folder: string, fields: (text: string) => Fields])[] = [
  ["articles", (title) => ({ ...article, title })],
  ["articles", (description) => ({ ...article, description })],
  ["articles", (byline) => ({ ...article, byline })],
  ["articles", (tag) => ({ ...article, tags: [tag] })],
  ["articles", (sponsor) => ({ ...article, kind: "sponsored", sponsor })],
  ["articles", (dateline) => ({ ...article, dateline })],
  ["articles", (slug) => ({ ...article, slug })],
  ["articles", (id) => ({ ...article, id })],
  ["articles", (lang) => ({ ...article, lang })],
  ["articles", (text) => ({ ...article, canonical: `https://a.example/${text}` })],
  ["articles", (text) => ({ ...article, corrections: [{ date: "2024-01-04", text }] })],
  ["articles", (title) => ({ ...article, sources: [{ title, url: "https://a.example/" }] })],
  ["articles", (text) => ({ ...article, sources: [{ title: "A", url: `https://a.example/${text}` }] })],
  ["articles", (alt) => ({ ...article, image: { ...picture, alt } })],
  ["articles", (caption) => ({ ...article, image: { ...picture, caption, credit: caption } })],
  ["articles", (name) => ({ ...article, map: { places: [{ name, lat: 60, lon: 10 }] } })],
  ["articles", (alt) => ({ ...article, map: { highlight: ["NO"], alt, caption: alt } })],
  ["authors", (name) => ({ name })],
  ["authors", (role) => ({ ...person, role })],
  ["authors", (description) => ({ ...person, description })],
  ["authors", (text) => ({ ...person, email: `${text}@a.example` })],
  ["authors", (title) => ({ ...person, links: [{ title, url: "https://a.example/" }] })],
  ["authors", (text) => ({ ...person, links: [{ title: "A", url: `https://a.example/${text}` }] })],
  ["sections", (name) => ({ name })],
  ["sections", (description) => ({ ...section, description })],
  ["pages", (title) => ({ title })],
  ["pages", (description) => ({ ...page, description })],
  ["tags", (title) => ({ title })],
  ["tags", (description) => ({ title: "A tag", description })],
  ["tags", (alias) => ({ title: "A tag", aliases: [alias] })],
];

const bodies: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `## ${text}\n\nWords.`,
  (text) => `![${text}](bridge.png "${text} | ${text}")`,
  (text) => `[${text}](https://a.example/${text})`,
  (text) => `::: pullquote ${text}\nWords.\n:::`,
  (text) => `<p title="${text}">${text}</p>`,
  (text) => `A note^[${text}].`,
  (text) => `| ${text} | b |\n|---|---|\n| ${text} | 2 |`,
  (text) => `@[youtube](M7lc1UVf-VE "${text}")`,
  (text) =>
    `\`\`\`chart\ntype: bar\ntitle: ${JSON.stringify(text)}\ndata: [[Year, ${JSON.stringify(text)}], [${JSON.stringify(text)}, 2], [b, 3]]\n\`\`\``,
];

/** Every third of the texts, others for each place, so that each comes into fields of every kind. */
const someFor = (place: number): readonly string[] => texts.filter((_, index) => (index + place) % 3 === 0);

const drafts: readonly { readonly folder: string; readonly fields: Fields; readonly body: string }[] = [
  ...places.flatMap(([folder, fields], place) =>
    someFor(place).map((text) => ({ folder, fields: fields(text), body: "Words." })),
  ),
  ...bodies.flatMap((body, place) =>
    someFor(place).map((text) => ({ folder: "articles", fields: article, body: body(text) })),
  ),
  ...someFor(0).map((text) => ({
    folder: "articles",
    fields: { ...article, kind: "live" },
    body: `::: update 2024-01-03T10:00 ${text} {key}\n${text}\n\n::: correction 2024-01-03T11:00\n${text}\n:::\n:::`,
  })),
  ...paths.map((alias, index) =>
    index % 4 === 0
      ? { folder: "pages", fields: { ...page, aliases: [alias] }, body: "Words." }
      : { folder: "articles", fields: { ...article, aliases: [alias] }, body: "Words." },
  ),
];

/** Files of every kind, each with one thing in it that is meant to break what comes after it. */
export const hostileContent: readonly TextDraft[] = [
  ...drafts.map(({ folder, fields, body }, index) => ({
    file: `${folder}/file-${index}.md`,
    // Each has an address of its own, unless its address is what is hostile.
    fields: fields.title === article.title ? { slug: `article-${index}`, ...fields } : fields,
    body,
  })),
  ...names.map((name, index) => ({
    file: `articles/names/${name}.md`,
    fields: { ...article, slug: `name-${index}` },
    body: "Words.",
  })),
];

/** The same texts in fields of the publication. */
export const hostileSites: readonly Fields[] = texts.flatMap((text) => [
  { name: text },
  { description: text },
  { stories: { harbour: text } },
  { navigation: [{ title: text, url: "/town/" }] },
  { organisation: { legalName: text } },
  { embeds: [{ name: text, host: "a.example" }] },
]);
