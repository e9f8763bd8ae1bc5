import type { Origin } from "./articleRecord.ts";
import type { Body } from "./body.ts";
import type { Direction } from "./direction.ts";
import type { Moment } from "./moment.ts";

/** A page that is not an article: About, Contact, a policy. */
export interface StaticPage {
  readonly origin: Origin;
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly updated?: Moment | undefined;
  readonly order: number;
  readonly language: string;
  readonly direction: Direction;
  readonly aliases: readonly string[];
  readonly draft: boolean;
  readonly body: Body;
  /** Stands for all that the file says: equal digests, equal records. */
  readonly digest: string;
}
