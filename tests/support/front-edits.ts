import type { Choice } from "./seeded-choice.ts";
import { draftPictures, draftSections, type SiteDraft, type TextDraft } from "./site-draft.ts";

type SiteEdit = (site: SiteDraft, choice: Choice) => SiteDraft;

const slugs = ({ articles }: SiteDraft): readonly string[] =>
  articles.map(({ fields }) => String(fields.slug));

/** Days before and after the clock of a new draft. */
const ends = [undefined, "2024-03-09", "2024-03-21T08:00", "2024-03-28"] as const;

/** Returns some articles of a site that its front does not name yet: it may name each once. */
const someOf = (site: SiteDraft, choice: Choice, most: number): readonly string[] =>
  slugs(site)
    .filter((slug) => choice.below(3) === 0 && !JSON.stringify(site.front ?? {}).includes(`"${slug}"`))
    .slice(0, most);

const onFront = (change: (choice: Choice, site: SiteDraft) => SiteDraft["front"]): SiteEdit => {
  return (site, choice) => ({ ...site, front: { ...site.front, ...change(choice, site) } });
};

const blocksOf = (choice: Choice, site: SiteDraft): readonly unknown[] =>
  [
    "opinion",
    "latest",
    "follow",
    { story: "bridge", until: choice.oneOf(ends) },
    { section: choice.oneOf(draftSections), shape: choice.oneOf(["large", "small", "list", "four"]) },
    { tag: "Harbour", shape: choice.oneOf(["large", "opinion"]), title: `Title ${choice.below(3)}` },
    { articles: someOf(site, choice, 2), shape: choice.oneOf(["four", "pair", "large"]) },
  ].filter(() => choice.below(2) === 0);

const ofOneOf = (
  texts: "articles" | "authors" | "sections",
  change: (choice: Choice, site: SiteDraft) => TextDraft["fields"],
): SiteEdit => {
  return (site, choice) => {
    const chosen = choice.anyOf(site[texts]);
    const edited = site[texts].map((text) =>
      text === chosen ? { ...text, fields: { ...text.fields, ...change(choice, site) } } : text,
    );
    return { ...site, [texts]: edited };
  };
};

/** Edits of what an editor says of fronts, and of what articles say for them. */
export const frontEdits: Readonly<Record<string, SiteEdit>> = {
  "an article leads the front, or another": onFront((choice, site) => {
    const [article, ...related] = someOf(site, choice, 3);
    const group = { article, headline: `Words ${choice.below(3)}`, related, until: choice.oneOf(ends) };
    return { lead: article === undefined || choice.below(2) === 0 ? article : group };
  }),
  "there is breaking news or none": onFront((choice, site) => ({
    breaking: choice.oneOf([
      undefined,
      { text: "News", article: choice.anyOf(slugs(site)), until: choice.oneOf(ends) },
    ]),
  })),
  "articles are pinned to the front": onFront((choice, site) => ({ pinned: someOf(site, choice, 3) })),
  "the front has blocks of an editor or not": onFront((choice, site) => ({
    blocks: choice.oneOf([undefined, blocksOf(choice, site)]),
  })),
  "other things are in focus": onFront((choice) => ({
    focus: ["bridge", "tag/harbour", "section/town"].filter(() => choice.below(2) === 0),
    latest: choice.oneOf([undefined, 0, 3]),
  })),
  "nobody edits the front any more": (site) => ({ ...site, front: undefined }),
  "the front of a section is edited or not": ofOneOf("sections", (choice, site) => ({
    lead: choice.anyOf([undefined, ...slugs(site)]),
    pinned: choice.oneOf([undefined, someOf(site, choice, 2)]),
    blocks: choice.oneOf([
      undefined,
      [{ story: "bridge", until: choice.oneOf(ends) }, "latest"],
      [{ tag: "Harbour", shape: "pair", pinned: someOf(site, choice, 4) }],
    ]),
  })),
  "an article counts for more or less, or has other words on fronts": ofOneOf("articles", (choice) => ({
    weight: choice.oneOf([undefined, 0, 1, 2, 3]),
    kicker: choice.oneOf([undefined, "In short"]),
    shortTitle: choice.oneOf([undefined, `Short ${choice.below(9)}`]),
    kind: choice.oneOf([undefined, "opinion", "analysis"]),
  })),
  "cards show another picture of an article": ofOneOf("articles", (choice) => ({
    cardImage: choice.oneOf([undefined, { src: choice.oneOf(["one.png", "two.png"]), alt: "A bridge" }]),
  })),
  "an author gets another portrait": ofOneOf("authors", (choice) => ({
    image: choice.oneOf([undefined, { src: `../${choice.oneOf(draftPictures)}`, alt: "An author" }]),
  })),
  "there is a newsletter or none, and pages are kept or not": (site, choice) => ({
    ...site,
    publication: {
      ...site.publication,
      newsletter: choice.oneOf([undefined, { url: "https://letters.example/", text: "Each morning." }]),
      offline: choice.oneOf([undefined, true]),
    },
  }),
};
