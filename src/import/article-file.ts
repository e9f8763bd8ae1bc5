import { Document, isMap, isSeq, type Node, type Scalar } from "yaml";
import { type ArticleFields, articleFields } from "../model/article-fields.ts";
import type { Moment } from "../model/time.ts";

/**
 * Returns the text of an article's file: front matter in the order of the schema, in quotation marks where YAML needs them,
 * then the body. If there is no standfirst, a comment asks for one.
 * @example articleFile({ title: "Harbour: reopens", date: "2023-11-09", section: "world" }, "Ferries sail.")
 */
export function articleFile(fields: ArticleFields, body: string): string {
  const document = new Document(inOrder(fields), { version: "1.2", schema: "core" });
  if (isMap<Scalar, Node>(document.contents))
    for (const { key, value } of document.contents.items) {
      if (isSeq(value)) value.flow = true;
      if (key.value === "date" && fields.description === undefined) key.commentBefore = standfirstHint;
    }
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return `---\n${yaml}---\n\n${body.trimEnd()}\n`;
}

/**
 * Returns the path of an article's file relative to the content folder, by the month of its date in the publication's
 * time zone.
 * @example articlePath(moment, "harbour-reopens") // "articles/2023/11/harbour-reopens.md"
 */
export function articlePath({ iso }: Pick<Moment, "iso">, slug: string): string {
  return `articles/${iso.slice(0, 4)}/${iso.slice(5, 7)}/${slug}.md`;
}

const standfirstHint = " description: One or two sentences that stand under the headline.";

const order = Object.keys(articleFields.shape);

function inOrder(fields: ArticleFields): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .sort(([one], [other]) => order.indexOf(one) - order.indexOf(other)),
  );
}
