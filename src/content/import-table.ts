import { join } from "node:path";
import { type ImportTableFile, importTableFields } from "../model/import-table.ts";
import type { Problem } from "../model/problem.ts";
import { FileOrigin } from "./file-origin.ts";
import { importTableName } from "./settings-files.ts";
import { settingsText } from "./settings-text.ts";
import { dropInvalidFields, parseFields } from "./validate.ts";
import { parseYaml } from "./yaml.ts";

interface ReadImportTable {
  readonly importTable: ImportTableFile;
  readonly problems: readonly Problem[];
}

/** Reads `import.yaml` of a content folder, if it is there. */
export function readImportTable(folder: string): ReadImportTable {
  const file = join(folder, importTableName);
  const { value: text, problems } = settingsText(file, "may be empty");
  if (text === undefined) return { importTable: { origin: new FileOrigin(file), table: {} }, problems };
  const { data, positions, errors, written } = parseYaml(text, 1);
  const syntaxProblems = errors.map((error): Problem => ({ severity: "error", file, ...error }));
  const parsed = parseFields(importTableFields, { file, data, positions, written });
  const table =
    parsed.value ??
    importTableFields.safeParse(dropInvalidFields(importTableFields, data, parsed.problems)).data ??
    {};
  return {
    importTable: { origin: new FileOrigin(file), table },
    problems: [...syntaxProblems, ...parsed.problems],
  };
}
