import { part } from "../../src/customisation/overrides.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type {
  BlockName,
  LargeBlock,
  SmallBlock,
  StoryBlock,
  StoryUpdate,
} from "../../src/pages/views/front.ts";
import type { Card } from "../../src/pages/views/shared.ts";
import type { CardSize } from "../card-sizes.ts";
import { blockName } from "./block-name.ts";
import { card } from "./card.ts";
import { type BlockOptions, cardItems } from "./card-lists.ts";
import { languageAttributes } from "./document.ts";
import { shortTime } from "./locale.ts";

/** A section, tag or other group in the full width: a large card, two beside it, and headlines below these. */
export const largeBlock = part("largeBlock", originalLargeBlock);

function originalLargeBlock({ name, lead, cards, headlines }: LargeBlock, options: BlockOptions): Html {
  const own = { ...options, level: 3, section: "implied" } as const;
  const all = [lead, ...cards, ...headlines];
  if (all.length === 2 && all.every(({ picture }) => picture)) return pairOf(name, all, options);
  const withPictures = lead.picture && cards.length > 0 && cards.every(({ picture }) => picture);
  const others = all.length - 1;
  const form = formOf(lead, withPictures && others >= withTwoPictures ? besidePicture.least : others);
  const isTall = form === "tall" && withPictures;
  const beside = isTall
    ? [...cardItems(cards, { ...own, size: "companion" }), ...cardItems(headlines, { ...own, size: "line" })]
    : [...cards, ...headlines].flatMap((one) =>
        // Without a picture, a few have their standfirst, and so have those beside a lead without one.
        cardItems([one], {
          ...own,
          size: (form === "flat" || form === "plain") && !one.picture ? "brief" : "thumb",
        }),
      );
  return html`<section class="block block-large" data-form="${form}" aria-label="${name.title}">${blockName(name)}
${card(lead, { ...own, size: leadSize(form, others) })}
${beside.length > 0 && html`<ul class="cards columned"${form === "wide" && html` data-count="${beside.length}"`}>${beside}</ul>`}</section>
`;
}

/** Two cards with pictures are as large as each other. */
function pairOf(name: BlockName, cards: readonly Card[], options: BlockOptions): Html {
  return html`<section class="block block-pair" aria-label="${name.title}">${blockName(name)}
<ul class="cards columned" data-count="2">${cardItems(cards, { ...options, level: 3, size: "twin", section: "implied" })}</ul></section>
`;
}

/** The numbers of small cards, two abreast, that are as tall as a large one, and that a column beside its text holds. */
const besidePicture = { least: 7, few: 3 } as const;

/** The number of cards of which two have pictures that are as tall as a large one. */
const withTwoPictures = 4;

type Form = "tall" | "flat" | "wide" | "plain";

/**
 * Returns how a large card stands: "tall" beside others that reach down as far; with its picture beside its text, "flat" before a
 * column of few others, or "wide" above rows of them; "plain" beside others without a picture.
 */
function formOf({ picture }: Card, others: number): Form {
  if (!picture) return "plain";
  if (others >= besidePicture.least) return "tall";
  return others <= besidePicture.few ? "flat" : "wide";
}

function leadSize(form: Form, others: number): CardSize {
  if (form === "tall" || form === "plain") return "feature";
  return form === "wide" || others === 0 ? "lowFlat" : "flat";
}

/** A thread in the news on a dark ground, with its newest updates. */
export const storyBlock = part("storyBlock", originalStoryBlock);

function originalStoryBlock({ name, lead, updates, cards }: StoryBlock, options: BlockOptions): Html {
  const own = { ...options, level: 3, section: "implied" } as const;
  // Two updates are as tall as a small card.
  const others = Math.ceil(updates.length / 2) + cards.length;
  const form = others > besidePicture.few ? "wide" : formOf(lead, others);
  return html`<section class="block block-story" data-form="${form}" aria-label="${name.title}">${blockName(name)}
${card(lead, { ...own, size: form === "wide" ? "flat" : leadSize(form, others) })}
${
  updates.length + cards.length > 0 &&
  html`<div class="story-rest">${updates.length > 0 && html`<ol class="updates">${updates.map((one) => update(one, options))}</ol>`}
${cards.length > 0 && html`<ul class="cards columned">${cardItems(cards, { ...own, size: "thumb" })}</ul>`}</div>`
}</section>
`;
}

function update({ time, text, url, language }: StoryUpdate, { locale, today = time }: BlockOptions): Html {
  const words = html`<bdi${languageAttributes({ language, direction: locale.direction }, locale)}>${text}</bdi>`;
  return html`<li>${shortTime(time, today, locale)} <a href="${safeUrl(url)}">${words}</a></li>
`;
}

/** Up to three groups abreast. */
export const smallBlock = part("smallBlock", originalSmallBlock);

function originalSmallBlock({ groups }: SmallBlock, options: BlockOptions): Html {
  const own = { ...options, level: 3, section: "implied" } as const;
  return html`<div class="block block-small" data-count="${groups.length}">
${groups.map(
  ({
    name,
    lead,
    cards,
  }) => html`<section class="group"${belowOf(lead, cards.length)} aria-label="${name.title}">${blockName({ ...name, description: undefined })}
${card(lead, { ...own, size: middleOf(groups.length) })}
${cards.length > 0 && html`<ul class="cards columned">${cardItems(cards, { ...own, size: "thumb" })}</ul>`}</section>
`,
)}</div>
`;
}

function middleOf(groups: number): CardSize {
  if (groups === 1) return "middleOfOne";
  return groups === 2 ? "middleOfTwo" : "middle";
}

/** Says on tablets if the cards below a picture are as tall as it is with its text, and may stand beside it. */
function belowOf({ picture }: Card, count: number): Html | undefined {
  return picture && (count === 3 || count === 4) ? html` data-below="beside"` : undefined;
}
