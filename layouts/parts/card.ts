import { optionalPart, part } from "../../src/customisation/overrides.ts";
import { formatDateTime } from "../../src/i18n/dates.ts";
import { formatList } from "../../src/i18n/locale.ts";
import { type Labelled, labelText, type Messages } from "../../src/i18n/messages.ts";
import { weakMemo } from "../../src/lib/cache.ts";
import { type Html, html } from "../../src/markup/template.ts";
import { safeUrl } from "../../src/markup/url.ts";
import type { Status } from "../../src/model/article.ts";
import type { Moment } from "../../src/model/time.ts";
import type { Card, Link, LiveState, PictureView } from "../../src/pages/views/shared.ts";
import { languageAttributes } from "./document.ts";
import { day, type EntryDate, type Locale, time } from "./locale.ts";
import { type PictureOptions, picture } from "./picture.ts";

/** How a page shows a card. */
export interface CardOptions {
  readonly size: CardSize;
  /** The level of its heading. */
  readonly level: 2 | 3;
  /** "shown" if a list mixes sections, "implied" if all of its cards are of the section that the page shows. */
  readonly section: "shown" | "implied";
  readonly locale: Locale;
}

const cardCache = weakMemo((_: Locale) => weakMemo((_: Card) => new Map<string, Html>()));

/** Returns the card of an article in one of five sizes. Cached, since many pages show the same card. */
export const card = part("card", originalCard);

function originalCard(view: Card, options: CardOptions): Html {
  const { size, level, section, locale } = options;
  return cardCache(locale)(view).getOrInsertComputed(`${size} ${level} ${section}`, () =>
    newCard(view, options),
  );
}

interface CardLayout {
  /** Undefined for a card without a picture. */
  readonly picture?: PictureOptions;
  readonly standfirst?: true;
  readonly bylines?: true;
  /** Formats the date. */
  readonly moment: (moment: Moment, locale: Locale, entryDate: EntryDate) => Html;
}

/** The parts of each size, apart from label and headline. */
const cardSizes: Readonly<Record<CardSize, CardLayout>> = {
  lead: {
    picture: { urgency: "first", sizes: "(min-width: 60rem) 62vw, 100vw" },
    standfirst: true,
    bylines: true,
    moment: time,
  },
  feature: {
    picture: { urgency: "later", sizes: "(min-width: 48rem) 45vw, 100vw" },
    standfirst: true,
    bylines: true,
    moment: day,
  },
  story: {
    picture: { urgency: "later", sizes: "(min-width: 60rem) 21rem, (min-width: 32rem) 48vw, 100vw" },
    standfirst: true,
    moment: day,
  },
  brief: { standfirst: true, moment: day },
  row: {
    picture: { urgency: "later", sizes: "(min-width: 60rem) 10rem, 6rem" },
    standfirst: true,
    bylines: true,
    moment: day,
  },
};

function newCard(view: Card, options: CardOptions): Html {
  const { picture: shape, standfirst } = cardSizes[options.size];
  const shown = shape && view.picture;
  const intro =
    standfirst &&
    view.description !== undefined &&
    html`<p class="standfirst p-summary"${languageAttributes(view, options.locale)}>${view.description}</p>`;
  return html`<article class="card card-${options.size} h-entry" data-kind="${view.kind}">${
    shown && html`<div class="card-picture">${picture(unspoken(shown), shape)}</div>`
  }<div class="card-text">
${statusBadge(view, options.locale)}${kickerOf(view, options)}
${headline(view, options)}
${intro}${facts(view, options)}
</div></article>`;
}

/** Beside its headline, a picture says nothing of its own: its alternative text is read on the page of the article. */
const unspoken = weakMemo((view: PictureView): PictureView => ({ ...view, alt: "" }));

/** Returns the link to the section; undefined if the page shows it, or if the label has its name. */
function kickerOf(card: Card, { section, locale }: CardOptions): Html | undefined {
  const { messages } = locale;
  return section === "implied" || labelText(card, messages) === card.section.title
    ? undefined
    : kicker({ section: card.section, messages });
}

/** Returns the headline. Its link says what kind of article it leads to, since links are also read one by one. */
function headline(card: Card, { level, section, locale }: CardOptions): Html {
  const { messages } = locale;
  const label = cardLabel({
    labelled: card,
    above: section === "implied" ? card.section.title : undefined,
    messages,
  });
  return html`<h${level} class="headline"><a class="u-url" href="${safeUrl(card.url)}">${label}<span class="title p-name"${languageAttributes(card, locale)}>${card.title}</span></a></h${level}>`;
}

export interface CardLabelParts {
  readonly labelled: Labelled;
  /** The heading above the card. A label with the same words is only read aloud. */
  readonly above?: string | undefined;
  readonly messages: Messages;
}

/** Returns the label of a card, such as "Opinion", with a space after it; undefined for news. */
export const cardLabel = optionalPart("cardLabel", originalCardLabel);

function originalCardLabel({ labelled, above, messages }: CardLabelParts): Html | undefined {
  const text = labelText(labelled, messages);
  return text === undefined
    ? undefined
    : html`<span class="${labelClasses(labelled)}${text === above && " unseen"}">${text}<span class="unseen">:</span></span> `;
}

/** Returns byline and date. Rows are sorted by time, so their date comes first. */
function facts({ bylines, kind, published, live }: Card, { size, locale }: CardOptions): Html {
  const names = bylines.map((name) => html`<bdi class="p-author">${name}</bdi>`);
  // Opinion is always signed.
  const credit = (cardSizes[size].bylines || kind === "opinion") && names.length > 0;
  const byline = credit ? [html`<span>${formatList(names, locale.language)}</span>`] : [];
  const moment = isLive(live)
    ? html`<span class="live-updated">${locale.messages.updated} ${time(live.updated, locale, "dt-updated")}</span>`
    : cardSizes[size].moment(published, locale, "dt-published");
  const [first, second] = size === "row" ? [moment, ...byline] : [...byline, moment];
  return html`<p class="facts">${first}${second && html` ${second}`}</p>`;
}

export type CardSize = "lead" | "feature" | "story" | "brief" | "row";

/** Returns true for coverage that goes on. */
function isLive(live: LiveState | undefined): live is LiveState {
  return live?.ended === false;
}

function labelClasses({ live }: Labelled = { kind: "news" }): string {
  return live?.ended === false ? "label live" : "label";
}

export interface KickerParts {
  /** The section, unless the page shows it. */
  readonly section?: Link | undefined;
  /** Language attributes of the section's name, if its language differs from its surroundings. */
  readonly attributes?: Html | undefined;
  /** Left out on cards, where the link of the headline says it. */
  readonly labelled?: Labelled | undefined;
  readonly messages: Messages;
}

/** Returns the line above a headline: section and label, once if they are the same. */
export const kicker = optionalPart("kicker", originalKicker);

function originalKicker({ section, attributes, labelled, messages }: KickerParts): Html | undefined {
  const text = labelled && labelText(labelled, messages);
  const label = text !== undefined && html`<span class="${labelClasses(labelled)}">${text}</span>`;
  if (!section) return label ? html`<p class="kicker">${label}</p>` : undefined;
  const same = section.title === text;
  const link = html`<a class="p-category" href="${safeUrl(section.url)}"${attributes}>${same ? label : html`<bdi>${section.title}</bdi>`}</a>`;
  return html`<p class="kicker">${link}${label && !same && html` ${label}`}</p>`;
}

export interface StatusFacts {
  readonly status: Status;
  readonly published: Moment;
}

/** Returns the status of an unpublished article; undefined for a published one. */
export const statusBadge = optionalPart("statusBadge", originalStatusBadge);

function originalStatusBadge({ status, published }: StatusFacts, locale: Locale): Html | undefined {
  if (status === "published") return undefined;
  const { draft, scheduledFor } = locale.messages;
  const text = status === "draft" ? draft : scheduledFor(formatDateTime(published, locale));
  return html`<p class="standing">${text}</p>`;
}
