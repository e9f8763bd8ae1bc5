import type { Body } from "./body.ts";

export interface Section {
  /** The file that describes it, for messages. */
  readonly file: string;
  readonly id: string;
  readonly url: string;
  readonly name: string;
  /** As it is written, by which search and history know it; silent where it is shown so. */
  readonly written?: string | undefined;
  readonly order: number;
  readonly description?: string | undefined;
  readonly body: Body;
  /** Stands for all that the file says: equal digests, equal records. */
  readonly digest: string;
}
