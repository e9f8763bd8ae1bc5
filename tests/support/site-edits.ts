import { codeEdits } from "./code-edits.ts";
import { endingEdits } from "./ending-edits.ts";
import { frontEdits } from "./front-edits.ts";
import { lookEdits } from "./look-edits.ts";
import type { Choice } from "./seeded-choice.ts";
import {
  articleDraft,
  draftAuthors,
  draftDays,
  draftPictures,
  draftSections,
  draftTags,
  pictureKinds,
  type SiteDraft,
  type TextDraft,
} from "./site-draft.ts";

export type SiteEdit = (site: SiteDraft, choice: Choice) => SiteDraft;

type Fields = TextDraft["fields"];
type FieldEdit = (fields: Fields, choice: Choice, site: SiteDraft) => Fields;
type Texts = "articles" | "sections" | "authors" | "others";

/** Changes a random text of a kind. */
const ofOne =
  (texts: Texts, change: (text: TextDraft, choice: Choice, site: SiteDraft) => TextDraft): SiteEdit =>
  (site, choice) => {
    const chosen = choice.anyOf(site[texts]);
    const edited = site[texts].map((text) => (text === chosen ? change(text, choice, site) : text));
    return { ...site, [texts]: edited };
  };

const fieldsOf = (texts: Texts, change: FieldEdit): SiteEdit =>
  ofOne(texts, (text, choice, site) => ({ ...text, fields: change(text.fields, choice, site) }));

const bodyOf = (texts: Texts, change: (choice: Choice, site: SiteDraft) => string): SiteEdit =>
  ofOne(texts, (text, choice, site) => ({ ...text, body: change(choice, site) }));

const publication = (change: (choice: Choice) => Fields): SiteEdit => {
  return (site, choice) => ({ ...site, publication: { ...site.publication, ...change(choice) } });
};

const slugs = ({ articles }: SiteDraft): readonly string[] =>
  articles.map(({ fields }) => String(fields.slug));

const dateIn = (choice: Choice): string =>
  `2024-03-${String(choice.oneOf(draftDays)).padStart(2, "0")}T${10 + choice.below(10)}:15`;

/** Returns the URL of an article by the default pattern. */
const addressOf = ({ fields }: TextDraft): string =>
  `/${String(fields.date).slice(0, 10).replaceAll("-", "/")}/${fields.slug}/`;

const linkedBody = (choice: Choice, { articles }: SiteDraft): string => {
  const other = choice.anyOf(articles);
  const anchor = choice.oneOf(["", "#a-heading", "#main"]);
  return `## A heading\n\nSee [that](${other ? addressOf(other) : "/"}${anchor}) and [us](/about/#who-we-are).`;
};

const shortBody = (choice: Choice): string => `Other text, ${choice.below(10)}.`;
const longBody = (choice: Choice): string =>
  Array.from({ length: 3 + choice.below(20) }, (_, index) => `Paragraph ${index}, *so* to speak.`).join(
    "\n\n",
  );

const picturedBody = (choice: Choice): string =>
  `A picture.\n\n![What it shows](${choice.oneOf(["one.png", "two.png"])} "A caption | Somebody")`;

const mappedBody = (choice: Choice): string =>
  `A map.\n\n\`\`\`map\nhighlight: [${choice.oneOf(["Iceland", "Cuba"])}]\n\`\`\`\n`;

const annotatedBody = (choice: Choice): string => {
  const embed = choice.oneOf([
    '@[vimeo](76979871 "The bridge")',
    "@[mastodon](https://social.example/@a/100254678717223630)",
    '<iframe src="https://charts.example/a" title="A chart"></iframe>',
  ]);
  return `## A heading\n\nText.[^1]\n\n${embed}\n\n### More\n\nText.\n\n[^1]: A note, ${choice.below(5)}.`;
};

/** Returns a chart, sometimes with a value that is no number. */
const chartedBody = (choice: Choice): string => {
  const type = choice.oneOf(["line", "bar", "dot", "area"]);
  const rows = [2021, 2022, 2023].map(
    (year) => `${year},${choice.oneOf(["1", "2.5", "40", "", "4", "x"])},3`,
  );
  const fields = `type: ${type}\ntitle: Boats, ${choice.below(3)}`;
  return `Text.\n\n\`\`\`chart\n${fields}\n---\nYear,Plover,Dunlin\n2020,1,2\n${rows.join("\n")}\n\`\`\`\n`;
};

/** Returns the text of live coverage. Some updates are dated ahead, some are drafts. */
const liveBody = (choice: Choice): string =>
  [
    "We watch the bridge.",
    ...Array.from({ length: 1 + choice.below(4) }, (_, index) => {
      const marks = choice.oneOf(["", " {key}", " {draft}", " {by=ada-brandt}"]);
      const correction = choice.oneOf(["", `\n\n::: correction ${dateIn(choice)}\nIt is four.\n:::`]);
      const inside = choice.oneOf([shortBody, picturedBody, annotatedBody])(choice);
      return `::: update ${dateIn(choice)} Update ${index}${marks}\n${inside}${correction}\n:::`;
    }),
  ].join("\n\n");

/** Returns a number that no article of a site has. */
const freeNumber = ({ articles }: SiteDraft): number =>
  1 + Math.max(0, ...articles.map(({ fields }) => Number(String(fields.slug).replace(/\D/g, ""))));

/** Edits of articles. */
const articleEdits: Readonly<Record<string, SiteEdit>> = {
  "an article is added": (site, choice) => ({
    ...site,
    articles: [...site.articles, articleDraft(freeNumber(site), choice)],
  }),
  "an article is deleted": (site, choice) => {
    const gone = choice.anyOf(site.articles);
    return { ...site, articles: site.articles.filter((article) => article !== gone) };
  },
  "an article's file is renamed": ofOne("articles", ({ file, ...text }, choice) => ({
    ...text,
    file: file.replace(/(?:-moved\d)?\.md$/, `-moved${choice.below(5)}.md`),
  })),
  "a body is changed": bodyOf("articles", shortBody),
  "a body grows": bodyOf("articles", longBody),
  "a body links to another article": bodyOf("articles", linkedBody),
  "a body shows a picture": bodyOf("articles", picturedBody),
  "a body shows a map": bodyOf("articles", mappedBody),
  "a body embeds things and has footnotes": bodyOf("articles", annotatedBody),
  "a body draws a chart, or its figures are changed": bodyOf("articles", chartedBody),
  "an article's contents are wanted or not": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    contents: choice.oneOf([undefined, true, true, false]),
  })),
  "an article stays true, or does not": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    evergreen: choice.oneOf([undefined, true, false]),
    kind: choice.oneOf([undefined, "explainer", "review"]),
  })),
  "an article becomes live, or gets other updates": ofOne("articles", ({ fields, ...text }, choice) => ({
    ...text,
    fields: { ...fields, kind: "live", coverageEnd: choice.oneOf([undefined, "2024-04-01T08:00"]) },
    body: liveBody(choice),
  })),
  "a live article gets an update that is a file of its own, or another": (site, choice) => {
    const chosen = choice.anyOf(site.articles.filter(({ fields }) => fields.kind === "live"));
    if (!chosen) return site;
    const folder = chosen.file.replace(/(?:\/index)?\.md$/, "");
    const update: TextDraft = {
      file: `${folder}/updates/update-${choice.below(3)}.md`,
      fields: {
        date: dateIn(choice),
        title: choice.oneOf([undefined, `Title ${choice.below(5)}`]),
        authors: choice.oneOf([undefined, ["mara-lindqvist"]]),
        draft: choice.oneOf([undefined, undefined, true]),
      },
      body: shortBody(choice),
    };
    return {
      ...site,
      articles: site.articles.map((article) =>
        article === chosen ? { ...article, file: `${folder}/index.md` } : article,
      ),
      others: [...site.others.filter(({ file }) => file !== update.file), update],
    };
  },
  "an article gets fields of the publication's own": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    extra: choice.oneOf([
      undefined,
      { rating: 1 + choice.below(5) },
      { film: { title: "Tide" }, seen: [true, null] },
    ]),
  })),
  "an article gets another headline": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    title: `Other headline ${choice.below(100)}`,
  })),
  "an article gets another standfirst": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    description: choice.oneOf([undefined, "In short.", "In other words, in short."]),
  })),
  "an article gets another slug": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    slug: `article-${choice.below(30)}`,
  })),
  "an article gets other tags": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    tags: [...draftTags, "Port"].filter(() => choice.below(3) === 0),
  })),
  "an article gets tags whose slugs clash": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    tags: ["Wahlen", "Wählen", "C", "C++", "1.5", "1,5"].filter(() => choice.below(3) === 0),
  })),
  "an article gets another date": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    date: dateIn(choice),
    updated: undefined,
  })),
  "an article is updated": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    updated: choice.oneOf(["2024-03-11T09:00", "2024-03-12T09:00", dateIn(choice)]),
  })),
  "an article moves to another section": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    section: choice.oneOf(draftSections),
  })),
  "an article gets other authors": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    authors: draftAuthors.filter(() => choice.below(2) === 0),
  })),
  "a draft is set or unset": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    draft: choice.oneOf([true, undefined, undefined]),
  })),
  "an article gets another picture": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    image: choice.oneOf([undefined, { src: choice.oneOf(["one.png", "two.png"]), alt: "A bridge" }]),
    map: undefined,
  })),
  "an article gets a map for its picture": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    image: undefined,
    map: choice.oneOf([
      undefined,
      { highlight: [choice.oneOf(["Iceland", "Cuba"])], caption: `Caption ${choice.below(3)}` },
      { places: [{ name: `Port ${choice.below(3)}`, lat: 64.1, lon: -21.9 }] },
    ]),
  })),
  "a picture gets a focus": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    image: fields.image && { ...fields.image, focus: choice.oneOf(["10% 90%", "50% 50%", undefined]) },
  })),
  "an article is corrected": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    corrections: [{ date: `2024-03-1${choice.below(10)}T09:00`, text: "It is four, not three." }],
  })),
  "an article gets a former address": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    aliases: choice.oneOf([undefined, [`/old/${choice.below(6)}/`], ["/old/0/", "/old.html"]]),
  })),
  "an article names related ones": fieldsOf("articles", (fields, choice, site) => ({
    ...fields,
    related: slugs(site).filter((slug) => slug !== fields.slug && choice.below(5) === 0),
  })),
  "an article is written in another language": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    lang: choice.oneOf([undefined, "de", "ar"]),
  })),
  "an article becomes a version of another, or is none": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    lang: choice.oneOf([undefined, "de", "ar", "fr"]),
    translationKey: choice.oneOf([undefined, "storm", "choir"]),
  })),
  "an article joins or leaves a story": fieldsOf("articles", (fields, choice) => ({
    ...fields,
    story: choice.oneOf([undefined, "bridge"]),
  })),
};

/** Edits of everything else. */
const otherEdits: Readonly<Record<string, SiteEdit>> = {
  "an author is renamed": fieldsOf("authors", (fields, choice) => ({
    ...fields,
    name: `Somebody ${choice.below(50)}`,
  })),
  "a biography is changed": bodyOf("authors", shortBody),
  "a section is renamed": fieldsOf("sections", (fields, choice) => ({
    ...fields,
    name: `Section ${choice.below(50)}`,
  })),
  "a section changes its place": fieldsOf("sections", (fields, choice) => ({
    ...fields,
    order: choice.below(9),
  })),
  "a section's introduction is changed": bodyOf("sections", shortBody),
  "a section's introduction embeds something": bodyOf("sections", annotatedBody),
  "a page or a tag's text is changed": bodyOf("others", (choice) => `## Who we are\n\n${shortBody(choice)}`),
  "a page or a tag gets another title": fieldsOf("others", (fields, choice) => ({
    ...fields,
    title: choice.oneOf(["About us", "Harbour", "harbour", `Title ${choice.below(20)}`]),
  })),
  "a section, an author or a page is deleted": (site, choice) => {
    const texts = choice.oneOf(["sections", "authors", "others"] as const);
    const gone = choice.anyOf(site[texts]);
    return { ...site, [texts]: site[texts].filter((text) => text !== gone) };
  },
  "the publication is renamed": publication((choice) => ({ name: `The Paper ${choice.below(20)}` })),
  "the navigation is changed": publication((choice) => ({
    navigation: choice.oneOf([
      undefined,
      [{ title: "Town", url: "/town/" }],
      [{ title: "Us", url: "/about/" }],
    ]),
  })),
  "listings hold more or fewer": publication((choice) => ({ pageSize: 1 + choice.below(4) })),
  "feeds hold more or fewer": publication((choice) => ({ feedSize: 1 + choice.below(6) })),
  "partners get files or not": publication((choice) => ({ ninjs: choice.oneOf([true, true, undefined]) })),
  "there is a desk or none": publication((choice) => ({
    admin: choice.oneOf([
      { backend: "github", repo: "post/paper" },
      { backend: "gitlab", repo: "a/b" },
      undefined,
    ]),
  })),
  "search is switched on or off": publication((choice) => ({
    search: choice.oneOf([undefined, false, false]),
  })),
  "articles get other addresses": publication((choice) => ({
    articleUrl: choice.oneOf([undefined, undefined, "/{section}/{year}/{slug}/", "/{year}/{month}/{slug}/"]),
  })),
  "the time zone is changed": publication((choice) => ({
    timeZone: choice.oneOf(["Europe/Stockholm", "Asia/Seoul", "Pacific/Honolulu"]),
  })),
  "the language is changed": publication((choice) => ({ language: choice.oneOf(["en", "de", "ar"]) })),
  "further languages have pages of their own or not": publication((choice) => ({
    languages: choice.oneOf([
      undefined,
      { de: { description: "Nachrichten.", sections: { town: `Stadt ${choice.below(3)}` } } },
      {
        ar: { name: "الصحيفة", description: "أخبار." },
        de: { description: "Nachrichten.", navigation: [{ title: "Neues", url: "/de/" }] },
      },
    ]),
  })),
  "frames of a host are let in or not": publication((choice) => ({
    embeds: choice.oneOf([undefined, [{ name: "Charts", host: "charts.example" }]]),
  })),
  "articles can be shared elsewhere": publication((choice) => ({
    share: choice.oneOf([undefined, ["bluesky"], ["x", "bluesky"]]),
  })),
  "a picture is put at a name, or another": (site, choice) => ({
    ...site,
    pictures: { ...site.pictures, [choice.oneOf(draftPictures)]: choice.below(pictureKinds) },
  }),
  "a picture is deleted": (site, choice) => {
    const gone = choice.oneOf(draftPictures);
    return {
      ...site,
      pictures: Object.fromEntries(Object.entries(site.pictures).filter(([path]) => path !== gone)),
    };
  },
  "another logo, or none": publication((choice) => ({
    logo: choice.oneOf([
      { src: "/favicon.svg", dark: "/favicon.svg" },
      { src: "/icon-192.png", dark: "/icon-512.png" },
      undefined,
    ]),
  })),
  "another colour": publication((choice) => ({ accent: choice.oneOf(["#8e1b17", "#14508c", undefined]) })),
  "cards are drawn or not, or since a day": publication((choice) => ({
    cards: choice.oneOf([true, false, undefined, { since: `2024-03-${10 + choice.below(21)}` }]),
  })),
  "the clock moves": (site, choice) => ({ ...site, now: `2024-03-${10 + choice.below(21)}T14:00` }),
  "years pass, or are taken back": (site, choice) => ({
    ...site,
    now: `${choice.oneOf([2024, 2025, 2027])}-03-${10 + choice.below(21)}T${choice.oneOf(["00:00", "23:59"])}`,
  }),
  "drafts are shown or not": (site, choice) => ({
    ...site,
    audience: choice.oneOf(["public", "public", "preview"] as const),
  }),
  "it is published elsewhere": (site, choice) => ({
    ...site,
    baseUrl: choice.oneOf([undefined, undefined, "https://elsewhere.example/paper/"]),
  }),
};

/** Edits of a site, by the name that a failing test shows. Some make the site invalid. */
export const siteEdits: Readonly<Record<string, SiteEdit>> = {
  ...articleEdits,
  ...endingEdits,
  ...otherEdits,
  "old addresses lead elsewhere, or to an article": (site, choice) => {
    const article = choice.anyOf(site.articles);
    const isPublic =
      article && article.fields.draft !== true && Number(String(article.fields.date).slice(8, 10)) < 11;
    const target =
      isPublic && choice.below(2) === 0
        ? addressOf(article)
        : choice.oneOf(["/", "/feed.xml", "https://example.net/x"]);
    return {
      ...site,
      redirects: choice.below(4) === 0 ? undefined : { [`/moved/${choice.below(3)}/`]: target },
    };
  },
  ...frontEdits,
  ...codeEdits,
  ...lookEdits,
};
