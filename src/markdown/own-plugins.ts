/** What a publication adds to Markdown: plugins, and the HTML that they make. */

import type { MarkdownIt as Markdown } from "markdown-it";
import { attributeError, tagError } from "../markup/unsafe-html.ts";
import { type AllowedTags, disallowedClasses, isAllowedAttribute, isAllowedTag } from "./allowed-html.ts";
import { type OwnMarkdown, type RenderFindings, textProblem } from "./context.ts";

/**
 * Adds the plugins of a publication to a parser.
 * @throws what they throw, and an error if they are added too late
 */
export function addOwnPlugins(markdown: Markdown, { addPlugins }: OwnMarkdown): void {
  if (addPlugins?.(markdown) instanceof Promise)
    throw new Error(
      "It returned a promise. Plugins are added at once, so that the function can't be async. Import them at the top of the file",
    );
}

/** The HTML of a text that its sanitiser removes, by tag: the attributes of allowed tags, and the tags themselves. */
export class RemovedHtml {
  readonly #attributes = new Map<string, Set<string>>();
  readonly #allowed: AllowedTags;

  constructor({ allowedTags }: OwnMarkdown) {
    this.#allowed = allowedTags;
  }

  /** Notes what will be removed of a tag. */
  note(tag: string, attributes: Readonly<Record<string, string>>): void {
    const names = Object.keys(attributes).filter(
      (name) => name !== "class" && !isAllowedAttribute(tag, name, this.#allowed),
    );
    const classes = disallowedClasses(tag, attributes.class ?? "", this.#allowed);
    const removed = classes.length > 0 ? [...names, "class"] : names;
    if (removed.length === 0 && isAllowedTag(tag, this.#allowed)) return;
    const known = this.#attributes.getOrInsertComputed(tag, () => new Set());
    for (const name of removed) known.add(name);
  }

  /**
   * Warns of all that was removed but for the tags and attributes that are written in the text, of which editors are told at
   * their line.
   */
  report(findings: RenderFindings): void {
    const made = [...this.#attributes].flatMap(([tag, names]): readonly Removed[] => {
      if (!isAllowedTag(tag, this.#allowed))
        return findings.removed.has(tag) ? [] : [{ tag, names: [...names] }];
      const others = [...names].filter((name) => !findings.removed.has(`${tag} ${name}`));
      return others.length > 0 ? [{ tag, names: others }] : [];
    });
    if (made.length > 0)
      findings.problems.push(textProblem(findings, 0, removedMessage(made, this.#allowed), "warning"));
  }
}

interface Removed {
  readonly tag: string;
  readonly names: readonly string[];
}

function removedMessage(made: readonly Removed[], allowed: AllowedTags): string {
  const shown = made.map(({ tag, names }) => `<${[tag, ...names].join(" ")}>`).join(", ");
  const allowable = made.flatMap(({ tag, names }) => {
    const error = tagError(tag);
    const rest = names.filter((name) => attributeError(name) === undefined);
    return error !== undefined || (rest.length === 0 && isAllowedTag(tag, allowed))
      ? []
      : [`${/^\w+$/.test(tag) ? tag : JSON.stringify(tag)}: ${JSON.stringify(rest)}`];
  });
  const hint =
    allowable.length === 0
      ? "Texts may not have that."
      : `Let readers have it by writing allowedTags: { ${allowable.join(", ")} } in dateline.config.ts.`;
  return `A plugin makes ${shown} here, which was removed. ${hint}`;
}
