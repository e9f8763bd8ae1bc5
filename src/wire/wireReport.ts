import type { Byline } from "../model/bylineFields.ts";

/** A report as another newsroom sent it, whatever its format was. */
export interface WireReport {
  readonly headline: string;
  /** Where it was written. */
  readonly dateline?: string | undefined;
  /** The day that its dateline names, as it stands there. */
  readonly day?: string | undefined;
  /** Who sent it, as its dateline says. */
  readonly agency?: string | undefined;
  /** Whom a line under the headline credits. */
  readonly byline?: Byline | undefined;
  readonly standfirst?: string | undefined;
  /** Under what name the agency files it. */
  readonly slugLine?: string | undefined;
  /** The line that says until when it must not come out. */
  readonly embargo?: string | undefined;
  /** Markdown. */
  readonly body: string;
}

/** A report, or why there is none in the text. */
export type ParsedWire =
  | { readonly report: WireReport; readonly fault?: undefined }
  | { readonly report?: undefined; readonly fault: string };
