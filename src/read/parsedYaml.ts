import type { Position } from "../model/contentFile.ts";

export interface YamlFault extends Position {
  readonly message: string;
}

/** YAML as plain data, with the place of every key and value in it and everything that is wrong with it. */
export interface ParsedYaml {
  readonly data: Readonly<Record<string, unknown>>;
  readonly positions: ReadonlyMap<string, Position>;
  readonly faults: readonly YamlFault[];
}
