import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, parseDocument } from "yaml";
import { redirectsName } from "../../content/settings-files.ts";
import type { ImportSettings } from "../import-settings.ts";
import type { HeldImport } from "../inputs/held-import.ts";
import type { ImportPlan } from "../plan/import-plan.ts";
import type { PlannedTag } from "../plan/planned-tags.ts";
import { fittingLineOf } from "../text/fitting-text.ts";
import { yamlText } from "../text/yaml-text.ts";
import { fileWithFields } from "./article-file.ts";

/** A file that an import writes besides articles and pages. */
export interface SubjectFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly text: string;
}

/** Returns the files of new sections, in the order of the navigation: after those that are there. */
export function sectionFiles(
  { sections }: Pick<ImportPlan, "sections">,
  { records }: ImportSettings,
): readonly SubjectFile[] {
  const last = Math.max(0, ...records.sections.map(({ order }) => order).filter(Number.isFinite));
  return sections.newSections.map(({ id, name, description }, index) => ({
    path: `sections/${id}.md`,
    text: fileWithFields(
      { name, order: Math.ceil(last) + (index + 1) * 10, description: fittingLineOf(description, 300) },
      "",
    ),
  }));
}

/** Returns the files of tags that the archive describes, if articles have them and the publication has no file for them. */
export function tagFiles(
  held: HeldImport,
  plan: Pick<ImportPlan, "sections">,
  { records }: ImportSettings,
  tagOf: (name: string) => PlannedTag | undefined,
): readonly SubjectFile[] {
  const taken = new Set(records.tags.map(({ id }) => id));
  return held.categories.flatMap(({ type, slug, name, description }) => {
    const isSection = type === "category" && plan.sections.sectionOf(slug) !== undefined;
    const tag = isSection ? undefined : tagOf(name);
    const line = fittingLineOf(description, 300);
    if (tag === undefined || line === undefined || taken.has(tag.id)) return [];
    const { id, title } = tag;
    taken.add(id);
    return [{ path: `tags/${id}.md`, text: fileWithFields({ title, description: line }, "") }];
  });
}

/** Returns `redirects.yaml` with new lines at its end, if there are some. */
export function redirectsFile(
  redirects: ReadonlyMap<string, string>,
  { folder }: Pick<ImportSettings, "folder">,
): readonly SubjectFile[] {
  if (redirects.size === 0) return [];
  const file = join(folder, redirectsName);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "";
  const sorted = [...redirects].sort(([one], [other]) => (one < other ? -1 : 1));
  return [{ path: redirectsName, text: withLines(before, sorted) }];
}

/** Returns the text of such a file with further lines. What an editor wrote stays as it is, unless it is between braces. */
function withLines(before: string, lines: readonly (readonly [string, string])[]): string {
  const document = parseDocument(before);
  if (!isMap(document.contents) || !document.contents.flow) {
    const start = before === "" || before.endsWith("\n") ? before : `${before}\n`;
    return start + yamlText(Object.fromEntries(lines));
  }
  document.contents.flow = false;
  for (const [from, to] of lines) document.set(from, to);
  return document.toString({ lineWidth: 0 });
}
