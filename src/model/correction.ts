import type { Moment } from "./time.ts";

export interface CorrectionRecord {
  readonly date: Moment;
  readonly text: string;
}
