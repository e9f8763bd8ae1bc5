/** What the schemas do not say of the forms of a desk: order, labels, and which fields name other records. */
import type { FormInput } from "./form-field.ts";
import type { FormRules } from "./form-fields.ts";

const authors: FormInput = { kind: "record", collection: "authors", several: true, most: 20 };

const policy: FormInput = { kind: "record", collection: "pages", several: false };

const leadForms = ["An article", "An article with more"] as const;

/** A picture's fields, in whichever group. */
function pictureLabels(group: string): Readonly<Record<string, string>> {
  return { [`${group}.src`]: "File", [`${group}.alt`]: "Alternative text" };
}

/** Returns the rules of articles. */
export function article({
  stories,
  languages,
}: {
  readonly stories: Readonly<Record<string, string>>;
  readonly languages: object;
}): FormRules {
  const threads = Object.entries(stories).map(([value, label]) => ({ value, label }));
  return {
    first: [
      ...["title", "description", "section", "authors", "byline", "date", "draft", "image", "body"],
      ...["kicker", "shortTitle", "tags", "kind", "sponsor", "dateline", "story", "related"],
      ...["corrections", "updated", "sources", "map", "cardImage"],
    ],
    // What imports write, for newer versions of the same item.
    leftOut: ["wire", ...translationFields(languages)],
    labels: {
      title: "Headline",
      shortTitle: "Short headline",
      description: "Standfirst",
      image: "Lead picture",
      ...pictureLabels("image"),
      cardImage: "Picture for cards",
      ...pictureLabels("cardImage"),
      map: "Lead map",
      "map.alt": "Alternative text",
      "map.places.lat": "Latitude",
      "map.places.lon": "Longitude",
      story: "Thread",
      related: "Related articles",
      contents: "List of headings",
      evergreen: "Stays true with time",
      weight: "Weight on front pages",
      lang: "Language",
      canonical: "First published at",
      aliases: "Former addresses",
      id: "Id in feeds",
      "sources.url": "Address",
    },
    hints: {
      title: "For example: Harbour reopens after storm",
      description: "One or two sentences under the headline, also used in lists and feeds.",
      section: "",
      authors: "Who wrote it. Leave this empty if there is a byline.",
      byline: "A credit for agencies and guest writers, in place of authors.",
      date: "When it was or will be published, in the publication's time zone. With a future date, it is published at that time.",
      image: "A picture at the head of the article.",
      cardImage:
        "Another picture for cards, feeds and links on other sites, where the lead picture does not work small.",
      "image.src": "",
      "cardImage.src": "",
      map: "A map at the head of the article, in place of the lead picture.",
      story: "The thread that it belongs to.",
      slug: "The last part of its address. It is made from the headline unless you write it here.",
      draft: "Drafts are not published.",
    },
    forms: { byline: ["In your own words", "Name and role"] },
    inputs: {
      draft: { kind: "mark" },
      section: { kind: "record", collection: "sections", several: false },
      authors,
      story: { kind: "choice", several: false, options: threads },
    },
  };
}

export const update: FormRules = {
  first: ["title", "date", "authors", "draft", "body"],
  labels: { title: "Headline", key: "Key point", lang: "Language" },
  hints: { authors: "Who wrote it.", draft: "Drafts are not published." },
  inputs: { draft: { kind: "mark" }, authors },
};

export const author: FormRules = {
  first: ["name", "role", "description", "image", "body"],
  labels: {
    image: "Portrait",
    ...pictureLabels("image"),
    email: "E-mail address",
    fediverse: "Handle in the fediverse",
    "links.url": "Address",
  },
  hints: { "image.src": "" },
};

export const section: FormRules = {
  first: ["name", "description", "order", "body"],
  forms: { lead: leadForms },
};

/** Returns the rules of pages. */
export function page({ languages }: { readonly languages: object }): FormRules {
  return {
    leftOut: translationFields(languages),
    first: ["title", "description", "draft", "body"],
    labels: { lang: "Language", aliases: "Former addresses" },
    hints: { draft: "Drafts are not published." },
    inputs: { draft: { kind: "mark" } },
  };
}

/** Sveltia CMS writes an empty field of this name into each new file. Publications in one language do without it. */
function translationFields(languages: object): readonly string[] {
  return Object.keys(languages).length === 0 ? ["translationKey"] : [];
}

export const front: FormRules = {
  first: ["lead", "pinned", "breaking"],
  forms: { lead: leadForms },
  labels: {
    pinned: "Beside the lead",
    focus: "Links to what is in the news",
    latest: "Number of newest articles",
  },
};

export const site: FormRules = {
  // The desk does not move itself.
  leftOut: ["admin", "url"],
  labels: {
    timeZone: "Time zone",
    accent: "Accent colour",
    stories: "Threads",
    "navigation.url": "Address",
    "newsletter.url": "Address",
    cards: "Pictures for social networks",
    articleUrl: "Addresses of articles",
    idAuthority: "Host in ids",
    gone: "Addresses that are gone",
    share: "Links to share",
  },
  inputs: {
    "policies.ethics": policy,
    "policies.corrections": policy,
    "policies.ownership": policy,
    "policies.masthead": policy,
    "policies.feedback": policy,
  },
};
