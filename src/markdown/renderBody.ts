import type { Token } from "markdown-it";
import type { Body } from "../model/body.ts";
import type { Problem } from "../model/problem.ts";
import { reservedIds } from "../model/reservedIds.ts";
import { minutesOf } from "../text/minutesOf.ts";
import { wordsIn } from "../text/wordsIn.ts";
import { xmlCharacters } from "../text/xml.ts";
import type { BodyContext, BodyNotes } from "./bodyNotes.ts";
import { checkNesting } from "./checkNesting.ts";
import { checkRawHtml, noteDepth } from "./checkRawHtml.ts";
import { noInsertions, withInsertions } from "./insertedMarkup.ts";
import { markdownFor } from "./markdownFor.ts";
import { problemAt } from "./problemAt.ts";
import { sanitisedHtml } from "./sanitisedHtml.ts";
import { signsFault } from "./signsFault.ts";

/** Markdown-it drops blocks that lie deeper than 100; the last level that it keeps is a sign of that. */
const deepest = 99;

export interface RenderedBody {
  readonly body: Body;
  readonly problems: readonly Problem[];
}

const holdsRawHtml = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token) => token.type === "html_block" || token.children?.some((child) => child.type === "html_inline"),
  );

const isDropped = (token: Token): boolean =>
  token.level >= deepest || (token.children?.some((child) => child.level >= deepest) ?? false);

const idMark = ' id="';

/** The ids of a text's elements; straight quotation marks stand around values only. */
const anchorsOf = (markup: string): readonly string[] => {
  const anchors: string[] = [];
  for (let at = markup.indexOf(idMark); at >= 0; at = markup.indexOf(idMark, at)) {
    const from = at + idMark.length;
    at = markup.indexOf('"', from);
    if (at < 0) return anchors;
    anchors.push(markup.slice(from, at));
  }
  return anchors;
};

const noteRepeatedIds = (anchors: readonly string[], notes: BodyNotes): void => {
  if (new Set([...reservedIds, ...anchors]).size === reservedIds.length + anchors.length) return;
  const lines = new Map(notes.writtenIds.map(({ id, line }) => [id, line]));
  for (const [anchor, { length }] of Map.groupBy([...reservedIds, ...anchors], (id) => id))
    if (length > 1)
      notes.problems.push(
        problemAt(
          notes,
          lines.get(anchor) ?? 0,
          `The id "${anchor}" stands twice on the page. Change the one that is written here.`,
        ),
      );
};

/** HTML that is left open around a graphic or an embed swallows it. */
const notePlaceless = (html: string, notes: BodyNotes): void => {
  if (notes.inserted.all.every(({ markup }) => html.includes(markup))) return;
  notes.problems.push(
    problemAt(
      notes,
      0,
      "A map, a chart or an embed stands inside of an HTML tag or comment and would be lost. Close the tag before it.",
    ),
  );
};

/** Embeds that a reader starts, and footnotes that open where they are named. */
const scriptsFor = (html: string, { embeds }: BodyNotes): readonly string[] => [
  ...(embeds.length > 0 ? ["embeds"] : []),
  ...(html.includes(' class="footnote-ref"') ? ["footnotes"] : []),
];

/** What of a body is read: not its code, nor its markup. */
const readText = (tokens: readonly Token[]): string => {
  const textOf = ({ children }: Token): string =>
    (children ?? [])
      .map((child) => (child.type === "text" || child.type === "code_inline" ? child.content : " "))
      .join("");
  return tokens.map(textOf).join("\n");
};

/**
 * Body text as sanitised HTML with root-relative addresses, with everything that an editor should know of it.
 * Bodies are text and never templates: `{{ x }}` is printed as it stands.
 */
export const renderBody = (source: string, context: BodyContext): RenderedBody => {
  const notes: BodyNotes = {
    context,
    problems: [],
    links: [],
    pictures: [],
    headings: [],
    embeds: [],
    graphics: [],
    inserted: noInsertions(source),
    writtenIds: [],
  };
  const markdown = markdownFor(context.language);
  const env = { notes };
  const tooMuch = signsFault(source);
  if (tooMuch !== undefined) notes.problems.push(problemAt(notes, 0, tooMuch));
  const tokens = markdown.parse(tooMuch === undefined ? source : "", env);
  const dropped = tokens.find(isDropped);
  if (dropped)
    notes.problems.push(
      problemAt(
        notes,
        dropped.map?.[0] ?? 0,
        "Quotes or lists nest too deep here. Keep them under 30 levels.",
      ),
    );
  const rendered = markdown.renderer.render(tokens, { ...markdown.options }, env);
  const raw = holdsRawHtml(tokens);
  if (raw) {
    checkRawHtml(tokens, notes);
    checkNesting(tokens, notes);
  }
  const whole = raw ? sanitisedHtml(rendered, notes) : withInsertions(rendered, notes.inserted);
  if (whole === undefined) noteDepth(tokens, notes);
  else notePlaceless(whole, notes);
  // Hand-written HTML can name control characters by their numbers; no feed may hold them.
  const html = raw ? xmlCharacters(whole ?? "") : (whole ?? "");
  const anchors = anchorsOf(html);
  noteRepeatedIds(anchors, notes);
  const text = readText(tokens);
  const words = wordsIn(text, context.language);
  return {
    body: {
      html,
      anchors,
      links: notes.links,
      pictures: notes.pictures,
      words,
      minutes: minutesOf(text, words),
      headings: notes.headings,
      scripts: scriptsFor(html, notes),
      frameHosts: [...new Set(notes.embeds.map(({ frameUrl }) => new URL(frameUrl).origin))],
    },
    problems: notes.problems,
  };
};
