import { FileOrigin } from "../content/file-origin.ts";
import { boundedCache } from "../lib/cache.ts";
import type { Body } from "../model/body.ts";
import type { UpdateRecord } from "../model/update.ts";
import { type Details, detailsIn, packedLinks, unpackedLinks } from "./lazy-body.ts";

/** An update of live coverage as the cache holds it. Its text stands with the details of the article's body. */
export interface SlimUpdate extends Omit<UpdateRecord, "origin" | "body"> {
  readonly links: string;
  readonly shown: Omit<Body, "html" | "anchors" | "links" | "headings">;
}

/** Returns what is kept of an update beside its text. */
export function slimUpdate({ origin: _, body, ...update }: UpdateRecord): SlimUpdate {
  const { pictures, scripts, frameHosts, words, minutes } = body;
  return {
    ...update,
    links: packedLinks(body.links),
    shown: { pictures, scripts, frameHosts, words, minutes },
  };
}

/** Returns what is kept of the texts of updates. */
export function updateTexts(updates: readonly UpdateRecord[]): Details["updates"] {
  return updates.length === 0 ? undefined : updates.map(({ body: { html, anchors } }) => ({ html, anchors }));
}

/** Where the texts of an article's updates are. */
interface TextSource {
  /** Returns the details of the article's body as JSON. */
  readonly details: () => string;
}

/** Returns updates that fetch their texts when they are asked for. */
export function cachedUpdates(
  slim: readonly SlimUpdate[],
  file: string,
  source: TextSource,
): readonly UpdateRecord[] {
  const origin = new FileOrigin(file);
  return slim.map(({ links, shown, ...update }, index) => ({
    ...update,
    origin,
    body: new CachedText({ links, shown }, index, source),
  }));
}

/** Caches few: all texts of one article are mostly asked for one after the other. */
const textsOf = boundedCache<NonNullable<Details["updates"]>, TextSource>(4);

/** The text of an update. Live coverage may have hundreds, so that they are not in memory. */
class CachedText implements Body {
  readonly pictures: Body["pictures"];
  readonly scripts: Body["scripts"];
  readonly frameHosts: Body["frameHosts"];
  readonly words: number;
  readonly minutes: number;
  readonly headings: Body["headings"] = [];
  readonly #links: string;
  readonly #index: number;
  readonly #source: TextSource;
  constructor({ links, shown }: Pick<SlimUpdate, "links" | "shown">, index: number, source: TextSource) {
    this.pictures = shown.pictures;
    this.scripts = shown.scripts;
    this.frameHosts = shown.frameHosts;
    this.words = shown.words;
    this.minutes = shown.minutes;
    this.#links = links;
    this.#index = index;
    this.#source = source;
  }
  get links(): Body["links"] {
    return unpackedLinks(this.#links);
  }
  get html(): string {
    return this.#text?.html ?? "";
  }
  get anchors(): Body["anchors"] {
    return this.#text?.anchors ?? [];
  }
  get #text() {
    return textsOf(this.#source, () => detailsIn(this.#source.details()).updates ?? [])[this.#index];
  }
}
