import { join } from "node:path";
import { type ImportTableFile, importTableFields } from "../model/import-table.ts";
import type { Problem } from "../model/problem.ts";
import { FileOrigin } from "./file-origin.ts";
import { settingsFields } from "./settings-fields.ts";
import { importTableName } from "./settings-files.ts";
import { settingsText } from "./settings-text.ts";
import { dropInvalidFields } from "./validate.ts";

interface ReadImportTable {
  readonly importTable: ImportTableFile;
  readonly problems: readonly Problem[];
}

/** Reads `import.yaml` of a content folder, if it is there. */
export function readImportTable(folder: string): ReadImportTable {
  const file = join(folder, importTableName);
  const { value: text, problems } = settingsText(file, "may be empty");
  if (text === undefined) return { importTable: { origin: new FileOrigin(file), table: {} }, problems };
  const parsed = settingsFields(importTableFields, text, file);
  const table =
    parsed.value ??
    importTableFields.safeParse(dropInvalidFields(importTableFields, parsed.source.data, parsed.problems))
      .data ??
    {};
  return {
    importTable: { origin: new FileOrigin(file), table },
    problems: parsed.problems,
  };
}
