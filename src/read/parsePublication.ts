import { shownName, typographicText } from "../markdown/typographicText.ts";
import type { Problem } from "../model/problem.ts";
import type { Publication } from "../model/publication.ts";
import { type SiteFields, siteFields } from "../model/siteFields.ts";
import { writtenControlCharacters } from "./controlCharacters.ts";
import { faultlessData } from "./faultlessData.ts";
import { positionOf } from "./fieldProblems.ts";
import type { Outcome } from "./outcome.ts";
import { parseFields } from "./parseFields.ts";
import { parseYaml } from "./parseYaml.ts";
import { wordlessLanguage } from "./wordlessLanguage.ts";

const withSlash = (url: string): string => (url.endsWith("/") ? url : `${url}/`);

/**
 * What can be used of a file with faults, so that those of all other files are told in the same round; undefined
 * where what those rest on is among the faults.
 */
const usableFields = (
  data: Readonly<Record<string, unknown>>,
  problems: readonly Problem[],
): SiteFields | undefined => {
  const sound = siteFields.partial().safeParse(faultlessData(data, problems)).data;
  const { url, language, timeZone, ...others } = sound ?? {};
  if (url === undefined || language === undefined || timeZone === undefined) return undefined;
  return { name: "", description: "", ...others, url, language, timeZone };
};

/** The text of `site.yaml` as a publication. `baseUrl` stands in for the file's own url where it is given. */
export const parsePublication = (text: string, file: string, baseUrl?: string): Outcome<Publication> => {
  const { data, positions, faults, written } = parseYaml(text, 1);
  const unread = faults.map((fault): Problem => ({ severity: "error", file, ...fault }));
  if (unread.length > 0 && Object.keys(data).length === 0) return { problems: unread };
  const { value, problems: found } = parseFields(siteFields, { file, data, positions, written });
  const signs = text.includes("\\") ? writtenControlCharacters({ file, data, positions }) : [];
  const problems = [...unread, ...found, ...signs];
  const fields = value ?? usableFields(data, problems);
  if (!fields) return { problems };
  const set = (text: string): string => typographicText(text, fields.language);
  const url = withSlash(new URL(baseUrl ?? fields.url).href);
  const remark = wordlessLanguage(fields.language);
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
      remark === undefined
        ? problems
        : [...problems, { severity: "warning", file, ...place, field: "language", message: remark }],
  };
};
