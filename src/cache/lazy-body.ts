import type { Body, BodyLink, Heading } from "../model/body.ts";

/** Fetches what lies outside of a record, by the number of the body's row. */
export interface LazyFields {
  readonly html: (id: number) => string;
  readonly details: (id: number) => string;
}

/** What few builds need of a body. */
export interface Details {
  readonly anchors: readonly string[];
  readonly headings: readonly Heading[];
  /** The texts of the updates of live coverage, in their order. */
  readonly updates?: readonly Pick<Body, "html" | "anchors">[];
}

/** What a build needs of every body. */
export interface SlimBody extends Partial<Pick<Body, "pictures" | "scripts" | "frameHosts">> {
  readonly packedLinks?: string;
  readonly words: number;
  readonly minutes: number;
}

const none: readonly never[] = [];

/** What is in memory of a body. */
export class HeldBody implements Omit<Body, "html" | "anchors" | "headings"> {
  readonly #packedLinks: string;
  readonly pictures: Body["pictures"];
  readonly scripts: Body["scripts"];
  readonly frameHosts: Body["frameHosts"];
  readonly words: number;
  readonly minutes: number;
  constructor({ packedLinks = "", pictures, scripts, frameHosts, words, minutes }: SlimBody) {
    this.#packedLinks = packedLinks;
    this.pictures = pictures ?? none;
    this.scripts = scripts ?? none;
    this.frameHosts = frameHosts ?? none;
    this.words = words;
    this.minutes = minutes;
  }
  get links(): Body["links"] {
    return unpackedLinks(this.#packedLinks);
  }
}

/** A body that fetches its text at each access, so that the bodies of an archive are not in memory. */
export class LazyBody extends HeldBody implements Body {
  readonly #id: number;
  readonly #lazyFields: LazyFields;
  constructor(slim: SlimBody, id: number, lazyFields: LazyFields) {
    super(slim);
    this.#id = id;
    this.#lazyFields = lazyFields;
  }
  get html(): string {
    return this.#lazyFields.html(this.#id);
  }
  get anchors(): Body["anchors"] {
    return detailsIn(this.#lazyFields.details(this.#id)).anchors;
  }
  get headings(): Body["headings"] {
    return detailsIn(this.#lazyFields.details(this.#id)).headings;
  }
}

/** Returns what a build needs of every body. */
export function slimBody({ links, pictures, scripts, frameHosts, words, minutes }: Body): SlimBody {
  return { packedLinks: packedLinks(links), pictures, scripts, frameHosts, words, minutes };
}

/** Joins links to one string: an archive has very many, and each is read once. */
export function packedLinks(links: readonly BodyLink[]): string {
  // Hardly any address holds what ends one here.
  if (links.some(({ href }) => /[\n\0]/.test(href))) return JSON.stringify(links);
  return links.map(({ href, line }) => `${line} ${href}`).join("\n");
}

/** Returns the links that were joined to a string. */
export function unpackedLinks(links: string): readonly BodyLink[] {
  if (links === "") return none;
  if (links.startsWith("[")) return linksIn(links);
  return links.split("\n").map((link) => {
    const end = link.indexOf(" ");
    return { href: link.slice(end + 1), line: Number(link.slice(0, end)) };
  });
}

function linksIn(json: string): readonly BodyLink[] {
  return JSON.parse(json);
}

export function detailsIn(json: string): Details {
  return JSON.parse(json);
}
