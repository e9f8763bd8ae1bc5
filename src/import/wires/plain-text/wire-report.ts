import type { Byline } from "../../../model/author.ts";
import type { OpenedText } from "../dateline.ts";

/** A report of a news agency or another newsroom, whatever its format was. */
export interface WireReport extends Pick<OpenedText, "dateline" | "day" | "agency"> {
  readonly headline: string;
  /** The credit in a line under the headline. */
  readonly byline?: Byline | undefined;
  readonly standfirst?: string | undefined;
  /** The agency's own name of the report. */
  readonly slugLine?: string | undefined;
  /** The line that forbids publication before a certain time. */
  readonly embargo?: string | undefined;
  /** Markdown. */
  readonly body: string;
}

/** What a report says to editors. */
export interface EditorsWords {
  /** Headlines, slug lines and the first lines of the report. */
  readonly headings: readonly string[];
  readonly notes: readonly string[];
}

/** A report, or the message why the text holds none. */
export type ParsedWire =
  | {
      readonly report: WireReport;
      readonly words: EditorsWords;
      /** The words of the body as readers see them. */
      readonly shown: string;
      readonly error?: undefined;
    }
  | { readonly report?: undefined; readonly words?: EditorsWords | undefined; readonly error: string };
