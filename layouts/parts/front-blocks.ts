import { part } from "../../src/customisation/overrides.ts";
import { assertNever } from "../../src/lib/assert-never.ts";
import { type Html, html } from "../../src/markup/template.ts";
import type { FrontBlock } from "../../src/pages/views/front.ts";
import type { BlockOptions } from "./card-lists.ts";
import { topBlock } from "./front-top.ts";
import { followBlock, latestBlock, opinionBlock, rowBlock, sponsoredBlock } from "./row-blocks.ts";
import { largeBlock, smallBlock, storyBlock } from "./section-blocks.ts";

/** The blocks of a front page, or of the front of a section, from top to end. */
export const frontBlocks = part("frontBlocks", originalFrontBlocks);

function originalFrontBlocks(blocks: readonly FrontBlock[], options: BlockOptions): Html {
  return html`<div class="blocks">
${blocks.map((view) => block(view, options))}</div>
`;
}

function block(view: FrontBlock, options: BlockOptions): Html {
  switch (view.shape) {
    case "top":
      return topBlock(view, options);
    case "pair":
    case "four":
    case "list":
      return rowBlock(view, options);
    case "opinion":
      return opinionBlock(view, options);
    case "story":
      return storyBlock(view, options);
    case "large":
      return largeBlock(view, options);
    case "small":
      return smallBlock(view, options);
    case "latest":
      return latestBlock(view, options);
    case "sponsored":
      return sponsoredBlock(view, options);
    case "follow":
      return followBlock(view, options);
    default:
      return assertNever(view);
  }
}
