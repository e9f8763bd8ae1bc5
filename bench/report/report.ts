import type { GeneratorId } from "../generators/generator.ts";
import type { MachineFacts } from "./machine-facts.ts";
import type { Sample } from "./sample.ts";

/** The findings of one benchmark. */
export interface Report {
  /** The day, such as "2026-11-24". */
  readonly date: string;
  readonly machine: MachineFacts;
  readonly versions: Readonly<Partial<Record<GeneratorId, string>>>;
  readonly samples: readonly Sample[];
}
