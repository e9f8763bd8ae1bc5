import { join } from "node:path";
import type { Problem } from "../model/problem.ts";
import { type RedirectsFile, redirectFields } from "../model/redirect.ts";
import { FileOrigin } from "./file-origin.ts";
import { settingsFields } from "./settings-fields.ts";
import { redirectsName } from "./settings-files.ts";
import { settingsText } from "./settings-text.ts";

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
  const { source, value, problems } = settingsFields(redirectFields, text, file);
  return {
    redirects: {
      origin: new FileOrigin(file),
      redirects: Object.entries(value ?? source.data).flatMap(([from, to]) => {
        const line = value ?? redirectFields.safeParse({ [from]: to }).data;
        return line?.[from] === undefined ? [] : [{ from, to: line[from] }];
      }),
    },
    problems,
  };
}
