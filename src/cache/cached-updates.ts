import { FileOrigin } from "../content/file-origin.ts";
import { boundedCache } from "../lib/cache.ts";
import type { Body } from "../model/body.ts";
import type { UpdateRecord } from "../model/update.ts";
import { type Details, detailsIn, HeldBody, type SlimBody, slimBody } from "./lazy-body.ts";

/** An update of live coverage as the cache holds it. Its text stands with the details of the article's body. */
export interface SlimUpdate extends Omit<UpdateRecord, "origin" | "body"> {
  readonly body: SlimBody;
}

/** Returns what is kept of an update beside its text. */
export function slimUpdate({ origin: _, body, ...update }: UpdateRecord): SlimUpdate {
  return { ...update, body: slimBody(body) };
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
  return slim.map(({ body, ...update }, index) => ({
    ...update,
    origin,
    body: new CachedText(body, index, source),
  }));
}

/** Caches few: all texts of one article are mostly asked for one after the other. */
const textsOf = boundedCache<NonNullable<Details["updates"]>, TextSource>(4);

/** The text of an update. Live coverage may have hundreds, so that they are not in memory. */
class CachedText extends HeldBody implements Body {
  readonly headings: Body["headings"] = [];
  readonly #index: number;
  readonly #source: TextSource;
  constructor(slim: SlimBody, index: number, source: TextSource) {
    super(slim);
    this.#index = index;
    this.#source = source;
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
