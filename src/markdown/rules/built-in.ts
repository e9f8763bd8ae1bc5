import type { StateBlock, StateCore, StateInline } from "markdown-it";
import MarkdownIt from "markdown-it";

type BlockRule = (state: StateBlock, startLine: number, endLine: number, silent: boolean) => boolean;

type InlineRule = (state: StateInline, silent: boolean) => boolean;

type CoreRule = (state: StateCore) => void;

/** Markdown-it's own rules, for one of ours that stands in front of it. Each is the only one left of a parser of its own. */
export const builtInRule = {
  block: (name: string): BlockRule => {
    const { ruler } = new MarkdownIt().block;
    ruler.enableOnly(name);
    return ruler.getRules("")[0] ?? (() => false);
  },
  inline: (name: string): InlineRule => {
    const { ruler } = new MarkdownIt().inline;
    ruler.enableOnly(name);
    return ruler.getRules("")[0] ?? (() => false);
  },
  core: (name: string): CoreRule => {
    const { ruler } = new MarkdownIt().core;
    ruler.enableOnly(name);
    return ruler.getRules("")[0] ?? (() => undefined);
  },
} as const;
