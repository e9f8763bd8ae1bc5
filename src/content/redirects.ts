import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { type RedirectsFile, redirectFields } from "../model/redirect.ts";
import { FileOrigin } from "./file-origin.ts";
import { redirectsName } from "./settings-files.ts";
import { settingsText } from "./settings-text.ts";
import { parseFields } from "./validate.ts";
import { parseYaml } from "./yaml.ts";

interface ReadRedirects {
  readonly redirects: RedirectsFile;
  readonly problems: readonly Problem[];
}

/** Reads `redirects.yaml` of a content folder, if it is there. */
export function readRedirects(folder: string): ReadRedirects {
  const file = join(folder, redirectsName);
  const { value: text, problems } = settingsText(file, "may be empty");
  if (text === undefined) return { redirects: { origin: new FileOrigin(file), redirects: [] }, problems };
  return parseRedirects(text, file);
}

/** Parses the text of such a file. Leaves out the lines that are invalid, so that the rest can be checked in the same run. */
export function parseRedirects(text: string, file: string): ReadRedirects {
  const { data, positions, errors, written } = parseYaml(text, 1);
  const syntaxProblems = errors.map((error): Problem => ({ severity: "error", file, ...error }));
  const { value, problems } = parseFields(redirectFields, { file, data, positions, written });
  return {
    redirects: {
      origin: new FileOrigin(file),
      redirects: Object.entries(value ?? data).flatMap(([from, to]) => {
        const line = value ?? redirectFields.safeParse({ [from]: to }).data;
        return line?.[from] === undefined ? [] : [{ from, to: line[from] }];
      }),
    },
    problems: [...syntaxProblems, ...problems],
  };
}
