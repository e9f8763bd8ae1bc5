import type { blockNames, blockShapes } from "./front-fields.ts";
import type { Origin } from "./problem.ts";
import type { Moment } from "./time.ts";

/**
 * What an editor says of a front. In records, articles are named as the editor names them. In a site, they are root-relative
 * urls, and what has an end and is over is left out.
 */
export interface Front {
  readonly breaking?: BreakingNews | undefined;
  readonly lead?: FrontLead | undefined;
  /** Articles beside the lead. */
  readonly pinned: readonly string[];
  /** Threads by their ids, and names like "tag/…" and "section/…". */
  readonly focus: readonly string[];
  /** Undefined if the page chooses by itself what stands below its top. */
  readonly blocks?: readonly EditedBlock[] | undefined;
  /** The number of articles in the list of the newest. */
  readonly latest?: number | undefined;
}

export interface BreakingNews {
  readonly text: string;
  readonly article?: string | undefined;
  readonly until?: Moment | undefined;
}

export interface FrontLead {
  readonly article: string;
  /** The field that names the article: "lead" or "lead.article". */
  readonly field: string;
  readonly headline?: string | undefined;
  /** Undefined if the page chooses by itself. */
  readonly related?: readonly string[] | undefined;
  readonly until?: Moment | undefined;
}

type BlockShape = (typeof blockShapes)[number];

/** A block that an editor asks for: one of the names, or one of the subjects. */
export interface EditedBlock {
  readonly name?: (typeof blockNames)[number] | undefined;
  readonly story?: string | undefined;
  readonly section?: string | undefined;
  readonly sections?: readonly string[] | undefined;
  /** As the editor spells it; in a site, its id. */
  readonly tag?: string | undefined;
  readonly articles?: readonly string[] | undefined;
  readonly title?: string | undefined;
  readonly shape?: BlockShape | undefined;
  readonly pinned: readonly string[];
  readonly until?: Moment | undefined;
  /** Its field, such as "blocks.0". */
  readonly field: string;
}

/** A front of the publication: `front.yaml`, or `front.<language>.yaml` of a further language. */
export interface FrontFile {
  /** The further language; undefined for the publication's own. */
  readonly language?: string | undefined;
  readonly origin: Origin;
  readonly front: Front;
}

/** A front of which nobody says anything. */
export const unedited: Front = { pinned: [], focus: [] };
