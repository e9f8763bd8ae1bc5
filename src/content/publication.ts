import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { shownName, typographicText } from "../markdown/typography.ts";
import { fileProblem, type Problem, type Result } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import { type SiteFields, siteFields } from "../model/publication-fields.ts";
import { contentBytes, decodedText } from "./bytes.ts";
import { positionOf } from "./content-file.ts";
import type { OpenPublication, PublicationReader } from "./folder.ts";
import { dropInvalidFields, parseFields } from "./validate.ts";
import { wholeTextError, writtenControlCharacters } from "./whole-text.ts";
import { wordlessLanguage } from "./wordless-language.ts";
import { parseYaml } from "./yaml.ts";

/** The text of `site.yaml` as a publication. `baseUrl` stands in for the file's own url where it is given. */
export function parsePublication(text: string, file: string, baseUrl?: string): Result<Publication> {
  const { data, positions, errors, written } = parseYaml(text, 1);
  const unread = errors.map((error): Problem => ({ severity: "error", file, ...error }));
  if (unread.length > 0 && Object.keys(data).length === 0) return { problems: unread };
  const { value, problems: found } = parseFields(siteFields, { file, data, positions, written });
  const signs = text.includes("\\") ? writtenControlCharacters({ file, data, positions }) : [];
  const problems = [...unread, ...found, ...signs];
  const fields = value ?? validFields(data, problems);
  if (!fields) return { problems };
  const set = (text: string): string => typographicText(text, fields.language);
  const url = withSlash(new URL(baseUrl ?? fields.url).href);
  const notice = wordlessLanguage(fields.language);
  const place = positionOf({ positions }, ["language"]);
  return {
    value: {
      ...fields,
      url,
      ownUrl: withSlash(new URL(fields.url).href),
      basePath: new URL(url).pathname,
      name: shownName(fields.name, fields.language),
      description: set(fields.description),
      ...(fields.navigation && {
        navigation: fields.navigation.map((link) => ({ ...link, title: set(link.title) })),
      }),
      stories: Object.fromEntries(
        Object.entries(fields.stories ?? {}).map(([id, title]) => [id, set(title)]),
      ),
      articleUrl: fields.articleUrl ?? "/{year}/{month}/{day}/{slug}/",
      pageSize: fields.pageSize ?? 20,
      feedSize: fields.feedSize ?? 20,
      search: fields.search ?? true,
      // The file's own url, whatever the build is for: a preview elsewhere keeps the permanent ids.
      idAuthority: fields.idAuthority ?? new URL(fields.url).hostname,
      gone: fields.gone ?? [],
      embeds: fields.embeds ?? [],
      share: fields.share ?? [],
      cards: fields.cards ?? true,
      organisation: fields.organisation ?? {},
      policies: fields.policies ?? {},
    },
    problems:
      notice === undefined
        ? problems
        : [...problems, { severity: "warning", file, ...place, field: "language", message: notice }],
  };
}

/**
 * What can be used of a file with faults, so that those of all other files are told in the same round; undefined
 * where what those rest on is among the faults.
 */
function validFields(
  data: Readonly<Record<string, unknown>>,
  problems: readonly Problem[],
): SiteFields | undefined {
  const sound = siteFields.partial().safeParse(dropInvalidFields(data, problems)).data;
  const { url, language, timeZone, ...others } = sound ?? {};
  if (url === undefined || language === undefined || timeZone === undefined) return undefined;
  return { name: "", description: "", ...others, url, language, timeZone };
}

function withSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}

/** Reads `site.yaml`. */
export const openPublication: PublicationReader = ({ folder, baseUrl }): Result<OpenPublication> => {
  const file = join(folder, "site.yaml");
  const { value: text, problems } = textOf(file);
  if (text === undefined) return { problems };
  const { value: publication, problems: errors } = parsePublication(text, file, baseUrl);
  if (!publication) return { problems: errors };
  const siteOrigin = { file, positions: parseYaml(text, 1).positions };
  return { value: { publication, siteOrigin }, problems: errors };
};

/** In characters; room for some thousand threads, and read in a few seconds whatever it holds. */
const largest = 500_000;

function textOf(file: string): Result<string> {
  const { value: bytes, problems } = contentBytes(file) ?? {
    problems: [fileProblem(file, missingAt(dirname(file)))],
  };
  if (!bytes) return { problems };
  const decoded = decodedText(bytes);
  if (decoded.error !== undefined) return { problems: [fileProblem(file, decoded.error)] };
  if (decoded.text.length > largest)
    return {
      problems: [
        fileProblem(
          file,
          `The file is longer than ${largest.toLocaleString("en")} characters. Take out threads and links that are not needed any more.`,
        ),
      ],
    };
  const error = wholeTextError(decoded.text);
  return error
    ? { problems: [{ ...fileProblem(file, error.message), line: error.line }] }
    : { value: decoded.text, problems: [] };
}

const missing =
  "The publication is not described. Write a site.yaml with name, url, language, timeZone and description.";

/** Where a `site.yaml` is missing: another spelling of its name, or a folder in this one that has it. */
function missingAt(folder: string): string {
  const named = readdirSync(folder).find((name) => /^site\.ya?ml(?:\.txt)?$/i.test(name));
  if (named !== undefined)
    return `The publication is not described, but there is ${named}. Rename it to site.yaml.`;
  const inner = join(folder, "content");
  return existsSync(join(inner, "site.yaml"))
    ? `The publication is not described here, but in ${inner}. Write --content ${inner}.`
    : missing;
}
