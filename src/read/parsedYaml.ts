import type { Position, Written } from "../model/contentFile.ts";

export interface YamlFault extends Position {
  /** Dotted below the top level; none where the line belongs to no field. */
  readonly field?: string | undefined;
  readonly message: string;
}

/** YAML as plain data, with the place of every key and value in it and everything that is wrong with it. */
export interface ParsedYaml {
  /** Where there are faults, what is read if each is mended as its message says; empty where that is not known. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly positions: ReadonlyMap<string, Position>;
  readonly faults: readonly YamlFault[];
  readonly written?: Written | undefined;
}
