import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { shownName, typographicText } from "../markdown/typography.ts";
import { fieldProblem, fileProblem, type Origin, type Problem, type Result } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import { type SiteFields, siteFields } from "../model/publication-fields.ts";
import { valueAt } from "./content-file.ts";
import { FileOrigin } from "./file-origin.ts";
import type { OpenPublication, PublicationReader } from "./folder.ts";
import { readFronts } from "./front.ts";
import { frontName } from "./front-files.ts";
import { readImportTable } from "./import-table.ts";
import { readRedirects } from "./redirects.ts";
import { settingsText } from "./settings-text.ts";
import { untranslatedLanguage } from "./untranslated-language.ts";
import { dropInvalidFields, parseFields } from "./validate.ts";
import { writtenControlCharacters } from "./whole-text.ts";
import { parseYaml } from "./yaml.ts";

/** Parses the text of `site.yaml`. `baseUrl` replaces the url of the file. */
export function parsePublication(text: string, file: string, baseUrl?: string): Result<Publication> {
  const { data, positions, errors, written } = parseYaml(text, 1);
  const syntaxProblems = errors.map((error): Problem => ({ severity: "error", file, ...error }));
  if (syntaxProblems.length > 0 && Object.keys(data).length === 0) return { problems: syntaxProblems };
  const { value, problems: found } = parseFields(siteFields, { file, data, positions, written });
  const fieldProblems = found.map((problem) => movedLead(problem, data));
  const controlCharacters = text.includes("\\") ? writtenControlCharacters({ file, data, positions }) : [];
  const problems = [...syntaxProblems, ...fieldProblems, ...controlCharacters];
  const fields = value ?? validFields(data, problems);
  if (!fields) return { problems };
  const set = (text: string): string => typographicText(text, fields.language);
  const url = withSlash(new URL(baseUrl ?? fields.url).href);
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
      root: "/",
      languages: languagesIn(fields),
      articleUrl: fields.articleUrl ?? "/{year}/{month}/{day}/{slug}/",
      pageSize: fields.pageSize ?? 20,
      feedSize: fields.feedSize ?? 20,
      search: fields.search ?? true,
      offline: fields.offline ?? false,
      ninjs: fields.ninjs ?? false,
      // Taken from the file's url, not from `baseUrl`: ids must be the same in a preview at another address.
      idAuthority: fields.idAuthority ?? new URL(fields.url).hostname,
      gone: fields.gone ?? [],
      embeds: fields.embeds ?? [],
      share: fields.share ?? [],
      cards: fields.cards ?? true,
      organisation: fields.organisation ?? {},
      policies: fields.policies ?? {},
    },
    problems: [...problems, ...languageProblems(fields, { file, positions })],
  };
}

/** Returns the problem of an unknown field. That of a lead says where leads stand now. */
function movedLead(problem: Problem, data: unknown): Problem {
  const { field = "" } = problem;
  const [, language] = /^(?:languages\.([^.]+)\.)?lead$/.exec(field) ?? [];
  if (field !== "lead" && language === undefined) return problem;
  const lead = valueAt(data, field.split("."));
  return {
    ...problem,
    message: `stands in a file of its own now, ${frontName(language)} beside this one. Write there: lead: ${String(lead)}`,
  };
}

/** Returns the further languages, each once, with typographic texts. */
function languagesIn({ language: own, languages = {} }: SiteFields): Publication["languages"] {
  const seen = new Set([own.toLowerCase()]);
  const distinct = Object.entries(languages).filter(
    ([language]) => !seen.has(language.toLowerCase()) && seen.add(language.toLowerCase()),
  );
  return Object.fromEntries(
    distinct.map(([language, { name, description, sections = {}, navigation }]) => [
      language,
      {
        name: name && shownName(name, language),
        description: typographicText(description, language),
        sections: Object.fromEntries(
          Object.entries(sections).map(([id, name]) => [id, shownName(name, language)]),
        ),
        navigation: navigation?.map((link) => ({ ...link, title: typographicText(link.title, language) })),
      },
    ]),
  );
}

/** Returns a warning for each language without words, and an error for each that is there twice. */
function languageProblems({ language: own, languages = {} }: SiteFields, origin: Origin): readonly Problem[] {
  const seen = new Set([own.toLowerCase()]);
  const warning = untranslatedLanguage(own);
  const problems = warning === undefined ? [] : [fieldProblem(origin, "language", warning, "warning")];
  for (const language of Object.keys(languages)) {
    const field = `languages.${language}`;
    const notice = untranslatedLanguage(language, [own]);
    if (notice !== undefined) problems.push(fieldProblem(origin, field, notice, "warning"));
    if (seen.has(language.toLowerCase()))
      problems.push(
        fieldProblem(
          origin,
          field,
          `"${language}" is ${language.toLowerCase() === own.toLowerCase() ? "the language of the publication itself, whose pages are at /" : "there twice"}. Remove it.`,
        ),
      );
    seen.add(language.toLowerCase());
  }
  return problems;
}

/**
 * Returns the valid fields of an invalid file, so that the other files can be checked in the same run. Returns undefined
 * if url, language or time zone is invalid, since the other checks depend on these.
 */
function validFields(
  data: Readonly<Record<string, unknown>>,
  problems: readonly Problem[],
): SiteFields | undefined {
  const valid = siteFields.partial().safeParse(dropInvalidFields(siteFields, data, problems)).data;
  const { url, language, timeZone, ...others } = valid ?? {};
  if (url === undefined || language === undefined || timeZone === undefined) return undefined;
  return { name: "", description: "", ...others, url, language, timeZone };
}

function withSlash(url: string): string {
  return url.endsWith("/") ? url : `${url}/`;
}

/**
 * Reads `site.yaml`, what there is about front pages, redirects and imports. Returns no value if `site.yaml` is missing or
 * unreadable, or lacks a valid url, language or time zone.
 */
export const openPublication: PublicationReader = ({ folder, baseUrl }): Result<OpenPublication> => {
  const file = join(folder, "site.yaml");
  const { value: text, problems } = settingsText(file);
  if (text === undefined)
    return { problems: problems.length > 0 ? problems : [fileProblem(file, missingAt(folder))] };
  const { value: publication, problems: errors } = parsePublication(text, file, baseUrl);
  if (!publication) return { problems: errors };
  const { fronts, problems: frontProblems } = readFronts(folder, publication);
  const { redirects, problems: redirectProblems } = readRedirects(folder);
  const { importTable, problems: importProblems } = readImportTable(folder);
  return {
    value: { publication, siteOrigin: new FileOrigin(file), fronts, redirects, importTable },
    problems: [...errors, ...frontProblems, ...redirectProblems, ...importProblems],
  };
};

const missing =
  "The publication is not described. Write a site.yaml with name, url, language, timeZone and description.";

/** Returns the message for a missing `site.yaml`: names a file with a similar name, or an inner folder that has one. */
function missingAt(folder: string): string {
  const named = readdirSync(folder).find((name) => /^site\.ya?ml(?:\.txt)?$/i.test(name));
  if (named !== undefined)
    return `The publication is not described, but there is ${named}. Rename it to site.yaml.`;
  const inner = join(folder, "content");
  return existsSync(join(inner, "site.yaml"))
    ? `The publication is not described here, but in ${inner}. Write --content ${inner}.`
    : missing;
}
