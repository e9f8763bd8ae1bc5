import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { testFolder } from "./layered-content.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** Writes each character but letters and digits as an entity, so that none is Markdown. */
const asEntities = (text: string): string =>
  [...text]
    .map((sign) => (/[a-z0-9 ]/i.test(sign) ? sign : `&#x${sign.codePointAt(0)?.toString(16)};`))
    .join("");

const picture = (words: string) => ({ src: "a.png", alt: words, caption: words, credit: words });

/** Returns graphics with the given text in every field. */
const graphics = (words: string): string => {
  const said = JSON.stringify(words);
  return [
    "```map",
    `places: [{ name: ${JSON.stringify(words.slice(0, 12))}, lat: 60.4, lon: 5.3 }]`,
    "highlight: [Norway]",
    `alt: ${said}`,
    `caption: ${said}`,
    "```",
    "",
    ...["line", "bar", "dot", "area"].flatMap((type) => [
      "```chart",
      `type: ${type}`,
      `title: ${said}`,
      `unit: ${said}`,
      `source: ${said}`,
      `alt: ${said}`,
      type === "line" || type === "area"
        ? `annotations: [{ at: 2021, text: ${said} }]\ndata: [[Year, ${said}, Other], [2020, 9, 4], [2021, 6, 4]]`
        : `data: [[${said}, Figures], [${said}, 4], [Other, 5]]`,
      "```",
      "",
    ]),
  ].join("\n");
};

const body = (words: string): string => {
  const text = asEntities(words);
  return [
    `${text} and [${text}](https://example.org/ "${text}")[^1]`,
    `## ${text} {#told}`,
    `![${text}](a.png "${text} | ${text}")`,
    `::: pullquote ${words}\n${text}\n:::`,
    `::: factbox ${words}\n${text}\n:::`,
    `::: note ${words}\n${text}\n:::`,
    `| ${text.replaceAll("|", "&#x7c;")} |\n| --- |\n| ${text} |`,
    `~~~${words.replaceAll("~", "")}\n${words}\n~~~`,
    `@[vimeo](76979871 "${words.replaceAll('"', "")}")`,
    `<abbr title="${text}">${text}</abbr> <del datetime="${text}">a</del>`,
    `[^1]: ${text}`,
  ].join("\n\n");
};

/**
 * Makes a content folder with the given text in every field that may hold any text: in all kinds of files, in Markdown, maps
 * and charts.
 */
export const siteSaying = (words: string): string => {
  const folder = temporaryFolder();
  const put = (path: string, fields: object, text = ""): void => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    const isYaml = path.endsWith(".yaml");
    writeFileSync(
      join(folder, path),
      isYaml ? JSON.stringify(fields) : `---\n${JSON.stringify(fields)}\n---\n${text}`,
    );
  };
  const link = { title: words, url: "https://example.org/a?b=1&c='2'" };
  put("site.yaml", {
    name: words,
    url: "https://example.org/paper/",
    language: "en",
    timeZone: "Europe/Oslo",
    description: words,
    cards: false,
    search: false,
    navigation: [{ title: words, url: "/world/" }],
    stories: { thread: words },
    embeds: [{ name: words, host: "charts.example.org" }],
    share: ["bluesky", "whatsapp"],
    organisation: { legalName: words, foundingDate: "2019", email: "desk@example.org", profiles: [link.url] },
  });
  put("sections/world.md", { name: words, description: words }, body(words));
  put(
    "authors/ada.md",
    {
      name: words,
      role: words,
      description: words,
      email: "a'b@example.org",
      links: [link],
      image: picture(words),
    },
    body(words),
  );
  put("tags/harbour.md", { title: "Harbour", description: words }, body(words));
  put("pages/about.md", { title: words, description: words, aliases: ["/old/about'&,;=$1/"] }, body(words));
  const article = { title: words, description: words, section: "world", tags: ["Harbour"], dateline: words };
  put(
    "articles/live/index.md",
    {
      ...article,
      slug: "live",
      date: "2023-11-30T08:30",
      kind: "live",
      coverageEnd: "2023-12-02T08:00",
      image: { ...picture(words), src: "../a.png" },
    },
    `${asEntities(words)}\n\n::: update 2023-11-30T09:00 ${words} {key #said by=ada}\n${asEntities(words)}\n\n::: correction 2023-11-30T10:00\n${words}\n:::\n:::`,
  );
  put(
    "articles/live/updates/one.md",
    {
      title: words,
      date: "2023-11-30T10:00",
      authors: ["ada"],
      key: true,
      corrections: [{ date: "2023-11-30T11:00", text: words }],
    },
    body(words).replaceAll("a.png", "../../a.png"),
  );
  put(
    "articles/one.md",
    {
      ...article,
      slug: "one",
      date: "2023-11-09T08:30",
      updated: "2023-11-10",
      id: "tag:example.org,2023:one'&$1",
      authors: ["ada"],
      image: picture(words),
      corrections: [{ date: "2023-11-10", text: words }],
      sources: [link, { title: words }],
      story: "thread",
      canonical: "https://example.org/a?b='c'&d=$1",
      aliases: ["/old/one'&,;=$&/", "/old/one.html"],
    },
    body(words),
  );
  put(
    "articles/two.md",
    {
      ...article,
      slug: "two",
      date: "2023-11-08",
      byline: words,
      kind: "sponsored",
      sponsor: words,
      story: "thread",
      related: ["one"],
      map: { places: [{ name: words.slice(0, 12), lat: 60, lon: 5 }], alt: words, caption: words },
    },
    graphics(words),
  );
  const bridge = testFolder("sites/golden/articles/2024/03/bridge.png");
  for (const place of ["articles", "authors", "sections", "tags", "pages"])
    cpSync(bridge, join(folder, place, "a.png"));
  return folder;
};
