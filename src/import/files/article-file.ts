import { articleFields } from "../../model/article-fields.ts";
import { yamlText } from "../text/yaml-text.ts";

/**
 * Returns the text of an article's file: front matter in the order of the schema, in quotation marks where YAML needs them,
 * then the body. If there is no standfirst, a comment asks for one.
 * @example articleFile({ title: "Harbour: reopens", date: "2023-11-09", section: "world" }, "Ferries sail.")
 */
export function articleFile(fields: YamlFields, body: string): string {
  const yaml = yamlText(inOrder(fields));
  const hinted = fields.description === undefined ? yaml.replace(/^(?=date:)/m, standfirstHint) : yaml;
  return fileOf(hinted, body);
}

/** Returns the text of a file with front matter, whatever its fields are, in their order. */
export function fileWithFields(fields: YamlFields, body: string): string {
  return fileOf(yamlText(fields), body);
}

/** Returns the text of an article of an archive, like `articleFile`, but without a comment. */
export function archivedFile(fields: YamlFields, body: string): string {
  return fileOf(yamlText(inOrder(fields)), body);
}

/** Returns the front matter of a file, with the lines around it. */
export function fileWithoutBody(content: string): string {
  return content.slice(0, content.indexOf("\n---\n", 3) + "\n---\n".length);
}

function fileOf(yaml: string, body: string): string {
  const text = body.trimEnd();
  return text === "" ? `---\n${yaml}---\n` : `---\n${yaml}---\n\n${text}\n`;
}

const standfirstHint = "# description: One or two sentences that stand under the headline.\n";

const order = Object.keys(articleFields.shape);

type YamlFields = Parameters<typeof yamlText>[0];

function inOrder(fields: YamlFields): YamlFields {
  const ordered: Record<string, YamlFields[string]> = {};
  for (const name of order) if (fields[name] !== undefined) ordered[name] = fields[name];
  return ordered;
}
