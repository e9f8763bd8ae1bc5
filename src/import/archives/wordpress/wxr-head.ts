import { nicenameOf, plainText, publicName } from "./names.ts";
import type { WxrElement } from "./wxr-elements.ts";
import { decoded } from "./wxr-item.ts";

/** What stands before the items of an export. E-mail addresses of authors are not read. */
export interface WxrHead {
  readonly title: string;
  readonly language: string;
  /** The address of the site as readers had it. */
  readonly siteUrl: string;
  readonly authors: readonly WxrAuthor[];
  readonly terms: readonly WxrHeadTerm[];
}

export interface WxrAuthor {
  readonly login: string;
  readonly name: string;
}

/** A category or a tag of the site. */
export interface WxrHeadTerm {
  readonly type: "category" | "tag";
  /** The number by which fields of plugins name it. */
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly parent: string;
  readonly description: string;
}

/** Returns the head of an export from its root. */
export function wxrHead(root: WxrElement): WxrHead {
  const channel = root.elements.find(({ name }) => name === "channel") ?? root;
  const elements = channel.elements;
  const text = (...names: readonly string[]): string =>
    names.map((name) => textAt(elements, name)).find((found) => found !== "") ?? "";
  return {
    title: plainText(text("title")),
    language: text("language"),
    siteUrl: text("wp:base_blog_url", "link", "wp:base_site_url"),
    authors: elements.filter(({ name }) => name === "wp:author").map(authorOf),
    terms: elements.flatMap(termOf),
  };
}

function textAt(elements: readonly WxrElement[], wanted: string): string {
  return elements.find(({ name }) => name === wanted)?.text.trim() ?? "";
}

function authorOf({ elements }: WxrElement): WxrAuthor {
  const login = textAt(elements, "wp:author_login");
  const [first, last] = [textAt(elements, "wp:author_first_name"), textAt(elements, "wp:author_last_name")];
  const names = [textAt(elements, "wp:author_display_name"), `${first} ${last}`.trim(), login];
  return { login, name: publicName(names.map(plainText)) };
}

/** Terms of any taxonomy may stand as `wp:term`; only categories and tags are for readers on every site. */
function termOf({ name, elements }: WxrElement): readonly WxrHeadTerm[] {
  const form = forms.get(name);
  if (form === undefined) return [];
  const taxonomy = form.taxonomy ?? textAt(elements, "wp:term_taxonomy");
  const type = taxonomy === "category" ? "category" : taxonomy === "post_tag" ? "tag" : undefined;
  const written = decoded(textAt(elements, form.slug));
  // Some exporters write the name where the slug should stand.
  const slug = /\s/.test(written) ? nicenameOf(written) : written;
  if (type === undefined || slug === "") return [];
  return [
    {
      type,
      id: textAt(elements, "wp:term_id"),
      slug,
      name: plainText(textAt(elements, form.name)) || slug,
      parent: decoded(textAt(elements, form.parent ?? "")),
      description: plainText(textAt(elements, form.description)),
    },
  ];
}

interface TermForm {
  readonly taxonomy?: string;
  readonly slug: string;
  readonly name: string;
  readonly parent?: string;
  readonly description: string;
}

const forms: ReadonlyMap<string, TermForm> = new Map(
  Object.entries<TermForm>({
    "wp:category": {
      taxonomy: "category",
      slug: "wp:category_nicename",
      name: "wp:cat_name",
      parent: "wp:category_parent",
      description: "wp:category_description",
    },
    "wp:tag": {
      taxonomy: "post_tag",
      slug: "wp:tag_slug",
      name: "wp:tag_name",
      description: "wp:tag_description",
    },
    "wp:term": {
      slug: "wp:term_slug",
      name: "wp:term_name",
      parent: "wp:term_parent",
      description: "wp:term_description",
    },
  }),
);
