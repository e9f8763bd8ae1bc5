import type { MapFields } from "./mapFields.ts";

/** The map at the head of an article, which is drawn anew wherever it is shown. */
export interface LeadMap {
  /** Sound: they have been drawn once. */
  readonly fields: MapFields;
  /** What it shows, for readers who cannot see it. */
  readonly alt: string;
}
