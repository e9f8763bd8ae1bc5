import { slotNames } from "../../src/customisation/names.ts";
import type { Choice } from "./seeded-choice.ts";
import type { SiteDraft } from "./site-draft.ts";

type Code = SiteDraft["code"];
export type SiteEdit = (site: SiteDraft, choice: Choice) => SiteDraft;

/** Changes files of the publication's own code; undefined removes one. */
export const code =
  (change: (choice: Choice, code: Code) => Readonly<Record<string, string | undefined>>): SiteEdit =>
  (site, choice) => {
    const files = Object.entries({ ...site.code, ...change(choice, site.code) });
    const left = files.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const]));
    return { ...site, code: Object.fromEntries(left) };
  };

const markup = 'import { html } from "dateline-press/markup";\n';

/** Returns a module that wraps an original. It may import a file of its own. */
const wrapped = (name: string, choice: Choice): string => {
  const comment = choice.oneOf(["one", "two", "three"]);
  const [first, words] = choice.oneOf([
    ["", comment],
    ['import { words } from "../lib/words.ts";\n', ["$", "{words}"].join("")],
  ] as const);
  return `${markup}${first}import { ${name} } from "dateline-press/layouts";
export default (...given) => html\`\${${name}(...given)}<!-- ${words} -->\`;\n`;
};

/** The names of the part's file and of the function that its default export replaces. */
const parts: readonly (readonly [file: string, name: string])[] = [
  ["card", "card"],
  ["footer", "footer"],
  ["masthead", "masthead"],
  ["article-header", "articleHeader"],
  ["listing-header", "listingHeader"],
];

const configWith = (...keys: readonly (string | undefined)[]): string =>
  `import { z } from "dateline-press/schema";\nexport default { ${keys.filter((key) => key !== undefined).join(", ")} };\n`;

const extraSchemas = [
  "extra: { article: z.object({ rating: z.int().max(4).default(1) }).optional() }",
  "extra: z.looseObject({ kind: z.string().default('none') })",
];

const plugins = [
  "markdown(md) { md.core.ruler.push('a', ({ tokens }) => { for (const token of tokens) token.attrSet('lang', 'la'); }); }",
  "markdown(md) { md.renderer.rules.hr = () => '<hr><math><mi>x</mi></math>'; }, allowedTags: { math: [], mi: [] }",
  "markdown(md) { md.disable('list'); }",
];

type Template = readonly [name: string, text: (words: string) => string];

/** Templates by their names, with words that change. */
const templates: readonly [Template, ...Template[]] = [
  [
    "newest.njk",
    (words) =>
      `---\npermalink: /newest/\n---\n<p>${words}</p>{% for one in site.articles %}<a href="{{ one.url }}">{{ one.title }}</a>{{ one.html | safe }}{% endfor %}\n`,
  ],
  [
    "pages.liquid",
    (words) =>
      `---\npagination: { data: site.tags, size: 2 }\nlayout: standalone\ntitle: ${words}\nsitemap: true\n---\n{% for tag in pagination.items %}{{ tag.name }} {{ tag.articles.size }} {% endfor %}\n`,
  ],
  ["guide.md", (words) => `---\nlayout: standalone\ntitle: Guide\nsearch: true\n---\n${words} [Home](/)\n`],
  ["_data/words.json", (words) => JSON.stringify({ words })],
];

const dataPages = (choice: Choice): string =>
  `const pages = (site) => [{ url: "/data-${choice.below(2)}.json", content: site.authors.map(({ name, articles }) => [name, articles.length]) }];\n`;

/** Edits of the publication's own code. */
export const codeEdits: Readonly<Record<string, SiteEdit>> = {
  "a layout is the publication's own, or the generator's": code((choice) => {
    const name = choice.oneOf(["article", "front", "listing", "staticPage", "tagIndex", "notFound"]);
    return {
      [`layouts/${name}.ts`]: choice.oneOf([wrapped(name, choice), wrapped(name, choice), undefined]),
    };
  }),
  "a layout makes text": code((choice) => ({
    "layouts/robots.js": choice.oneOf([`export default () => "User-agent: *\\n";\n`, undefined]),
  })),
  "a part is the publication's own, or the generator's": code((choice) => {
    const [file, name] = choice.anyOf(parts) ?? ["card", "card"];
    const text = wrapped(name, choice).replace("../lib", "../../lib");
    return { [`layouts/parts/${file}.ts`]: choice.oneOf([text, text, undefined]) };
  }),
  "a function of a part is the publication's own": code((choice) => ({
    "layouts/parts/card.ts": `${markup}export const kicker = () => html\`<p>${choice.below(3)}</p>\`;\n`,
  })),
  "a slot is filled with HTML, or emptied": code((choice) => {
    const name = choice.anyOf(Object.keys(slotNames));
    const text = choice.oneOf([`<p>Join us ${choice.below(3)}.</p>\n`, "", undefined]);
    return { [`slots/${name}.html`]: text, [`slots/${name}.ts`]: undefined };
  }),
  "a slot is filled by a function": code((choice) => {
    const name = choice.anyOf(Object.keys(slotNames));
    const shown = choice.oneOf([`html\`<p>\${view.chrome.name} \${kind}</p>\``, "null"]);
    return {
      [`slots/${name}.ts`]: `${markup}export default (view, kind) => ${shown};\n`,
      [`slots/${name}.html`]: undefined,
    };
  }),
  "what layouts import is changed": code((choice) => ({
    "lib/words.ts": `export const words = "words ${choice.below(3)}";\n`,
  })),
  "there is a config, or none": code((choice) => {
    const hosts = JSON.stringify({ scripts: [`${choice.oneOf(["a", "b"])}.example`] });
    return {
      "dateline.config.ts": choice.oneOf([
        `export default { hosts: ${hosts} };\n`,
        `${dataPages(choice)}export default { hosts: ${hosts}, pages };\n`,
        undefined,
      ]),
    };
  }),
  "the config changes fields, texts, words or dates": code((choice) => ({
    "dateline.config.ts": configWith(
      choice.oneOf([undefined, ...extraSchemas]),
      choice.oneOf([undefined, ...plugins]),
      choice.oneOf([
        undefined,
        "words: { en: { by: 'Words by' } }",
        "words: { en: { footnotes: 'Remarks', footnote: 'Remark #' } }",
      ]),
      choice.oneOf([
        undefined,
        "dateFormats: { en: { day: 'd.M.yyyy' } }",
        "dateFormats: { en: { moment: 'd LLL T' } }",
      ]),
    ),
    "slots/afterText.ts": choice.oneOf([
      `${markup}export default ({ extra }) => html\`<p>\${JSON.stringify(extra)}</p>\`;\n`,
      undefined,
    ]),
    "slots/afterText.html": undefined,
  })),
  "a template is added, changed or removed": code((choice) => {
    const [name, text] = choice.oneOf(templates);
    const words = choice.oneOf(["one", "two"]);
    return { [`templates/${name}`]: choice.oneOf([text(words), text(words), undefined]) };
  }),
  "a template has a mistake": code((choice) => ({
    "templates/newest.njk": choice.oneOf([
      "{{ 1 | nothing }}",
      "{% if",
      "---\npermalink: /world/\n---\n",
      undefined,
    ]),
  })),
  "a layout has a mistake": code((choice, { "layouts/article.ts": before }) => ({
    "layouts/article.ts": choice.oneOf([
      "export default (view) => view.no.such;\n",
      "export default 1;\n",
      "const;",
      before,
    ]),
  })),
  "a file of code has an unknown name": code(() => ({ "slots/foter.html": "<p></p>" })),
};
