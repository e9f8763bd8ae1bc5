import type { Publication } from "../model/publication.ts";
import { siteFields } from "../model/siteFields.ts";
import type { Outcome } from "./outcome.ts";
import { parseFields } from "./parseFields.ts";
import { parseYaml } from "./parseYaml.ts";

const withSlash = (url: string): string => (url.endsWith("/") ? url : `${url}/`);

/** The text of `site.yaml` as a publication. `baseUrl` stands in for the file's own url where it is given. */
export const parsePublication = (text: string, file: string, baseUrl?: string): Outcome<Publication> => {
  const { data, positions, faults } = parseYaml(text, 1);
  if (faults.length > 0) return { problems: faults.map((fault) => ({ severity: "error", file, ...fault })) };
  const { value: fields, problems } = parseFields(siteFields, { file, data, positions });
  if (!fields) return { problems };
  const url = withSlash(new URL(baseUrl ?? fields.url).href);
  return {
    value: {
      ...fields,
      url,
      basePath: new URL(url).pathname,
      stories: fields.stories ?? {},
      articleUrl: fields.articleUrl ?? "/{year}/{month}/{day}/{slug}/",
      pageSize: fields.pageSize ?? 20,
      feedSize: fields.feedSize ?? 20,
      // The file's own url, whatever the build is for: a preview elsewhere keeps the permanent ids.
      idAuthority: fields.idAuthority ?? new URL(fields.url).hostname,
      organisation: fields.organisation ?? {},
      policies: fields.policies ?? {},
    },
    problems,
  };
};
