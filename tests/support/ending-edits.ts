import type { Choice } from "./seeded-choice.ts";
import type { SiteDraft, TextDraft } from "./site-draft.ts";

type SiteEdit = (site: SiteDraft, choice: Choice) => SiteDraft;

/** Changes a random article. */
const ofOne =
  (change: (text: TextDraft, choice: Choice) => TextDraft): SiteEdit =>
  (site, choice) => {
    const chosen = choice.anyOf(site.articles);
    return {
      ...site,
      articles: site.articles.map((text) => (text === chosen ? change(text, choice) : text)),
    };
  };

/** Returns words that no other text of a site has. */
const markOf = (choice: Choice): string => `Endedword${choice.below(1_000_000)}x`;

const moments = [
  "2024-03-12",
  "2024-03-19T15:30",
  "2024-03-21T08:00",
  "2024-03-28",
  "2025-03-20T10:00",
] as const;

/** Edits that end articles. The words of these articles are marked, so that one may look for them everywhere. */
export const endingEdits: Readonly<Record<string, SiteEdit>> = {
  "an article expires, or not": ofOne(({ fields, ...text }, choice) => {
    const mark = markOf(choice);
    const marked = { ...fields, description: `${mark}.` };
    return {
      ...text,
      fields: { ...marked, expires: choice.oneOf([undefined, ...moments]) },
      body: fields.kind === "live" ? text.body : `${mark} text.`,
    };
  }),
  "an article is withdrawn, or not": ofOne(({ fields, ...text }, choice) => {
    const mark = markOf(choice);
    const withdrawn = { date: choice.oneOf(moments), reason: `It was wrong, ${choice.below(3)}.` };
    return {
      ...text,
      fields: {
        ...fields,
        description: `${mark}.`,
        withdrawn: choice.oneOf([undefined, withdrawn, withdrawn]),
      },
      body: fields.kind === "live" ? text.body : `${mark} text.`,
    };
  }),
  "the archive ends on another day, or nowhere": (site, choice) => ({
    ...site,
    publication: {
      ...site.publication,
      archive: choice.oneOf([undefined, { before: "2024-03-06" }, { before: "2024-04-01" }]),
    },
  }),
  "an article is written without care": ofOne((text, choice) => ({
    ...text,
    body: `# Great\n\n#### Small ${choice.below(9)}\n\n![](one.png)\n\n![A picture](https://old.example/a.jpg)`,
  })),
  "fields are left empty": ofOne(({ fields, ...text }, choice) => ({
    ...text,
    fields: {
      ...fields,
      ...Object.fromEntries(
        ["byline", "kicker", "related", "sponsor", "aliases", "cardImage"]
          .filter((name) => fields[name] === undefined && choice.below(2) === 0)
          .map((name) => [name, choice.anyOf<unknown>(["", [], null])]),
      ),
    },
  })),
};

/** Returns the marks of the articles that have ended at the time of a draft. */
export const endedMarks = ({ articles, now }: SiteDraft): readonly string[] =>
  articles
    .filter(({ fields: { date, expires, withdrawn } }) => {
      const moments = /"(?:expires|date)":"([^"]*)"/g;
      const ends = JSON.stringify({ expires, withdrawn }).matchAll(moments);
      return String(date) < now && [...ends].some(([, end = ""]) => `${end}T00:00`.slice(0, 16) <= now);
    })
    .flatMap((article) => JSON.stringify(article).match(/Endedword\d+x/g) ?? [])
    // Another version of the article may be alive.
    .filter((mark) => articles.filter((one) => JSON.stringify(one).includes(mark)).length === 1);
