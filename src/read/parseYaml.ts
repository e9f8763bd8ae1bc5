import { anyYaml } from "./anyYaml.ts";
import type { ParsedYaml } from "./parsedYaml.ts";
import { plainYaml } from "./plainYaml.ts";

/**
 * YAML as plain data, with the place of every key and value in it and everything that is wrong with it.
 * Dates stay text (core schema, https://yaml.org/spec/1.2.2/#103-core-schema). `beginsOn` is the line of the
 * file on which the YAML begins, counted from 1.
 */
export const parseYaml = (text: string, beginsOn: number): ParsedYaml =>
  plainYaml(text, beginsOn) ?? anyYaml(text, beginsOn);
